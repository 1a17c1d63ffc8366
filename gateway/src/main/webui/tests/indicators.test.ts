import { flushPromises } from '@vue/test-utils';
import { expect, it } from 'vitest';
import type { TargetProgress } from '../src/api/generated/indicator';
import { choicesOf, matches } from '../src/indicators/filter';
import IndicatorsPage from '../src/indicators/IndicatorsPage.vue';
import { basis, progress, value } from './support/measured';
import { open } from './support/page';
import { loaded, onMeasuredPages } from './support/reading';

onMeasuredPages();

const item = (theme: string, verdict: string, milestone: number) =>
  ({ indicator: { theme }, verdict, milestone }) as TargetProgress;

it('narrows by theme, verdict and milestone, each only when set', () => {
  const cloud = item('CLOUD', 'MISSED', 2025);
  const any = { 'linh-vuc': '', 'trang-thai': '', nam: '' };
  expect(matches(cloud, any)).toBe(true);
  expect(matches(cloud, { 'linh-vuc': 'CLOUD', 'trang-thai': 'MISSED', nam: '2025' })).toBe(true);
  expect(matches(cloud, { 'linh-vuc': 'CLOUD', 'trang-thai': 'MISSED', nam: '2030' })).toBe(false);
  expect(matches(cloud, { ...any, 'linh-vuc': 'TELECOM' })).toBe(false);
});

it('offers only what occurs', () => {
  const items = [item('A', 'MISSED', 2030), item('A', 'NEW', 2025), item('B', 'MISSED', 2030)];
  expect(choicesOf(items, 'linh-vuc')).toEqual(['A', 'B']);
  expect(choicesOf(items, 'trang-thai')).toEqual(['MISSED', 'NO_DATA']);
  expect(choicesOf(items, 'nam')).toEqual(['2030', '2025']);
});

it('stands in the order of the address, which a narrower choice keeps', async () => {
  const [first, second] = progress.items;
  const named = (of: object, code: string, vi: string, more: object) => ({ ...of, indicator: { ...first!.indicator, code, name: { vi, en: vi } }, target: { ...first!.target, code }, ...more });
  const items = [
    named(first!, 'd', 'Đài truyền thanh', { latest: value('2025', { recordedAt: '2026-03-01T00:00:00+07:00' }) }),
    named(second!, 'a', 'Ấp có cáp quang', { latest: undefined }),
    named(second!, 'c', 'Cáp quang', { latest: value('2024', { recordedAt: '2026-02-01T00:00:00+07:00' }) }),
  ];
  const answers = { ...basis(), 'GET /api/v1/progress': { body: { ...progress, items } } };
  const { page, router } = await open(IndicatorsPage, { path: '/chi-tieu?asOf=2026-03-01', answers });
  await loaded({ page } as never, 'tbody tr');
  const shown = () => page.findAll('tbody tr').map((row) => row.get('a').attributes('href')!.match(/chi-tieu\/(\w)/)![1]);
  const by = async (heading: string) => {
    await page.findAll('th button').find((one) => one.text().startsWith(heading))!.trigger('click');
    await flushPromises();
    return shown().join('');
  };
  expect(shown().join('')).toBe('dac');
  expect(await by('Chỉ tiêu')).toBe('acd');
  expect(await by('Chỉ tiêu')).toBe('dca');
  expect([await by('Mới nhất'), await by('Mới nhất')]).toEqual(['cda', 'dca']);
  expect([await by('Trạng thái'), await by('Trạng thái')]).toEqual(['dac', 'acd']);
  await page.get('#trang-thai').setValue('BEHIND');
  await flushPromises();
  expect(shown().join('')).toBe('ac');
  expect(router.currentRoute.value.query).toEqual({ asOf: '2026-03-01', 'sap-xep': '-VERDICT', 'trang-thai': 'BEHIND' });
});
