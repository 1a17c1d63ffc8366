import { useMutation } from '@tanstack/vue-query';
import { computed } from 'vue';
import { ApiProblem } from './problem';
import { queries } from './queries';
import type { ReadPath } from './read';

/** Says that answers under these paths are no longer what they were: those that are shown are read again. */
export async function invalidate(...paths: readonly ReadPath[]): Promise<void> {
  await queries.invalidateQueries({ predicate: ({ queryKey: [path] }) => paths.some((changed) => String(path).startsWith(changed)) });
}

/**
 * One thing that a reader does: busy while it runs, and the problem when it was refused. A second click waits for the first.
 * What is shown of the paths that it touches is then read again.
 */
export function useChange(...touched: readonly ReadPath[]) {
  const { isPending: busy, error: problem, failureReason, mutateAsync, reset } = useMutation(
    {
      mutationFn: (work: () => Promise<unknown>) => work().catch((error: unknown) => Promise.reject(ApiProblem.of(error))),
      onSuccess: () => invalidate(...touched),
    },
    queries,
  );
  /** Whether it was done; told before what it touches is shown anew, when who asked may be gone. */
  function run(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return Promise.resolve(false);
    return new Promise((resolve) => {
      mutateAsync(async () => {
        await work();
        if (touched.length > 0) resolve(true);
      }).then(
        () => resolve(true),
        () => resolve(false),
      );
    });
  }
  /** Why it is tried again by itself. */
  const waiting = computed(() => (busy.value ? failureReason.value : null));
  return { busy, problem, waiting, run, reset };
}
