import type { DeadlineView, Owing, QueuedItem, Work, WorkQueue } from '../../api/generated/agency';
import { isDated, type Deadline } from '../../deadlines/deadlines';
import { taskPath } from '../../tasks/task';

type WorkKind = WorkQueue['kind'];

/** Where a thing that waits is done; of some there is only a list. */
const PATHS: Record<WorkKind, (item: QueuedItem, own: boolean) => string> = {
  PROPOSALS_TO_DECIDE: ({ id }) => `/kien-nghi/${id}`,
  BUDGET_TO_DECIDE: ({ id }) => `/ngan-sach/${id}`,
  BUDGET_TO_APPRAISE: ({ id }) => `/ngan-sach/${id}`,
  BUDGET_RETURNED: ({ id }) => `/ngan-sach/${id}`,
  SUBMISSIONS_TO_REVIEW: ({ id }) => `/tiep-nhan/${id}`,
  SUBMISSIONS_RETURNED: ({ id, obligation, year }, own) => (own ? `/nop-ke-hoach/${obligation}/${year}` : `/tiep-nhan/${id}`),
  OBSTACLES_TO_HANDLE: ({ id }) => `/vuong-mac/${id}`,
  TASKS_TO_REVIEW: ({ id = '', part }) => taskPath(id, part),
  TASKS_OVERDUE: ({ id = '', part }) => taskPath(id, part),
  TASKS_TO_DO: ({ id = '', part }) => taskPath(id, part),
  INFRASTRUCTURE_TO_ANSWER: ({ id }) => `/ha-tang-dung-chung/de-nghi/${id}`,
  STANDARDS_TO_ENFORCE: ({ id }) => `/tieu-chuan/${id}`,
  MAIL_GIVEN_UP: () => '/bao-cao/don-doc',
  CONTACTS_MISSING: ({ organisation }) => `/quan-tri/co-quan/${organisation}`,
};

/** The whole list that a queue is the beginning of. */
const LISTS: Partial<Record<WorkKind, string>> = {
  PROPOSALS_TO_DECIDE: '/kien-nghi',
  BUDGET_TO_DECIDE: '/ngan-sach',
  BUDGET_TO_APPRAISE: '/ngan-sach',
  BUDGET_RETURNED: '/ngan-sach',
  SUBMISSIONS_TO_REVIEW: '/tiep-nhan',
  OBSTACLES_TO_HANDLE: '/vuong-mac',
  TASKS_TO_REVIEW: '/nhiem-vu?xem=co-quan',
  TASKS_OVERDUE: '/nhiem-vu?xem=co-quan',
  TASKS_TO_DO: '/nhiem-vu?xem=cua-toi',
  INFRASTRUCTURE_TO_ANSWER: '/ha-tang-dung-chung/de-nghi',
  STANDARDS_TO_ENFORCE: '/tieu-chuan',
  CONTACTS_MISSING: '/quan-tri/co-quan',
};

/** What a leader is asked for, in the order in which it is shown. */
export const DECIDED: readonly WorkKind[] = ['PROPOSALS_TO_DECIDE', 'BUDGET_TO_DECIDE', 'TASKS_TO_REVIEW'];

export const pathOf = (kind: WorkKind, item: QueuedItem, own: boolean): string => PATHS[kind](item, own);
export const listOf = (kind: WorkKind): string | undefined => LISTS[kind];

/** A duty of one's own organisation that is still to be fulfilled, with the instants that hold for it. */
export interface OwnDuty {
  readonly duty: Deadline;
  readonly row: Owing;
}

const OPEN = ['MISSING', 'DRAFT', 'OVERDUE', 'RETURNED'];

/** The earliest first; what was returned stands with its comment among the queues, too. */
export function ownDuties({ deadlines }: Work, organisations: readonly string[]): OwnDuty[] {
  return deadlines.filter(isDated).flatMap((duty) =>
    (duty.organisations ?? [])
      .filter(({ code, state, answeredBy }) => organisations.includes(answeredBy ?? code) && OPEN.includes(state))
      .map((row) => ({ duty, row })),
  );
}

/** The duties of others of which some are still to be sent, for whoever sees all that owe them. */
export const dutiesOfOthers = ({ deadlines }: Work): Deadline[] =>
  deadlines.filter(isDated).filter(({ owed, organisations, missing }: DeadlineView) => missing > 0 && (organisations?.length ?? 0) >= owed);
