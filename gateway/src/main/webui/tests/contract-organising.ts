import type { Agency, Statement } from '../src/administration/agencies/agency';
import type { Exemption, Move, Succession } from '../src/administration/successions/succession';
import type { components } from '../src/api/generated/agency';
import type { Checkpoint, Entry } from '../src/audit/journal/audit';
import type { Assignment, Outcome } from '../src/tasks/assigning/assigning';
import type * as work from '../src/tasks/occurrence/occurrence';
import type * as tasks from '../src/tasks/task';
import type { Agrees, Holds } from './contract';

/** Our wire forms of tasks, agencies, successions and the audit against the contract of agency-service. */
type Contract = components['schemas'];

export type Agreed = [
  Holds<Agrees<tasks.Task, Contract['TaskView']>>,
  Holds<Agrees<tasks.Amendment, Contract['Amendment']>>,
  Holds<Agrees<tasks.Clause, Contract['ClauseNode']>>,
  Holds<Agrees<tasks.BoardRow, Contract['BoardRow']>>,
  Holds<Agrees<tasks.Occurrence, Contract['OccurrenceView']>>,
  Holds<Agrees<tasks.Commitment, Contract['Commitment']>>,
  Holds<Agrees<Assignment, Contract['Assignment']>>,
  Holds<Agrees<Omit<Outcome, 'items'>, Contract['BulkAssigning']>>,
  Holds<Agrees<work.Update, Contract['UpdateView']>>,
  Holds<Agrees<work.NewUpdate, Contract['NewUpdate']>>,
  Holds<Agrees<work.Comment, Contract['CommentView']>>,
  Holds<Agrees<work.Happening, Contract['HappeningView']>>,
  Holds<Agrees<Agency, Contract['AgencyView']>>,
  Holds<Agrees<Statement, Contract['AgencyStatement']>>,
  Holds<Agrees<Succession, Contract['SuccessionView']>>,
  Holds<Agrees<Move, Contract['Move']>>,
  Holds<Agrees<Exemption, Contract['Exempted']>>,
  Holds<Agrees<Entry, Contract['AuditEntry']>>,
  Holds<Agrees<Checkpoint, Contract['Checkpoint']>>,
];
