import { afterEach, describe, expect, it, vi } from 'vitest';
import { folded, found, type Thing } from '../src/search/box/find';
import SearchField from '../src/search/field/SearchField.vue';
import { progress } from './support/measured';
import { me, open } from './support/page';
import { eventually } from './support/waiting';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const thing = (kind: Thing['kind'], vi: string, more?: string): Thing => ({ kind, name: { vi, en: vi }, more, path: `/${vi}` });
const names = (typed: string, things: readonly Thing[]): string[] => found(typed, things).flatMap((group) => group.things.map(({ name }) => name.vi ?? ''));

describe('what is typed', () => {
  const things = [thing('TERRITORY', 'Xã Mường Tè'), thing('TERRITORY', 'Xã Mường Kim'), thing('ORGANISATION', 'Sở Xây dựng', 'SXD'), thing('DOCUMENT', 'Báo cáo 2026', '05/BC-SKHCN')];

  it('finds whatever the accents and the case', () => {
    expect(folded('  ĐIỆN  Biên ')).toBe('dien bien');
    expect(names('muong te', things)).toEqual(['Xã Mường Tè']);
    expect(names('MƯỜNG', things)).toEqual(['Xã Mường Tè', 'Xã Mường Kim']);
    expect(names('dung xay', things)).toEqual(['Sở Xây dựng']);
  });

  it('finds documents by their number and organisations by their short name, first those that begin with it', () => {
    expect(names('05/bc', things)).toEqual(['Báo cáo 2026']);
    expect(names('sxd', things)).toEqual(['Sở Xây dựng']);
    expect(names('b', [thing('TASK', 'Làm báo cáo'), thing('TASK', 'abc'), thing('TASK', 'Báo cáo')])).toEqual(['Báo cáo', 'Làm báo cáo', 'abc']);
  });

  it.each([[''], ['   '], ['%'], ['.*'], ['x'.repeat(10_000)]])('finds nothing by %s', (typed) => {
    expect(names(typed, things)).toEqual([]);
  });

  it('finds a few of each kind, the kinds in one order', () => {
    const many = [...Array.from({ length: 20 }, (_none, at) => thing('TASK', `Nhiệm vụ ${at}`)), thing('INDICATOR', 'Nhiệm vụ')];
    expect(found('nhiem', many).map(({ kind, things: of }) => [kind, of.length])).toEqual([['INDICATOR', 1], ['TASK', 6]]);
  });
});

describe('the field', () => {
  const answers = {
    ...me('coordinator'),
    'GET /api/v1/progress': { body: progress },
    'GET /api/v1/territories': { body: { items: [] } },
    'GET /api/v1/organisations': { body: { items: [] } },
    'GET /api/v1/tasks/tree': { body: { tasks: [], clauses: [{ clause: 'P2.IV.7', clauses: [], tasks: [{ id: 't1', code: 'P2.IV.7.1', title: { vi: 'Phủ sóng', en: 'Cover' } }] }] } },
    'GET /api/v1/plans': { body: { items: [{ code: 'p' }] } },
    'GET /api/v1/plans/p': { body: { clauses: [{ clause: 'P2.IV.7', title: { vi: 'Phổ cập thiết bị', en: 'Devices' } }] } },
    'GET /api/v1/reports': { body: { items: [] } },
    'GET /api/v1/decisions': { body: { items: [] } },
    'GET /api/v1/submissions': { body: { items: [] } },
  };

  it('opens by Ctrl-K, and the keyboard alone leads to what was found', async () => {
    const { page, router } = await open(SearchField, { answers });
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }));
    await eventually(() => expect(page.find('input').exists()).toBe(true));
    await page.get('input').setValue('p');
    await eventually(() => expect(page.findAll('[role="option"]').map((one) => one.text())).toEqual(['Người trưởng thành có điện thoại thông minhP2.II.1.a.7, P2.II.2.2', 'Phủ sóngP2.IV.7.1', 'Phổ cập thiết bịP2.IV.7']));
    await page.get('input').trigger('keydown', { key: 'ArrowDown' });
    expect(page.get('[aria-selected="true"]').text()).toContain('Phủ sóng');
    expect(page.get('input').attributes('aria-activedescendant')).toBe(page.get('[aria-selected="true"]').attributes('id'));
    await page.get('input').trigger('keydown', { key: 'Enter' });
    await eventually(() => expect(router.currentRoute.value.path).toBe('/nhiem-vu/t1'));
    expect(page.find('input').exists()).toBe(false);
  });

  it('says so when nothing is found', async () => {
    const { page } = await open(SearchField, { answers });
    await page.get('button').trigger('click');
    await eventually(() => expect(page.find('input').exists()).toBe(true));
    await page.get('input').setValue('zzz');
    expect(page.get('[role="status"]').text()).toBe('Không tìm thấy. Thử ít chữ hơn.');
  });
});
