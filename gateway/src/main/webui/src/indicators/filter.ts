import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { TargetProgress } from '../api/generated/indicator';
import { verdictOf } from '../status/verdict';

/** What the list is narrowed to; kept in the address so that it can be sent to a colleague. */
export interface IndicatorFilter {
  readonly theme: string;
  readonly verdict: string;
  readonly year: string;
}

export function filterFrom(query: LocationQuery): IndicatorFilter {
  const one = (name: string): string => {
    const value = query[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  return { theme: one('linh-vuc'), verdict: one('trang-thai'), year: one('nam') };
}

export function queryOf({ theme, verdict, year }: IndicatorFilter): LocationQueryRaw {
  return {
    ...(theme && { 'linh-vuc': theme }),
    ...(verdict && { 'trang-thai': verdict }),
    ...(year && { nam: year }),
  };
}

export function matches(item: TargetProgress, { theme, verdict, year }: IndicatorFilter): boolean {
  return (
    (!theme || item.indicator.theme === theme) &&
    (!verdict || verdictOf(item.verdict) === verdict) &&
    (!year || String(item.milestone) === year)
  );
}

/** The values that occur, so that no choice leads nowhere. */
export function choicesOf(items: readonly TargetProgress[]) {
  const distinct = (values: readonly (string | undefined)[]): string[] => [...new Set(values.filter((v) => v !== undefined))];
  return {
    themes: distinct(items.map(({ indicator }) => indicator.theme)),
    verdicts: distinct(items.map(({ verdict }) => verdictOf(verdict))),
    years: distinct(items.map(({ milestone }) => String(milestone))).sort(),
  };
}
