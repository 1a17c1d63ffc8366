import type { Answer } from '../../api/api';
import type { ReadPath } from '../../api/read';
import type { Sending } from '../../device/drafts';
import { enter, entryOf, keyOf, put, touchedBy, type Entry, type Field, type Register } from './register';
import type { Typed } from './typed';

/** Parts of an entry that are typed one below the other, each with fields of its own. */
export interface Rows<E> {
  /** The member that holds them. */
  readonly name: string;
  readonly of: (entry: E | undefined) => readonly Typed[];
  readonly fields: (row: Typed) => readonly Field[];
  readonly sent: (body: Record<string, unknown>, at: number) => unknown;
  readonly title: (at: number) => string;
  /** What a row is about, where that stands already. */
  readonly about?: (at: number) => string;
  /** A row to begin with; without one, rows are neither added nor removed. */
  readonly fresh?: () => Typed;
  /** How many stay at least; one, where it is not said. */
  readonly least?: number;
}

export interface Write {
  /** The version that is meant; absent for a new entry. */
  readonly etag: string | undefined;
  /** One key for each attempt. */
  readonly key: string;
}

/** Where an entry is written: its fields, how it is stored, and how what stands now is read. */
export interface Desk<E> {
  readonly fields: readonly Field[];
  readonly rows?: Rows<E>;
  /** What a new entry begins with. */
  readonly begin?: object;
  readonly load: () => Promise<Answer<E>>;
  readonly store: (body: Record<string, unknown>, how: Write) => Promise<Answer<E>>;
  /** How it is sent when there is a connection again; absent where what stands then has to be seen first. */
  readonly send?: (body: Record<string, unknown>, key: string) => Sending;
  /** What is no longer as it was when it is stored. */
  readonly touches: readonly ReadPath[];
}

/** A new entry of a register, or a change of one that is there; `sends` is what is sent besides what is typed. */
export function deskOf<E extends Entry>(of: Register<E>, entry?: E, sends: Readonly<Record<string, unknown>> = {}): Desk<E> {
  const whole = (body: Record<string, unknown>) => ({ ...of.sends?.(body, entry), ...sends, ...fixed(of, entry), ...body });
  return {
    fields: of.fields.filter((field) => !(field.fixed && entry)),
    load: () => entryOf(of, entry ? keyOf(entry) : '').load(),
    store: (body, { etag, key }) => (entry ? put(of, keyOf(entry), '', whole(body), etag) : enter(of, whole(body), key)),
    ...(!entry && { send: (body: Record<string, unknown>, key: string) => ({ path: of.path, body: whole(body), key }) }),
    touches: touchedBy(of),
  };
}

/** What stands as it is goes back with the rest: an entry is written whole. */
function fixed<E extends Entry>(of: Register<E>, entry: E | undefined): Record<string, unknown> {
  const had = (entry ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(of.fields.filter((field) => field.fixed && entry).map(({ name }) => [name, had[name]]));
}
