import type { Progress, TargetProgress } from '../../api/generated/indicator';

/** A target whose value or verdict is another than it was. */
export interface Change {
  readonly before: TargetProgress | undefined;
  readonly after: TargetProgress;
}

/** The targets of which something else was known then, those whose verdict changed first. */
export function changesBetween(then: Progress, now: Progress): readonly Change[] {
  const known = new Map(then.items.map((item) => [item.target.code, item]));
  return now.items
    .map((after) => ({ before: known.get(after.target.code), after }))
    .filter((change) => isOtherVerdict(change) || isOtherValue(change))
    .sort((a, b) => Number(isOtherVerdict(b)) - Number(isOtherVerdict(a)));
}

export const isOtherVerdict = ({ before, after }: Change): boolean => before?.verdict !== after.verdict;

export const isOtherValue = ({ before, after }: Change): boolean =>
  before?.latest?.value !== after.latest?.value || before?.latest?.period !== after.latest?.period;
