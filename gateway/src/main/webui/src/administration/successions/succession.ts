import type { Answer } from '../../api/api';
import { withQuery } from '../../api/query';
import { old } from '../../api/old';
import type { Page, Text } from '../../api/types';

export const KINDS = ['MERGE', 'SPLIT', 'RENAME', 'DISSOLUTION'] as const;
export type SuccessionKind = (typeof KINDS)[number];

/** What can go over, in the order in which the preview lists it. */
export const THINGS = [
  'TASK',
  'OCCURRENCE',
  'DUTY_OWED',
  'DUTY_RECEIVED',
  'SUBMISSION',
  'REVIEW',
  'DRAFT',
  'OBSTACLE',
  'PROPOSAL',
  'BUDGET_REQUEST',
  'INFRASTRUCTURE_OFFER',
  'INFRASTRUCTURE_REQUEST',
  'STANDARD',
  'MEDIA_ITEM',
  'CLIENT',
  'TOKENS',
] as const;
export type ThingKind = (typeof THINGS)[number];

/** Something open that goes over. */
export interface Move {
  readonly kind: ThingKind;
  readonly id: string;
  readonly title: Text;
  readonly part?: Text;
  readonly from: string;
  readonly to: string;
  /** Whose name stands on it, now and later; absent when it is the predecessor's. */
  readonly inTheNameOf?: string;
}

/** What becomes of agencies on a day. */
export interface Succession {
  /** Absent of one that is only checked. */
  readonly id?: string;
  readonly kind: SuccessionKind;
  readonly state: 'PLANNED' | 'BEGUN' | 'WITHDRAWN';
  readonly day: string;
  readonly predecessors: readonly { readonly code: string; readonly name?: Text; readonly heir?: string }[];
  readonly successors: readonly { readonly code: string; readonly name?: Text }[];
  readonly newName?: Text;
  readonly legalBasis: string;
  readonly note?: string;
  readonly exceptions?: readonly Exemption[];
  readonly recordedAt?: string;
  readonly recordedBy?: string;
  readonly withdrawnAt?: string;
  readonly withdrawnBy?: string;
  readonly moves?: readonly Move[];
  /** What was said of it before it was corrected, the oldest first. */
  readonly corrections?: readonly { readonly legalBasis: string; readonly note?: string; readonly reason: string; readonly at: string; readonly by: string }[];
}

/** A thing that goes to another successor than the rest. */
export interface Exemption {
  readonly kind: string;
  readonly id: string;
  readonly successor: string;
}

/** A succession as it is typed. */
export interface TypedSuccession {
  kind: SuccessionKind;
  day: string;
  predecessors: string[];
  successors: string[];
  heir: string;
  legalBasis: string;
  note: string;
  name: Text;
  shortName: string;
  documentSymbol: string;
  exceptions: Exemption[];
}

export const emptySuccession = (): TypedSuccession => ({
  kind: 'MERGE',
  day: '',
  predecessors: [],
  successors: [],
  heir: '',
  legalBasis: '',
  note: '',
  name: { vi: '', en: '' },
  shortName: '',
  documentSymbol: '',
  exceptions: [],
});

/** What is sent of it: a change of name has names and nobody that follows, anything else the other way round. */
export function contentOf(typed: TypedSuccession): object {
  const text = (value: string): string | undefined => value.trim() || undefined;
  const { kind, day, predecessors, successors, exceptions } = typed;
  const common = { kind, day: day || undefined, predecessors, legalBasis: text(typed.legalBasis), note: text(typed.note) };
  if (kind === 'RENAME') {
    return { ...common, name: typed.name, shortName: text(typed.shortName), documentSymbol: text(typed.documentSymbol) };
  }
  const heir = successors.length > 1 ? text(typed.heir) : undefined;
  return { ...common, successors, heir, exceptions: exceptions.filter(({ successor }) => successors.includes(successor)) };
}

const SUCCESSIONS = '/api/v1/successions';
const one = (id: string): string => `${SUCCESSIONS}/${encodeURIComponent(id)}`;

/** In the order of their days: all, those of an agency, or those known at the end of a day. */
export async function loadSuccessions(
  asked: { readonly agency?: string; readonly asOf?: string },
  signal?: AbortSignal,
  cursor?: string,
): Promise<readonly Succession[]> {
  const { items, next } = (await old.get<Page<Succession>>(withQuery(SUCCESSIONS, { ...asked, limit: 500, cursor }), signal)).body;
  return next ? [...items, ...(await loadSuccessions(asked, signal, next))] : items;
}

export const loadSuccession = (id: string): Promise<Answer<Succession>> => old.get<Succession>(one(id));

/** As it would be recorded, with everything that would go over; nothing is stored. */
export async function preview(content: object): Promise<Succession> {
  return (await old.post<Succession>(withQuery(SUCCESSIONS, { validateOnly: 'true' }), content)).body;
}

export async function record(content: object, idempotencyKey: string): Promise<Succession> {
  return (await old.post<Succession>(SUCCESSIONS, content, { idempotencyKey })).body;
}

export const withdraw = (id: string, ifMatch: string | undefined): Promise<unknown> => old.post(`${one(id)}/withdrawal`, undefined, { ifMatch });

/** What is said of it, also after its day. */
export interface Correction {
  legalBasis: string;
  note: string;
  reason: string;
}

export const correct = (id: string, { legalBasis, note, reason }: Correction, ifMatch: string | undefined): Promise<unknown> =>
  old.post(`${one(id)}/correction`, { legalBasis: legalBasis.trim(), note: note.trim() || undefined, reason: reason.trim() }, { ifMatch });

/** What goes over, by kind; kinds of which nothing goes over are left out. */
export function byKind(moves: readonly Move[]): readonly { readonly kind: ThingKind; readonly moves: readonly Move[] }[] {
  return THINGS.map((kind) => ({ kind, moves: moves.filter((move) => move.kind === kind) })).filter((group) => group.moves.length > 0);
}

const ALONE: ReadonlySet<ThingKind> = new Set(['TASK', 'DUTY_OWED', 'DUTY_RECEIVED', 'SUBMISSION', 'TOKENS']);

/** Others go over with what they belong to, such as a review with its duty, and cannot be given to another successor. */
export const goesAlone = (kind: ThingKind): boolean => ALONE.has(kind);

/** The same exceptions, with this thing going to that successor. */
export function excepting(exceptions: readonly Exemption[], { kind, id }: Move, successor: string): Exemption[] {
  return [...exceptions.filter((known) => known.kind !== kind || known.id !== id), { kind, id, successor }];
}
