import { describe, expect, it } from 'vitest';
import IndicatorPage from '../src/indicators/IndicatorPage.vue';
import { closeFrameOf, ticksOf } from '../src/indicators/detail/path';
import { svgOf } from '../src/indicators/detail/chart-file';
import { basis, series, value } from './support/measured';
import { open } from './support/page';
import { loaded, onMeasuredPages, words, type Opened } from './support/reading';

onMeasuredPages();

const props = { ma: 'adult-smartphone' };
const place = (code: string, name: string) => ({ code, validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: name, en: name } });
const communes = Array.from({ length: 8 }, (_none, at) => series(place(`0350${at}`, `Xã ${'HGFEDCBA'[at]}`), [value('2024', { value: 50 + at }), value('2025', { value: 60 + at })]).items[0]);
const ofCommunes = { body: { geography: '2026-11-26', asOf: '2026-11-26', items: [...communes, series(place('03599', 'Xã Không số'), [value('2025', { value: undefined })]).items[0]] } };
const answers = { ...basis(), 'GET /api/v1/series?indicator=adult-smartphone&level=COMMUNE': ofCommunes };
const path = '/chi-tieu/adult-smartphone?xem=so-sanh';

async function compare(query: string, more: object = {}): Promise<Opened> {
  const opened = await open(IndicatorPage, { path: path + query, props, answers: { ...answers, ...more } });
  await loaded(opened, 'figure polyline');
  return opened;
}
const heads = ({ page }: Opened): string[] => page.get('table').findAll('thead th').map((head) => head.text());

describe('an indicator is compared', () => {
  it('between communes that stand in the address, beside the province, as lines and as a table', async () => {
    const opened = await compare('&chon=03501,03500');
    expect(opened.page.findAll('figure > svg')).toHaveLength(1);
    expect(opened.page.findAll('.legend li').map((entry) => entry.text())).toEqual(['Tỉnh Lai Châu', 'Xã G', 'Xã H']);
    expect(heads(opened)).toEqual(['Kỳ', 'Tỉnh Lai Châu', 'Xã G', 'Xã H']);
    expect(opened.page.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))[0]).toEqual(['năm 2025', '83,1%', '61%', '60%']);
    expect(opened.page.get('figure desc').text()).toContain('năm 2024: Tỉnh Lai Châu 72,8%; Xã G 51%; Xã H 50%');
  });

  it('with what has values, by name, and never more than six at once', async () => {
    const opened = await compare('&chon=03500,03501,03502,03503,03504,03505,03506');
    expect(opened.page.get('#compare').findAll('option').map((option) => option.text())).toEqual(['Chọn…', 'Xã A', 'Xã B', 'Xã C', 'Xã D', 'Xã E', 'Xã F', 'Xã G', 'Xã H']);
    expect(heads(opened)).toHaveLength(2 + 6);
    await opened.page.get('#compare').setValue('03507');
    expect(opened.page.findAll('.picked button').find((button) => button.text() === 'Thêm')!.attributes('disabled')).toBeDefined();
  });

  it('on a drawing for each, all of one scale', async () => {
    const opened = await compare('&chon=03500,03501&hinh=rieng');
    const drawings = opened.page.findAll('figure > svg');
    expect(drawings).toHaveLength(2);
    const ticks = drawings.map((drawing) => drawing.findAll('text').map((text) => text.text()).join());
    expect(ticks[0]).toBe(ticks[1]);
    expect(drawings.map((drawing) => drawing.get('title').text())).toEqual([
      'Người trưởng thành có điện thoại thông minh: Tỉnh Lai Châu, Xã H',
      'Người trưởng thành có điện thoại thông minh: Tỉnh Lai Châu, Xã G',
    ]);
  });

  it('between operators by who is told what each contributes, and by nobody else', async () => {
    const province = { code: '12', validFrom: '2021-01-01', level: 'PROVINCE', name: { vi: 'Tỉnh Lai Châu', en: 'x' } };
    const told = { 'GET /api/v1/series?indicator=adult-smartphone': { body: series(province, [value('2025', { operators: [{ operator: 'vnpt', value: 41.5 }] })]) } };
    const opened = await compare('&theo=doanh-nghiep&chon=vnpt', told);
    expect(opened.page.findAll('tbody td').map((cell) => cell.text())).toContain('41,5%');
    opened.page.unmount();
    const citizen = await compare('&theo=doanh-nghiep&chon=03500');
    expect(citizen.page.find('#compared').exists()).toBe(false);
    expect(heads(citizen)).toEqual(['Kỳ', 'Tỉnh Lai Châu', 'Xã H']);
  });
});

describe('a chart', () => {
  it('is read period by period with the arrow keys', async () => {
    const opened = await compare('&chon=03500');
    const chart = opened.page.get('figure > svg');
    const reading = () => opened.page.get('figure [role="status"]').text();
    expect(reading()).toContain('phím mũi tên');
    await chart.trigger('focus');
    expect(reading()).toBe('năm 2025: Tỉnh Lai Châu 83,1%; Xã H 60%');
    await chart.trigger('keydown', { key: 'ArrowLeft' });
    expect(reading()).toBe('năm 2024: Tỉnh Lai Châu 72,8%; Xã H 50%');
    await chart.trigger('keydown', { key: 'Home' });
    await chart.trigger('keydown', { key: 'ArrowLeft' });
    expect(reading()).toBe('năm 2023: Tỉnh Lai Châu 61,2%');
    await chart.trigger('keydown', { key: 'Escape' });
    expect(reading()).toContain('phím mũi tên');
  });

  it('is taken home with its title, its legend and its address, and with no word of the page', async () => {
    const opened = await compare('&chon=03500');
    const title = 'Người trưởng thành có điện thoại thông minh: Tỉnh Lai Châu, Xã H';
    const drawing = svgOf(opened.page.get('figure > svg').element.parentElement!, title);
    const texts = [...drawing.querySelectorAll(':scope > text')].map(({ textContent }) => textContent);
    expect(texts.join(' ')).toContain(title);
    expect(texts).toContain('Xã H');
    expect(texts.at(-1)).toContain('http://');
    expect(drawing.querySelectorAll('polyline').length).toBeGreaterThanOrEqual(4);
    expect(drawing.querySelectorAll('[class], [tabindex], [role], [id]')).toHaveLength(0);
    expect(Number(drawing.getAttribute('height'))).toBeGreaterThan(340 + 3 * 22);
    expect(words(opened)).toContain('SVG');
  });
});

it.each([
  [[58, 86]],
  [[0, 0]],
  [[5, 5]],
  [[0.2, 0.9]],
  [[99.8, 100]],
  [[12_000, 397_943]],
])('has room for each of the values %j, and lines across among them', (values) => {
  const frame = closeFrameOf(values.map((figure, at) => ({ day: Date.UTC(2024 + at, 11, 31), value: figure })), 'PERCENT')!;
  expect(frame.low).toBeLessThanOrEqual(Math.min(...values));
  expect(frame.high).toBeGreaterThanOrEqual(Math.max(...values));
  const ticks = ticksOf(frame.high, 5, frame.low);
  expect(ticks.length).toBeGreaterThan(1);
  expect(ticks.every((tick) => tick >= frame.low! && tick <= frame.high)).toBe(true);
});
