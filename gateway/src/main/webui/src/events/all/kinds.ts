import type { Event } from '../../api/generated/agency';

type Kind = Event['kind'];

/** What an event may be about, and the kinds of it. */
export const SUBJECTS = ['submissions', 'tasks', 'obstacles', 'budget', 'infrastructure', 'emails'] as const;
export const KINDS: Readonly<Record<(typeof SUBJECTS)[number], Kind[]>> = {
  submissions: ['SUBMISSION_RECEIVED', 'SUBMISSION_RECORDED', 'SUBMISSION_WITHDRAWN', 'SUBMISSION_ACCEPTED', 'SUBMISSION_RETURNED', 'EXTENSION_GRANTED', 'EXTENSION_WITHDRAWN', 'FIGURES_REFUSED'],
  tasks: ['TASK_ASSIGNED', 'TASK_SUBMITTED', 'TASK_RETURNED', 'TASK_COMPLETED', 'TASK_RELEASED', 'TASK_EXTENDED', 'TASK_RESCHEDULED'],
  obstacles: ['OBSTACLE_REPORTED', 'OBSTACLE_DISMISSED', 'PROPOSAL_SUBMITTED', 'PROPOSAL_DECIDED'],
  budget: ['BUDGET_REQUESTED', 'BUDGET_WITHDRAWN', 'BUDGET_APPRAISED', 'BUDGET_RETURNED', 'BUDGET_ALLOTTED', 'BUDGET_REFUSED'],
  infrastructure: ['INFRASTRUCTURE_REQUESTED', 'INFRASTRUCTURE_WITHDRAWN', 'INFRASTRUCTURE_ACCEPTED', 'INFRASTRUCTURE_REFUSED', 'INFRASTRUCTURE_ENDED'],
  emails: ['OBLIGATION_REMINDER', 'DOCUMENT_NOTICE'],
};

/** Whether an event comes after the one that was read last: ids are two numbers. */
export function isLater(id: string, read: string | undefined): boolean {
  if (!read) return true;
  const [mine, other] = [id, read].map((one) => one.split('-').map(BigInt)) as [bigint[], bigint[]];
  return mine[0] === other[0] ? mine[1]! > other[1]! : mine[0]! > other[0]!;
}
