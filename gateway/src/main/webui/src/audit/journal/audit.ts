import { withQuery } from '../../api/query';
import { old } from '../../api/old';
import type { Page } from '../../api/types';

/** Each service keeps a record of its own, with a chain of its own. */
export const SERVICES = ['agency', 'indicator', 'reporting'] as const;
export type Service = (typeof SERVICES)[number];
export const ACTIONS = ['CREATED', 'CHANGED', 'DELETED', 'REFUSED', 'READ'] as const;

/** Something that was done, or that somebody was refused. */
export interface Entry {
  readonly id: number;
  /** Its place in the chain; absent for the moment until it is sealed. */
  readonly sequence?: number;
  readonly at: string;
  readonly action: (typeof ACTIONS)[number];
  readonly operation?: string;
  readonly principal?: string;
  readonly name?: string;
  readonly client?: string;
  readonly organisation?: string;
  readonly databaseRole?: string;
  readonly kind: string;
  readonly object?: string;
  readonly owner?: string;
  readonly rows?: number;
  readonly fields?: readonly string[];
  /** SHA-256 of the row before and after. */
  readonly before?: string;
  readonly after?: string;
  /** Of a refusal. */
  readonly status?: number;
  readonly trace?: string;
  readonly address?: string;
}

/** How long the record was when the service signed it. */
export interface Checkpoint {
  readonly count: number;
  readonly madeAt: string;
  readonly jws: string;
}

/** What narrows the record, as it stands in the address. */
export const FILTERS = ['hanh-dong', 'loai', 'doi-tuong', 'to-chuc', 'tai-khoan', 'chu', 'thao-tac', 'tu', 'den'] as const;
export type AuditFilter = Readonly<Record<(typeof FILTERS)[number], string>>;

const addressOf = (service: Service, part = ''): string => `/api/v1/audit/${service}${part}`;
export const exportAddress = (service: Service): string => addressOf(service, '/export');
export const keysAddress = (service: Service): string => addressOf(service, '/keys');

/** The filter under the API's names; days are whole days in Viet Nam, the last one included. */
export function queryOf(filter: AuditFilter): Record<string, string | undefined> {
  return {
    action: filter['hanh-dong'],
    kind: filter.loai,
    object: filter['doi-tuong'],
    organisation: filter['to-chuc'],
    principal: filter['tai-khoan'],
    owner: filter.chu,
    operation: filter['thao-tac'],
    from: startOf(filter.tu),
    until: startOf(filter.den, 1),
  };
}

const DAY_MS = 86_400_000;

function startOf(day: string, later = 0): string | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  return Number.isNaN(at) ? undefined : `${new Date(at + later * DAY_MS).toISOString().slice(0, 10)}T00:00:00+07:00`;
}

/** The newest first. */
export async function loadEntries(service: Service, filter: AuditFilter, cursor?: string, signal?: AbortSignal): Promise<Page<Entry>> {
  return (await old.get<Page<Entry>>(withQuery(addressOf(service), { ...queryOf(filter), limit: 50, cursor }), signal)).body;
}

/** The newest first. */
export async function loadCheckpoints(service: Service, cursor?: string, signal?: AbortSignal): Promise<Page<Checkpoint>> {
  return (await old.get<Page<Checkpoint>>(withQuery(addressOf(service, '/checkpoints'), { limit: 10, cursor }), signal)).body;
}

/** How anybody checks the record without a server, to be pasted as it is. */
export const verifying = (portal: string, service: Service): string => `curl -sf -o khoa-${service}.json ${portal}${keysAddress(service)}
./verify-audit nhat-ky-${service}.ndjson --keys khoa-${service}.json --kept diem-kiem-${service}.txt`;
