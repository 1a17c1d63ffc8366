import { reactive, watch } from 'vue';
import type { Attempt } from '../../api/attempt';
import { asTyped, readTyped } from '../../format/typed-number';
import type { Language } from '../../locale/language';
import type { Figure, NewSubmission, Submission } from '../submission';

/** One figure as it is being typed. */
export interface DraftRow {
  indicator: string;
  territory: string;
  period: string;
  numerator: string;
  denominator: string;
  value: string;
}

/** A plan as it is being written, and the attempt to send it. */
export interface Draft {
  narrative: string;
  rows: DraftRow[];
  attempt?: Attempt | undefined;
}

/** What was sent before, to be corrected; an empty page when nothing was. */
export function draftOf(sent: Submission | undefined, year: number, language: Language): Draft {
  const rows = (sent?.figures ?? []).map(({ indicator, territory, period, ...numbers }) => ({
    indicator,
    territory,
    period,
    numerator: asTyped(numbers.numerator, language),
    denominator: asTyped(numbers.denominator, language),
    value: asTyped(numbers.value, language),
  }));
  return { narrative: sent?.narrative ?? '', rows: rows.length > 0 ? rows : [emptyRow(year)] };
}

export function emptyRow(year: number): DraftRow {
  return { indicator: '', territory: '', period: String(year - 1), numerator: '', denominator: '', value: '' };
}

/** The draft lives in the tab until its receipt is there: a session that ends or a page that reloads loses nothing. */
export function useDraft(name: string, fresh: Draft) {
  const key = `hatangso.draft.${name}`;
  const draft = reactive<Draft>(kept(key) ?? fresh);
  const stop = watch(draft, () => keep(key, draft), { deep: true, flush: 'sync' });
  function forget(): void {
    stop();
    sessionStorage.removeItem(key);
  }
  return { draft, forget };
}

function keep(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // storage is closed or full: the draft still lives in the page
  }
}

function kept(key: string): Draft | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The place of a field both in the page (its id) and in the request (JSON pointer of the API's errors). */
export function fieldOf(pointer: string): string {
  return pointer.replace(/^\//, '').replaceAll('/', '-');
}

export type DraftFault = 'missing' | 'unreadable' | 'ambiguous' | 'notPositive' | 'period';

export interface DraftError {
  readonly field: string;
  readonly fault: DraftFault;
  /** What an ambiguous number may mean. */
  readonly readings: readonly number[];
}

export interface Checked {
  readonly submission: NewSubmission;
  readonly errors: readonly DraftError[];
}

const PERIOD = /^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/;

/** Turns what was typed into what is sent, or says what has to be corrected. The service checks again. */
export function checked(
  draft: Draft,
  duty: { obligation: string; year: number },
  ratio: (indicator: string) => boolean,
  language: Language,
): Checked {
  const errors: DraftError[] = [];
  const fault = (field: string, kind: DraftFault, readings: readonly number[] = []): void => {
    errors.push({ field, fault: kind, readings });
  };
  const read = (typed: string, field: string): number => {
    const typedNumber = readTyped(typed, language);
    if (typedNumber.kind === 'number') return typedNumber.value;
    fault(field, typedNumber.kind, typedNumber.kind === 'ambiguous' ? typedNumber.readings : []);
    return Number.NaN;
  };

  if (draft.narrative.trim() === '') fault('narrative', 'missing');
  const figures = draft.rows.map((row, index): Figure => {
    const at = (member: string): string => `figures-${index}-${member}`;
    if (row.indicator === '') fault(at('indicator'), 'missing');
    if (row.territory === '') fault(at('territory'), 'missing');
    if (!PERIOD.test(row.period.trim())) fault(at('period'), 'period');
    const key = { indicator: row.indicator, territory: row.territory, period: row.period.trim() };
    if (!ratio(row.indicator)) {
      return { ...key, value: read(row.value, at('value')) };
    }
    const numerator = read(row.numerator, at('numerator'));
    const denominator = read(row.denominator, at('denominator'));
    if (denominator === 0) fault(at('denominator'), 'notPositive');
    return { ...key, numerator, denominator };
  });
  return { submission: { ...duty, narrative: draft.narrative.trim(), figures }, errors };
}
