import { ifMatch } from '../../api/api';
import type { ObligationView } from '../../api/generated/agency';
import { api } from '../../api/session';
import { pairOf, type TextPair } from '../../api/types';
import { dayAndMonth, readDayAndMonth } from '../../format/yearly-day';
import type { FieldError } from '../../ui/errors';

/** What can be changed of it, as it is typed. */
export interface TypedDuty {
  title: TextPair;
  onTimeBefore: string;
  dueDayEnds: string;
  countsOnDueDay: boolean;
  firstYear: string;
  reminders: string;
  legalSource: TextPair;
}

export const typedDuty = (duty: ObligationView): TypedDuty => ({
  title: pairOf(duty.title),
  onTimeBefore: dayAndMonth(duty.onTimeBefore),
  dueDayEnds: dayAndMonth(duty.dueDayEnds),
  countsOnDueDay: duty.countsOnDueDay,
  firstYear: String(duty.firstYear ?? ''),
  reminders: duty.reminders.join(', '),
  legalSource: pairOf(duty.legalSource),
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

/** The whole obligation again, with what was typed in its place. */
export function saveDuty(duty: ObligationView, typed: TypedDuty, etag: string | undefined): Promise<unknown> {
  const { owedBy, owedTo, recurrence, yearOffset, form } = duty;
  const body = {
    ...{ owedBy, owedTo, recurrence, yearOffset, form },
    title: typed.title,
    onTimeBefore: readDayAndMonth(typed.onTimeBefore),
    dueDayEnds: readDayAndMonth(typed.dueDayEnds),
    countsOnDueDay: typed.countsOnDueDay,
    firstYear: typed.firstYear.trim() ? Number(typed.firstYear) : undefined,
    reminders: typed.reminders.split(',').filter((one) => one.trim()).map(Number),
    legalSource: typed.legalSource,
  };
  return api.PUT('/api/v1/obligations/{code}', { params: { path: { code: duty.code }, header: ifMatch(etag) }, body });
}

export const toErrors = (form: string, fields: readonly UnreadableField[], say: (field: UnreadableField) => string): FieldError[] =>
  fields.map((field) => ({ field: `${form}-${field}`, message: () => say(field) }));
