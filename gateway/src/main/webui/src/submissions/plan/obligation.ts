import type { Answer } from '../../api/api';
import type { DeadlineList, DeadlineView, DraftView, Owing } from '../../api/generated/agency';
import type { Question } from '../../api/read';
import { loadBoard, rowOf } from '../../deadlines/deadlines';
import { loadForm, type Form } from '../content/form';
import type { Duty } from '../content/typed';
import { loadDraft } from '../form/draft-store';
import { loadOwn, type Submission } from '../submission';

/** All that the page of one obligation needs before anything can be written. */
export interface DutyFile {
  readonly item: DeadlineView | undefined;
  readonly row: Owing | undefined;
  readonly escalations: DeadlineList['escalations'];
  readonly form: Form;
  readonly sent: Answer<Submission> | undefined;
  readonly draft: Answer<DraftView> | undefined;
}

export const dutyFile = ({ obligation, year }: Duty, organisation: string): Question<DutyFile> => ({
  key: ['/api/v1/drafts', 'file', obligation, year, organisation],
  load: async (signal) => {
    const duty = { obligation, year };
    const [board, sent, draft] = await Promise.all([loadBoard(year, signal), loadOwn(duty, organisation, signal), loadDraft(duty, signal)]);
    const item = board.items.find((one) => one.obligation.code === obligation);
    const row = item && rowOf(item, organisation);
    return { body: { item, row, escalations: board.escalations, form: await loadForm(row?.form ?? 'report', signal), sent, draft } };
  },
});
