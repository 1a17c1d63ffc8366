import type { Target } from '../../api/generated/indicator';
import { distanceOf, isMet } from '../../status/comparator';

/** How many shades the ramp has; `--ramp-1` to `--ramp-5` in the styles. The darkest is the best. */
const SHADES = 5;

/** How far from the target, as a share of it, the shades reach from the darkest but one; the lightest is all beyond. */
export const DISTANCES = [0.1, 0.25, 0.5] as const;

/** One shade: values from `low` to `high`. */
export interface Band {
  readonly shade: number;
  readonly low: number;
  readonly high: number;
}

/** How values of an indicator are coloured: by their distance to its target or, where none can be told, among each other. */
export interface Scale {
  /** The bands of the values themselves; none where colour is distance. */
  readonly bands: readonly Band[];
  readonly shadeOf: (value: number) => number;
}

/**
 * @param target with a number on the indicator's own scale, else the values are compared with each other
 * @param better in which direction values get better
 */
export function scaleOf(target: Target | undefined, better: string | undefined, values: readonly number[]): Scale {
  if (target && distanceOf(target, 0) !== undefined) return { bands: [], shadeOf: (value) => shadeOfDistance(target, value) };
  const bands = bandsOf(values);
  const best = better === 'LOWER' ? bands.map((band, at) => ({ ...band, shade: bands[bands.length - 1 - at]!.shade })) : bands;
  return { bands: best, shadeOf: (value) => best.find(({ high }) => value <= high)?.shade ?? 1 };
}

function shadeOfDistance(target: Target, value: number): number {
  if (isMet(target, value)) return SHADES;
  const step = DISTANCES.findIndex((most) => distanceOf(target, value)! <= most);
  return step < 0 ? 1 : SHADES - 1 - step;
}

/** Bands of equal width over the values shown; one when they are all alike. */
function bandsOf(values: readonly number[]): Band[] {
  if (values.length === 0) return [];
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low === high) return [{ shade: SHADES, low, high }];
  const width = (high - low) / SHADES;
  return Array.from({ length: SHADES }, (_none, at) => ({
    shade: at + 1,
    low: low + at * width,
    high: at === SHADES - 1 ? high : low + (at + 1) * width,
  }));
}
