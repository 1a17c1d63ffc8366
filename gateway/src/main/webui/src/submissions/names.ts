import { computed } from 'vue';
import { useLoadable, valueOf } from '../api/loading';
import { old } from '../api/old';
import type { Page, Text } from '../api/types';
import { withQuery } from '../api/query';
import type { Indicator } from '../api/generated/indicator';
import { isMeasured, loadIndicators } from '../indicators/indicator';
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

/** Wire form of one item of `GET /api/v1/territories`. */
interface Unit {
  readonly code: string;
  readonly typeVi: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

interface Agency {
  readonly code: string;
  readonly name: Text;
  readonly kind: string;
  /** Code of the group that it belongs to. */
  readonly parent?: string;
}

interface Obligation {
  readonly code: string;
  readonly title: Text;
  /** Code of the agency that it is owed to; absent where the plan names none. */
  readonly owedTo?: string;
  readonly owedBy?: { readonly kinds?: readonly string[]; readonly agencies?: readonly string[] };
}

/** The province first, then its communes as they are on that day. */
export async function loadTerritories(validOn: string, signal: AbortSignal): Promise<readonly Territory[]> {
  const ofLevel = async (level: string): Promise<readonly Unit[]> =>
    (await old.get<Page<Unit>>(withQuery('/api/v1/territories', { level, validOn }), signal)).body.items;
  const units = (await Promise.all([ofLevel('PROVINCE'), ofLevel('COMMUNE')])).flat();
  return units.map(({ code, typeVi, nameVi, nameEn }) => ({
    code,
    name: { vi: `${typeVi} ${nameVi}`, en: nameEn },
    short: { vi: nameVi, en: nameEn, more: (SHORTENED[typeVi] ?? []).map((type) => `${type} ${nameVi}`) },
  }));
}

/** Whether a duty names an agency, its kind or its group. */
function owes({ code, kind, parent }: Agency, { owedBy }: Obligation): boolean {
  const named = owedBy?.agencies ?? [];
  return (owedBy?.kinds ?? []).includes(kind) || named.includes(code) || (parent !== undefined && named.includes(parent));
}

/** Names for the codes of submissions; while a list is missing its codes stand for themselves. */
export function useNames(validOn: string) {
  const { say } = useSpeech();
  const indicators = useLoadable(async (signal) => (await loadIndicators(signal)).filter(isMeasured) as readonly (Indicator & { readonly name: Text })[]);
  const territories = useLoadable((signal) => loadTerritories(validOn, signal));
  const agencies = useLoadable(
    async (signal) => (await old.get<Page<Agency>>(withQuery('/api/v1/agencies', { limit: 500 }), signal)).body.items,
  );
  const obligations = useLoadable(
    async (signal) => (await old.get<Page<Obligation>>('/api/v1/obligations', signal)).body.items,
  );
  const lookup = (list: readonly { code: string; name: Text }[] | undefined): Map<string, Text> =>
    new Map(list?.map(({ code, name }) => [code, name]));
  const ofIndicators = computed(() => lookup(valueOf(indicators.current.value)));
  const ofTerritories = computed(() => lookup(valueOf(territories.current.value)));
  const ofAgencies = computed(() => lookup(valueOf(agencies.current.value)));
  const ofObligations = computed(
    () => new Map(valueOf(obligations.current.value)?.map(({ code, title }) => [code, title])),
  );
  return {
    indicators,
    territories,
    agencies,
    obligations,
    indicatorName: (code: string): string => say(ofIndicators.value.get(code)) || code,
    territoryName: (code: string): string => say(ofTerritories.value.get(code)) || code,
    obligationName: (code: string): string => say(ofObligations.value.get(code)) || code,
    /** Whom a duty is owed to, once the duties are known. */
    owedTo: (code: string): { readonly agency: string | undefined } | undefined => {
      const found = valueOf(obligations.current.value)?.find((obligation) => obligation.code === code);
      return found && { agency: found.owedTo };
    },
    /** Who owes a duty, by the terms of today; without a code, who owes any. */
    debtorsOf: (code: string): readonly Agency[] => {
      const asked = (valueOf(obligations.current.value) ?? []).filter((obligation) => !code || obligation.code === code);
      return (valueOf(agencies.current.value) ?? []).filter((agency) => asked.some((obligation) => owes(agency, obligation)));
    },
    agencyName: (code: string): string => say(ofAgencies.value.get(code)) || code,
  };
}

export type Names = ReturnType<typeof useNames>;
