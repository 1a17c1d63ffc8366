import { onScopeDispose, ref, type Ref } from 'vue';
import { ApiProblem } from '../api/problem';

/** Longer than this nobody is kept waiting by one answer. */
const LONGEST_S = 30;
const MOST_TRIES = 8;
const SECOND_MS = 1_000;

/**
 * Work at a place where few can be served at a time: when the answer is to come back later, it is done again by itself, and
 * `waiting` tells the reader in how many seconds.
 */
export function usePatience(): { waiting: Readonly<Ref<number>>; patiently: <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T> } {
  const waiting = ref(0);
  const gone = new AbortController();
  onScopeDispose(() => gone.abort());

  async function patiently<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (error) {
        if (tries === MOST_TRIES || !asksToWait(error)) throw error;
        await countDown(ApiProblem.of(error).retryAfter!, error, signal);
      }
    }
  }

  async function countDown(seconds: number, error: unknown, signal: AbortSignal | undefined): Promise<void> {
    try {
      for (waiting.value = Math.max(1, seconds); waiting.value > 0; waiting.value--) {
        await new Promise((resolve) => setTimeout(resolve, SECOND_MS));
        if (gone.signal.aborted || signal?.aborted) throw error;
      }
    } finally {
      waiting.value = 0;
    }
  }
  return { waiting, patiently };
}

function asksToWait(error: unknown): boolean {
  return (
    error instanceof ApiProblem && [429, 503].includes(error.status) && error.retryAfter !== undefined && error.retryAfter <= LONGEST_S
  );
}
