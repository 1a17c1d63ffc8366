import type { FigureCorrection, Observation, Source } from '../../api/generated/indicator';
import { useSpeech } from '../../locale/use-locale';
import { statusWord } from '../../status/progress';

type NameOf = (code: string) => string;

/** Single figures in the reader's words. */
export function useFigureWords() {
  const { t, te, format } = useSpeech();

  function numbers({ numerator, denominator, value }: FigureCorrection, unit: string | undefined): string {
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

  const status = (of: string): string => t(`parts.${statusWord(of)}`);

  /** Its status, and where it does not count the figure that does: of another operator of the same place, or of another place. */
  function standing({ status: of, territory, countedInstead }: Observation, placeName: NameOf, operatorName: NameOf): string {
    if (!countedInstead) return status(of);
    const { territory: place, operator } = countedInstead;
    const whose = [operator && operatorName(operator), place === territory && operator ? undefined : placeName(place)].filter(Boolean).join(', ');
    return `${status(of)} · ${t('detail.countedInstead', { whose })}`;
  }

  return { numbers, source, status, standing };
}
