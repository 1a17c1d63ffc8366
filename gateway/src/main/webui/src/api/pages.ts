import { skipToken, useInfiniteQuery } from '@tanstack/vue-query';
import { computed, type ComputedRef, type Ref } from 'vue';
import { serverTime } from '../deadlines/clock';
import type { ApiProblem } from './problem';
import { queries } from './queries';
import { read, type Asked, type Body, type Question, type Read, type ReadPath, type ReadRules } from './read';
import { useSession } from './session';
import type { Page } from './types';

/** A list that comes in pages: the first at once, each further one when it is asked for. */
export interface Pages<T> extends Read<Page<T>> {
  /** Those of all pages that were read. */
  readonly items: ComputedRef<readonly T[]>;
  readonly hasMore: Readonly<Ref<boolean>>;
  readonly more: () => Promise<unknown>;
  /** A further page is being read. */
  readonly busy: Readonly<Ref<boolean>>;
  /** Why a further page could not be read. */
  readonly moreProblem: ComputedRef<ApiProblem | null>;
}

/** What is asked, page by page; the first has no cursor. */
export interface PagedQuestion<T> {
  readonly key: readonly unknown[];
  readonly load: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>;
}

type ItemOf<P extends ReadPath> = Body<P> extends Page<infer T> ? T : never;

export function usePages<P extends ReadPath>(path: P, asked: () => Asked<P> | undefined = () => ({}) as Asked<P>, rules?: ReadRules<unknown>): Pages<ItemOf<P>> {
  return usePaging(() => {
    const parameters = asked() as { readonly query?: object } | undefined;
    return (
      parameters && {
        key: [path, parameters],
        load: async (cursor, signal) =>
          (await read(path, { ...parameters, query: { ...parameters.query, cursor } } as unknown as Asked<P>, signal)).body as Page<ItemOf<P>>,
      }
    );
  }, rules);
}

/** All of a list, however many pages it comes in. */
export function allOf<P extends ReadPath>(path: P, query: (Asked<P> extends { readonly query?: infer Q } ? Q : never) & object = {} as never): Question<ItemOf<P>[]> {
  return {
    key: [path, 'all', query],
    load: async (signal) => {
      const body: ItemOf<P>[] = [];
      let cursor: string | undefined;
      do {
        const asked = { query: { ...query, limit: 500, cursor } } as unknown as Asked<P>;
        const page = (await read(path, asked, signal)).body as Page<ItemOf<P>>;
        body.push(...page.items);
        cursor = page.next;
      } while (cursor);
      return { body };
    },
  };
}

/** The same of pages that are put together from several answers. */
export function usePaging<T>(asked: () => PagedQuestion<T> | undefined, { personal = false }: ReadRules<unknown> = {}): Pages<T> {
  const { me } = useSession();
  const { data, error, failureReason, dataUpdatedAt, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isFetchNextPageError } =
    useInfiniteQuery(() => {
      const { key = [], load } = asked() ?? {};
      return {
        // A list and its first page alone are two answers.
        queryKey: [...key, 'pages', ...(personal && me.value.signedIn ? [me.value.account] : [])],
        queryFn: load ? ({ pageParam, signal }) => load(pageParam, signal) : skipToken,
        initialPageParam: undefined as string | undefined,
        getNextPageParam: ({ next }: Page<T>) => next,
        shallow: true,
      };
    }, queries);
  const items = computed(() => data.value?.pages.flatMap((page) => page.items) ?? []);
  const problem = computed(() => (isFetchNextPageError.value ? null : error.value));
  const value = computed(() => data.value && { items: items.value });
  return {
    value,
    answer: computed(() => value.value && { body: value.value }),
    since: computed(() => serverTime(dataUpdatedAt.value)),
    problem,
    waiting: computed(() => (error.value ? null : failureReason.value)),
    reload: refetch,
    items,
    hasMore: hasNextPage,
    more: () => fetchNextPage(),
    busy: isFetchingNextPage,
    moreProblem: computed(() => (isFetchNextPageError.value ? error.value : null)),
  };
}
