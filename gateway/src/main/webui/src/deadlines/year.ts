import { computed } from 'vue';
import { useRoute } from 'vue-router';
import { useComingYear } from './clock';

/** The coming year's duties, or another year's when the address says so. */
export function useDutyYear() {
  const route = useRoute();
  const coming = useComingYear();
  const year = computed(() => Number(/^\d{4}$/.exec(String(route.query['nam']))?.[0] ?? coming.value));
  return { year, coming };
}
