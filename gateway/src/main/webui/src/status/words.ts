import type { PlanFigure, Target } from '../api/generated/indicator';
import { useSpeech } from '../locale/use-locale';
import { signOf } from './comparator';

/** Targets and baselines in the reader's words. */
export function useTargetWords() {
  const { t, te, format } = useSpeech();

  function target({ comparator, value, unit }: Target): string {
    if (value === undefined) {
      return t('status.target.judged');
    }
    return signOf(comparator) + format.value.quantity(value, unit ?? '');
  }

  function comparability({ comparability: given }: Partial<Pick<PlanFigure, 'comparability'>>): string {
    const key = `status.comparability.${(given ?? '').toUpperCase()}`;
    return te(key) ? t(key) : (given ?? '');
  }

  return { target, comparability };
}
