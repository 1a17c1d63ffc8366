import { onScopeDispose, shallowRef, watch } from 'vue';
import { ApiProblem } from '../api/problem';
import { useSession } from '../api/session';

/** Between two looks at a job. */
const PAUSE_MS = 1_000;

/** What is known of a kind of jobs. */
interface Jobs<J> {
  readonly load: (id: string) => Promise<J>;
  readonly hasEnded: (job: J) => boolean;
}

/** Looks after a job until it has ended; a lost connection is told, and the job goes on without us. */
export function useFollowing<J extends { readonly id: string }>({ load, hasEnded }: Jobs<J>, ended: (job: J) => unknown) {
  const job = shallowRef<J>();
  const problem = shallowRef<ApiProblem>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let gone = false;

  function follow(next: J): void {
    clearTimeout(waiting);
    problem.value = undefined;
    job.value = next;
    if (hasEnded(next)) ended(next);
    else if (!gone) waiting = setTimeout(() => void look(next.id), PAUSE_MS);
  }
  async function look(id: string): Promise<void> {
    try {
      const found = await load(id);
      if (job.value === undefined || job.value.id === id) follow(found);
    } catch (error) {
      problem.value = ApiProblem.of(error);
    }
  }
  function forget(): void {
    clearTimeout(waiting);
    job.value = undefined;
    problem.value = undefined;
  }
  watch(useSession().resumed, () => {
    if (problem.value && job.value) void look(job.value.id);
  });
  onScopeDispose(() => {
    gone = true;
    clearTimeout(waiting);
  });
  return { job, problem, follow, look, forget };
}
