import { daysLater } from '../format/calendar';
import type { Territory } from '../api/generated/indicator';
import { read, type Question } from '../api/read';
import type { Text } from '../api/types';

/** How the province was divided from one day to another. */
export interface AdministrativeMap {
  readonly from: string;
  /** Last day; absent for the map in force. */
  readonly last?: string;
  readonly units: readonly Territory[];
}

/**
 * All communes there ever were, or the units of another level. As of a day they are called what they were called then, but
 * each lasts as is known now: values are told on the maps of now, also on one that was entered later.
 */
export const unitsOf = (level: Territory['level'] = 'COMMUNE', asOf?: string): Question<Territory[]> => ({
  key: ['/api/v1/territories', 'units', level, asOf],
  load: async (signal) => {
    const known = async (day?: string): Promise<Territory[]> => (await read('/api/v1/territories', { query: { level, asOf: day } }, signal)).body.items;
    const [now, then] = await Promise.all([known(), asOf ? known(asOf) : []]);
    const body = now.map((unit) => {
      const before = then.find(({ code, validFrom }) => code === unit.code && validFrom === unit.validFrom);
      return before ? { ...before, validUntil: unit.validUntil } : unit;
    });
    return { body };
  },
});

/** The maps that mergers made, the newest first; days are ISO texts, which sort as days do. */
export function mapsOf(units: readonly Territory[]): AdministrativeMap[] {
  const starts = [...new Set(units.map(({ validFrom }) => validFrom))].sort();
  return starts
    .map((from, at) => ({
      from,
      ...(starts[at + 1] && { last: daysLater(starts[at + 1]!, -1) }),
      units: units.filter((unit) => isOn(unit, from)),
    }))
    .reverse();
}

export function isOn({ validFrom, validUntil }: Pick<Territory, 'validFrom' | 'validUntil'>, day: string): boolean {
  return validFrom <= day && (!validUntil || day < validUntil);
}

/** The map of a day; without one, or beyond the last, the map in force. */
export function mapOn(maps: readonly AdministrativeMap[], day: string | undefined): AdministrativeMap | undefined {
  return maps.find(({ from }) => !day || from <= day) ?? maps.at(-1);
}

export function fullName({ typeVi, nameVi, nameEn }: Pick<Territory, 'typeVi' | 'nameVi' | 'nameEn'>): Text {
  return { vi: `${typeVi} ${nameVi}`, en: nameEn };
}
