import { computed } from 'vue';
import { useRoute } from 'vue-router';
import { dutyYear } from '../format/calendar';
import { serverNow } from './clock';

/** The coming year's duties, or another year's when the address says so. */
export function useDutyYear() {
  const route = useRoute();
  const coming = dutyYear(serverNow());
  const year = computed(() => Number(/^\d{4}$/.exec(String(route.query['nam']))?.[0] ?? coming));
  return { year, coming };
}
