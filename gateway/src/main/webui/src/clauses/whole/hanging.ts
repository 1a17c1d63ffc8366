import { computed, type ComputedRef } from 'vue';
import type { TaskState } from '../../api/generated/agency';
import type { TargetProgress } from '../../api/generated/indicator';
import { allOf } from '../../api/pages';
import { useRead, useReading, type Read } from '../../api/read';
import { useSession } from '../../api/session';
import type { Text } from '../../api/types';
import { indicatorPath } from '../../as-of/as-of';
import { taskPath, tasksIn } from '../../tasks/task';
import { around } from '../plan';

/** Something that a clause of the plan asks for, says, or has led to. */
export interface Hanging {
  readonly kind: 'target' | 'task' | 'obligation' | 'obstacle' | 'baseline' | 'decision';
  readonly clause: string;
  readonly name: Text;
  readonly path: string;
  readonly target?: TargetProgress;
  readonly state?: TaskState;
  readonly overdue?: boolean;
}

const text = (vi: string): Text => ({ vi, en: vi });

/**
 * What this reader may see of what hangs on the plan (without a code: the configured one), by the clause that it stands below in the text; the lists it is
 * made of too. What a plan goes on with from another quotes no clause of it.
 */
export function useHanging(clauses: () => readonly string[], plan: () => string): { of: ComputedRef<ReadonlyMap<string, readonly Hanging[]>>; lists: readonly Read<unknown>[] } {
  const { signedIn } = useSession();
  const ofPlan = () => (plan() ? { query: { plan: plan() } } : {});
  const targets = useRead('/api/v1/progress', ofPlan, { shared: true });
  const baselines = useRead('/api/v1/baselines', ofPlan, { shared: true });
  const { value: plans } = useRead('/api/v1/plans', undefined, { shared: true });
  const code = () => plan() || plans.value?.items[0]?.code;
  const obligations = useRead('/api/v1/obligations', () => (code() ? { query: { plan: code() } } : undefined), { shared: true, personal: true });
  const tree = useRead('/api/v1/tasks/tree', () => (signedIn.value ? ofPlan() : undefined), { shared: true, personal: true });
  const obstacles = useReading(() => (signedIn.value ? allOf('/api/v1/obstacles', ofPlan().query) : undefined), { shared: true, personal: true });
  const clauseOf = ({ plans: asking, clause = '' }: { readonly plans: readonly string[]; readonly clause?: string }): string =>
    (asking[0] ?? plans.value?.items[0]?.code) === code() ? clause : '';

  const things = computed<Hanging[]>(() => {
    const tasks = tree.value.value ? tasksIn(tree.value.value) : [];
    return [
      ...(targets.value.value?.items ?? []).map((target) => ({ kind: 'target' as const, clause: target.target.clause, name: target.indicator.name, path: indicatorPath(target.indicator.code), target })),
      ...tasks.map(({ id, title, state, overdue, ...task }) => ({ kind: 'task' as const, clause: clauseOf(task), name: title, path: taskPath(id), state, overdue: overdue > 0 })),
      ...(obligations.value.value?.items ?? []).map(({ title, ...obligation }) => ({ kind: 'obligation' as const, clause: clauseOf(obligation), name: title, path: '/thoi-han' })),
      ...(obstacles.value.value ?? []).map(({ clause = '', title, id }) => ({ kind: 'obstacle' as const, clause, name: title, path: `/vuong-mac/${id}` })),
      ...tasks.flatMap(({ amendments, ...task }) =>
        (amendments ?? []).map(({ decision, number }) => ({ kind: 'decision' as const, clause: clauseOf(task), name: text(number), path: `/kien-nghi/quyet-dinh/${decision}` })),
      ),
      ...(baselines.value.value?.items ?? []).map(({ clause, name, comparableTo }) => ({
        kind: 'baseline' as const,
        clause,
        name,
        path: comparableTo[0] ? indicatorPath(comparableTo[0].indicator) : '',
      })),
    ];
  });
  const of = computed(() => {
    const known = new Set(clauses());
    const found = new Map<string, Hanging[]>();
    for (const thing of things.value) {
      const place = around(thing.clause).find((one) => known.has(one)) ?? '';
      found.set(place, [...(found.get(place) ?? []), thing]);
    }
    return found;
  });
  return { of, lists: [targets, baselines, obligations, tree, obstacles] };
}
