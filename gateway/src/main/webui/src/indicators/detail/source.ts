import { loadFigures, type FigureFilter, type Observation } from '../../figures/figure';
import type { Page } from '../../api/types';
import { loadVillages, type Unit } from '../../moment/maps';
import { loadSeries, valueIn, type SeriesItem, type SeriesQuestion, type SeriesValue } from '../../series/series';

/** Figures that a value rests on, and the villages among their places. */
export interface Basis {
  readonly items: readonly Observation[];
  readonly villages: readonly Unit[];
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
  signal?: AbortSignal,
): Promise<Basis> {
  const own = await loadFigures({ ...filter, territory: place, limit: 500 }, undefined, signal);
  if (own.items.length > 0 || !seesVillages) return { items: own.items, villages: [] };
  const villages = await loadVillages(place, periodEnd, filter.asOf, signal);
  const pages = await Promise.all(
    villages.map(({ code }) => loadFigures({ ...filter, territory: code, limit: 100 }, undefined, signal)),
  );
  return { items: pages.flatMap(({ items }) => items), villages };
}

/**
 * The series as it was recorded, and its value of a period. A year of what is counted quarter by quarter has none that was
 * recorded; it is put together as where the year was shown.
 */
export async function loadValue(
  question: SeriesQuestion,
  period: string,
  signal: AbortSignal,
): Promise<{ readonly item: SeriesItem | undefined; readonly value: SeriesValue | undefined }> {
  const item = (await loadSeries(question, signal)).items[0];
  const recorded = item && valueIn(item.values, period);
  if (recorded || !item || insideOf(period, item.values).length === 0) return { item, value: recorded };
  const yearly = (await loadSeries({ ...question, every: 'YEAR' }, signal)).items[0];
  return { item, value: yearly && valueIn(yearly.values, period) };
}

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
export async function pageOf(parts: readonly Part[], filter: FigureFilter, cursor = '0 ', signal?: AbortSignal): Promise<Page<Observation>> {
  const [at = '0', inside] = cursor.split(' ');
  const part = parts[Number(at)]!;
  const page = await loadFigures({ ...filter, period: part.period, limit: 50 }, inside || undefined, signal);
  const following = Number(at) + 1;
  const next = page.next !== undefined ? `${at} ${page.next}` : following < parts.length ? `${following} ` : undefined;
  return { items: page.items.filter((figure) => isOf(part, figure)), ...(next !== undefined && { next }) };
}
