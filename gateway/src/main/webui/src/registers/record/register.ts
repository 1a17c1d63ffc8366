import type { Role } from '../../api/session';
import type { KnownList } from './reference-data';
import type { Words } from './words';

/** What the entries of all registers have. */
export interface Entry {
  readonly id?: string;
  /** Names an entry that has no id. */
  readonly code?: string;
  readonly organisation?: string;
  readonly state?: string;
}

export type FieldKind = 'line' | 'text' | 'pair' | 'choice' | 'whole' | 'money' | 'year' | 'number' | 'day' | 'link' | 'place' | 'task' | 'target' | 'many';

/** One thing that is typed; its name is the member of the body and of the texts `field` and `hint` of its register. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  /** The text of `field` that labels it, where that is not its name. */
  readonly label?: string;
  /** Codes; their words are the texts `choice` of the register. */
  readonly choices?: readonly string[];
  readonly optional?: boolean;
  /** What several are chosen of. */
  readonly list?: KnownList;
  /** Of a place: the field with the day on which the commune has its code. */
  readonly on?: string;
  /** Stands as it is once the entry is there. */
  readonly fixed?: boolean;
}

/** Kinds that choose from a list each. */
export const LISTS: Partial<Record<FieldKind, KnownList>> = { place: 'places', task: 'tasks', target: 'targets' };
export const listOf = ({ list, kind }: Field): KnownList | undefined => list ?? LISTS[kind];

/** One thing that is told of an entry, under the label of the field of that name. */
export interface Line<E> {
  readonly name: string;
  readonly text: (entry: E) => string;
  /** Also a column of the list. */
  readonly listed?: boolean;
  readonly figure?: boolean;
  readonly link?: (entry: E) => string | undefined;
}

/** Who may do something, and while the entry is in which state. */
export interface Right<E> {
  readonly by: readonly Role[];
  /** The organisation, or each of those, whose people alone may, or those of whoever acts in its place by now. */
  readonly of?: (entry: E) => string | undefined | readonly string[];
  readonly from?: readonly string[];
  /** What else has to be so, where the state alone does not tell. */
  readonly when?: (entry: E) => boolean;
}

/** Something that is done with an entry, named as in the texts `verb` of its register. */
export interface Verb<E> extends Right<E> {
  readonly name: string;
  /** Behind the address of the entry. */
  readonly path: string;
  readonly put?: boolean;
  readonly fields: readonly Field[];
  /** What is sent besides what is typed. */
  readonly sends?: Readonly<Record<string, unknown>>;
}

export interface Filter {
  readonly name: string;
  readonly choices?: readonly string[];
  /** What is chosen of, where it is not a few codes. */
  readonly list?: KnownList;
}

/** All that tells one register from another; the pages are the same for all. */
export interface Register<E extends Entry> {
  /** Folder of its texts. */
  readonly folder: string;
  /** Address of its page in the portal. */
  readonly page: string;
  /** Address of its list in the API. */
  readonly path: string;
  readonly known: readonly KnownList[];
  readonly title: (entry: E, words: Words) => string;
  readonly lines: (words: Words) => readonly Line<E>[];
  readonly filters: readonly Filter[];
  readonly fields: readonly Field[];
  /** What is sent with the fields, given what is typed and, for a change, what is there. */
  readonly sends?: (body: Readonly<Record<string, unknown>>, entry?: E) => Readonly<Record<string, unknown>>;
  /** Where not every body of these people's may, `kind` is that of those that may. */
  readonly create?: Right<E> & { readonly kind?: string };
  readonly change?: Right<E>;
  readonly verbs: readonly Verb<E>[];
  /** Its entries have no history of their own. */
  readonly unwritten?: boolean;
}

export const keyOf = ({ id, code }: Entry): string => id ?? code ?? '';

export const addressOf = ({ path }: { readonly path: string }, key: string): string => `${path}/${encodeURIComponent(key)}`;

/** Whether someone who passes `has` may do it with this entry now; `isOwn` also of what bears the name of a predecessor. */
export function mayNow<E extends Entry>(
  right: Right<E> | undefined,
  entry: E,
  { has, isOwn }: { has: (roles: readonly string[]) => boolean; isOwn: (organisation: string | undefined) => boolean },
): boolean {
  if (!right || !has(right.by) || !fits(right, entry)) return false;
  return !right.of || [right.of(entry)].flat().some(isOwn);
}

/** Whether it can be done where the entry stands, by whomever. */
export const fits = <E extends Entry>({ from, when }: Right<E>, entry: E): boolean => (!from || from.includes(entry.state ?? '')) && (!when || when(entry));

export const own = <E extends Entry>({ organisation }: E): string | undefined => organisation;
