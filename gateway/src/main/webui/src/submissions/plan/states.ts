import { currentOf, type Submission } from '../submission';

/** What the reader does next with an obligation in this state; nothing where it is waived. */
export type DutyAction = 'start' | 'continue' | 'late' | 'complete' | 'read' | undefined;

const ACTIONS: Record<string, DutyAction> = {
  MISSING: 'start',
  DRAFT: 'continue',
  OVERDUE: 'late',
  RETURNED: 'complete',
  SENT: 'read',
  ACCEPTED: 'read',
  WAIVED: undefined,
};

/** A state that this page does not know can still be looked at. */
export function actionOf(state: string): DutyAction {
  return state in ACTIONS ? ACTIONS[state] : 'read';
}

export type DeskView = 'write' | 'sent';

/** A submission that waits for review, was returned or accepted is shown; without one, or with one withdrawn, it is written. */
export function viewOf(state: string | undefined): DeskView {
  return state === undefined || state === 'WITHDRAWN' || state === 'DRAFT' ? 'write' : 'sent';
}

export interface Lock {
  readonly why: 'accepted' | 'waiting';
  readonly by: string | undefined;
  readonly since: string | undefined;
}

/** Who made a submission unchangeable, and when; nothing while it can be changed. */
export function lockOf(submission: Submission): Lock | undefined {
  const { state } = submission;
  const version = currentOf(submission);
  if (state === 'ACCEPTED') return { why: 'accepted', by: version?.review?.decidedBy, since: version?.review?.decidedAt };
  if (state === 'SUBMITTED') return { why: 'waiting', by: version?.sentBy, since: version?.arrivedAt };
  return undefined;
}

/** Whether a firm may still take its submission back. */
export function mayWithdraw(state: string): boolean {
  return state === 'SUBMITTED' || state === 'RETURNED';
}
