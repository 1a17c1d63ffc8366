import { daysLater, isDay } from '../format/calendar';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads "05/12/2026", "5.12.2026", "05122026", "ngày 05 tháng 12 năm 2026", "5 December 2026" and "2026-12-05": the day before the
 * month in both languages, and a year of four digits. Nothing where it is no day.
 */
export function readDay(typed: string): string | undefined {
  const text = typed.normalize('NFC').trim().toLowerCase();
  const [, year, month, day] = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year) return dayOf(year, month!, day!);
  const [, first, second, last] =
    /^(?:ngày\s+)?(\d{1,2})(?:\s*[/.\-,\s]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.\-,\s]\s*|\s+năm\s+)([1-9]\d{3})$/.exec(text) ??
    /^(\d{2})(\d{2})([1-9]\d{3})$/.exec(text) ??
    [];
  if (last) return dayOf(last, second!, first!);
  const [, of, word, then] = /^(\d{1,2})\s+([a-z]{3,9})\.?,?\s+([1-9]\d{3})$/.exec(text) ?? [];
  const at = word ? MONTHS.findIndex((name) => word.startsWith(name)) : -1;
  return at < 0 ? undefined : dayOf(then!, String(at + 1), of!);
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/** The same day so many months later, or the last one of a shorter month. */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), Math.min(date, lastOfMonth.getUTCDate()))).toISOString().slice(0, 10);
}

/** The weeks that a month is in, each from its Monday. */
export function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const monday = mondayOf(first);
  const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_, at) => daysLater(monday, week * 7 + at)));
  return weeks.filter((week) => week.some((one) => one.startsWith(day.slice(0, 7))));
}

/** The Monday of its week. */
export const mondayOf = (day: string): string => daysLater(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
