import { ref, shallowRef } from 'vue';
import { ApiProblem } from '../api/problem';

/** One thing a reader does: busy while it runs, and the problem when it was refused. A second click waits for the first. */
export function useAction() {
  const busy = ref(false);
  const problem = shallowRef<ApiProblem>();

  /** Whether it was done. */
  async function run(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    problem.value = undefined;
    try {
      await work();
      return true;
    } catch (error) {
      problem.value = ApiProblem.of(error);
      return false;
    } finally {
      busy.value = false;
    }
  }
  return { busy, problem, run };
}
