import { computed } from 'vue';
import type { OrganisationView, ObligationView } from '../api/generated/agency';
import { part, useRead, type Read } from '../api/read';
import { useSpeech } from '../locale/use-locale';
import { today } from './clock';

/** Every agency in each of its periods: a change of name begins a new one. */
export const useAgencies = (): Read<OrganisationView[]> => part(useRead('/api/v1/organisations', () => ({ query: { limit: 500 } }), { shared: true, personal: true }), ({ items }) => items);

/** The obligations that are owed again and again. */
export const useObligations = (): Read<ObligationView[]> => part(useRead('/api/v1/obligations', undefined, { shared: true, personal: true }), ({ items }) => items);

/** Whether nothing can be given to it any more. */
export const hasEnded = ({ validUntil }: OrganisationView): boolean => validUntil !== undefined && validUntil <= today();

/** Names for the codes of agencies and obligations; while a list is missing its codes stand for themselves. */
export function useBodyNames() {
  const { say } = useSpeech();
  const agencies = useAgencies();
  const obligations = useObligations();
  const agencyNames = computed(() => new Map(agencies.value.value?.map(({ code, name }) => [code, name])));
  const titles = computed(() => new Map(obligations.value.value?.map(({ code, title }) => [code, title])));
  return {
    agency: (code: string): string => say(agencyNames.value.get(code)) || code,
    obligation: (code: string): string => say(titles.value.get(code)) || code,
  };
}
