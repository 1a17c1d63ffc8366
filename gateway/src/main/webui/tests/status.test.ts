import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Progress, SeriesValue, TargetProgress } from '../src/api/generated/indicator';
import viTexts from '../src/status/texts.vi';
import { bulletOf } from '../src/status/bullet';
import { signOf } from '../src/status/comparator';
import { updatedOn } from '../src/status/progress';
import { isMetVerdict, markOf, rankOf, VERDICTS, verdictOf } from '../src/status/verdict';

const tokens = readFileSync('src/style/tokens.css', 'utf8');
const colour = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1] ?? '';

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

describe('the mark of a verdict', () => {
  it.each([
    ['ACHIEVED', 'circle', 'achieved', '#0b3c5d'],
    ['MET_LATE', 'clock', 'achieved', '#0b3c5d'],
    ['ON_TRACK', 'triangle', 'on-track', '#2878b8'],
    ['AT_RISK', 'diamond', 'at-risk', '#b35900'],
    ['BEHIND', 'square', 'behind', '#6b0f1a'],
    ['GOING_BACKWARDS', 'triangle-down', 'behind', '#6b0f1a'],
    ['MISSED', 'cross', 'behind', '#6b0f1a'],
  ] as const)('of %s is a %s in its colour', (verdict, shape, tone, hex) => {
    expect(markOf(verdict)).toEqual({ shape, tone });
    expect(colour(`status-${tone}`)).toBe(hex);
  });

  it('of everything that says nothing about pace is white with a grey hatch or a ring', () => {
    expect(['NO_DATA', 'STALE', 'NO_BASELINE'].map((v) => markOf(verdictOf(v)).shape)).toEqual(['hatch', 'hatch', 'hatch']);
    expect(markOf('QUALITATIVE').shape).toBe('ring');
  });

  it('always comes with a word, and those with data never share shape and colour', () => {
    for (const verdict of VERDICTS) expect(viTexts[verdict], verdict).toBeTruthy();
    expect(new Set(VERDICTS.map((verdict) => viTexts[verdict])).size).toBe(VERDICTS.length);
    const marks = VERDICTS.map(markOf).filter(({ tone }) => tone !== 'unknown').map(({ shape }) => shape);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('stands out from white by 4.7 : 1 or more', () => {
    for (const { tone } of VERDICTS.map(markOf)) {
      // In one decimal, as the design gives it: the blue of "on track" is 4.699.
      expect(Number(contrast(colour(`status-${tone}`), '#ffffff').toFixed(1)), tone).toBeGreaterThanOrEqual(4.7);
    }
  });

  it('takes a verdict it does not know for no data, never for a good one', () => {
    expect(verdictOf('SPLENDID')).toBe('NO_DATA');
    expect(VERDICTS.filter(isMetVerdict)).toEqual(['ACHIEVED', 'MET_LATE']);
    expect(rankOf('ACHIEVED')).toBeLessThan(rankOf('MISSED'));
  });
});

const item = (over: object = {}) => ({
  target: { code: 't', clause: 'P2', quote: '', en: '', comparator: 'AT_LEAST', value: 80, unit: 'PERCENT' },
  indicator: { code: 'i', name: { vi: 'i', en: 'i' }, theme: 'TELECOM', unit: 'PERCENT' },
  verdict: 'ON_TRACK',
  ...over,
}) as TargetProgress;
const latest = (value: number, recordedAt = '2026-01-01T00:00:00+07:00') => ({
  period: '2025',
  value,
  status: 'FINAL',
  recordedAt,
}) as SeriesValue;

describe('the bullet bar', () => {
  it('puts percentages on a scale to 100', () => {
    expect(bulletOf(item({ latest: latest(62), start: { kind: 'BASELINE', day: '2023-01-01', value: 41.5 } }))).toEqual({
      actual: 62,
      target: 80,
      start: 41.5,
      expected: undefined,
      falling: false,
    });
  });

  it('widens the scale of a small value that has to fall', () => {
    const target = { ...item().target, comparator: 'BELOW', value: 5 };
    expect(bulletOf(item({ target, latest: latest(8) }))).toMatchObject({ actual: 80, target: 50, falling: true });
  });

  it('leaves room beyond the greatest value of other units', () => {
    const target = { ...item().target, value: 80, unit: 'MBIT_PER_SECOND' };
    const indicator = { ...item().indicator, unit: 'MBIT_PER_SECOND' };
    const bullet = bulletOf(item({ target, indicator, latest: latest(100) }));
    expect(bullet?.actual).toBeCloseTo(90.9, 1);
  });

  it('is absent where the target has no number on the scale of the indicator', () => {
    const judged = { clause: 'P2', code: 't', quote: '', en: '', comparator: 'JUDGED' };
    expect(bulletOf(item({ target: judged }))).toBeUndefined();
    expect(bulletOf(item({ target: { ...item().target, comparator: 'INCREASE_BY_AT_LEAST' } }))).toBeUndefined();
  });

  it('compares by the sign of the comparator', () => {
    expect(['AT_LEAST', 'EXACTLY', 'BELOW', 'INCREASE_BY_AT_LEAST', 'JUDGED'].map(signOf)).toEqual(['≥ ', '', '< ', '+ ', '']);
  });
});

it('dates the state by the newest figure, and by the day of the verdicts while there is none', () => {
  const progress: Progress = { asOf: '2026-11-25', geography: '2026-11-25', methodVersion: '1', counts: {}, items: [item()] };
  expect(updatedOn(progress)).toBe('2026-11-25');
  const items = [item({ latest: latest(1, '2026-03-02T00:00:00Z') }), item({ latest: latest(1, '2026-03-02T05:00:00+07:00') })];
  expect(updatedOn({ ...progress, items })).toBe('2026-03-02T00:00:00Z');
});
