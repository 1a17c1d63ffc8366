import { computed } from 'vue';
import type { Work } from '../api/generated/agency';
import { useRead } from '../api/read';
import { useSession } from '../api/session';

/** What waits for whoever is signed in; the page of it and the navigation ask once for both. */
export function useWork() {
  const { signedIn } = useSession();
  return useRead('/api/v1/me/work', () => (signedIn.value ? {} : undefined), { personal: true });
}

/** How many things wait, over all queues. */
export const waitingIn = ({ queues }: Pick<Work, 'queues'>): number => queues.reduce((sum, { count }) => sum + count, 0);

export function useWaitingCount() {
  const { value } = useWork();
  return computed(() => (value.value ? waitingIn(value.value) : 0));
}
