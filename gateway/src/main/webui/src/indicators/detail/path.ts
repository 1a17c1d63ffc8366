import type { Projection, SeriesValue, TargetProgress } from '../../api/generated/indicator';
import { isPercent } from '../../format/units';
import { hasValue } from '../../series/series';
import { isOnScale } from '../../status/comparator';

/** A value on a day; days are milliseconds. */
export interface Point {
  readonly day: number;
  readonly value: number;
}

export interface Measured extends Point {
  readonly period: string;
  readonly final: boolean;
}

/** The straight way to one milestone; without a comparable start only its end is known. */
export interface PathLine {
  readonly target: string;
  readonly start: Point | undefined;
  readonly end: Point;
  readonly projection: Projection | undefined;
}

/** Everything that is drawn of an indicator, and the days and values it spans. */
export interface PathModel {
  readonly points: readonly Measured[];
  readonly lines: readonly PathLine[];
  readonly firstYear: number;
  readonly lastYear: number;
  readonly high: number;
}

export function pathOf(items: readonly TargetProgress[], values: readonly SeriesValue[], unit: string | undefined): PathModel | undefined {
  const points = values.filter(hasValue).map((value) => ({
    day: Date.parse(value.periodEnd),
    value: value.value,
    period: value.period,
    final: value.status === 'FINAL',
  }));
  const lines = items.flatMap(lineTo);
  const all = [...points, ...lines.flatMap(({ start, end }) => [...(start ? [start] : []), end])];
  if (all.length === 0) return undefined;
  const years = all.map(({ day }) => new Date(day).getUTCFullYear());
  return {
    points,
    lines,
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    high: top(Math.max(...all.map(({ value }) => value), ...lines.map(({ projection }) => projection?.high ?? 0)), unit),
  };
}

function lineTo({ target, start, projection }: TargetProgress): PathLine[] {
  const goal = goalOf(target, start?.value);
  if (!target.due || goal === undefined) return [];
  return [
    {
      target: target.code,
      start: start && { day: Date.parse(start.day), value: start.value },
      end: { day: Date.parse(target.due), value: goal },
      projection,
    },
  ];
}

/** An increase is counted from its start. */
function goalOf({ comparator, value }: TargetProgress['target'], start: number | undefined): number | undefined {
  if (value === undefined || comparator === 'JUDGED') return undefined;
  if (isOnScale(comparator)) return value;
  return start === undefined ? undefined : start * (1 + value / 100);
}

/** Percentages go up to 100, but where all are small; other values to the next round number. */
function top(greatest: number, unit: string | undefined): number {
  if (isPercent(unit) && greatest > 40) return 100;
  const step = 10 ** Math.floor(Math.log10(Math.max(greatest, 1)));
  return Math.ceil((greatest * 1.05) / step) * step;
}

/** Round values for the lines across. */
export function ticksOf(high: number, most = 5): number[] {
  const rough = high / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((candidate) => candidate >= rough) ?? power;
  return Array.from({ length: Math.floor(high / step) + 1 }, (_none, at) => at * step);
}
