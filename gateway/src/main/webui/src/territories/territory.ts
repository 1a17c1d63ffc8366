import { Problem } from '../api/problem';
import { api } from '../api/session';
import type { Page } from '../api/types';
import { withQuery } from '../api/query';
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
}

export async function loadProfile(code: string, asked: Asked, signal: AbortSignal): Promise<Profile | undefined> {
  try {
    // The answer names the day of its map: the system's own today, where no day was asked for.
    const series = await loadSeries({ territory: code, ...asked }, signal);
    const path = withQuery(`/api/v1/territories/${encodeURIComponent(code)}`, { validOn: series.geography });
    return { detail: (await api.get<TerritoryDetail>(path, signal)).body, series };
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return undefined;
    throw error;
  }
}

export type Village = Pick<Unit, 'code' | 'typeVi' | 'nameVi' | 'nameEn'>;

export async function loadVillages(commune: string, validOn: string, cursor?: string, signal?: AbortSignal): Promise<Page<Village>> {
  const query = { level: 'VILLAGE', parent: commune, validOn, limit: 50, cursor };
  return (await api.get<Page<Village>>(withQuery('/api/v1/territories', query), signal)).body;
}

export async function searchUnits(name: string, validOn: string | undefined, signal: AbortSignal): Promise<readonly Unit[]> {
  return (await api.get<Page<Unit>>(withQuery('/api/v1/territories', { q: name, validOn, limit: 50 }), signal)).body.items;
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
