import { api } from '../api/session';
import type { Page, Text } from '../api/types';
import { withQuery } from '../api/query';
import { onDay } from './day';

/** Wire form of one item of `GET /api/v1/territories`. */
export interface Unit {
  readonly code: string;
  readonly validFrom: string;
  /** Day after the last. */
  readonly validTo?: string;
  readonly level: string;
  readonly typeVi: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly parentCode?: string;
  readonly areaKm2?: number;
  readonly legalBasis?: string;
}

/** How the province was divided from one day to another. */
export interface AdministrativeMap {
  readonly from: string;
  /** Last day; absent for the map in force. */
  readonly last?: string;
  readonly units: readonly Unit[];
}

/**
 * All communes there ever were, or the units of another level. As of a day they are called what they were called then, but
 * each lasts as is known now: values are told on the maps of now, also on one that was entered later.
 */
export async function loadUnits(signal: AbortSignal, level = 'COMMUNE', asOf?: string): Promise<readonly Unit[]> {
  const known = async (day?: string): Promise<readonly Unit[]> =>
    (await api.get<Page<Unit>>(withQuery('/api/v1/territories', { level, asOf: day }), signal)).body.items;
  const [now, then] = await Promise.all([known(), asOf ? onDay({ asOf }, known(asOf)) : []]);
  return now.map((unit) => {
    const before = then.find(({ code, validFrom }) => code === unit.code && validFrom === unit.validFrom);
    return before ? { ...before, validTo: unit.validTo } : unit;
  });
}

/** The villages of a commune on a day; as of another one, those that were known then, as they were called. */
export async function loadVillages(parent: string, validOn: string, asOf?: string, signal?: AbortSignal): Promise<readonly Unit[]> {
  const path = withQuery('/api/v1/territories', { level: 'VILLAGE', parent, validOn, asOf });
  return (await api.get<Page<Unit>>(path, signal)).body.items;
}

/** The maps that mergers made, the newest first; days are ISO texts, which sort as days do. */
export function mapsOf(units: readonly Unit[]): AdministrativeMap[] {
  const starts = [...new Set(units.map(({ validFrom }) => validFrom))].sort();
  return starts
    .map((from, at) => ({
      from,
      ...(starts[at + 1] && { last: dayBefore(starts[at + 1]!) }),
      units: units.filter((unit) => isOn(unit, from)),
    }))
    .reverse();
}

export function isOn({ validFrom, validTo }: Unit, day: string): boolean {
  return validFrom <= day && (!validTo || day < validTo);
}

/** The map of a day; without one, or beyond the last, the map in force. */
export function mapOn(maps: readonly AdministrativeMap[], day: string | undefined): AdministrativeMap | undefined {
  return maps.find(({ from }) => !day || from <= day) ?? maps.at(-1);
}

export function fullName({ typeVi, nameVi, nameEn }: Pick<Unit, 'typeVi' | 'nameVi' | 'nameEn'>): Text {
  return { vi: `${typeVi} ${nameVi}`, en: nameEn };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
