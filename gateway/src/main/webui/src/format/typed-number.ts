import type { Language } from '../locale/language';

/** How a typed number is understood. A number with two readings is never guessed: both are offered. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ambiguous'; readonly readings: readonly number[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

/** More digits than this a JSON number of a browser cannot carry exactly. */
const EXACT_DIGITS = 15;

const UNREADABLE: TypedNumber = { kind: 'unreadable' };

/** Reads "397.943" or "41,5" as a person of that language may have meant it. */
export function readTyped(typed: string, language: Language): TypedNumber {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '');
  if (text === '') {
    return { kind: 'missing' };
  }
  if (!/^\d+(?:[.,]\d+)*$/.test(text) || text.replace(/\D/g, '').length > EXACT_DIGITS) {
    return UNREADABLE;
  }
  const marks = text.replace(/\d/g, '');
  if (marks.length === 0) {
    return number(text);
  }
  return marks.length === 1 ? oneMark(text, marks, language) : severalMarks(text, marks);
}

function oneMark(text: string, mark: string, language: Language): TypedNumber {
  const decimalMark = language === 'vi' ? ',' : '.';
  const asDecimal = Number(text.replace(mark, '.'));
  if (mark === decimalMark) {
    return { kind: 'number', value: asDecimal };
  }
  const asWhole = Number(text.replace(mark, ''));
  return { kind: 'ambiguous', readings: asDecimal === asWhole ? [asDecimal] : [asDecimal, asWhole] };
}

/** Only groups of three, or groups of three and then one other mark for the decimals. */
function severalMarks(text: string, marks: string): TypedNumber {
  const last = marks.at(-1) ?? '';
  const groups = marks.slice(0, -1);
  const decimal = groups.includes(last) ? undefined : last;
  const group = marks[0] ?? '';
  const [whole = '', fraction] = decimal ? text.split(decimal) : [text];
  if (!new RegExp(`^[1-9]\\d{0,2}(?:\\${group}\\d{3})+$`).test(whole)) {
    return UNREADABLE;
  }
  return number(whole.replaceAll(group, '') + (fraction ? `.${fraction}` : ''));
}

function number(digits: string): TypedNumber {
  return { kind: 'number', value: Number(digits) };
}

/** Writes a number so that it is read in one way only: no groups, the decimal mark of the language. */
export function asTyped(value: number | undefined, language: Language): string {
  return value === undefined ? '' : String(value).replace('.', language === 'vi' ? ',' : '.');
}
