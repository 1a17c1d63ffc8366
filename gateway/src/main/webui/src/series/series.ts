import type { SeriesItem, SeriesValue } from '../api/generated/indicator';
import { withQuery } from '../api/query';
import type { Asked } from '../api/read';

export const seriesAddress = (query: NonNullable<Asked<'/api/v1/series'>['query']>): string => withQuery('/api/v1/series', query);

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
