import type { Language } from '../locale/language';

/** How units are written after a number; any other unit is written as the API gives it. */
const WORDS: Record<string, Record<Language, string>> = {
  PERCENT: { vi: '%', en: '%' },
  /** Of the difference of two percentages. */
  PERCENTAGE_POINT: { vi: 'điểm %', en: 'percentage points' },
  MBIT_PER_SECOND: { vi: 'Mb/s', en: 'Mb/s' },
  GBIT_PER_SECOND: { vi: 'Gb/s', en: 'Gb/s' },
  KM: { vi: 'km', en: 'km' },
  HOUSEHOLD: { vi: 'hộ', en: 'households' },
  VILLAGE: { vi: 'thôn, bản', en: 'villages' },
  SUBSCRIPTION: { vi: 'thuê bao', en: 'subscriptions' },
  STATION: { vi: 'trạm', en: 'stations' },
  JUDGEMENT: { vi: '', en: '' },
};

export function unitWord(unit: string | undefined, language: Language): string {
  return unit === undefined ? '' : (WORDS[unit]?.[language] ?? unit);
}

export function isPercent(unit: string | undefined): boolean {
  return unit === 'PERCENT';
}
