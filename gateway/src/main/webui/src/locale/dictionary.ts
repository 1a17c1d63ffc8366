import { shallowReactive } from 'vue';
import type { Language } from './language';
import type { Messages } from './messages';

/** Values for a text's `{name}`s; a number alone stands for `{ n }`. */
export type Values = Readonly<Record<string, unknown>> | number;

/** What is known of each language, by the whole key of each text. A text that is missing is a failing test, never a text
 * of the other language. */
const known = shallowReactive(new Map<Language, ReadonlyMap<string, string>>());

export function learnTexts(language: Language, messages: Messages): void {
  known.set(language, new Map([...(known.get(language) ?? []), ...flat(messages)]));
}

export function isKnown(language: Language, key: string): boolean {
  return known.get(language)?.has(key) ?? false;
}

/** The text in that language, or its key where there is none. `count` chooses between `one | many`: by itself it is `n`. */
export function textOf(language: Language, key: string, values: Values = {}, count?: number): string {
  const named: Readonly<Record<string, unknown>> = typeof values === 'number' ? { n: values } : values;
  const source = known.get(language)?.get(key) ?? key;
  return formFor(count ?? named['n'], source.split('|')).replace(/\{(\w+)\}/g, (_whole, name: string) => String(named[name] ?? ''));
}

function formFor(count: unknown, [one = '', many]: string[]): string {
  return many === undefined || count === undefined || count === 1 ? one.trim() : many.trim();
}

/** Each text under its whole key: the names on the way to it, joined by dots. */
export function flat(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}
