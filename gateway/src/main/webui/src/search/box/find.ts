import type { Text } from '../../api/types';

export const KINDS = ['INDICATOR', 'TERRITORY', 'ORGANISATION', 'TASK', 'CLAUSE', 'SUBMISSION', 'DOCUMENT'] as const;
export type Kind = (typeof KINDS)[number];

/** Something that can be found. */
export interface Thing {
  readonly kind: Kind;
  readonly name: Text;
  /** What else it is called: a code, a number, a short name. */
  readonly more?: string | undefined;
  /** What is found in it without being shown. */
  readonly within?: string | undefined;
  readonly path: string;
}

/** Nobody types more to find something. */
const LONGEST = 100;
/** Of each kind. */
const SHOWN = 6;

/** Letters without accents and case, with single spaces: "Mường Tè" is found by "muong te". */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** How well it fits: names that begin with what was typed, then words that do, then what has it anywhere; every word must be there. */
function fit(words: readonly string[], whole: string, thing: Thing): number {
  const names = [thing.name.vi, thing.name.en].map((name) => folded(name ?? ''));
  const text = [...names, folded([thing.more, thing.within].join(' '))].join(' ');
  if (!words.every((word) => text.includes(word))) return 0;
  if (names.some((name) => name.startsWith(whole)) || folded(thing.more ?? '').startsWith(whole)) return 3;
  return words.every((word) => ` ${text}`.includes(` ${word}`)) ? 2 : 1;
}

/** What is found of each kind, the best first; nothing for nothing. */
export function found(typed: string, things: readonly Thing[]): { readonly kind: Kind; readonly things: readonly Thing[] }[] {
  const whole = folded(typed.slice(0, LONGEST));
  if (whole === '') return [];
  const words = whole.split(' ');
  const fitting = things
    .map((thing) => ({ thing, rank: fit(words, whole, thing) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank);
  return KINDS.map((kind) => ({ kind, things: fitting.filter(({ thing }) => thing.kind === kind).map(({ thing }) => thing).slice(0, SHOWN) })).filter(
    (group) => group.things.length > 0,
  );
}
