/** How many shades the ramp has; `--ramp-1` to `--ramp-5` in the styles. */
const SHADES = 5;

/** One shade: values from `low` to `high`. */
export interface Band {
  readonly shade: number;
  readonly low: number;
  readonly high: number;
}

/** Bands of equal width over the values shown; one when they are all alike. */
export function bandsOf(values: readonly number[]): Band[] {
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

export function shadeOf(bands: readonly Band[], value: number): number | undefined {
  return bands.find(({ high }) => value <= high)?.shade;
}
