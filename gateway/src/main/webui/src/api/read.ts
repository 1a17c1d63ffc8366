import { skipToken, useQuery } from '@tanstack/vue-query';
import type { PathsWithMethod, SuccessResponse } from 'openapi-typescript-helpers';
import { computed, type ComputedRef, type Ref } from 'vue';
import { serverTime } from '../deadlines/clock';
import type { MomentPart } from '../as-of/as-of';
import { answered, type Answer, type Paths } from './api';
import { ApiProblem } from './problem';
import { queries } from './queries';
import { api, useSession } from './session';

export type ReadPath = PathsWithMethod<Paths, 'get'>;
type Get<P extends ReadPath> = Paths[P] extends { readonly get: infer G extends { parameters: object; responses: object } } ? G : never;

/** The parameters of a path and its query. */
export type Asked<P extends ReadPath> = Omit<Get<P>['parameters'], 'header' | 'cookie'>;
/** What is answered. */
export type Body<P extends ReadPath> = SuccessResponse<Get<P>['responses'], 'application/json'>;

/** What is read, in whichever state that is. */
export interface Read<T> {
  /** What was answered last, which is older than `problem` where there is one; absent until there is an answer. */
  readonly value: ComputedRef<T | undefined>;
  /** The same with its version. */
  readonly answer: Readonly<Ref<Answer<T> | undefined>>;
  /** When that was. */
  readonly since: ComputedRef<Date>;
  /** Why it could not be read, or not again. */
  readonly problem: Readonly<Ref<ApiProblem | null>>;
  /** Why it is tried again by itself. */
  readonly waiting: Readonly<Ref<ApiProblem | null>>;
  readonly reload: () => Promise<unknown>;
}

export interface ReadRules<T> {
  /** Other readers are answered otherwise. */
  readonly personal?: boolean;
  /** Names and the like, which seldom change: pages share an answer for a while. */
  readonly shared?: boolean;
  /** In how many milliseconds to read it again, for as long as it is said. */
  readonly every?: (value: T) => number | undefined;
}

/** What is asked of the API: what the answer depends on, the path first, and how it is had. */
export interface Question<T> {
  readonly key: readonly unknown[];
  readonly load: (signal?: AbortSignal) => Promise<Answer<T>>;
}

export const SHARED = { staleTime: 60_000, gcTime: 300_000 };

/** One answer of the API, read again when what is asked changes; as long as nothing is asked, nothing is read. */
export function useRead<P extends ReadPath>(path: P, asked: () => Asked<P> | undefined = () => ({}) as Asked<P>, rules: ReadRules<Body<P>> = {}): Read<Body<P>> {
  return useReading(() => {
    const parameters = asked();
    return parameters && question(path, parameters);
  }, rules);
}

/** The same of what is put together from several answers. */
export function useReading<T>(asked: () => Question<T> | undefined, rules: ReadRules<T> = {}): Read<T> {
  const { me } = useSession();
  const { data, error, failureReason, dataUpdatedAt, refetch } = useQuery<Answer<T>>(() => {
    const { key = [], load } = asked() ?? {};
    return {
      queryKey: [...key, ...(rules.personal && me.value.signedIn ? [me.value.account] : [])],
      queryFn: load ? ({ signal }) => load(signal) : skipToken,
      refetchInterval: ({ state: { data: last, error: why } }) => (last && !why && rules.every?.(last.body)) || false,
      refetchIntervalInBackground: true,
      shallow: true,
      ...(rules.shared && SHARED),
    };
  }, queries);
  return {
    value: computed(() => data.value?.body),
    answer: data,
    since: computed(() => serverTime(dataUpdatedAt.value)),
    problem: error,
    waiting: computed(() => (error.value ? null : failureReason.value)),
    reload: refetch,
  };
}

/** What is made of an answer. */
export function part<T, U>(of: Read<T>, made: (value: T) => U): Read<U> {
  const value = computed(() => (of.value.value === undefined ? undefined : made(of.value.value)));
  return { ...of, value, answer: computed(() => (value.value === undefined ? undefined : { body: value.value })) };
}

/** Answers that are shown together: there when all are, and read again with each that failed. */
export function together<R extends Readonly<Record<string, Read<unknown>>>>(reads: R): Read<{ readonly [K in keyof R]: R[K] extends Read<infer T> ? T : never }> {
  const all = Object.values(reads);
  type Values = { readonly [K in keyof R]: R[K] extends Read<infer T> ? T : never };
  const value = computed(() =>
    all.every((one) => one.value.value !== undefined)
      ? (Object.fromEntries(Object.entries(reads).map(([name, one]) => [name, one.value.value])) as Values)
      : undefined,
  );
  return {
    value,
    answer: computed(() => value.value && { body: value.value }),
    since: computed(() => new Date(Math.min(...all.map(({ since }) => since.value.getTime())))),
    problem: computed(() => all.find(({ problem }) => problem.value)?.problem.value ?? null),
    waiting: computed(() => all.find(({ waiting }) => waiting.value)?.waiting.value ?? null),
    reload: () => Promise.all(all.map(({ reload }) => reload())),
  };
}

export function question<P extends ReadPath>(path: P, asked: Asked<P>): Question<Body<P>> {
  return { key: [path, asked], load: (signal) => read(path, asked, signal) };
}

/** Shows what a change has answered, where that would else be read. */
export function remember<P extends ReadPath>(path: P, asked: Asked<P>, answer: Answer<Body<P>>): void {
  queries.setQueryData(question(path, asked).key, answer);
}

/** One answer, for what is put together from several. */
export function read<P extends ReadPath>(path: P, asked: Asked<P>, signal?: AbortSignal): Promise<Answer<Body<P>>> {
  // The call is typed by its path, which is open here.
  const call = api.GET(path as never, { params: asked, signal } as never) as Promise<{ data?: Body<P>; response: Response }>;
  return orKept(path, asked, answered(call)).catch((error: unknown) => {
    throw ofDay(ApiProblem.of(error), asked as { query?: Partial<Record<MomentPart, string>> });
  });
}

/** What is answered, kept for whoever is signed in; without a connection, what was kept. */
export async function orKept<T>(path: string, asked: unknown, answering: Promise<Answer<T>>): Promise<Answer<T>> {
  const { account } = useSession().me.value as { readonly account?: string };
  if (!account) return answering;
  const device = () => import('../device/answers');
  const keep = (answer?: Answer<T>) => device().then(({ keepAnswer }) => keepAnswer(account, path, asked, answer));
  // The page does not wait for what is kept of it.
  answering.then(keep, (error: unknown) => (ApiProblem.of(error).status === 404 ? keep() : undefined)).catch(() => undefined);
  return answering.catch(async (error: unknown) => {
    if (ApiProblem.of(error).code !== 'unreachable') throw error;
    return (await device()).answerKept(account, path, asked, error) as Promise<Answer<T>>;
  });
}

/**
 * That nothing can be told of a day, because it is yet to come or because no map is that old, is said in the portal's own
 * sentence (`ui.problem`).
 */
function ofDay(problem: ApiProblem, { query }: { readonly query?: Partial<Record<MomentPart, string>> }): ApiProblem {
  if (problem.faults.some(({ code }) => code === 'in-future')) return new ApiProblem(problem.status, 'day-to-come');
  return problem.status === 404 && (query?.asOf || query?.geography) ? new ApiProblem(problem.status, 'day-without-map') : problem;
}
