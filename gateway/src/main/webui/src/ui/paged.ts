import { computed, shallowRef, watch, type WatchSource } from 'vue';
import { useLoadable, valueOf } from '../api/loading';
import type { Page } from '../api/types';
import { useAction } from './action';

/** A list that comes in pages: the first at once, each further one when asked for. */
export function usePaged<T>(load: (cursor: string | undefined, signal?: AbortSignal) => Promise<Page<T>>, on?: WatchSource | WatchSource[]) {
  const first = useLoadable((signal) => load(undefined, signal), {
    empty: ({ items }) => items.length === 0,
    ...(on ? { on } : {}),
  });
  const further = shallowRef<readonly Page<T>[]>([]);
  const { busy, problem, run } = useAction();
  watch(first.current, () => (further.value = []));

  const items = computed(() => [valueOf(first.current.value), ...further.value].flatMap((page) => page?.items ?? []));
  const next = computed(() => (further.value.at(-1) ?? valueOf(first.current.value))?.next);
  const more = (): Promise<boolean> =>
    run(async () => {
      further.value = [...further.value, await load(next.value)];
    });
  return { first, items, next, more, busy, problem };
}

export type Paged<T> = ReturnType<typeof usePaged<T>>;
