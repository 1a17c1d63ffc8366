import { useClock } from '../../deadlines/clock';
import { countdownTo, laggardsOf, type Deadline } from '../../deadlines/deadlines';
import { useSpeech } from '../../locale/use-locale';

/** What others owe, in words: how long there is, by when, and who has not sent. */
export function useDutyWords() {
  const { t, say, format } = useSpeech();
  const clock = useClock();
  return {
    left(deadline: Deadline): string {
      const countdown = countdownTo(deadline, clock.value);
      if (countdown.phase === 'past') return t('mine.others.past', { n: countdown.days }, countdown.days);
      return countdown.phase === 'before' ? t('mine.others.before', { n: countdown.days }, countdown.days) : t('mine.others.today');
    },
    by: ({ onTimeBefore }: Deadline): string => t('mine.others.by', { date: format.value.instant(onTimeBefore) }),
    /** @param named how many are told by name */
    missing(deadline: Deadline, named: number): string {
      const missing = laggardsOf(deadline)?.missing ?? [];
      const names = missing.slice(0, named).map(({ name }) => say(name));
      return missing.length === 0 ? '' : `${t('mine.others.missing', { n: missing.length })} ${[...names, ...(missing.length > named ? ['…'] : [])].join(', ')}`;
    },
  };
}
