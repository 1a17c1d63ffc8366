import { daysLater, isDay } from '../../format/calendar';
import type { AuditEntry } from '../../api/generated/agency';
import type { Asked } from '../../api/read';

/** Each service keeps a record of its own, with a chain of its own. */
export const SERVICES = ['agency', 'indicator', 'reporting'] as const;
export type Service = (typeof SERVICES)[number];
export const ACTIONS: readonly AuditEntry['action'][] = ['CREATED', 'CHANGED', 'DELETED', 'REFUSED', 'READ'];

/** What narrows the record, as it stands in the address. */
export const FILTERS = ['hanh-dong', 'loai', 'doi-tuong', 'to-chuc', 'tai-khoan', 'chu', 'thao-tac', 'tu', 'den'] as const;
export type AuditFilter = Readonly<Record<(typeof FILTERS)[number], string>>;

export const recordPath = <S extends Service>(service: S) => `/api/v1/audit/${service}` as const;
export const checkpointsPath = <S extends Service>(service: S) => `/api/v1/audit/${service}/checkpoints` as const;
export const exportAddress = (service: Service): string => `/api/v1/audit/${service}/export`;
export const keysPath = <S extends Service>(service: S) => `/api/v1/audit/${service}/keys` as const;

/** The filter under the API's names; days are whole days in Viet Nam, the last one included. */
export function queryOf(filter: AuditFilter): Asked<'/api/v1/audit/agency'>['query'] {
  return {
    action: ACTIONS.find((one) => one === filter['hanh-dong']),
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

const startOf = (day: string, later = 0): string | undefined => (isDay(day) ? `${daysLater(day, later)}T00:00:00+07:00` : undefined);

/** How anybody checks the record without a server, to be pasted as it is. */
export const verifying = (portal: string, service: Service): string => `curl -sf -o khoa-${service}.json ${portal}${keysPath(service)}
./verify-audit nhat-ky-${service}.ndjson --keys khoa-${service}.json --kept diem-kiem-${service}.txt`;
