import { computed } from 'vue';
import { useRead } from '../../api/read';

/**
 * The plan that reports are on, of those that can be reported on: the one of this code, or the configured one. Of other years than its own
 * there are no documents; while they are not known, every year passes.
 */
export function useReportedPlan(chosen: () => string) {
  const { value } = useRead('/api/v1/report-schedules');
  const plan = computed(() => value.value?.plans.find(({ plan: code }) => code === chosen()) ?? value.value?.plans[0]);
  const first = () => plan.value?.years.first ?? -Infinity;
  const last = () => plan.value?.years.last ?? Infinity;
  return {
    code: computed(() => plan.value?.plan),
    codes: computed(() => value.value?.plans.map(({ plan: code }) => code) ?? []),
    within: (years: readonly number[]): number[] => years.filter((year) => year >= first() && year <= last()),
    nearest: (year: number): number => Math.min(Math.max(year, first()), last()),
    last,
  };
}
