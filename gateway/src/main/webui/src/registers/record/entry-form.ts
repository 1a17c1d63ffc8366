import type { Answer } from '../../api/api';
import type { Write } from '../../api/client';
import { old } from '../../api/old';
import { addressOf, keyOf, type Entry, type Field, type Register } from './register';
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

/** Where an entry is written: its fields, how it is stored, and how what stands now is read. */
export interface Desk<E> {
  readonly fields: readonly Field[];
  readonly rows?: Rows<E>;
  /** What a new entry begins with. */
  readonly begin?: object;
  readonly load: () => Promise<Answer<E>>;
  readonly store: (body: Record<string, unknown>, how: Write) => Promise<Answer<E>>;
}

/** A new entry of a register, or a change of one that is there; `sends` is what is sent besides what is typed. */
export function deskOf<E extends Entry>(of: Register<E>, entry?: E, sends: Readonly<Record<string, unknown>> = {}): Desk<E> {
  const address = entry ? addressOf(of, keyOf(entry)) : of.path;
  const whole = (body: Record<string, unknown>) => ({ ...of.sends?.(body, entry), ...sends, ...fixed(of, entry), ...body });
  return {
    fields: of.fields.filter((field) => !(field.fixed && entry)),
    load: () => old.get<E>(address),
    store: (body, { ifMatch, idempotencyKey }) =>
      entry ? old.put<E>(address, whole(body), { ifMatch }) : old.post<E>(address, whole(body), { idempotencyKey }),
  };
}

/** What stands as it is goes back with the rest: an entry is written whole. */
function fixed<E extends Entry>(of: Register<E>, entry: E | undefined): Record<string, unknown> {
  const had = (entry ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(of.fields.filter((field) => field.fixed && entry).map(({ name }) => [name, had[name]]));
}
