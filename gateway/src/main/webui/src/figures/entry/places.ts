import type { Me } from '../../api/session';
import { isOn, loadUnits, type Unit } from '../../moment/maps';
import { api } from '../../api/session';
import type { TerritoryDetail } from '../../territories/territory';
import { loadBodies, type Body } from '../bodies';

/** Units that the reader may enter figures of; on any map, each from its first to its last day. */
export interface Reach {
  readonly units: readonly Unit[];
  /** Nobody's territory bounds a coordinator. */
  readonly everywhere: boolean;
  readonly operators: readonly Body[];
}

/** An officer writes for the agency's own unit and for those it was made from; a coordinator for all. */
export async function loadReach(me: Me, signal: AbortSignal): Promise<Reach> {
  const everywhere = me.signedIn && me.roles.includes('coordinator');
  const [bodies, communes, province] = await Promise.all([loadBodies(signal), loadUnits(signal), loadUnits(signal, 'PROVINCE')]);
  const operators = bodies.filter(({ kind }) => kind === 'TELECOM_OPERATOR');
  if (everywhere) return { units: [...province, ...communes], everywhere, operators };
  const seat = me.signedIn ? bodies.find(({ code }) => code === me.organisation)?.territory : undefined;
  if (!seat) return { units: [], everywhere, operators };
  const detail = (await api.get<TerritoryDetail>(`/api/v1/territories/${seat.code}/${seat.validFrom}`, signal)).body;
  const own = [detail.unit, ...(detail.predecessors ?? [])];
  return {
    units: communes.filter((unit) => own.some(({ code, validFrom }) => code === unit.code && validFrom === unit.validFrom)),
    everywhere,
    operators,
  };
}

/** Those that there were at the end of a period. */
export function unitsOn({ units }: Reach, day: string | undefined): readonly Unit[] {
  return day ? units.filter((unit) => isOn(unit, day)) : [];
}
