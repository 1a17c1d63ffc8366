import { computed } from 'vue';
import type { SuccessionView } from '../../api/generated/agency';
import { allOf } from '../../api/pages';
import { useReading } from '../../api/read';
import { useSession } from '../../api/session';

/** No chain of successions is longer; a circle the service refuses to record. */
const MOST = 20;

/** Who acts today in the place of an agency: itself, or whoever took over from it, and again from that one. */
function successorOf(code: string, successions: readonly Pick<SuccessionView, 'state' | 'predecessors'>[], left = MOST): string {
  const defaultSuccessor = successions
    .filter(({ state }) => state === 'BEGUN')
    .flatMap(({ predecessors }) => predecessors)
    .find((ended) => ended.code === code && ended.defaultSuccessor !== code)?.defaultSuccessor;
  return defaultSuccessor && left > 0 ? successorOf(defaultSuccessor, successions, left - 1) : code;
}

/**
 * The reader's organisation as it acts today, which the token of an ended one does not say, and what it acts for. While the
 * successions are not known, or cannot be asked, it is the one of the token: the service decides in any case.
 */
export function useOwnBody() {
  const { me } = useSession();
  const { value: successions } = useReading(() => allOf('/api/v1/successions'), { shared: true });
  const acting = (code: string): string => successorOf(code, successions.value ?? []);
  const own = computed(() => (me.value.signedIn ? acting(me.value.organisation) : ''));
  return { own, isOwn: (code: string | undefined): boolean => !!code && own.value === acting(code) };
}
