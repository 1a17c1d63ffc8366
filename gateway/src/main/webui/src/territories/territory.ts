import type { SeriesResponse, TargetProgress, TerritoryDetail } from '../api/generated/indicator';
import { ApiProblem } from '../api/problem';
import { read, type Question } from '../api/read';

interface Moment {
  readonly asOf: string | undefined;
  readonly geography: string | undefined;
}

/** What a code means on the map asked for, with its series. */
export interface Profile {
  readonly detail: TerritoryDetail;
  readonly series: SeriesResponse;
  /** The day whose knowledge names it; absent where it is named as it is known now. */
  readonly knownOn?: string;
}

/** None where that map has no such code. */
export const profileOf = (code: string, asked: Moment): Question<Profile | null> => ({
  key: ['/api/v1/territories', 'profile', code, asked],
  load: async (signal) => ({ body: await unlessAbsent(findProfile(code, asked, signal)) }),
});

async function findProfile(code: string, asked: Moment, signal?: AbortSignal): Promise<Profile> {
  // The answer names the day of its map: the system's own today, where no day was asked for.
  const { body: series } = await read('/api/v1/series', { query: { territory: code, ...asked } }, signal);
  // Which unit the code means is told by the map as it is known now, as in the series; by that of then it may be another one.
  const now: TerritoryDetail = (await read('/api/v1/territories/{code}', { path: { code }, query: { validOn: series.geography } }, signal)).body;
  const { asOf } = asked;
  const path = { code, validFrom: now.unit.validFrom };
  const then = asOf ? await unlessAbsent(read('/api/v1/territories/{code}/{validFrom}', { path, query: { asOf } }, signal)) : null;
  // A unit that was entered later has no other names than those of now.
  return then ? { detail: then.body, series, ...(asOf && { knownOn: asOf }) } : { detail: now, series };
}

async function unlessAbsent<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}

/** Each indicator once, with the milestone that comes next on that day, or the last one. */
export function nextMilestones(items: readonly TargetProgress[], day: string): TargetProgress[] {
  const byIndicator = new Map<string, TargetProgress>();
  for (const item of [...items].sort((a, b) => ((a.target.due ?? '') < (b.target.due ?? '') ? -1 : 1))) {
    const known = byIndicator.get(item.indicator.code);
    if (!known || (known.target.due ?? '') < day) byIndicator.set(item.indicator.code, item);
  }
  const order = [...new Set(items.map(({ indicator }) => indicator.code))];
  return order.map((code) => byIndicator.get(code)!);
}
