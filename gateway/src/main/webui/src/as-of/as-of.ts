import { computed } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw, type RouteLocationRaw } from 'vue-router';
import { isDay } from '../format/calendar';

export type MomentPart = 'asOf' | 'geography';

/**
 * The day whose knowledge counts and the day of the map on which places are named. Both stand in the address under the
 * API's own names, so that a link, a page and a call say the same.
 */
export function useMoment() {
  const route = useRoute();
  const router = useRouter();
  const day = (name: MomentPart): string | undefined => {
    const found = String(route.query[name] ?? '');
    return isDay(found) ? found : undefined;
  };
  const asOf = computed(() => day('asOf'));
  const geography = computed(() => day('geography'));
  /** What calls of the API are asked with: without a choice a past day is told on its own map. */
  const asked = computed(() => ({ asOf: asOf.value, geography: geography.value ?? asOf.value }));

  function choose(name: MomentPart, value: string | undefined): void {
    const query = { ...route.query };
    delete query[name];
    void router.replace({ query: value ? { ...query, [name]: value } : query });
  }
  /** The way to another page, on the same day and the same map. */
  const to = (path: string, more: LocationQueryRaw = {}): RouteLocationRaw => ({
    path,
    query: {
      ...(asOf.value && { asOf: asOf.value }),
      ...(geography.value && { geography: geography.value }),
      ...more,
    },
  });
  return { asOf, geography, asked, choose, to };
}

export const indicatorPath = (code: string): string => `/chi-tieu/${encodeURIComponent(code)}`;
/** Where it is told what a value of the indicator is made of: clause, sources and revisions. */
export const sourcePath = (indicator: string): string => `${indicatorPath(indicator)}/nguon`;
export const territoryPath = (code: string): string => `/dia-ban/${encodeURIComponent(code)}`;
