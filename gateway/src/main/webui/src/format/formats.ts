import type { Language } from '../locale/language';
import { dayOf, isDay, wallClock } from './calendar';
import { formatNumber } from './number';
import { unitWord } from './units';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

interface Written {
  number(value: number, digits?: number): string;
  /** A value with its unit: "41,5%", "80 Mb/s". */
  quantity(value: number, unit?: string, digits?: number): string;
  /** 05/12/2026 · 5 December 2026. */
  date(text: string): string;
  /** A day of each year, "--12-15": 15/12 · 15 December. */
  yearlyDay(text: string): string;
  /** As in official documents: "ngày 05 tháng 12 năm 2026". */
  longDate(text: string): string;
  /** With the time of day in 24 hours: "14:05 ngày 05/12/2026"; to the second where that decides something, as on a receipt. */
  instant(text: string, exact?: boolean): string;
  /** "2025", "2025-Q1" and "2025-03" in words; a whole day as a date. */
  period(text: string): string;
  /** Size of a file: "2,4 MB". */
  size(bytes: number): string;
}

/** How numbers, dates and periods are written for a reader of this language; of what is absent, nothing. */
export type Formats = {
  readonly [K in keyof Written]: (value: Parameters<Written[K]>[0] | undefined, ...more: Tail<Parameters<Written[K]>>) => string;
};
type Tail<A extends readonly unknown[]> = A extends [unknown, ...infer R] ? R : [];

export function formatsFor(language: Language): Formats {
  const written = Object.entries(language === 'vi' ? vietnamese : english) as [string, (...given: unknown[]) => string][];
  return Object.fromEntries(
    written.map(([name, write]) => [name, (value: unknown, ...more: unknown[]) => (value === undefined ? '' : write(value, ...more))]),
  ) as Formats;
}

function quantity(language: Language, value: number, unit: string | undefined, digits?: number): string {
  const word = unitWord(unit, language);
  return formatNumber(value, language, digits) + (word === '%' ? '%' : word && ` ${word}`);
}

const KB = 1024;

function size(language: Language, bytes: number): string {
  if (bytes < KB) return `${bytes} B`;
  return bytes < KB * KB
    ? `${formatNumber(bytes / KB, language, 0)} KB`
    : `${formatNumber(bytes / (KB * KB), language, 1)} MB`;
}

function clock(text: string, exact?: boolean): string {
  const { hour, minute, second } = wallClock(new Date(text));
  return [hour, minute, ...(exact ? [second] : [])].map(two).join(':');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

const vietnamese: Written = {
  number: (value, digits) => formatNumber(value, 'vi', digits),
  quantity: (value, unit, digits) => quantity('vi', value, unit, digits),
  date: (text) => {
    const { year, month, day } = dayOf(text);
    return `${two(day)}/${two(month)}/${year}`;
  },
  longDate: (text) => {
    const { year, month, day } = dayOf(text);
    // Decree 30/2020/NĐ-CP, Appendix I: a zero before days below 10 and months 1 and 2 only.
    return `ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`;
  },
  yearlyDay: (text) => text.slice(2).split('-').reverse().join('/'),
  instant: (text, exact) => `${clock(text, exact)} ngày ${vietnamese.date(text)}`,
  period: (text) => {
    if (isDay(text)) return vietnamese.date(text);
    const { year, quarter, month } = periodOf(text);
    if (quarter) return `quý ${QUARTERS[quarter - 1]}/${year}`;
    return month ? `tháng ${month}/${year}` : `năm ${year}`;
  },
  size: (bytes) => size('vi', bytes),
};

const english: Written = {
  number: (value, digits) => formatNumber(value, 'en', digits),
  quantity: (value, unit, digits) => quantity('en', value, unit, digits),
  date: (text) => {
    const { year, month, day } = dayOf(text);
    return `${day} ${MONTHS[month - 1]} ${year}`;
  },
  longDate: (text) => english.date(text),
  yearlyDay: (text) => `${Number(text.slice(5))} ${MONTHS[Number(text.slice(2, 4)) - 1]}`,
  instant: (text, exact) => `${english.date(text)}, ${clock(text, exact)}`,
  period: (text) => {
    if (isDay(text)) return english.date(text);
    const { year, quarter, month } = periodOf(text);
    if (quarter) return `Q${quarter} ${year}`;
    return month ? `${MONTHS[month - 1]} ${year}` : year;
  },
  size: (bytes) => size('en', bytes),
};

function periodOf(text: string): { year: string; quarter?: number; month?: number } {
  const [year = '', part] = text.split('-');
  if (!part) return { year };
  return part.startsWith('Q') ? { year, quarter: Number(part.slice(1)) } : { year, month: Number(part) };
}
