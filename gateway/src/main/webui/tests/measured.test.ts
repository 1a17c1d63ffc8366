import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import IndicatorPage from '../src/indicators/IndicatorPage.vue';
import SourcePage from '../src/indicators/detail/SourcePage.vue';
import OverviewPage from '../src/overview/OverviewPage.vue';
import HeatPage from '../src/territories/heat/HeatPage.vue';
import BriefPage from '../src/territories/profile/BriefPage.vue';
import TerritoriesPage from '../src/territories/profile/TerritoriesPage.vue';
import TerritoryPage from '../src/territories/profile/TerritoryPage.vue';
import { basis, figure, series, unit, units, value } from './support/measured';
import { open } from './support/page';

beforeEach(() => {
  localStorage.clear();
  // Parts that load when seen are seen at once.
  vi.stubGlobal('IntersectionObserver', undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});
type Opened = Awaited<ReturnType<typeof open>>;
const words = ({ page }: Opened): string => page.text().replace(/\s+/g, ' ');
const links = ({ page }: Opened): (string | undefined)[] => page.findAll('a').map((link) => link.attributes('href'));
const loaded = async ({ page }: Opened, selector: string): Promise<void> => {
  await vi.waitFor(() => expect(page.find(selector).exists()).toBe(true), 5_000);
  await flushPromises();
};

describe('the overview', () => {
  it('tells why a target is among the worst, and which communes weigh most', async () => {
    const opened = await open(OverviewPage, { answers: basis() });
    const text = words(opened);
    expect(text).toContain('Mới đạt 83,1%, theo lộ trình phải là 85%; cần thêm 2,4 điểm % mỗi năm.');
    expect(text).toContain('1 trên 1 xã chưa đạt, thiếu nhiều nhất: Xã Than Uyên (83,1%)');
    expect(links(opened)).toContain('/dia-ban/03595');
  });

  it('asks for the day and the map that stand in the address, and keeps them in its links', async () => {
    const opened = await open(OverviewPage, { path: '/?asOf=2026-03-01&geography=2025-06-30', answers: basis() });
    await loaded(opened, 'input[type="radio"]');
    expect(opened.sent.map(({ path }) => path)).toContain('/api/v1/progress?asOf=2026-03-01&geography=2025-06-30');
    expect(words(opened)).toContain('Trang này cho biết điều đã biết đến hết ngày 01 tháng 3 năm 2026');
    expect(links(opened)).toContain('/chi-tieu/adult-smartphone?asOf=2026-03-01&geography=2025-06-30');
  });

  it('offers both maps by their number of communes and goes to the last day of the older one', async () => {
    const opened = await open(OverviewPage, { answers: basis() });
    await loaded(opened, 'input[type="radio"]');
    expect(words(opened)).toContain('1 xã (từ 01/07/2025)');
    const old = opened.page.findAll('input[type="radio"]').at(-1)!;
    await old.trigger('change');
    await flushPromises();
    expect(opened.router.currentRoute.value.query).toEqual({ geography: '2025-06-30' });
    expect(opened.sent.map(({ path }) => path)).toContain('/api/v1/progress?geography=2025-06-30');
  });

  it('shows communes as tiles with one stop for the Tab key, and the same as a table', async () => {
    const opened = await open(OverviewPage, { answers: basis() });
    await loaded(opened, '.tile');
    const tiles = opened.page.findAll('.tile');
    expect(tiles.map((tile) => tile.attributes('tabindex'))).toEqual(['0']);
    expect(tiles[0]!.attributes('aria-label')).toBe('Xã Than Uyên: 83,1%; 831 / 1.000; chưa đạt mục tiêu');
    expect(links(opened)).toContain('/chi-tieu/adult-smartphone/nguon?territory=03595&period=2025');
  });
});

describe('an indicator', () => {
  const props = { ma: 'adult-smartphone' };

  it('draws the way to both milestones with a description that says the same', async () => {
    const opened = await open(IndicatorPage, { path: '/chi-tieu/adult-smartphone', props, answers: basis() });
    await loaded(opened, 'svg .goal');
    const chart = opened.page.find('figure > svg');
    expect(chart.get('title').text()).toContain('Người trưởng thành có điện thoại thông minh');
    expect(chart.get('desc').text()).toBe(
      'năm 2023: 61,2%; năm 2024: 72,8%; năm 2025: 83,1%; mục tiêu ≥ 80% đến 31/12/2025; mục tiêu ≥ 95% đến 31/12/2030',
    );
    expect(words(opened)).toContain('đến 31/12/2030 khoảng 96,1% (từ 92,3% đến 99,8%, mức tin cậy 80%)');
  });

  it('gives the calls that gave its figures, on the same day and map', async () => {
    const path = '/chi-tieu/adult-smartphone?asOf=2026-03-01&geography=2025-06-30';
    const opened = await open(IndicatorPage, { path, props, answers: basis() });
    expect(opened.page.get('pre').text()).toContain(
      '/api/v1/series?indicator=adult-smartphone&level=COMMUNE&asOf=2026-03-01&geography=2025-06-30',
    );
    expect(links(opened)).toContain('/api/v1/series/table?format=xlsx&indicator=adult-smartphone&level=COMMUNE&asOf=2026-03-01&geography=2025-06-30');
  });

  it('shows the table with its sources, and quotes the clause', async () => {
    const opened = await open(IndicatorPage, { path: '/chi-tieu/adult-smartphone?xem=bang', props, answers: basis() });
    await loaded(opened, 'table');
    expect(links(opened)).toContain('/chi-tieu/adult-smartphone/nguon?period=2024');
    expect(words(opened)).toContain('Kế hoạch, điểm P2.II.2.2');
    expect(opened.page.get('[role="tab"][aria-selected="true"]').text()).toBe('Bảng');
  });

  it("shows findings in the clauses it rests on, with the coordinator's note", async () => {
    const findings = [
      { id: 'plan-1', check: 'x', kind: 'SUM_OF_PARTS', clauses: ['P2.II.2.2'], stated: 119, computed: 129, detail: { vi: 'Tổng khác phần', en: 'Sum' }, foundAt: '2026-11-20T08:00:00+07:00', acknowledgement: { note: 'Đã hỏi lại', notedAt: '2026-11-21T08:00:00+07:00' } },
      { id: 'plan-2', check: 'x', clauses: ['P9'], detail: { vi: 'Không liên quan', en: 'Other' }, foundAt: '2026-11-20T08:00:00+07:00' },
    ];
    const answers = { ...basis(), 'GET /api/v1/quality-findings': { body: { items: findings } } };
    const text = words(await open(IndicatorPage, { path: '/chi-tieu/adult-smartphone', props, answers }));
    expect(text).toContain('Tổng khác phần');
    expect(text).toContain('Đã xem xét 21/11/2026');
    expect(text).not.toContain('Không liên quan');
  });

  it("tells the plan's own target apart from what a decision made of it", async () => {
    const text = words(await open(IndicatorPage, { path: '/chi-tieu/adult-smartphone', props, answers: basis() }));
    expect(text).toContain('≥ 80% · hạn 31/12/2025 · theo kế hoạch');
    expect(text).toContain('≥ 85% · hạn 31/12/2026 · 12/QĐ-UBND, 20/02/2026 · hiệu lực từ 01/03/2026');
  });

  it('loses only the card that is down', async () => {
    const down = { status: 503, body: { code: 'unavailable', title: 'Tạm thời không sẵn sàng', traceId: 'trace-1' } };
    const opened = await open(IndicatorPage, { path: '/chi-tieu/adult-smartphone', props, answers: { ...basis(), 'GET /api/v1/quality-findings': down } });
    expect(opened.page.findAll('[role="alert"]')).toHaveLength(1);
    expect(opened.page.get('[role="alert"]').text()).toContain('trace-1');
    expect(words(opened)).toContain('83,1%');
  });
});

describe('the source of a value', () => {
  it('asks for the figures of the units that a restated value comes from, and opens the revisions of one', async () => {
    const answers = {
      ...basis('leader'),
      'GET /api/v1/observations': { body: { items: [figure({ period: '2024', status: 'FINAL' })] } },
      'GET /api/v1/observations/7/revisions': {
        body: {
          items: [
            { id: 6, value: 70, status: 'PROVISIONAL', source: { kind: 'ENTRY' }, recordedAt: '2025-01-10T08:00:00+07:00', supersededAt: '2025-01-20T08:00:00+07:00' },
            { id: 7, value: 72.8, status: 'FINAL', source: { kind: 'IMPORT', ref: 'nam-2024.xlsx' }, recordedAt: '2025-01-20T08:00:00+07:00' },
          ],
        },
      },
    };
    const path = '/chi-tieu/adult-smartphone/nguon?territory=03595&period=2024';
    const opened = await open(SourcePage, { path, props: { ma: 'adult-smartphone' }, answers });
    const asked = opened.sent.map(({ path: at }) => at).filter((at) => at.startsWith('/api/v1/observations'));
    expect(asked).toEqual([
      '/api/v1/observations?indicator=adult-smartphone&period=2024&territory=03595&limit=500',
      '/api/v1/observations?indicator=adult-smartphone&period=2024&territory=03632&limit=500',
    ]);
    expect(words(opened)).toContain('Quy đổi từ: Thị trấn Than Uyên, Xã Hua Nà');
    await opened.page.get('button[aria-expanded="false"]').trigger('click');
    await flushPromises();
    expect(words(opened)).toContain('thay bằng số khác 08:00:00 20/01/2025');
    expect(words(opened)).toContain('tệp nhập, nam-2024.xlsx');
  });
});

describe('the source of a value of villages', () => {
  const path = '/chi-tieu/adult-smartphone/nguon?territory=03595&period=2025';
  const village = unit('MAU-1', '2021-01-01', 'Một', { level: 'VILLAGE', typeVi: 'Bản' });
  const answers = (...roles: string[]) => ({
    ...basis(...roles),
    'GET /api/v1/territories?level=VILLAGE&parent=03595&validOn=2025-12-31': { body: { items: [village] } },
    'GET /api/v1/observations?indicator=adult-smartphone&period=2025&territory=MAU-1': { body: { items: [figure({ territory: 'MAU-1', period: '2025' })] } },
  });

  it('is what was measured in them, for State bodies', async () => {
    const opened = await open(SourcePage, { path, props: { ma: 'adult-smartphone' }, answers: answers('leader') });
    await vi.waitFor(() => expect(words(opened)).toContain('Bản Một'));
  });

  it('is not asked for by others, who are told that it is internal', async () => {
    const opened = await open(SourcePage, { path, props: { ma: 'adult-smartphone' }, answers: answers() });
    expect(words(opened)).toContain('số liệu từng thôn, bản và từng doanh nghiệp là nội bộ');
    expect(opened.sent.filter(({ path: asked }) => asked.includes('VILLAGE'))).toEqual([]);
  });
});

describe('a territory', () => {
  const props = { ma: '03595' };

  it('shows its figures against the next milestone and leads to what it was made from, on the older map', async () => {
    const opened = await open(TerritoryPage, { path: '/dia-ban/03595', props, answers: basis() });
    const text = words(opened);
    expect(opened.page.get('h1').text()).toBe('Xã Than Uyên');
    expect(text).toContain('≥ 95% · 31/12/2030');
    expect(text).toContain('chưa tới');
    expect(text).toContain('132,09 km²');
    expect(links(opened)).toContain('/dia-ban/03632?geography=2025-06-30');
  });

  it('says so when the map has no such code, and where the code means something', async () => {
    const answers = { ...basis(), 'GET /api/v1/series?territory=03632': { status: 404, body: { code: 'not-found' } } };
    const opened = await open(TerritoryPage, { path: '/dia-ban/03632', props: { ma: '03632' }, answers });
    expect(words(opened)).toContain('Bản đồ đã chọn không có địa bàn mang mã 03632.');
    expect(links(opened)).toContain('/dia-ban/03632?geography=2021-01-01');
  });

  it('fits a brief with the value before and what is still below the target', async () => {
    const text = words(await open(BriefPage, { path: '/dia-ban/03595/tom-tat', props, answers: basis() }));
    expect(text).toContain('Hạ tầng số: Xã Than Uyên');
    expect(text).toContain('1 trên 1 chỉ tiêu có số liệu chưa tới mục tiêu.');
    expect(text).toContain('72,8%');
    expect(text).toContain('Được lập từ: Thị trấn Than Uyên, Xã Hua Nà');
  });

  it('is found by name', async () => {
    const answers = { ...basis(), 'GET /api/v1/territories?q=than': { body: { items: [units[2]] } } };
    const opened = await open(TerritoriesPage, { path: '/dia-ban?tim=than%20uyen', answers });
    expect(opened.sent.map(({ path }) => path)).toContain('/api/v1/territories?q=than+uyen&limit=50');
    expect(links(opened)).toContain('/dia-ban/03595?geography=2025-07-01');
  });
});

describe('the heat map', () => {
  it('asks for the newest year alone and leads from each cell to its source', async () => {
    const opened = await open(HeatPage, { path: '/dia-ban/bang-nhiet', answers: basis() });
    expect(opened.sent.map(({ path }) => path)).toContain('/api/v1/series?level=COMMUNE&from=2025-01-01&to=2025-12-31');
    expect(opened.page.get('td a').attributes('href')).toBe('/chi-tieu/adult-smartphone/nguon?territory=03595&period=2025');
    expect(opened.page.get('td').classes()).toContain('shade-5');
  });

  it('hatches what cannot be derived and says so', async () => {
    const none = series({ code: '03595', validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: 'Xã A', en: 'A' } }, [
      value('2025', { mark: 'NOT_DERIVABLE', value: undefined, numerator: undefined }),
    ]);
    const both = { ...none, items: [...none.items, { ...none.items[0]!, territory: { code: '9', validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: 'Xã B', en: 'B' } }, values: [value('2025')] }] };
    const opened = await open(HeatPage, { path: '/dia-ban/bang-nhiet', answers: { ...basis(), 'GET /api/v1/series?level=COMMUNE': { body: both } } });
    expect(opened.page.get('td.none').text()).toBe('Không suy ra được');
  });
});
