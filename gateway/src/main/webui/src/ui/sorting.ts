import { computed } from 'vue';
import { useAddressFilter } from './address';

/** The order of a list by one of its columns. */
export interface Sorting {
  /** As the API calls it; empty for the list's own order. */
  readonly column: string;
  readonly descending: boolean;
  readonly by: (column: string, descending: boolean) => void;
}

/** In the address, so that a link brings a colleague to the same rows: YEAR, and -YEAR from the largest. */
export function useSorting<S extends string>(columns: readonly S[]) {
  const { filter, choose } = useAddressFilter(['sap-xep']);
  const sort = computed(() => columns.find((one) => one === filter.value['sap-xep'].replace(/^-/, '')));
  const descending = computed(() => filter.value['sap-xep'].startsWith('-'));
  const sorting = computed<Sorting>(() => ({
    column: sort.value ?? '',
    descending: descending.value,
    by: (column, fromLargest) => choose('sap-xep', column && (fromLargest ? `-${column}` : column)),
  }));
  /** What the API is asked with. */
  const asked = computed(() => (sort.value ? { sort: sort.value, descending: descending.value } : {}));
  return { sorting, asked };
}
