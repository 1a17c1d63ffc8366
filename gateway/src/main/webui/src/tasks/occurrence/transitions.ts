import { shallowRef } from 'vue';
import type { OccurrenceTransition, OccurrenceView } from '../../api/generated/agency';
import { invalidate } from '../../api/change';
import { ApiProblem } from '../../api/problem';
import { read } from '../../api/read';

/** What is no longer as it was when something is done to a part of a task. */
export const TOUCHED = '/api/v1/tasks';

/** Whether the reader may do it where the part stands now. */
export const may = ({ actions }: OccurrenceView, action: OccurrenceTransition): boolean => actions.includes(action);

/** What a reader can do to a part of a task, by the last step of its address. */
const VERBS = {
  acceptance: 'ACCEPT',
  start: 'START',
  submission: 'SUBMIT',
  completion: 'COMPLETE',
  return: 'RETURN',
  extensions: 'EXTEND',
} as const satisfies Record<string, OccurrenceTransition>;
export type Verb = keyof typeof VERBS;

/** More time can be given to what has a last day only. */
export const fits = (verb: Verb, occurrence: OccurrenceView): boolean =>
  may(occurrence, VERBS[verb]) && (verb !== 'extensions' || occurrence.dueBy !== undefined);

export const verbsFor = (occurrence: OccurrenceView): readonly Verb[] => (Object.keys(VERBS) as Verb[]).filter((verb) => fits(verb, occurrence));

/** Something that is done to one version of a part of a task. */
export interface Action {
  /** What it is called, for comparing it with what somebody else did. */
  readonly name: () => string;
  readonly said?: string;
  readonly send: (etag: string) => Promise<unknown>;
  /** Whether it can still be done where the part stands now. */
  readonly fits: (now: OccurrenceView) => boolean;
}

/**
 * Does things to a part of a task in the version that was read. When somebody was faster, `theirs` holds what was to be done
 * and what stands now; the reader compares, and does it all the same or lets it go.
 */
export function useMoving(seen: () => OccurrenceView, done: (name: () => string) => void) {
  const theirs = shallowRef<{ readonly action: Action; readonly now: OccurrenceView }>();

  /** Throws whatever was refused, so that what was typed is kept; that somebody was faster stands in `theirs` besides. */
  async function act(action: Action, etag = seen().etag): Promise<void> {
    theirs.value = undefined;
    try {
      await action.send(etag);
      done(action.name);
    } catch (error) {
      if (ApiProblem.of(error).stale) theirs.value = { action, now: (await read('/api/v1/tasks/occurrences/{id}', { path: { id: seen().id } })).body };
      throw error;
    }
  }
  const again = async (): Promise<void> => {
    if (theirs.value) await act(theirs.value.action, theirs.value.now.etag);
  };
  function letGo(): void {
    theirs.value = undefined;
    void invalidate(TOUCHED);
  }
  return { theirs, act, again, letGo };
}

export type Moving = ReturnType<typeof useMoving>;
