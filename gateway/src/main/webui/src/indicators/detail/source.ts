import type { Observation, SeriesItem, SeriesValue, Territory } from '../../api/generated/indicator';
import { read, type Asked, type Question } from '../../api/read';
import type { Page } from '../../api/types';
import type { FigureFilter } from '../../figures/figure';
import { valueIn } from '../../series/series';

/** Figures that a value rests on, and the villages among their places. */
export interface Basis {
  readonly items: readonly Observation[];
  readonly villages: readonly Territory[];
}

/**
 * The figures of a unit at the end of a period; where it has none of its own, those of its villages, for those who may see
 * them.
 */
export async function basisOf(
  place: string,
  filter: FigureFilter,
  periodEnd: string,
  seesVillages: boolean,
  signal: AbortSignal,
): Promise<Basis> {
  const own = await figuresOf({ ...filter, territory: place, limit: 500 }, signal);
  if (own.items.length > 0 || !seesVillages) return { items: own.items, villages: [] };
  const query = { level: 'VILLAGE', parent: place, validOn: periodEnd, asOf: filter.asOf } as const;
  const villages = (await read('/api/v1/territories', { query }, signal)).body.items;
  const pages = await Promise.all(villages.map(({ code }) => figuresOf({ ...filter, territory: code, limit: 100 }, signal)));
  return { items: pages.flatMap(({ items }) => items), villages };
}

const figuresOf = async (filter: FigureFilter, signal: AbortSignal): Promise<Page<Observation>> =>
  (await read('/api/v1/observations', { query: filter }, signal)).body;

/** What is known of a period: the series, and its value in it. */
interface Valued {
  readonly item: SeriesItem | undefined;
  readonly value: SeriesValue | undefined;
}

/**
 * The series as it was recorded, and its value of a period. A year of what is counted quarter by quarter has none that was
 * recorded; it is put together as where the year was shown.
 */
export const valueOf = (query: Asked<'/api/v1/series'>['query'], period: string): Question<Valued> => ({
  key: ['/api/v1/series', 'value', query, period],
  load: async (signal) => {
    const item = (await read('/api/v1/series', { query }, signal)).body.items[0];
    const recorded = item && valueIn(item.values, period);
    if (recorded || !item || insideOf(period, item.values).length === 0) return { body: { item, value: recorded } };
    const yearly = (await read('/api/v1/series', { query: { ...query, every: 'YEAR' } }, signal)).body.items[0];
    return { body: { item, value: yearly && valueIn(yearly.values, period) } };
  },
});

/** Values of the quarters and months of a year. */
const insideOf = (year: string, values: readonly SeriesValue[]): SeriesValue[] =>
  values.filter(({ period }) => period.startsWith(`${year}-`));

/** Figures of one period that a value rests on; of some operators only, where those of before count on. */
export interface Part {
  readonly period: string;
  readonly operators?: readonly string[];
}

/** The periods whose figures a value rests on: its own, and for operators that are carried on the last one they reported. */
export function partsOf(value: SeriesValue | undefined, values: readonly SeriesValue[], period: string): readonly Part[] {
  const inside = valueIn(values, period) ? [] : insideOf(period, values);
  if (inside.length > 0) return inside.map((part) => ({ period: part.period }));
  const lastOf = (operator: string): string | undefined =>
    values.findLast(
      ({ periodEnd, operators, carried }) =>
        periodEnd < (value?.periodEnd ?? '') && operators?.some((own) => own.operator === operator) && !carried?.includes(operator),
    )?.period;
  const before = new Map<string, string[]>();
  for (const operator of value?.carried ?? []) {
    const last = lastOf(operator);
    if (last) before.set(last, [...(before.get(last) ?? []), operator]);
  }
  return [{ period }, ...[...before].map(([earlier, operators]) => ({ period: earlier, operators }))];
}

/** Of the figures of a part's period those that it means. */
export const isOf = ({ operators }: Part, { operator }: Observation): boolean => !operators || (operator !== undefined && operators.includes(operator));

/** The figures of all places, part after part; the cursor says in which. */
export async function pageOf(parts: readonly Part[], filter: FigureFilter, cursor = '0 ', signal: AbortSignal): Promise<Page<Observation>> {
  const [at = '0', inside] = cursor.split(' ');
  const part = parts[Number(at)]!;
  const page = await figuresOf({ ...filter, period: part.period, limit: 50, cursor: inside || undefined }, signal);
  const following = Number(at) + 1;
  const next = page.next !== undefined ? `${at} ${page.next}` : following < parts.length ? `${following} ` : undefined;
  return { items: page.items.filter((figure) => isOf(part, figure)), ...(next !== undefined && { next }) };
}
