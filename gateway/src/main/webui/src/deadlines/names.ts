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

/** Agencies by their codes in their last names, of those that are no more with the word for it; while the list is missing, the code. */
export function useAgencyName(agencies: Read<OrganisationView[]>): (code: string) => string {
  const { t, say } = useSpeech();
  const known = computed(() => new Map(agencies.value.value?.map((body) => [body.code, body])));
  return (code) => {
    const body = known.value.get(code);
    return body ? say(body.name) + (hasEnded(body) ? ` (${t('deadlines.ended')})` : '') : code;
  };
}

/** Names for the codes of agencies and obligations; while a list is missing its codes stand for themselves. */
export function useBodyNames() {
  const { say } = useSpeech();
  const agency = useAgencyName(useAgencies());
  const obligations = useObligations();
  const titles = computed(() => new Map(obligations.value.value?.map(({ code, title }) => [code, title])));
  return {
    agency,
    obligation: (code: string): string => say(titles.value.get(code)) || code,
  };
}
