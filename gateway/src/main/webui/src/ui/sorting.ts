import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { useAddressFilter } from './address';
import type { Column } from './table';

/** The order of a list by one of its columns. */
export interface Sorting {
  /** As the API calls it; empty for the list's own order. */
  readonly column: string;
  readonly descending: boolean;
  readonly by: (column: string, descending: boolean) => void;
}

/** In the address, so that a link brings a colleague to the same rows: YEAR, and -YEAR from the largest. */
export function useSorting<S extends string>(columns: MaybeRefOrGetter<readonly S[]>) {
  const { filter, choose } = useAddressFilter(['sap-xep']);
  const sort = computed(() => toValue(columns).find((one) => one === filter.value['sap-xep'].replace(/^-/, '')));
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

const collator = new Intl.Collator('vi');
const isEmpty = (key: string | number | undefined): boolean => key === undefined || key === '';

/** The order of a list that is here whole, and its rows in it: of equals as they came, and what has nothing in the column last. */
export function useSortedRows<R>(columns: () => readonly Column<R>[], rows: () => readonly R[]) {
  const { sorting } = useSorting(() => columns().flatMap(({ sort }) => sort ?? []));
  const sorted = computed(() => {
    const { column: chosen, descending } = sorting.value;
    const column = chosen && columns().find(({ sort }) => sort === chosen);
    const by = column && (column.by ?? column.text);
    if (!by) return rows();
    const compare = (a: string | number = '', b: string | number = ''): number =>
      (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))) * (descending ? -1 : 1);
    return rows()
      .map((row) => ({ row, key: by(row) }))
      .sort((one, other) => Number(isEmpty(one.key)) - Number(isEmpty(other.key)) || compare(one.key, other.key))
      .map(({ row }) => row);
  });
  return { sorting, rows: sorted };
}
