import type { OrganisationView } from '../../api/generated/agency';
import type { Territory } from '../../api/generated/indicator';
import type { Me } from '../../api/gateway';
import { read, type Question } from '../../api/read';
import { isOn, unitsOf } from '../../as-of/maps';

/** Units that the reader may enter figures of; on any map, each from its first to its last day. */
export interface Reach {
  readonly units: readonly Territory[];
  /** Nobody's territory bounds a coordinator. */
  readonly everywhere: boolean;
  readonly operators: readonly OrganisationView[];
}

/** An officer writes for the agency's own unit and for those it was made from; a coordinator for all. */
export const reachOf = (me: Me): Question<Reach> => ({
  key: ['/api/v1/territories', 'reach', me.signedIn && me.account],
  load: async (signal) => {
    const everywhere = me.signedIn && me.roles.includes('coordinator');
    const [agencies, { body: communes }, { body: province }] = await Promise.all([
      read('/api/v1/organisations', { query: { limit: 500 } }, signal),
      unitsOf().load(signal),
      unitsOf('PROVINCE').load(signal),
    ]);
    const { items } = agencies.body;
    const operators = items.filter(({ kind }) => kind === 'TELECOM_OPERATOR');
    if (everywhere) return { body: { units: [...province, ...communes], everywhere, operators } };
    const { code, validFrom } = (me.signedIn && items.find((agency) => agency.code === me.organisation)?.territory) || {};
    if (!code || !validFrom) return { body: { units: [], everywhere, operators } };
    const { unit, predecessors } = (await read('/api/v1/territories/{code}/{validFrom}', { path: { code, validFrom } }, signal)).body;
    const own = [unit, ...predecessors];
    const units = communes.filter((commune) => own.some((one) => one.code === commune.code && one.validFrom === commune.validFrom));
    return { body: { units, everywhere, operators } };
  },
});

/** Those that there were at the end of a period. */
export function unitsOn({ units }: Reach, day: string | undefined): readonly Territory[] {
  return day ? units.filter((unit) => isOn(unit, day)) : [];
}
