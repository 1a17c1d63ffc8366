import { expect, it } from 'vitest';
import type { TargetProgress } from '../src/api/generated/indicator';
import { choicesOf, filterFrom, matches, queryOf } from '../src/indicators/filter';

const item = (theme: string, verdict: string, milestone: number) =>
  ({ indicator: { theme }, verdict, milestone }) as TargetProgress;

it('keeps the filter in the address and reads it back', () => {
  const filter = { theme: 'CLOUD', verdict: 'MISSED', year: '2025' };
  expect(queryOf(filter)).toEqual({ 'linh-vuc': 'CLOUD', 'trang-thai': 'MISSED', nam: '2025' });
  expect(filterFrom(queryOf(filter) as never)).toEqual(filter);
  expect(queryOf({ theme: '', verdict: '', year: '' })).toEqual({});
});

it('narrows by theme, verdict and milestone, each only when set', () => {
  const cloud = item('CLOUD', 'MISSED', 2025);
  expect(matches(cloud, { theme: '', verdict: '', year: '' })).toBe(true);
  expect(matches(cloud, { theme: 'CLOUD', verdict: 'MISSED', year: '2025' })).toBe(true);
  expect(matches(cloud, { theme: 'CLOUD', verdict: 'MISSED', year: '2030' })).toBe(false);
  expect(matches(cloud, { theme: 'TELECOM', verdict: '', year: '' })).toBe(false);
});

it('offers only what occurs', () => {
  expect(choicesOf([item('A', 'MISSED', 2030), item('A', 'NEW', 2025), item('B', 'MISSED', 2030)])).toEqual({
    themes: ['A', 'B'],
    verdicts: ['MISSED', 'NO_DATA'],
    years: ['2025', '2030'],
  });
});
