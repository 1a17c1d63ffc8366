import type { Event } from '../../api/generated/agency';
import { taskPath } from '../../tasks/task';

type PathOf = (event: Event) => string;

const toReview: PathOf = ({ subject }) => `/tiep-nhan/${subject}`;
/** What was accepted or returned is one's own. */
const toSubmission: PathOf = ({ obligation, year }) => (obligation ? `/nop-ke-hoach/${obligation}/${year}` : '/nop-ke-hoach');
const toTask: PathOf = ({ task, subject }) => (task ? taskPath(task, subject) : '/nhiem-vu');
/** Of a submission, or of what was reported of a task. */
const toFigures: PathOf = (event) => (event.task ? toTask : toSubmission)(event);
const toObstacle: PathOf = ({ subject }) => `/vuong-mac/${subject}`;
const toProposal: PathOf = ({ subject }) => `/kien-nghi/${subject}`;
const toBudget: PathOf = ({ subject }) => `/ngan-sach/${subject}`;
const toInfrastructure: PathOf = ({ subject }) => `/ha-tang-dung-chung/de-nghi/${subject}`;

const PATHS: Readonly<Record<Event['kind'], PathOf>> = {
  SUBMISSION_RECEIVED: toReview,
  SUBMISSION_RECORDED: toSubmission,
  SUBMISSION_WITHDRAWN: toReview,
  SUBMISSION_ACCEPTED: toSubmission,
  SUBMISSION_RETURNED: toSubmission,
  EXTENSION_GRANTED: toSubmission,
  EXTENSION_WITHDRAWN: toSubmission,
  FIGURES_REFUSED: toFigures,
  TASK_ASSIGNED: toTask,
  TASK_SUBMITTED: toTask,
  TASK_RETURNED: toTask,
  TASK_COMPLETED: toTask,
  TASK_RELEASED: toTask,
  TASK_EXTENDED: toTask,
  TASK_RESCHEDULED: toTask,
  OBSTACLE_REPORTED: toObstacle,
  OBSTACLE_DISMISSED: toObstacle,
  PROPOSAL_SUBMITTED: toProposal,
  PROPOSAL_DECIDED: toProposal,
  BUDGET_REQUESTED: toBudget,
  BUDGET_WITHDRAWN: toBudget,
  BUDGET_APPRAISED: toBudget,
  BUDGET_RETURNED: toBudget,
  BUDGET_ALLOTTED: toBudget,
  BUDGET_REFUSED: toBudget,
  INFRASTRUCTURE_REQUESTED: toInfrastructure,
  INFRASTRUCTURE_WITHDRAWN: toInfrastructure,
  INFRASTRUCTURE_ACCEPTED: toInfrastructure,
  INFRASTRUCTURE_REFUSED: toInfrastructure,
  INFRASTRUCTURE_ENDED: toInfrastructure,
  OBLIGATION_REMINDER: () => '/thoi-han',
  DOCUMENT_NOTICE: () => '/bao-cao',
};

/** The page of what an event is about. */
export const eventPath: PathOf = (event) => PATHS[event.kind](event);
