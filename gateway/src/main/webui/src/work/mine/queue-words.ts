import type { QueuedItem, WorkQueue } from '../../api/generated/agency';
import { useSession } from '../../api/session';
import { serverNow } from '../../deadlines/clock';
import { daysBetween } from '../../format/calendar';
import { moneyWords } from '../../format/money';
import { useSpeech } from '../../locale/use-locale';

/** Since when a task is open says nothing: it may be due in years. */
const OPENED: readonly string[] = ['TASKS_TO_DO', 'TASKS_OVERDUE'];

/** What waits, in words. */
export function useQueueWords() {
  const { t, te, say, format, language } = useSpeech();
  const { me } = useSession();
  const own = (): string | undefined => (me.value.signedIn ? me.value.organisation : undefined);
  const days = (since: string): number => Math.max(0, daysBetween(new Date(since), serverNow()));
  const waits = (since: string): string => t('mine.waits', { n: format.value.number(days(since)) }, days(since));

  /** Who asks, how much, of which year, since when. */
  const factsOf = (kind: WorkQueue['kind'], item: QueuedItem): string =>
    [
      item.organisation === own() ? '' : say(item.organisationName) || item.organisation,
      item.amount !== undefined && !te(`mine.asks.${kind}`) && moneyWords(item.amount, language.value),
      item.year && t('mine.year', { year: item.year }),
      item.since && !OPENED.includes(kind) && waits(item.since),
    ]
      .filter(Boolean)
      .join(' · ');

  /** What is asked of a leader, with the money that it is about. */
  const titleOf = (kind: WorkQueue['kind'], { title, amount }: QueuedItem): string => {
    const key = `mine.asks.${kind}`;
    return te(key) ? t(key, { title: say(title), amount: amount === undefined ? '' : moneyWords(amount, language.value) }) : say(title);
  };
  return { days, own, factsOf, titleOf };
}
