import type { NewSubmission, Objection } from '../../api/generated/agency';
import type { ApiProblem } from '../../api/problem';
import type { FaultKind, TypedFault } from '../content/typed';
import { SECTIONS, type SectionName } from '../content/sections';
import { fieldOf } from '../content/typed';

/** What is wrong at one place, said anew in the reader's language each time it is shown. */
export interface Remark {
  readonly pointer: string;
  readonly text: () => string;
  readonly readings: readonly number[];
}

/** Faults that were found here, in words. */
export function ownRemarks(faults: readonly TypedFault[], words: (kind: FaultKind) => string): Remark[] {
  return faults.map(({ pointer, kind, readings }) => ({ pointer, text: () => words(kind), readings }));
}

/** Faults that the API found, at the fields that they mean. */
export function apiRemarks(problem: ApiProblem | null, content: NewSubmission | undefined): Remark[] {
  return (
    problem?.faults.map(({ pointer }, at) => ({
      pointer: atField(byQuestion(pointer, content)),
      text: () => problem.faults[at]?.detail ?? '',
      readings: [],
    })) ?? []
  );
}

/** What is wrong with a row as a whole stands at its first field. */
function atField(pointer: string): string {
  const [, section] = /^\/(items|commitments|figures)\/\d+$/.exec(pointer) ?? [];
  return section ? `${pointer}/${SECTIONS[section as SectionName][0]!.key}` : pointer;
}

/** Answers are counted by the API and named by their question in the form: "/answers/0/text" of what was sent is "/answers/<question>" of the form. */
export function byQuestion(pointer: string, content: NewSubmission | undefined): string {
  const [, at] = /^\/answers\/(\d+)/.exec(pointer) ?? [];
  const question = at === undefined ? undefined : content?.answers?.[Number(at)]?.question;
  return question === undefined ? pointer : `/answers/${question}`;
}

/** The remark whose field is this one. */
export function remarkAt(remarks: readonly Remark[], field: string): Remark | undefined {
  return remarks.find(({ pointer }) => fieldOf(pointer) === field);
}

/** What a reviewer said about a row or one of its cells, or about any other place. */
export function commentsAt(comments: readonly Objection[], pointer: string): readonly string[] {
  return comments
    .filter((comment) => comment.pointer === pointer || comment.pointer?.startsWith(`${pointer}/`))
    .map(({ comment = '' }) => comment);
}
