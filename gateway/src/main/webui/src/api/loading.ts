import { onScopeDispose, shallowRef, watch, type ShallowRef, type WatchSource } from 'vue';
import { ApiProblem } from './problem';
import { serverNow } from '../deadlines/clock';
import { useSession } from './session';

/** The states that every piece of loaded content has. */
export type Loadable<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'empty' }
  | { readonly state: 'partial'; readonly value: T; readonly missing: readonly string[] }
  /** What was loaded before, because it could not be loaded again. */
  | { readonly state: 'stale'; readonly value: T; readonly since: Date; readonly problem: ApiProblem }
  | { readonly state: 'failed'; readonly problem: ApiProblem }
  | { readonly state: 'denied'; readonly problem: ApiProblem }
  | { readonly state: 'session-ended' };

export interface LoadableRules<T> {
  /** Says that there is nothing to show. */
  readonly empty?: (value: T) => boolean;
  /** Names the parts that could not be had. */
  readonly missing?: (value: T) => readonly string[];
  /** Loads again when one of these changes. */
  readonly on?: WatchSource | WatchSource[];
}

export interface Loading<T> {
  readonly current: ShallowRef<Loadable<T>>;
  readonly reload: () => Promise<void>;
}

/** Loads at once, again when asked or when the session is back, and forgets answers that come too late. */
export function useLoadable<T>(load: (signal: AbortSignal) => Promise<T>, rules: LoadableRules<T> = {}): Loading<T> {
  const current = shallowRef<Loadable<T>>({ state: 'loading' });
  let running: AbortController | undefined;
  /** The last whole answer to the present question. */
  let last: { readonly value: T; readonly since: Date } | undefined;

  async function reload(): Promise<void> {
    running?.abort();
    const mine = (running = new AbortController());
    current.value = { state: 'loading' };
    const outcome = await load(mine.signal).then((value) => settled(value, rules), refused);
    if (!mine.signal.aborted) {
      current.value = outcome.state === 'failed' && last ? { ...outcome, ...last, state: 'stale' } : outcome;
      if (outcome.state === 'ready') last = { value: outcome.value, since: serverNow() };
    }
  }

  watch(useSession().resumed, () => {
    if (current.value.state !== 'ready') {
      void reload();
    }
  });
  if (rules.on) {
    watch(rules.on, () => {
      last = undefined;
      void reload();
    });
  }
  onScopeDispose(() => running?.abort());
  void reload();
  return { current, reload };
}

function settled<T>(value: T, rules: LoadableRules<T>): Loadable<T> {
  if (rules.empty?.(value)) {
    return { state: 'empty' };
  }
  const missing = rules.missing?.(value) ?? [];
  return missing.length > 0 ? { state: 'partial', value, missing } : { state: 'ready', value };
}

function refused(error: unknown): Loadable<never> {
  const problem = ApiProblem.of(error);
  if (problem.sessionEnded) {
    return { state: 'session-ended' };
  }
  return { state: problem.denied ? 'denied' : 'failed', problem };
}

/** The value when there is one: whole, partial or of before. */
export function valueOf<T>(loadable: Loadable<T>): T | undefined {
  return 'value' in loadable ? loadable.value : undefined;
}
