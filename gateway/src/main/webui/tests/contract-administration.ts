import type { components } from '../src/api/generated/agency';
import type { Assignment, Outcome } from '../src/tasks/assigning/assigning';
import type * as work from '../src/tasks/occurrence/occurrence';
import type * as tasks from '../src/tasks/task';
import type { Agrees, Holds, Told } from './contract';

/** Our wire forms of tasks against the contract of agency-service. */
type Contract = components['schemas'];

export type Agreed = [
  // A task as it was on a day has no version to change; pages show it as it is.
  Holds<Told<Omit<tasks.Task, 'etag'>, Contract['TaskView']>>,
  Holds<Agrees<Pick<tasks.Task, 'etag'>, Contract['TaskView']>>,
  Holds<Told<tasks.Amendment, Contract['Amendment']>>,
  Holds<Told<tasks.Clause, Contract['ClauseNode']>>,
  Holds<Told<tasks.BoardRow, Contract['BoardRow']>>,
  Holds<Told<tasks.Occurrence, Contract['OccurrenceView']>>,
  Holds<Agrees<tasks.Commitment, Contract['Commitment']>>,
  Holds<Agrees<Assignment, Contract['Assignment']>>,
  Holds<Told<Omit<Outcome, 'items'>, Contract['BulkAssignmentResult']>>,
  Holds<Told<work.Update, Contract['UpdateView']>>,
  Holds<Agrees<work.NewUpdate, Contract['NewUpdate']>>,
  Holds<Told<work.Comment, Contract['CommentView']>>,
  Holds<Told<work.Happening, Contract['OccurrenceEventView']>>,
];
