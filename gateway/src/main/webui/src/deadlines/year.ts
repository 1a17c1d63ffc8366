import { computed } from 'vue';
import { useRoute } from 'vue-router';
import { useComingYear } from './clock';

/** The coming year's obligations, or those of a year `offset` years off; another year's when the address says so. */
export function useDutyYear(offset = 0) {
  const route = useRoute();
  const coming = useComingYear();
  const standard = computed(() => coming.value + offset);
  const year = computed(() => Number(/^\d{4}$/.exec(String(route.query['nam']))?.[0] ?? standard.value));
  return { year, coming, standard };
}
