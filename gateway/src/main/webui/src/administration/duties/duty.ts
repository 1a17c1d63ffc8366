import type { Answer } from '../../api/api';
import { old } from '../../api/old';
import type { Page, Text } from '../../api/types';
import { dayAndMonth, readDayAndMonth } from '../../format/yearly-day';
import type { FieldError } from '../../ui/errors';

/** Wire form of a standing duty, `GET /api/v1/obligations/{code}`. */
export interface StandingDuty {
  readonly code: string;
  readonly clause?: string;
  readonly quote?: string;
  readonly title: Text;
  readonly owedBy: { readonly kinds?: readonly string[]; readonly agencies?: readonly string[] };
  readonly owedTo?: string;
  readonly recurrence: string;
  /** Month and day, "--12-15". */
  readonly onTimeBefore?: string;
  readonly dueDayEnds?: string;
  readonly dutyYearOffset?: number;
  readonly firstYear?: number;
  readonly countsOnDueDay?: boolean;
  readonly reminders?: readonly number[];
  readonly form?: string;
  readonly legalSource?: Text;
}

/** What can be changed of it, as it is typed. */
export interface TypedDuty {
  title: Text;
  onTimeBefore: string;
  dueDayEnds: string;
  countsOnDueDay: boolean;
  firstYear: string;
  reminders: string;
  legalSource: Text;
}

const pathOf = (code: string): string => `/api/v1/obligations/${encodeURIComponent(code)}`;

export async function loadDuties(signal: AbortSignal): Promise<readonly StandingDuty[]> {
  return (await old.get<Page<StandingDuty>>('/api/v1/obligations', signal)).body.items;
}

export const loadDuty = (code: string, signal?: AbortSignal): Promise<Answer<StandingDuty>> => old.get<StandingDuty>(pathOf(code), signal);

export const typedDuty = (duty: StandingDuty): TypedDuty => ({
  title: duty.title,
  onTimeBefore: dayAndMonth(duty.onTimeBefore),
  dueDayEnds: dayAndMonth(duty.dueDayEnds),
  countsOnDueDay: duty.countsOnDueDay ?? false,
  firstYear: String(duty.firstYear ?? ''),
  reminders: (duty.reminders ?? []).join(', '),
  legalSource: duty.legalSource ?? { vi: '', en: '' },
});

export type UnreadableField = 'onTimeBefore' | 'dueDayEnds' | 'firstYear' | 'reminders';

/** What cannot be read of the fields that are not words. */
export function unreadable(typed: TypedDuty): readonly UnreadableField[] {
  const bad = (field: 'onTimeBefore' | 'dueDayEnds'): boolean => typed[field].trim() !== '' && !readDayAndMonth(typed[field]);
  return [
    ...(['onTimeBefore', 'dueDayEnds'] as const).filter(bad),
    ...(/^(\d{4})?$/.test(typed.firstYear.trim()) ? [] : (['firstYear'] as const)),
    ...(/^(\s*-?\d{1,3}\s*(,\s*-?\d{1,3}\s*)*)?$/.test(typed.reminders) ? [] : (['reminders'] as const)),
  ];
}

/** The whole duty again, with what was typed in its place. */
export function saveDuty(duty: StandingDuty, typed: TypedDuty, etag: string | undefined): Promise<unknown> {
  const { owedBy, owedTo, recurrence, dutyYearOffset, form } = duty;
  const content = {
    ...{ owedBy, owedTo, recurrence, dutyYearOffset, form },
    title: typed.title,
    onTimeBefore: readDayAndMonth(typed.onTimeBefore),
    dueDayEnds: readDayAndMonth(typed.dueDayEnds),
    countsOnDueDay: typed.countsOnDueDay,
    firstYear: typed.firstYear.trim() ? Number(typed.firstYear) : undefined,
    reminders: typed.reminders.split(',').filter((one) => one.trim()).map(Number),
    legalSource: typed.legalSource,
  };
  return old.put(pathOf(duty.code), content, { ifMatch: etag });
}

export const toErrors = (form: string, fields: readonly UnreadableField[], say: (field: UnreadableField) => string): FieldError[] =>
  fields.map((field) => ({ field: `${form}-${field}`, message: () => say(field) }));
