import type { Language } from '../locale/language';
import { formatNumber } from './number';

/** The largest first; what is below the last is told to the đồng. */
const SIZES = [
  { size: 1e9, vi: 'tỷ đồng', en: 'billion' },
  { size: 1e6, vi: 'triệu đồng', en: 'million' },
] as const;
const DIGITS = 2;

/** A sum as people say it: "1,9 tỷ đồng"; where that leaves something out, the exact one beside: "397,94 triệu đồng (397.943.000 đồng)". */
export function moneyWords(vnd: number, language: Language): string {
  const exact = written(formatNumber(vnd, language, 0), language);
  const found = SIZES.find(({ size }) => Math.abs(rounded(vnd / size)) >= 1);
  if (!found) return exact;
  const said = written(formatNumber(vnd / found.size, language, DIGITS), language, found[language]);
  return Math.round(rounded(vnd / found.size) * found.size) === vnd ? said : `${said} (${exact})`;
}

/** To the digits that are shown. */
const rounded = (value: number): number => Number(value.toFixed(DIGITS));
const written = (amount: string, language: Language, size = language === 'vi' ? 'đồng' : ''): string =>
  language === 'vi' ? `${amount} ${size}` : `VND ${amount} ${size}`.trim();
