import { api } from '../api/session';
import type { Page, Text } from '../api/types';
import { withQuery } from '../api/query';

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

/** All communes there ever were, or the units of another level. */
export async function loadUnits(signal: AbortSignal, level = 'COMMUNE'): Promise<readonly Unit[]> {
  return (await api.get<Page<Unit>>(withQuery('/api/v1/territories', { level }), signal)).body.items;
}

/** The villages of a commune on a day. */
export async function loadVillages(parent: string, validOn: string, signal?: AbortSignal): Promise<readonly Unit[]> {
  const path = withQuery('/api/v1/territories', { level: 'VILLAGE', parent, validOn });
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
