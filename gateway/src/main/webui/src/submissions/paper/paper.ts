import { isDay } from '../../format/calendar';
import type { AttachmentView, NewSubmission, PaperSubmission } from '../../api/generated/agency';
import type { Attempt } from '../../api/idempotency-key';
import { readTimeOfDay } from '../../format/time-of-day';
import { emptyTyped, type Typed } from '../content/typed';

/** What the records office types from a paper. */
export interface Paper {
  organisation: string;
  obligation: string;
  year: number;
  /** The stamp, as a wall clock in Viet Nam. */
  day: string;
  time: string;
  scan?: AttachmentView | undefined;
  typed: Typed;
  attempt?: Attempt | undefined;
}

export function emptyPaper(obligation: string, year: number): Paper {
  return { organisation: '', obligation, year, day: '', time: '', scan: undefined, typed: emptyTyped(), attempt: undefined };
}

export type PaperField = 'organisation' | 'obligation' | 'year' | 'day' | 'time' | 'scan';
export type PaperFault = 'missing' | 'time' | 'future';

/** What is missing, and a stamp that lies ahead: nothing can have arrived in the future. */
export function paperFaults(paper: Paper, now: Date): readonly { readonly field: PaperField; readonly kind: PaperFault }[] {
  const missing = (['organisation', 'obligation', 'day', 'time', 'scan'] as const)
    .filter((field) => (field === 'day' ? !isDay(paper.day) : !paper[field]))
    .map((field) => ({ field, kind: 'missing' as const }));
  if (paper.time && !readTimeOfDay(paper.time)) return [...missing, { field: 'time', kind: 'time' }];
  const stamped = paper.day && paper.time ? Date.parse(stampOf(paper)) : Number.NaN;
  return stamped > now.getTime() ? [...missing, { field: 'time', kind: 'future' }] : missing;
}

/** The stamped instant with Viet Nam's offset. */
export function stampOf({ day, time }: Pick<Paper, 'day' | 'time'>): string {
  return `${day}T${readTimeOfDay(time)}+07:00`;
}

export function submissionOf(paper: Paper, content: NewSubmission): PaperSubmission {
  return { organisation: paper.organisation, arrivedAt: stampOf(paper), scan: paper.scan?.id ?? '', content };
}
