import { computed } from 'vue';
import type { OrganisationView } from '../api/generated/agency';
import { useAgencies, useAgencyName } from '../deadlines/names';

/** Agencies with their names; while they are missing their codes stand for themselves. */
export function useBodies() {
  const loading = useAgencies();
  /** Each once, as it was called last: a change of name begins a new period of the same agency. */
  const known = computed(() => new Map((loading.value.value ?? []).map((body) => [body.code, body])));
  const list = computed<readonly OrganisationView[]>(() => [...known.value.values()]);
  const name = useAgencyName(loading);
  /** Under which codes it may be meant: its own, and that of the group that stands for it. */
  function namesOf(code: string): readonly string[] {
    const group = known.value.get(known.value.get(code)?.parent ?? '');
    return group?.kind === 'GROUP' ? [code, group.code] : [code];
  }
  return { loading, list, name, namesOf, names: (codes: readonly string[]): string => codes.map(name).join('; ') };
}

export type Bodies = ReturnType<typeof useBodies>;
