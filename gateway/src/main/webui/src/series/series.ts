import { api } from '../api/session';
import type { Text } from '../api/types';
import { withQuery } from '../api/query';
import { onDay } from '../moment/day';

/** Wire form of `GET /api/v1/series`. */
export interface SeriesAnswer {
  readonly geography: string;
  readonly asOf: string;
  readonly items: readonly SeriesItem[];
}

export interface SeriesItem {
  readonly indicator: string;
  readonly unit: string;
  readonly territory: Place;
  readonly values: readonly SeriesValue[];
}

export interface Place {
  readonly code: string;
  readonly validFrom: string;
  readonly level: string;
  readonly name: Text;
}

/** A value of a unit in one period, or why there is none. */
export interface SeriesValue {
  readonly period: string;
  readonly periodEnd: string;
  /** NATIVE, RESTATED from units of another map, or NOT_DERIVABLE. */
  readonly mark: string;
  readonly reason?: string;
  /** Codes of the units it comes from, or that it cannot be told apart from. */
  readonly from?: readonly string[];
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly status?: string;
  /** Operators that have not reported the period and count with their last figure; for State bodies and themselves. */
  readonly carried?: readonly string[];
  readonly carriedCount?: number;
  readonly reported?: number;
  readonly expected?: number;
  readonly recordedAt?: string;
  readonly operators?: readonly Contribution[];
}

/** One operator's own share; `alone` is what no other operator covers. */
export interface Contribution {
  readonly operator: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value?: number;
  readonly alone?: number;
}

export interface SeriesQuestion {
  readonly indicator?: string | undefined;
  readonly territory?: string | undefined;
  readonly level?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly geography?: string | undefined;
  readonly asOf?: string | undefined;
  /** YEAR, QUARTER or MONTH; without it each figure in the period it was recorded for. */
  readonly every?: string | undefined;
}

export const seriesAddress = (question: SeriesQuestion): string => withQuery('/api/v1/series', { ...question });

export async function loadSeries(question: SeriesQuestion, signal: AbortSignal): Promise<SeriesAnswer> {
  return (await onDay(question, api.get<SeriesAnswer>(seriesAddress(question), signal))).body;
}

export function hasValue(value: SeriesValue | undefined): value is SeriesValue & { readonly value: number } {
  return value?.value !== undefined;
}

/** Told for a unit of this map from those of another one. */
export const isRestated = (value: SeriesValue | undefined): boolean => hasValue(value) && value.mark === 'RESTATED';

/** The newest value that is one. */
export function latestOf(values: readonly SeriesValue[]) {
  return values.filter(hasValue).at(-1);
}

export function valueIn(values: readonly SeriesValue[], period: string): SeriesValue | undefined {
  return values.find((value) => value.period === period);
}

/** All periods that occur, the oldest first, by their last day. */
export function periodsOf(items: readonly SeriesItem[]): string[] {
  const ends = new Map(items.flatMap(({ values }) => values.map(({ period, periodEnd }) => [period, periodEnd] as const)));
  return [...ends].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([period]) => period);
}

/** The newest period in which a unit of this map has a value; the newest of all when none has. */
export function newestPeriod(items: readonly SeriesItem[]): string | undefined {
  const periods = periodsOf(items).reverse();
  return periods.find((period) => items.some(({ values }) => hasValue(valueIn(values, period)))) ?? periods[0];
}
