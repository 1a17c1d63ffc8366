import { describe, expect, it } from 'vitest';
import type { Indicator, SeriesItem, SeriesValue, Target, TargetProgress, Territory } from '../src/api/generated/indicator';
import { numbersOf, type Draft } from '../src/figures/entry/typed';
import { periodEnd, readPeriod } from '../src/figures/period';
import { pathOf, ticksOf } from '../src/indicators/detail/path';
import { mapOn, mapsOf } from '../src/as-of/maps';
import { worstOf } from '../src/overview/needs-attention';
import { newestPeriod, periodsOf } from '../src/series/series';
import { isMet } from '../src/status/comparator';
import { scaleOf } from '../src/territories/tiles/bands';
import { groupsOf, neighbour, tilesOf } from '../src/territories/tiles/tiles';
import { nextMilestones } from '../src/territories/territory';
import { units } from './support/measured';

const all = units as unknown as Territory[];

describe('maps', () => {
  it('are made by mergers, the newest first, the older ones with their last day', () => {
    expect(mapsOf(all).map(({ from, last, units: own }) => [from, last, own.length])).toEqual([
      ['2025-07-01', undefined, 1],
      ['2021-01-01', '2025-06-30', 2],
    ]);
  });

  it('are found by a day; without one the map in force', () => {
    const maps = mapsOf(all);
    expect(mapOn(maps, '2025-06-30')?.from).toBe('2021-01-01');
    expect(mapOn(maps, undefined)?.from).toBe('2025-07-01');
    expect(mapOn(maps, '1999-01-01')?.from).toBe('2021-01-01');
  });
});

describe('tiles', () => {
  it('stand in their places on a map that has some, and by parents on any other', () => {
    const placed = groupsOf(tilesOf(all.slice(2), [], '2025'));
    expect(placed.map(({ placed: own, tiles }) => [own, tiles.map(({ unit }) => unit.nameVi)])).toEqual([[true, ['Than Uyên']]]);
    const grouped = groupsOf(tilesOf(all.slice(0, 2), [], '2024'));
    expect(grouped.map(({ parent, tiles }) => [parent, tiles.length])).toEqual([['110', 2]]);
  });

  it('lead to the nearest on the side of an arrow key, straight on before aslant', () => {
    const middles = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 50, y: 60 },
      { x: 0, y: 100 },
    ];
    expect(neighbour(middles, 0, 'ArrowRight')).toBe(1);
    expect(neighbour(middles, 0, 'ArrowDown')).toBe(3);
    expect(neighbour(middles, 0, 'ArrowUp')).toBeUndefined();
    expect(neighbour(middles, 0, 'a')).toBeUndefined();
  });

  const goal = (comparator: string, value?: number) => ({ comparator, value }) as unknown as Target;

  it('are the darker the nearer they are to the target, in the direction that is good, whatever else is shown', () => {
    const shades = (target: Target, values: number[]) => values.map(scaleOf(target, undefined, []).shadeOf);
    expect(shades(goal('AT_LEAST', 80), [95, 80, 79.9, 72, 71.9, 60, 59.9, 40, 39.9, 0])).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
    expect(shades(goal('BELOW', 5), [0, 4.9, 5, 5.5, 5.6, 6.25, 7.5, 7.6, 48])).toEqual([5, 5, 4, 4, 3, 3, 2, 1, 1]);
    expect(shades(goal('EXACTLY', 100), [100, 95])).toEqual([5, 4]);
    expect(shades(goal('EXACTLY', 0), [0, 1])).toEqual([5, 1]);
  });

  it('are shaded in five bands over what is shown where no distance can be told, the best the darkest, in one when all are alike', () => {
    const rising = scaleOf(goal('INCREASE_BY_AT_LEAST', 30), 'HIGHER', [50, 60, 100]);
    expect(rising.bands.map(({ low, high }) => [low, high])).toEqual([[50, 60], [60, 70], [70, 80], [80, 90], [90, 100]]);
    expect([50, 60, 61, 100].map(rising.shadeOf)).toEqual([1, 1, 2, 5]);
    expect([50, 60, 61, 100].map(scaleOf(undefined, 'LOWER', [50, 60, 100]).shadeOf)).toEqual([5, 5, 4, 1]);
    expect(scaleOf(undefined, undefined, [7, 7]).bands).toEqual([{ shade: 5, low: 7, high: 7 }]);
    expect(scaleOf(undefined, undefined, []).bands).toEqual([]);
  });
});

describe('series', () => {
  const item = (...values: object[]) => ({ values }) as unknown as SeriesItem;

  it('open on the newest period that has a value on this map', () => {
    const items = [
      item({ period: '2024', periodEnd: '2024-12-31', value: 1 }, { period: '2025', periodEnd: '2025-12-31', mark: 'NOT_DERIVABLE' }),
      item({ period: '2024-Q1', periodEnd: '2024-03-31', value: 2 }),
    ];
    expect(periodsOf(items)).toEqual(['2024-Q1', '2024', '2025']);
    expect(newestPeriod(items)).toBe('2024');
    expect(newestPeriod([item({ period: '2025', periodEnd: '2025-12-31' })])).toBe('2025');
    expect(newestPeriod([])).toBeUndefined();
  });
});

const target = (over: object, more: object = {}) =>
  ({ target: { code: 't', comparator: 'AT_LEAST', value: 80, due: '2025-12-31', ...over }, indicator: { code: 'i' }, verdict: 'BEHIND', ...more }) as unknown as TargetProgress;

describe('targets', () => {
  it('are met from their value on, or strictly below it where it falls; an increase cannot be told by itself', () => {
    expect(isMet({ comparator: 'AT_LEAST', value: 80 }, 80)).toBe(true);
    expect(isMet({ comparator: 'EXACTLY', value: 100 }, 100)).toBe(true);
    expect(isMet({ comparator: 'EXACTLY', value: 100 }, 100.1)).toBe(false);
    expect(isMet({ comparator: 'BELOW', value: 5 }, 5)).toBe(false);
    expect(isMet({ comparator: 'BELOW', value: 5 }, 4.9)).toBe(true);
    expect(isMet({ comparator: 'INCREASE_BY_AT_LEAST', value: 30 }, 580)).toBeUndefined();
    expect(isMet({ comparator: 'JUDGED' }, 1)).toBeUndefined();
    expect(isMet({ comparator: 'AT_LEAST', value: 80 }, 79.99)).toBe(false);
    expect(isMet({ comparator: 'AT_LEAST', value: 80 }, 80.01)).toBe(true);
    expect(isMet({ comparator: 'AT_LEAST' }, 80)).toBeUndefined();
    expect(isMet({ comparator: 'AT_LEAST', value: 0 }, 0)).toBe(true);
  });

  it('are ranked by their verdict, then by what is lacking as a share of the target; good ones, and those met late, are not among the worst', () => {
    const near = target({ code: 'near' }, { lacking: { value: 40, share: 1.3 } });
    const far = target({ code: 'far' }, { lacking: { value: 1, share: 75 } });
    const missed = target({ code: 'missed' }, { verdict: 'MISSED', lacking: { value: 1, share: 1.3 } });
    const good = target({ code: 'good' }, { verdict: 'ON_TRACK' });
    const late = target({ code: 'late' }, { verdict: 'MET_LATE', atDeadline: { value: 1 } });
    expect(worstOf([near, good, late, far, missed]).map(({ target: { code } }) => code)).toEqual(['missed', 'far', 'near']);
    expect(worstOf([near, far, missed], 1)).toHaveLength(1);
  });

  it('of an indicator stand for it with the next milestone, or the last when all have passed', () => {
    const items = [target({ code: 'a', due: '2025-12-31' }), target({ code: 'b', due: '2030-12-31' })];
    const next = (day: string) => nextMilestones(items, day).map(({ target: { code } }) => code);
    expect(next('2025-06-01')).toEqual(['a']);
    expect(next('2026-11-26')).toEqual(['b']);
    expect(next('2031-01-01')).toEqual(['b']);
  });
});

describe('the path of an indicator', () => {
  const values = [{ period: '2023', periodEnd: '2023-12-31', value: 412, status: 'FINAL' }] as unknown as SeriesValue[];

  it('counts an increase from its start', () => {
    const item = target({ comparator: 'INCREASE_BY_AT_LEAST', value: 30 }, { start: { day: '2023-12-31', value: 400 } });
    expect(pathOf([item], values, 'GBIT_PER_SECOND')?.lines[0]?.end.value).toBe(520);
    expect(pathOf([target({ comparator: 'INCREASE_BY_AT_LEAST', value: 30 })], [], 'GBIT_PER_SECOND')).toBeUndefined();
  });

  it('spans whole years and round values, percentages up to 100', () => {
    const model = pathOf([target({ due: '2030-12-31' })], values.map((v) => ({ ...v, value: 61 })), 'PERCENT');
    expect([model?.firstYear, model?.lastYear, model?.high]).toEqual([2023, 2030, 100]);
    expect(ticksOf(100)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(pathOf([target({ comparator: 'BELOW', value: 5 })], values.map((v) => ({ ...v, value: 14.2 })), 'PERCENT')?.high).toBe(20);
  });
});

describe('a period that is typed', () => {
  it('is a year, a quarter or a month in the ways that people write them', () => {
    expect(['2026', ' 2026-q3 ', 'quý 3/2026', '9/2026', 'tháng 09/2026', '2026-12', 'Q4.2026', 't1-2026', '10/2026'].map(readPeriod)).toEqual(['2026', '2026-Q3', '2026-Q3', '2026-09', '2026-09', '2026-12', '2026-Q4', '2026-01', '2026-10']);
    expect(['26', '2026-13', '13/2026', 'năm nay', '', '2026-Q5', '2026-Q0', '2026-00', '0/2026', 'Q5/2026', '2026-1', '20260'].map(readPeriod)).toEqual(Array(12).fill(undefined));
  });

  it('ends on its last day', () => {
    expect(['2026', '2026-Q1', '2024-02', '2025-02', '2100-02', '2026-Q4', '2026-12', '2026-04'].map(periodEnd)).toEqual([
      '2026-12-31',
      '2026-03-31',
      '2024-02-29',
      '2025-02-28',
      '2100-02-28',
      '2026-12-31',
      '2026-12-31',
      '2026-04-30',
    ]);
    expect(periodEnd('2026-13')).toBeUndefined();
  });
});

it('reads the numbers that an indicator asks for and names what is wrong with each', () => {
  const ratio = { measure: 'RATIO' } as Indicator;
  const typed = (numerator: string, denominator: string) => ({ numerator, denominator, value: '' }) as Draft;
  expect(numbersOf(typed('845', '1000'), ratio, 'vi')).toEqual({ numbers: { numerator: 845, denominator: 1000 }, faults: [] });
  expect(numbersOf(typed('', '0'), ratio, 'vi').faults).toEqual([
    { field: 'numerator', key: 'missing' },
    { field: 'denominator', key: 'zero' },
  ]);
  expect(numbersOf(typed('-1', '41.5'), ratio, 'vi').faults.map(({ key }) => key)).toEqual(['unreadable', 'ambiguous']);
  expect(numbersOf({ value: '41,5' } as Draft, { measure: 'QUANTITY' } as Indicator, 'vi').numbers).toEqual({ value: 41.5 });
});
