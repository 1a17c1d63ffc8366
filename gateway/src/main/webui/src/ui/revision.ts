import { computed, shallowRef } from 'vue';
import type { Answer } from '../api/api';
import { invalidate, useChange } from '../api/change';
import { ApiProblem } from '../api/problem';
import type { ReadPath } from '../api/read';
import type { FieldError } from './errors';

/** What the API answers when a change does not say which version it is meant for. */
const PRECONDITION_REQUIRED = 428;

/**
 * A change of the version that was read. When somebody was faster, `theirs` is what stands now, to be compared with what
 * was typed; `keepMine` and `takeTheirs` go on from there. Faults that the API finds are told at their fields, whose ids are `form` and the
 * place in the body.
 */
export function useGuarded<T>(form: string, read: string | undefined, load: () => Promise<Answer<T>>, ...touched: readonly ReadPath[]) {
  const { busy, problem, waiting, run } = useChange();
  const etag = shallowRef(read);
  const theirs = shallowRef<Answer<T>>();
  const errors = computed(() => faultsAt(form, problem.value));

  async function save(work: (etag: string | undefined) => Promise<unknown>): Promise<boolean> {
    const done = await run(() => work(etag.value).catch(compare));
    if (!done || theirs.value) return false;
    // Not where somebody was faster: what is compared stays as it is.
    void invalidate(...touched);
    return true;
  }

  async function compare(error: unknown): Promise<void> {
    const why = ApiProblem.of(error);
    if (!why.stale && why.status !== PRECONDITION_REQUIRED) throw why;
    theirs.value = await load();
  }

  /** What stands now is what the next change is meant for. */
  function adopt(): T | undefined {
    const now = theirs.value;
    theirs.value = undefined;
    etag.value = now?.etag;
    return now?.body;
  }

  function keepMine(again: () => Promise<void>): void {
    adopt();
    void again();
  }

  function takeTheirs(show: (now: T) => void): void {
    const now = adopt();
    if (now) show(now);
  }
  return { busy, problem, waiting, errors, theirs, save, keepMine, takeTheirs };
}

/** Faults that the API found, each at the field whose id is `form` and the place in the body; the first of a pair is Vietnamese. */
export function faultsAt(form: string, problem: ApiProblem | null | undefined): readonly FieldError[] {
  return (
    problem?.faults.map(({ pointer }, at) => ({
      field: form + pointer.replace(/\/vi$/, '').replaceAll('/', '-'),
      message: () => problem.faults[at]?.detail ?? '',
      get language() {
        return problem.language;
      },
    })) ?? []
  );
}
