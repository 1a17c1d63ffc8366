import type { Answer } from '../../api/api';
import type { DeadlineView, Owing } from '../../api/generated/agency';
import { loadBoard, rowOf } from '../../deadlines/deadlines';
import { loadForm, type Form } from '../content/form';
import type { Duty } from '../content/typed';
import { loadDraft } from '../form/draft-store';
import { loadOwn } from '../submission';
import type { Draft, Submission } from '../wire';

/** All that the page of one duty needs before anything can be written. */
export interface DutyFile {
  readonly item: DeadlineView | undefined;
  readonly row: Owing | undefined;
  readonly form: Form;
  readonly sent: Answer<Submission> | undefined;
  readonly draft: Answer<Draft> | undefined;
}

export async function loadDutyFile(duty: Duty, organisation: string, signal?: AbortSignal): Promise<DutyFile> {
  const [board, sent, draft] = await Promise.all([
    loadBoard(duty.year, signal),
    loadOwn(duty, organisation, signal),
    loadDraft(duty, signal),
  ]);
  const item = board.items.find(({ obligation }) => obligation.code === duty.obligation);
  const row = item && rowOf(item, organisation);
  return { item, row, form: await loadForm(row?.form ?? 'report', signal), sent, draft };
}
