import type { SeriesValue } from '../../api/generated/indicator';
import { useSpeech } from '../../locale/use-locale';
import { statusWord } from '../../status/progress';
import { hasValue } from '../series';

/** Values, and why there is none, in the reader's words; texts of `marks`. */
export function useValueWords() {
  const { t, te, format } = useSpeech();

  /** "87,2%", a range where only bounds are known, or that it cannot be derived. */
  function value(of: SeriesValue | undefined, unit: string | undefined): string {
    if (hasValue(of)) return format.value.quantity(of.value, unit);
    if (of?.atLeast !== undefined && of.atMost !== undefined) {
      return t('marks.between', { low: format.value.quantity(of.atLeast, unit), high: format.value.quantity(of.atMost, unit) });
    }
    return t(of ? 'marks.NOT_DERIVABLE' : 'marks.none');
  }

  /** "(1.234 / 2.000)". */
  function fraction(of: SeriesValue | undefined): string {
    return of?.numerator === undefined || of.denominator === undefined
      ? ''
      : `${format.value.number(of.numerator)} / ${format.value.number(of.denominator)}`;
  }

  /** Where it comes from, or why there is none; units are named by `nameOf`. */
  function origin(of: SeriesValue, nameOf: (code: string) => string = (code) => code): string {
    const units = of.from?.map(nameOf).join(', ') ?? '';
    if (of.mark === 'RESTATED') return whole(of, units ? t('marks.restatedFrom', { units }) : t('marks.RESTATED'));
    if (of.mark === 'NATIVE') return whole(of, t('marks.NATIVE'));
    const key = `marks.reason.${of.reason}`;
    return [te(key) ? t(key) : t('marks.NOT_DERIVABLE'), units && t('marks.within', { units })].filter(Boolean).join('; ');
  }

  /** With how many parts it rests on, where some are missing. */
  function whole({ reported = 0, expected = 0 }: SeriesValue, words: string): string {
    const part = { n: format.value.number(reported), of: format.value.number(expected) };
    return reported < expected ? `${words}; ${t('marks.reported', part)}` : words;
  }

  const status = (of: SeriesValue): string =>
    of.status === undefined ? '' : t(`marks.${statusWord(of.status)}`);

  /** Said only where a value may still change. */
  const provisional = (of: SeriesValue): string => (of.status === 'FINAL' ? '' : status(of));

  return { value, fraction, origin, status, provisional };
}
