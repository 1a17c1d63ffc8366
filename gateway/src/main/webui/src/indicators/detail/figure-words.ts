import type { Numbers, Source } from '../../figures/figure';
import { useSpeech } from '../../locale/speech';

/** Single figures in the reader's words. */
export function useFigureWords() {
  const { t, te, format } = useSpeech();

  function numbers({ numerator, denominator, value }: Numbers, unit: string): string {
    const whole = value === undefined ? '' : format.value.quantity(value, unit);
    if (numerator === undefined || denominator === undefined) return whole;
    const fraction = `${format.value.number(numerator)} / ${format.value.number(denominator)}`;
    return whole ? `${whole} (${fraction})` : fraction;
  }

  /** Kind and name of the source: a submission's item, a file, a person, the plan. */
  function source({ kind, ref, item }: Source): string {
    const key = `detail.sourceKind.${kind}`;
    return [te(key) ? t(key) : kind, ref, item].filter(Boolean).join(', ');
  }

  const status = (of: string): string => t(of === 'FINAL' ? 'parts.final' : 'parts.provisional');

  return { numbers, source, status };
}
