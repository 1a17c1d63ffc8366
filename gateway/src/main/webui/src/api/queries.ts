import { notifyManager, QueryClient } from '@tanstack/vue-query';
import { ApiProblem } from './problem';

declare module '@tanstack/vue-query' {
  interface Register {
    defaultError: ApiProblem;
  }
}

/** Longer than this nobody is kept waiting by one answer. */
const LONGEST_WAIT_S = 30;
const MOST_RETRIES = 7;
const SECOND_MS = 1_000;

/** Only what is to come back later is tried again by itself: all else the reader decides. */
const patiently = {
  retry: (failures: number, problem: ApiProblem): boolean => failures < MOST_RETRIES && problem.asksToWait(LONGEST_WAIT_S),
  retryDelay: (_failures: number, { retryAfter = 1 }: ApiProblem): number => Math.max(1, retryAfter) * SECOND_MS,
  // A lost connection is told, not waited for.
  networkMode: 'always',
} as const;

/**
 * What was read, and is shown at this moment. A page begins with what is so now: answers are kept while they are shown, and the
 * browser asks again with their version. Nothing is read anew beneath a form, but for a change that was made here.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { ...patiently, staleTime: 2_000, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
    mutations: patiently,
  },
});
// Wakes those that wait while the page is hidden.
queries.mount();
// Vue gathers changes itself.
notifyManager.setScheduler(queueMicrotask);
