import { computed } from 'vue';
import type { ObligationView, OrganisationView } from '../api/generated/agency';
import { read, useReading, type Question } from '../api/read';
import type { Text } from '../api/types';
import { fullName } from '../as-of/maps';
import { useAgencies, useAgencyName, useObligations } from '../deadlines/names';
import { useMeasured } from '../indicators/indicator';
import { useSpeech } from '../locale/use-locale';

/** A unit of territory with its full name. */
export interface Territory {
  readonly code: string;
  readonly name: Text;
  /** Its name without "Xã", "Phường" or "Tỉnh", and ways to shorten these. */
  readonly short?: Text & { readonly more: readonly string[] };
}

/** How sheets shorten the type of a unit. */
const SHORTENED: Record<string, readonly string[]> = { Xã: ['X.'], Phường: ['P.'], Tỉnh: ['T.'] };

/** The province first, then its communes as they are on that day. */
const territoriesOn = (validOn: string): Question<readonly Territory[]> => ({
  key: ['/api/v1/territories', 'named', validOn],
  load: async (signal) => {
    const ofLevel = async (level: 'PROVINCE' | 'COMMUNE') => (await read('/api/v1/territories', { query: { level, validOn } }, signal)).body.items;
    const units = (await Promise.all([ofLevel('PROVINCE'), ofLevel('COMMUNE')])).flat();
    const body = units.map((unit) => ({
      code: unit.code,
      name: fullName(unit),
      short: { vi: unit.nameVi, en: unit.nameEn, more: (SHORTENED[unit.typeVi] ?? []).map((type) => `${type} ${unit.nameVi}`) },
    }));
    return { body };
  },
});

/** Whether an obligation names an agency, its kind or its group. */
function owes({ code, kind, parent }: OrganisationView, { owedBy: { kinds = [], organisations = [] } }: ObligationView): boolean {
  return kinds.includes(kind) || organisations.includes(code) || (parent !== undefined && organisations.includes(parent));
}

/** Names for the codes of submissions; while a list is missing its codes stand for themselves. */
export function useNames(validOn: string) {
  const { say } = useSpeech();
  const indicators = useMeasured();
  const territories = useReading(() => territoriesOn(validOn), { shared: true });
  const agencies = useAgencies();
  const agencyName = useAgencyName(agencies);
  const obligations = useObligations();
  const lookup = (list: readonly { code: string; name: Text }[] = []): Map<string, Text> => new Map(list.map(({ code, name }) => [code, name]));
  const ofIndicators = computed(() => lookup(indicators.value.value));
  const ofTerritories = computed(() => lookup(territories.value.value));
  const ofObligations = computed(() => new Map((obligations.value.value ?? []).map(({ code, title }) => [code, title])));
  return {
    indicators,
    territories,
    agencies,
    obligations,
    indicatorName: (code = ''): string => say(ofIndicators.value.get(code)) || code,
    territoryName: (code = ''): string => say(ofTerritories.value.get(code)) || code,
    obligationName: (code: string): string => say(ofObligations.value.get(code)) || code,
    /** Whom an obligation is owed to, once the obligations are known. */
    owedTo: (code: string): { readonly agency: string | undefined } | undefined => {
      const found = obligations.value.value?.find((obligation) => obligation.code === code);
      return found && { agency: found.owedTo };
    },
    /** Who owes an obligation, by the terms of today; without a code, who owes any. */
    debtorsOf: (code: string): readonly OrganisationView[] => {
      const asked = (obligations.value.value ?? []).filter((obligation) => !code || obligation.code === code);
      return (agencies.value.value ?? []).filter((agency) => asked.some((obligation) => owes(agency, obligation)));
    },
    agencyName,
  };
}

export type Names = ReturnType<typeof useNames>;
