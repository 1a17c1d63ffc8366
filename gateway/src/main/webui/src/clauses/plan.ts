import { computed } from 'vue';
import type { Answer } from '../api/api';
import type { Clause, PlanDetail } from '../api/generated/indicator';
import { queries } from '../api/queries';
import { question, SHARED, useRead, type Asked, type Body, type Read } from '../api/read';
import type { Text } from '../api/types';

/** The plan with its text; of several the one of this code, or the configured one. */
export function usePlan(chosen: () => string = () => ''): Read<PlanDetail> {
  const { value: plans } = useRead('/api/v1/plans', undefined, { shared: true });
  const code = computed(() => chosen() || plans.value?.items[0]?.code);
  return useRead('/api/v1/plans/{code}', () => (code.value ? { path: { code: code.value } } : undefined), { shared: true });
}

/** How plans are called; the code of one that is not known. */
export function usePlanTitles(): (code: string) => Text {
  const { value: plans } = useRead('/api/v1/plans', undefined, { shared: true });
  return (code) => plans.value?.items.find((plan) => plan.code === code)?.title ?? { vi: code, en: code };
}

/** The places that a clause stands in, the nearest first, itself before all: P2.II.1, P2.II, P2. */
export const around = (clause: string): string[] =>
  clause
    .split('.')
    .map((_, cut, parts) => parts.slice(0, parts.length - cut).join('.'))
    .filter(Boolean);

/** Headings of the plan by their clause. */
export const headings = (clauses: readonly Clause[] = []): ReadonlyMap<string, Text> =>
  new Map(clauses.flatMap(({ clause, title }) => (title ? [[clause, title] as const] : [])));

const ofPlan = <P extends '/api/v1/plans' | '/api/v1/plans/{code}'>(path: P, asked: Asked<P>): Promise<Answer<Body<P>>> => {
  const { key, load } = question(path, asked);
  return queries.fetchQuery({ queryKey: key, queryFn: ({ signal }) => load(signal), staleTime: SHARED.staleTime });
};

/** The headings that a clause stands below, from the part of the plan on. */
export async function headingsAbove(clause: string, plan?: string): Promise<readonly Text[]> {
  const code = plan ?? (await ofPlan('/api/v1/plans', {})).body.items[0]?.code;
  const titles = code ? headings((await ofPlan('/api/v1/plans/{code}', { path: { code } })).body.clauses) : new Map<string, Text>();
  return around(clause).reverse().flatMap((place) => titles.get(place) ?? []);
}
