import { shallowRef } from 'vue';
import { ApiProblem } from '../../api/problem';
import type { Occurrence } from '../task';
import { loadOccurrence } from './occurrence';

/** Something that is done to one version of a part of a task. */
export interface Action {
  /** What it is called, for comparing it with what somebody else did. */
  readonly name: () => string;
  readonly said?: string;
  readonly send: (etag: string) => Promise<Occurrence>;
  /** Whether it can still be done where the part stands now. */
  readonly fits: (now: Occurrence) => boolean;
}

/**
 * Does things to a part of a task in the version that was read. When somebody was faster, `theirs` holds what was to be done
 * and what stands now; the reader compares, and does it all the same or lets it go.
 */
export function useMoving(read: () => Occurrence, changed: (now: Occurrence, name?: () => string) => void) {
  const theirs = shallowRef<{ readonly action: Action; readonly now: Occurrence }>();

  /** Throws whatever was refused, so that what was typed is kept; that somebody was faster stands in `theirs` besides. */
  async function act(action: Action, etag = read().etag): Promise<void> {
    theirs.value = undefined;
    try {
      changed(await action.send(etag), action.name);
    } catch (error) {
      if (ApiProblem.of(error).stale) theirs.value = { action, now: (await loadOccurrence(read().id)).body };
      throw error;
    }
  }
  const again = async (): Promise<void> => {
    if (theirs.value) await act(theirs.value.action, theirs.value.now.etag);
  };
  function letGo(): void {
    if (theirs.value) changed(theirs.value.now);
    theirs.value = undefined;
  }
  return { theirs, act, again, letGo };
}

export type Moving = ReturnType<typeof useMoving>;
