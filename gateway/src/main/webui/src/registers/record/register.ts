import { ifMatch, answered, type Answer } from '../../api/api';
import type { HistoryLine } from '../../api/generated/agency';
import { question, type Question, type ReadPath } from '../../api/read';
import { api, type Role } from '../../api/session';
import type { Page } from '../../api/types';
import type { KnownList } from './reference-data';
import type { Words } from './words';

/** What the entries of all registers have. */
export interface Entry {
  readonly id?: string;
  /** Names an entry that has no id. */
  readonly code?: string;
  readonly state?: string;
  /** What the reader may do with it as it stands. */
  readonly actions?: readonly string[];
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
  /** What the API calls the order of that column, where it knows one. */
  readonly sort?: string;
  readonly figure?: boolean;
  readonly link?: (entry: E) => string | undefined;
}

/** Something that is done with an entry, named as in the texts `verb` of its register. */
export interface Verb<E extends Entry> {
  readonly name: string;
  /** The one of the entry's `actions` that lets it be done. */
  readonly action: NonNullable<E['actions']>[number];
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
  /** Its list in the API. */
  readonly path: ReadPath;
  /** An entry in the API. */
  readonly one: ReadPath;
  /** What else is no longer as it was when something is done with an entry. */
  readonly touches?: readonly ReadPath[];
  readonly known: readonly KnownList[];
  readonly title: (entry: E, words: Words) => string;
  /** What the API calls the order of titles, where it knows one. */
  readonly sort?: string;
  readonly lines: (words: Words) => readonly Line<E>[];
  readonly filters: readonly Filter[];
  readonly fields: readonly Field[];
  /** What is sent with the fields, given what is typed and, for a change, what is there. */
  readonly sends?: (body: Readonly<Record<string, unknown>>, entry?: E) => Readonly<Record<string, unknown>>;
  /** Where not every body of these people's may, `kind` is that of those that may. */
  readonly create?: { readonly by: readonly Role[]; readonly kind?: string };
  readonly verbs: readonly Verb<E>[];
  /** Its entries have no history of their own. */
  readonly unwritten?: boolean;
}

export const keyOf = ({ id, code }: Entry): string => id ?? code ?? '';

/** Every entry is named by one parameter, its id or its code. */
const named = (key: string) => ({ path: { id: key, code: key } });

// A register is open here, and with it what its paths answer: `Register<E>` says it.
export const entryOf = <E extends Entry>({ one }: Register<E>, key: string): Question<E> => question(one, named(key) as never) as Question<never>;

export const historyOf = ({ one }: Pick<Register<Entry>, 'one'>, key: string): Question<Page<HistoryLine>> =>
  question(`${one}/history` as ReadPath, named(key) as never) as Question<never>;

/** Stores a new entry. */
export const enter = <E extends Entry>({ path }: Register<E>, body: object, key: string | undefined): Promise<Answer<E>> =>
  answered(api.POST(path as never, { params: { header: { 'Idempotency-Key': key } }, body } as never));

/** Stores an entry, or a part of it, anew. */
export const put = <E extends Entry>({ one }: Register<E>, key: string, part: string, body: object | undefined, etag: string | undefined): Promise<Answer<E>> =>
  answered(api.PUT(`${one}${part}` as never, { params: { ...named(key), header: ifMatch(etag) }, body } as never));

/** Does something with an entry. */
export const act = <E extends Entry>({ one }: Register<E>, key: string, part: string, body: object | undefined, etag: string | undefined): Promise<Answer<E>> =>
  answered(api.POST(`${one}${part}` as never, { params: { ...named(key), header: ifMatch(etag) }, body } as never));

export const touchedBy = <E extends Entry>({ path, touches = [] }: Register<E>): readonly ReadPath[] => [path, ...touches];

/** Whether the reader may do it with this entry now. */
export const may = ({ actions = [] }: Entry, action: string): boolean => actions.includes(action);
