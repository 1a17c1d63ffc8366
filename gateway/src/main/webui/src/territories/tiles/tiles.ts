import { hasValue, valueIn } from '../../series/series';
import type { SeriesItem, SeriesValue, Territory } from '../../api/generated/indicator';
import { positionOf, type Position } from './layout';

/** A unit on the map with its value of the chosen period. */
export interface Tile {
  readonly unit: Territory;
  readonly value: SeriesValue | undefined;
  readonly position: Position | undefined;
}

/** Tiles that stand together: all with a place of their own, or those of one parent. */
interface TileGroup {
  readonly parent: string | undefined;
  readonly placed: boolean;
  readonly tiles: readonly Tile[];
}

export function tilesOf(units: readonly Territory[], items: readonly SeriesItem[], period: string | undefined): Tile[] {
  const values = new Map(items.map(({ territory, values: all }) => [territory.code, period && valueIn(all, period)]));
  return units.map((unit) => ({
    unit,
    value: values.get(unit.code) || undefined,
    position: positionOf(unit.validFrom, unit.code),
  }));
}

/** Those with a place first, by row and column; the others by parent, in the order of their names. */
export function groupsOf(tiles: readonly Tile[]): TileGroup[] {
  const placed = tiles.filter(({ position }) => position).sort((a, b) => order(a.position!) - order(b.position!));
  const parents = [...new Set(tiles.filter(({ position }) => !position).map(({ unit }) => unit.parentCode ?? ''))].sort();
  return [
    ...(placed.length > 0 ? [{ parent: undefined, placed: true, tiles: placed }] : []),
    ...parents.map((parent) => ({
      parent,
      placed: false,
      tiles: tiles.filter(({ unit, position }) => !position && (unit.parentCode ?? '') === parent),
    })),
  ];
}

function order([column, row]: Position): number {
  return row * 1_000 + column;
}

export function valuesOf(tiles: readonly Tile[]): number[] {
  return tiles.map(({ value }) => value).filter(hasValue).map(({ value }) => value);
}

interface Middle {
  readonly x: number;
  readonly y: number;
}

const AXES: Record<string, readonly ['x' | 'y', 'x' | 'y', 1 | -1]> = {
  ArrowRight: ['x', 'y', 1],
  ArrowLeft: ['x', 'y', -1],
  ArrowDown: ['y', 'x', 1],
  ArrowUp: ['y', 'x', -1],
};

/** Which of these an arrow key leads to from one of them: the nearest on that side, straight on before aslant. */
export function neighbour(middles: readonly Middle[], from: number, key: string): number | undefined {
  const axis = AXES[key];
  const here = middles[from];
  if (!axis || !here) return undefined;
  const [along, across, sign] = axis;
  let best: number | undefined;
  let least = Infinity;
  middles.forEach((there, at) => {
    const ahead = (there[along] - here[along]) * sign;
    const distance = ahead + 2 * Math.abs(there[across] - here[across]);
    if (ahead > 1 && distance < least) {
      least = distance;
      best = at;
    }
  });
  return best;
}
