import { useRead } from '../../api/read';

/** The years that the plan speaks of: of others there are no documents. While they are not known, every year passes. */
export function usePlanYears() {
  const { value } = useRead('/api/v1/report-schedules');
  const first = () => value.value?.years.first ?? -Infinity;
  const last = () => value.value?.years.last ?? Infinity;
  return {
    within: (years: readonly number[]): number[] => years.filter((year) => year >= first() && year <= last()),
    nearest: (year: number): number => Math.min(Math.max(year, first()), last()),
    last,
  };
}
