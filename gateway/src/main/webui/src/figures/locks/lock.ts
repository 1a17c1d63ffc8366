import { api } from '../../api/session';
import type { Page } from '../../api/types';
import { withQuery } from '../../api/query';

/** Wire form of one item of `GET /api/v1/period-locks`. */
export interface PeriodLock {
  readonly id: number;
  readonly period: string;
  /** Absent when it is closed for all indicators. */
  readonly indicator?: string;
  /** Its figures are final and public. */
  readonly finished?: boolean;
  readonly reason: string;
  readonly author?: string;
  readonly organisation?: string;
  readonly lockedAt: string;
  readonly expiresAt?: string;
  readonly liftedAt?: string;
  readonly liftedBy?: string;
  readonly liftReason?: string;
}

export interface NewLock {
  readonly period: string;
  readonly indicator?: string;
  readonly finished?: boolean;
  readonly reason: string;
  readonly expiresAt?: string;
}

/** A new lock and how many figures became public with it. */
export interface Closed {
  readonly lock: PeriodLock;
  readonly published: number;
}

const LOCKS = '/api/v1/period-locks';

export async function loadLocks(filter: { period?: string; all?: string }, signal?: AbortSignal): Promise<Page<PeriodLock>> {
  return (await api.get<Page<PeriodLock>>(withQuery(LOCKS, filter), signal)).body;
}

export async function closePeriod(lock: NewLock): Promise<Closed> {
  return (await api.post<Closed>(LOCKS, lock)).body;
}

/** Opens a period again; the lock is read first, for the version that the change has to name. */
export async function openPeriod(id: number, reason: string): Promise<void> {
  const { etag } = await api.get<PeriodLock>(`${LOCKS}/${id}`);
  await api.remove(withQuery(`${LOCKS}/${id}`, { reason }), { ifMatch: etag });
}

/** The lock that keeps figures of an indicator out of a period now; a closed year closes its quarters and months too. */
export async function lockOn(period: string, indicator: string, signal: AbortSignal): Promise<PeriodLock | undefined> {
  const { items } = await loadLocks({ period }, signal);
  return items.find((lock) => !lock.liftedAt && (!lock.indicator || lock.indicator === indicator));
}
