/** A reporting period as the API writes it: "2025", "2025-Q1" or "2025-03". */
const PERIOD = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** Reads what a person types for a period: also "q1/2025", "quý 1/2025", "3/2025" and "tháng 3/2025". */
export function readPeriod(typed: string): string | undefined {
  const text = typed.normalize('NFC').trim().toUpperCase();
  if (PERIOD.test(text)) return text;
  const [, quarter, quarterYear] = /^(?:QUÝ|Q)\s*([1-4])\s*[/.-]\s*(\d{4})$/.exec(text) ?? [];
  if (quarter) return `${quarterYear}-Q${quarter}`;
  const [, month, year] = /^(?:THÁNG|T)?\s*(0?[1-9]|1[0-2])\s*[/.-]\s*(\d{4})$/.exec(text) ?? [];
  return month ? `${year}-${month.padStart(2, '0')}` : undefined;
}

/** A year alone is estimated. */
export const isYear = (typed: string): boolean => readPeriod(typed)?.length === 4;

/** The last day of a period: the map of that day is the one its figures speak of. */
export function periodEnd(period: string): string | undefined {
  const [, year, quarter, month] = PERIOD.exec(period) ?? [];
  if (!year) return undefined;
  const last = quarter ? Number(quarter) * 3 : Number(month ?? 12);
  return new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10);
}
