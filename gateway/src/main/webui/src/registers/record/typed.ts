import type { TextPair } from '../../api/types';
import { asTyped, readTyped, type TypedNumber } from '../../format/typed-number';
import type { Language } from '../../locale/language';
import type { Field, FieldKind } from './register';

/** A field as it is typed: a text, one in two languages, or several codes. A place of a certain day is "code@day". */
export type Value = string | TextPair | readonly string[];
export type Typed = Record<string, Value>;

const NUMBERS: readonly FieldKind[] = ['whole', 'money', 'number'];

/** What an entry has, as it would be typed; without an entry, empty fields. */
export function typedOf(fields: readonly Field[], entry: object | undefined, language: Language): Typed {
  const of = (entry ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(fields.map((field) => [field.name, written(field, of[field.name], language)]));
}

function written({ kind }: Field, value: unknown, language: Language): Value {
  if (kind === 'pair') return (value as TextPair | undefined) ?? { vi: '', en: '' };
  if (kind === 'many') return ((value ?? []) as readonly (string | Place)[]).map(codeOf);
  if (NUMBERS.includes(kind)) return asTyped(value as number | undefined, language);
  return value === undefined ? '' : textOf(value, language);
}

/** What is typed in one language and told in both is the same in both. */
const textOf = (value: unknown, language: Language): string => (typeof value === 'object' ? (value as TextPair)[language] : String(value));

interface Place {
  readonly code: string;
  readonly validOn?: string;
}

const codeOf = (one: string | Place): string => (typeof one === 'string' ? one : [one.code, one.validOn].filter(Boolean).join('@'));

function placeOf(typed: string): Place {
  const [code = '', validOn] = typed.split('@');
  return validOn ? { code, validOn } : { code };
}

/** Reads a whole number. A reading with a fraction is none, so that "397.943" has one where "500.000" has two. */
export function readWhole(typed: string, language: Language): TypedNumber {
  const read = readTyped(typed, language);
  if (read.kind === 'number') return Number.isInteger(read.value) ? read : { kind: 'unreadable' };
  if (read.kind !== 'ambiguous') return read;
  const [one, other] = read.readings.filter(Number.isInteger);
  if (one === undefined) return { kind: 'unreadable' };
  return other === undefined ? { kind: 'number', value: one } : read;
}

/** What a text of a field with a number is read as; nothing where the field has none. */
export function readNumber({ kind }: Field, typed: Value, language: Language): TypedNumber | undefined {
  if (typeof typed !== 'string' || !NUMBERS.includes(kind)) return undefined;
  return kind === 'number' ? readTyped(typed, language) : readWhole(typed, language);
}

export interface Fault {
  readonly field: Field;
  readonly why: 'missing' | 'ambiguous' | 'unreadable';
}

/** What has to be mended before anything is sent. */
export function faultsIn(fields: readonly Field[], typed: Typed, language: Language): Fault[] {
  return fields.flatMap((field): Fault[] => {
    const value = typed[field.name] ?? '';
    if (isEmpty(value)) return field.optional ? [] : [{ field, why: 'missing' }];
    const read = readNumber(field, value, language);
    return !read || read.kind === 'number' ? [] : [{ field, why: read.kind }];
  });
}

/** A text is there in both languages or not at all. */
function isEmpty(value: Value): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return 'vi' in value ? value.vi.trim() === '' || value.en.trim() === '' : value.length === 0;
}

/** What is sent; what is left empty is left out. */
export function bodyOf(fields: readonly Field[], typed: Typed, language: Language): Record<string, unknown> {
  const filled = fields.filter(({ name }) => !isEmpty(typed[name] ?? ''));
  return Object.fromEntries(filled.map((field) => [field.name, sent(field, typed[field.name]!, language)]));
}

function sent(field: Field, value: Value, language: Language): unknown {
  const read = readNumber(field, value, language);
  if (read) return read.kind === 'number' ? read.value : undefined;
  if (typeof value === 'string') return field.kind === 'year' ? Number(value) : value.trim();
  if ('vi' in value) return { vi: value.vi.trim(), en: value.en.trim() };
  return field.list === 'places' ? value.map(placeOf) : value;
}
