import type { TargetProgress } from '../api/generated/indicator';
import { isFalling, isOnScale } from './comparator';
import { isPercent } from '../format/units';

/** A bullet bar as shares (0–100) of its width; a part that is not known is absent. */
interface Bullet {
  readonly actual: number | undefined;
  readonly target: number;
  readonly start: number | undefined;
  readonly expected: number | undefined;
  /** The good side of the target: up to it when the value has to fall, from it otherwise. */
  readonly falling: boolean;
}

/** The bar of a target, or nothing when it has no number or its number is not on the indicator's own scale. */
export function bulletOf(item: TargetProgress): Bullet | undefined {
  const { target, indicator, start, latest, expected } = item;
  if (target.value === undefined || !isOnScale(target.comparator)) {
    return undefined;
  }
  const known = [target.value, start?.value, latest?.value, expected].filter((value) => value !== undefined);
  const end = isPercent(indicator.unit) ? percentEnd(known, isFalling(target.comparator)) : Math.max(...known) * 1.1;
  const share = (value: number | undefined): number | undefined =>
    value === undefined || end === 0 ? undefined : Math.min(100, Math.max(0, (value / end) * 100));
  return {
    actual: share(latest?.value),
    target: share(target.value) ?? 0,
    start: share(start?.value),
    expected: share(expected),
    falling: isFalling(target.comparator),
  };
}

/** Percentages share the scale 0–100, but for a small value that has to fall: there it would not be seen. */
function percentEnd(known: readonly number[], falling: boolean): number {
  const greatest = Math.max(...known);
  return falling && greatest < 40 ? Math.ceil((greatest * 1.2) / 10) * 10 : 100;
}
