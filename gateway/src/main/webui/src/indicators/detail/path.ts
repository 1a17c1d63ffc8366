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

/** The years and values that a drawing spans; values from 0 unless it says from where. */
export interface Frame {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly low?: number;
  readonly high: number;
}

/** Everything that is drawn of an indicator. */
interface PathModel extends Frame {
  readonly points: readonly Measured[];
  readonly lines: readonly PathLine[];
}

/** Those of the values that are there. */
export const measured = (values: readonly SeriesValue[]): Measured[] =>
  values.filter(hasValue).map((value) => ({
    day: Date.parse(value.periodEnd),
    value: value.value,
    period: value.period,
    final: value.status === 'FINAL',
  }));

/** Room for all points, and for values that stand beside them. */
function frameOf(points: readonly Point[], unit: string | undefined, beside: readonly number[] = []): Frame | undefined {
  if (points.length === 0) return undefined;
  const years = points.map(({ day }) => new Date(day).getUTCFullYear());
  return {
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    high: top(Math.max(...points.map(({ value }) => value), ...beside), unit),
  };
}

export function pathOf(items: readonly TargetProgress[], values: readonly SeriesValue[], unit: string | undefined): PathModel | undefined {
  const points = measured(values);
  const lines = items.flatMap(lineTo);
  const all = [...points, ...lines.flatMap(({ start, end }) => [...(start ? [start] : []), end])];
  const frame = frameOf(all, unit, lines.map(({ projection }) => projection?.high ?? 0));
  return frame && { ...frame, points, lines };
}

/** Only as high and as low as the points: what lies near each other is told apart. */
export function closeFrameOf(points: readonly Point[], unit: string | undefined): Frame | undefined {
  const frame = frameOf(points, unit);
  if (!frame) return undefined;
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = 10 ** Math.floor(Math.log10(most - least || most || 1));
  const low = Math.max(0, Math.floor(least / step) * step);
  return { ...frame, low, high: Math.max(low + step, Math.min(frame.high, Math.ceil(most / step) * step)) };
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
  if (isPercent(unit) && greatest > 40 && greatest <= 100) return 100;
  const step = 10 ** Math.floor(Math.log10(Math.max(greatest, 1)));
  return Math.ceil((greatest * 1.05) / step) * step;
}

/** Round values for the lines across. */
export function ticksOf(high: number, most = 5, low = 0): number[] {
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((candidate) => candidate >= rough) ?? power;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_none, at) => (first + at) * step);
}
