/** How a target is compared with the actual value; `JUDGED` has no number. */
type Comparator = 'AT_LEAST' | 'EXACTLY' | 'BELOW' | 'INCREASE_BY_AT_LEAST' | 'JUDGED';

const SIGNS: Record<Comparator, string> = {
  AT_LEAST: '≥ ',
  EXACTLY: '',
  BELOW: '< ',
  INCREASE_BY_AT_LEAST: '+ ',
  JUDGED: '',
};

/** What stands before the value: "≥ 80%", "< 5%", "+ 30%". */
export function signOf(comparator = 'JUDGED'): string {
  return SIGNS[comparator as Comparator] ?? '';
}

/** Whether a smaller value is a better one. */
export function isFalling(comparator: string): boolean {
  return comparator === 'BELOW';
}

/** Whether the target's number stands on the indicator's own scale: an increase is relative to its baseline. */
export function isOnScale(comparator: string): boolean {
  return comparator !== 'INCREASE_BY_AT_LEAST' && comparator !== 'JUDGED';
}

/** How far a value is from meeting a target, as a share of the target (docs of the API: `lacking.share`); zero where it meets it. */
export function distanceOf(target: { readonly comparator: string; readonly value?: number }, value: number): number | undefined {
  const met = isMet(target, value);
  if (met === undefined) return undefined;
  const goal = target.value ?? 0;
  return met ? 0 : goal === 0 ? 1 : Math.abs(goal - value) / Math.abs(goal);
}

/** Whether a value meets a target; nothing where the target's number does not stand on the indicator's own scale. */
export function isMet({ comparator, value: goal }: { readonly comparator: string; readonly value?: number }, value: number): boolean | undefined {
  if (goal === undefined || !isOnScale(comparator)) return undefined;
  if (comparator === 'EXACTLY') return value === goal;
  return isFalling(comparator) ? value < goal : value >= goal;
}
