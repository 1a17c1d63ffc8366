import type { Language } from '../locale/language';

const MARKS: Record<Language, { group: string; decimal: string }> = {
  vi: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
};

/** 397943 → "397.943" (vi), "397,943" (en); at most `digits` decimals, none that are only zeros. */
export function formatNumber(value: number, language: Language, digits = 2): string {
  const { group, decimal } = MARKS[language];
  const [whole = '0', fraction = ''] = roundedDigits(Math.abs(value), digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const decimals = fraction.replace(/0+$/, '');
  const sign = value < 0 && (grouped !== '0' || decimals) ? '-' : '';
  return sign + grouped + (decimals ? decimal + decimals : '');
}

/** Rounds half up on the decimal digits, not on the binary value: 1.005 is 1.01. */
function roundedDigits(value: number, digits: number): string {
  const shifted = Math.round(Number(`${value}e${digits}`));
  return Number.isFinite(shifted) ? Number(`${shifted}e-${digits}`).toFixed(digits) : value.toFixed(digits);
}
