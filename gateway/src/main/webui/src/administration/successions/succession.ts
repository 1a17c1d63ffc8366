import { bodyOf, ifMatch, type Answer } from '../../api/api';
import type { Exempted, TransferredItem, NewSuccession, SuccessionView, WorkItemKind } from '../../api/generated/agency';
import { read } from '../../api/read';
import { api } from '../../api/session';
import type { TextPair } from '../../api/types';

export const KINDS = ['MERGE', 'SPLIT', 'RENAME', 'DISSOLUTION'] as const;

/** What can go over, in the order in which the preview lists it. */
export const THINGS = [
  'TASK',
  'OCCURRENCE',
  'OBLIGATION_OWED',
  'OBLIGATION_RECEIVED',
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

/** A succession as it is typed. */
export interface TypedSuccession {
  kind: SuccessionView['kind'];
  day: string;
  predecessors: string[];
  successors: string[];
  defaultSuccessor: string;
  legalBasis: string;
  note: string;
  name: TextPair;
  shortName: string;
  documentSymbol: string;
  exceptions: Exempted[];
}

export const emptySuccession = (): TypedSuccession => ({
  kind: 'MERGE',
  day: '',
  predecessors: [],
  successors: [],
  defaultSuccessor: '',
  legalBasis: '',
  note: '',
  name: { vi: '', en: '' },
  shortName: '',
  documentSymbol: '',
  exceptions: [],
});

/** What is sent of it: a change of name has names and nobody that follows, anything else the other way round. */
export function contentOf(typed: TypedSuccession): NewSuccession {
  const text = (value: string): string | undefined => value.trim() || undefined;
  const { kind, day, predecessors, successors, exceptions } = typed;
  // What was left open is left out, and asked for by the answer.
  const needed = (value: string) => text(value) as string;
  const common = { kind, day: needed(day), predecessors, legalBasis: needed(typed.legalBasis), note: text(typed.note) };
  if (kind === 'RENAME') {
    return { ...common, name: typed.name, shortName: text(typed.shortName), documentSymbol: text(typed.documentSymbol) };
  }
  const defaultSuccessor = successors.length > 1 ? text(typed.defaultSuccessor) : undefined;
  return { ...common, successors, defaultSuccessor, exceptions: exceptions.filter(({ successor = '' }) => successors.includes(successor)) };
}

export const readSuccession = (id: string): Promise<Answer<SuccessionView>> => read('/api/v1/successions/{id}', { path: { id } });

/** As it would be recorded, with everything that would go over; nothing is stored. */
export const preview = (body: NewSuccession): Promise<SuccessionView> =>
  bodyOf(api.POST('/api/v1/successions', { params: { query: { validateOnly: true } }, body }));

export const record = (body: NewSuccession, key: string): Promise<SuccessionView> =>
  bodyOf(api.POST('/api/v1/successions', { params: { header: { 'Idempotency-Key': key } }, body }));

export const withdraw = (id: string, reason: string, etag: string | undefined) =>
  api.POST('/api/v1/successions/{id}/withdrawal', { params: { path: { id }, header: ifMatch(etag) }, body: { reason } });

/** What is said of it, also after its day. */
export interface Correction {
  legalBasis: string;
  note: string;
  reason: string;
}

export const correct = (id: string, { legalBasis, note, reason }: Correction, etag: string | undefined) =>
  api.POST('/api/v1/successions/{id}/correction', {
    params: { path: { id }, header: ifMatch(etag) },
    body: { legalBasis: legalBasis.trim(), note: note.trim() || undefined, reason: reason.trim() },
  });

/** What goes over, by kind; kinds of which nothing goes over are left out. */
export function byKind(moves: readonly TransferredItem[]): readonly { readonly kind: WorkItemKind; readonly moves: readonly TransferredItem[] }[] {
  return THINGS.map((kind) => ({ kind, moves: moves.filter((move) => move.kind === kind) })).filter((group) => group.moves.length > 0);
}

const ALONE: ReadonlySet<WorkItemKind> = new Set(['TASK', 'OBLIGATION_OWED', 'OBLIGATION_RECEIVED', 'SUBMISSION', 'TOKENS']);

/** Others go over with what they belong to, such as a review with its obligation, and cannot be given to another successor. */
export const goesAlone = (kind: WorkItemKind): boolean => ALONE.has(kind);

/** The same exceptions, with this thing going to that successor. */
export function excepting(exceptions: readonly Exempted[], { kind, id }: TransferredItem, successor: string): Exempted[] {
  return [...exceptions.filter((known) => known.kind !== kind || known.id !== id), { kind, id, successor }];
}
