import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { isDay } from '../format/calendar';

/** A day of the address; empty where it is none. */
export const dayOf = (text: string): string => (isDay(text) ? text : '');

/** Choices of a list that stand in the address, so that a link brings a colleague to the same rows. */
export function useAddressFilter<K extends string>(names: readonly K[]) {
  const route = useRoute();
  const router = useRouter();
  const filter = computed(
    () => Object.fromEntries(names.map((name) => [name, String(route.query[name] ?? '')])) as Record<K, string>,
  );
  function choose(name: K, value: string): void {
    const query = { ...route.query };
    delete query[name];
    void router.replace({ query: value ? { ...query, [name]: value } : query });
  }
  return { filter, choose };
}
