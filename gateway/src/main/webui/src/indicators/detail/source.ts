import { loadFigures, type FigureFilter, type Observation } from '../../figures/figure';
import { loadVillages, type Unit } from '../../moment/maps';

/** Figures that a value rests on, and the villages among their places. */
export interface Basis {
  readonly items: readonly Observation[];
  readonly villages: readonly Unit[];
}

/**
 * The figures of a unit at the end of a period; where it has none of its own, those of its villages, for those who may see
 * them.
 */
export async function basisOf(
  place: string,
  filter: FigureFilter,
  periodEnd: string,
  seesVillages: boolean,
  signal?: AbortSignal,
): Promise<Basis> {
  const own = await loadFigures({ ...filter, territory: place, limit: 500 }, undefined, signal);
  if (own.items.length > 0 || !seesVillages) return { items: own.items, villages: [] };
  const villages = await loadVillages(place, periodEnd, signal);
  const pages = await Promise.all(
    villages.map(({ code }) => loadFigures({ ...filter, territory: code, limit: 100 }, undefined, signal)),
  );
  return { items: pages.flatMap(({ items }) => items), villages };
}
