import type { Language } from '../locale/language';
import { formatNumber } from './number';

/** The largest first; what is below the last is told to the đồng. */
const SIZES = [
  { size: 1e9, vi: 'tỷ đồng', en: 'billion' },
  { size: 1e6, vi: 'triệu đồng', en: 'million' },
] as const;

/** A sum as people say it, to two decimals: "1,9 tỷ đồng", "VND 350 million". */
export function spokenMoney(vnd: number, language: Language): string {
  const found = SIZES.find(({ size }) => Math.abs(Number((vnd / size).toFixed(2))) >= 1);
  if (!found) return exactMoney(vnd, language);
  const amount = formatNumber(vnd / found.size, language);
  return language === 'vi' ? `${amount} ${found.vi}` : `VND ${amount} ${found.en}`;
}

/** The same to the đồng: "1.900.000.000 đồng". */
export function exactMoney(vnd: number, language: Language): string {
  const amount = formatNumber(vnd, language, 0);
  return language === 'vi' ? `${amount} đồng` : `VND ${amount}`;
}
