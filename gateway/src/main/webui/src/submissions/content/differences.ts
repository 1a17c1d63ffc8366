import type { Difference, NewSubmission } from '../../api/generated/agency';
import { SECTION_NAMES, SECTIONS } from './sections';

/** What one content has otherwise than another, place by place, as the API's own differences are written. */
export function differencesOf(before: NewSubmission, after: NewSubmission): readonly Difference[] {
  const found: Difference[] = [];
  const note = (pointer: string, one: unknown, other: unknown): void => {
    // To the reader an empty text and none are the same.
    const [was, is] = [one === '' ? undefined : one, other === '' ? undefined : other];
    if (JSON.stringify(was) === JSON.stringify(is)) return;
    const kind = was === undefined ? 'ADDED' : is === undefined ? 'REMOVED' : 'CHANGED';
    found.push({ pointer, kind, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) });
  };
  note('/narrative', before.narrative, after.narrative);
  const answered = (content: NewSubmission) => new Map(content.answers?.map(({ question, text }) => [question, text]));
  const [was, is] = [answered(before), answered(after)];
  new Set([...was.keys(), ...is.keys()]).forEach((code) => note(`/answers/${code}`, was.get(code), is.get(code)));
  for (const section of SECTION_NAMES) {
    const [rowsBefore, rowsAfter] = [before[section] ?? [], after[section] ?? []] as const;
    for (let at = 0; at < Math.max(rowsBefore.length, rowsAfter.length); at++) {
      const [rowBefore, rowAfter] = [rowsBefore[at], rowsAfter[at]] as [Cells | undefined, Cells | undefined];
      if (!rowBefore || !rowAfter) note(`/${section}/${at}`, rowBefore, rowAfter);
      else SECTIONS[section].forEach(({ key }) => note(`/${section}/${at}/${key}`, rowBefore[key], rowAfter[key]));
    }
  }
  note('/attachments', before.attachments?.join(', '), after.attachments?.join(', '));
  note('/lateReason', before.lateReason, after.lateReason);
  return found;
}

type Cells = Readonly<Record<string, unknown>>;
