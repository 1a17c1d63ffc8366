import { Problem } from '../api/problem';
import { api } from '../api/session';
import type { Page } from '../api/types';
import { withQuery } from '../api/query';
import { onDay } from '../moment/day';
import type { Unit } from '../moment/maps';
import { loadSeries, type SeriesAnswer } from '../series/series';
import type { ProgressItem } from '../status/progress';

/** Wire form of `GET /api/v1/territories/{code}`. */
export interface TerritoryDetail {
  readonly unit: Unit;
  readonly aliases?: readonly string[];
  readonly predecessors?: readonly Relation[];
  readonly successors?: readonly Relation[];
}

/** A unit that this one came from or went into. */
export interface Relation {
  readonly code: string;
  readonly validFrom: string;
  readonly typeVi: string;
  readonly nameVi: string;
  readonly nameEn: string;
  /** First day of the new unit. */
  readonly on: string;
  readonly legalBasis?: string;
}

export interface Asked {
  readonly asOf: string | undefined;
  readonly geography: string | undefined;
}

/** What a code means on the map asked for, with its series; nothing where that map has no such code. */
export interface Profile {
  readonly detail: TerritoryDetail;
  readonly series: SeriesAnswer;
  /** The day whose knowledge names it; absent where it is named as it is known now. */
  readonly knownOn?: string;
}

export const loadProfile = (code: string, asked: Asked, signal: AbortSignal): Promise<Profile | undefined> =>
  unlessAbsent(profileOf(code, asked, signal));

async function profileOf(code: string, asked: Asked, signal: AbortSignal): Promise<Profile> {
  // The answer names the day of its map: the system's own today, where no day was asked for.
  const series = await loadSeries({ territory: code, ...asked }, signal);
  const path = `/api/v1/territories/${encodeURIComponent(code)}`;
  // Which unit the code means is told by the map as it is known now, as in the series; by that of then it may be another one.
  const now = (await api.get<TerritoryDetail>(withQuery(path, { validOn: series.geography }), signal)).body;
  const { asOf } = asked;
  const then = asOf && (await unlessAbsent(api.get<TerritoryDetail>(withQuery(`${path}/${now.unit.validFrom}`, { asOf }), signal)));
  // A unit that was entered later has no other names than those of now.
  return then ? { detail: then.body, series, knownOn: asOf } : { detail: now, series };
}

async function unlessAbsent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return undefined;
    throw error;
  }
}

export type Village = Pick<Unit, 'code' | 'typeVi' | 'nameVi' | 'nameEn'>;

export async function loadVillages(
  commune: string,
  validOn: string,
  asOf: string | undefined,
  cursor?: string,
  signal?: AbortSignal,
): Promise<Page<Village>> {
  const query = { level: 'VILLAGE', parent: commune, validOn, asOf, limit: 50, cursor };
  return (await api.get<Page<Village>>(withQuery('/api/v1/territories', query), signal)).body;
}

/** As of a day by the names of then; units that were entered later had none and are found on the map only. */
export async function searchUnits(name: string, { asOf, geography }: Asked, signal: AbortSignal): Promise<readonly Unit[]> {
  const path = withQuery('/api/v1/territories', { q: name, validOn: geography, asOf, limit: 50 });
  return (await onDay({ asOf }, api.get<Page<Unit>>(path, signal))).body.items;
}

/** Each indicator once, with the milestone that comes next on that day, or the last one. */
export function nextMilestones(items: readonly ProgressItem[], day: string): ProgressItem[] {
  const byIndicator = new Map<string, ProgressItem>();
  for (const item of [...items].sort((a, b) => ((a.target.due ?? '') < (b.target.due ?? '') ? -1 : 1))) {
    const known = byIndicator.get(item.indicator.code);
    if (!known || (known.target.due ?? '') < day) byIndicator.set(item.indicator.code, item);
  }
  const order = [...new Set(items.map(({ indicator }) => indicator.code))];
  return order.map((code) => byIndicator.get(code)!);
}
