import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import IndicatorPage from '../src/indicators/IndicatorPage.vue';
import IndicatorsPage from '../src/indicators/IndicatorsPage.vue';
import SourcePage from '../src/indicators/detail/SourcePage.vue';
import OverviewPage from '../src/overview/OverviewPage.vue';
import HeatPage from '../src/territories/heat/HeatPage.vue';
import BriefPage from '../src/territories/profile/BriefPage.vue';
import TerritoriesPage from '../src/territories/profile/TerritoriesPage.vue';
import TerritoryPage from '../src/territories/profile/TerritoryPage.vue';
import { basis, detail, figure, indicator, overridden, override, planFigure, progress, series, unit, units, value } from './support/measured';
import { open } from './support/page';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
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
/** Opens a folded part by its title. */
const unfold = async (opened: Opened, title: string, nth = 0): Promise<void> => {
  const part = opened.page.findAll('details').filter((details) => details.get('summary').text() === title)[nth]!;
  (part.element as HTMLDetailsElement).open = true;
  await part.trigger('toggle');
  await vi.waitFor(() => expect(part.find('form').exists()).toBe(true), 5_000);
};
const press = async ({ page }: Opened, name: string): Promise<void> => {
  await page.findAll('button').find((button) => button.text() === name)!.trigger('click');
  await flushPromises();
};
const written = ({ sent }: Opened) => sent.filter(({ method }) => method !== 'GET');

describe('the overview', () => {
  it('tells why a target is among the worst, and which communes weigh most', async () => {
    const opened = await open(OverviewPage, { answers: basis() });
    const text = words(opened);
    expect(text).toContain('Mới đạt 83,1%, theo lộ trình phải là 85%; cần thêm 2,4 điểm % mỗi năm.');
    expect(text).toContain('1 trên 1 xã chưa đạt, thiếu nhiều nhất: Xã Than Uyên (83,1%)');
    expect(links(opened)).toContain('/dia-ban/03595');
  });

  it('leads from each figure of the worst five, and of what changed, to what it is made of', async () => {
    const [first, second] = progress.items;
    const before = { ...progress, items: [first, { ...second, verdict: 'AT_RISK', latest: value('2024', { value: 72.8 }) }] };
    const answers = { ...basis(), 'GET /api/v1/progress?asOf=2026-10-27': { body: before } };
    const opened = await open(OverviewPage, { answers });
    await vi.waitFor(() => expect(words(opened)).toContain('72,8% (năm 2024) → 83,1% (năm 2025)'), 5_000);
    const source = '/chi-tieu/adult-smartphone/nguon';
    const to = (text: string, href: string) => opened.page.findAll('a').filter((link) => link.text() === text && link.attributes('href') === href);
    expect(opened.page.get('.worst').findAll('a').map((link) => link.attributes('href'))).toEqual([
      '/chi-tieu/adult-smartphone',
      `${source}?period=2025`,
      '/dia-ban/03595',
      `${source}?territory=03595&period=2025`,
    ]);
    expect(to('72,8%', `${source}?asOf=2026-10-27&period=2024`)).toHaveLength(1);
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

  it('shows a finger what a tile without letters says before it opens it', async () => {
    const opened = await open(OverviewPage, { answers: basis() });
    await loaded(opened, '.tile');
    const tile = opened.page.get('.tile');
    const tap = async (): Promise<void> => {
      await tile.trigger('pointerdown');
      await tile.trigger('mouseenter');
      await tile.trigger('click', { pointerType: 'touch', button: 0 });
      await flushPromises();
    };
    (tile.get('.name').element as HTMLElement).style.display = 'none';
    await tap();
    expect(opened.router.currentRoute.value.path).toBe('/');
    expect(opened.page.get('.pointed').text()).toContain('Xã Than Uyên: 83,1%');
    await tap();
    await vi.waitFor(() => expect(opened.router.currentRoute.value.path).toBe('/dia-ban/03595'));
  });

  it('begins the name of a tile with what it shows, in English too', async () => {
    const opened = await open(OverviewPage, { language: 'en', answers: basis() });
    await loaded(opened, '.tile');
    expect(opened.page.get('.tile').attributes('aria-label')).toBe('Than Uyên: 83.1%; 831 / 1,000; target not met; Than Uyên Commune');
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

  it('names all communes that hold a target back when asked, on the same day and map', async () => {
    const path = '/chi-tieu/adult-smartphone?asOf=2026-03-01&geography=2025-06-30';
    const [first, second] = progress.items;
    const some = { ...second!.blocking!, count: 2, of: 3 };
    const other = { code: '03632', name: { vi: 'Xã Hua Nà', en: 'x' }, value: 71, missing: 80 };
    const answers = {
      ...basis(),
      'GET /api/v1/progress': { body: { ...progress, items: [first, { ...second, blocking: some }] } },
      'GET /api/v1/progress/adult-smartphone-2030': { body: { ...second, blocking: { ...some, units: [...some.units, other] } } },
    };
    const opened = await open(IndicatorPage, { path, props, answers });
    expect(words(opened)).not.toContain('Xã Hua Nà');
    await press(opened, 'Xem tất cả 2 xã');
    expect(words(opened)).toContain('Xã Hua Nà 71%, còn thiếu 80');
    expect(opened.sent.map(({ path: at }) => at)).toContain('/api/v1/progress/adult-smartphone-2030?asOf=2026-03-01&geography=2025-06-30');
    expect(opened.page.findAll('button').map((button) => button.text())).not.toContain('Xem tất cả 2 xã');
  });

  it('holds communes on its map against the milestone that came next on the day, and names it', async () => {
    const target = async (query: string): Promise<string> => {
      const opened = await open(IndicatorPage, { path: `/chi-tieu/adult-smartphone?xem=ban-do${query}`, props, answers: basis() });
      await loaded(opened, '.tile');
      const legend = opened.page.get('.legend').text();
      opened.page.unmount();
      return legend;
    };
    expect(await target('&asOf=2025-03-01')).toContain('đã đạt mục tiêu ≥ 80%, 31/12/2025');
    expect(await target('')).toContain('đã đạt mục tiêu ≥ 95%, 31/12/2030');
  });

  it('leads from where a path starts to the table of figures', async () => {
    const opened = await open(IndicatorPage, { path: '/chi-tieu/adult-smartphone', props, answers: basis() });
    const start = opened.page.findAll('a').find((link) => link.text() === '61,2%');
    expect(start?.attributes('href')).toBe('/chi-tieu/adult-smartphone?xem=bang');
  });

  it('shows the table with its sources, and quotes the clause', async () => {
    const opened = await open(IndicatorPage, { path: '/chi-tieu/adult-smartphone?xem=bang', props, answers: basis() });
    await loaded(opened, 'table');
    expect(links(opened)).toContain('/chi-tieu/adult-smartphone/nguon?period=2024');
    expect(words(opened)).toContain('Kế hoạch, điểm P2.II.2.2');
    expect(words(opened)).toContain('Xã Than Uyên 83,1%, còn thiếu 119');
    expect(opened.page.get('[role="tab"][aria-selected="true"]').text()).toBe('Bảng');
  });

  it('leads from what each operator brings to a value to the figures it is of', async () => {
    const path = '/chi-tieu/adult-smartphone?xem=bang';
    const place = { code: '12', validFrom: '2021-01-01', level: 'PROVINCE', name: { vi: 'Tỉnh Lai Châu', en: 'x' } };
    const last = value('2025', { operators: [{ operator: 'vnpt', value: 41.5 }] });
    const answers = { ...basis(), 'GET /api/v1/series?indicator=adult-smartphone': { body: series(place, [last]) } };
    const opened = await open(IndicatorPage, { path, props, answers });
    await loaded(opened, '.operators table');
    const link = opened.page.get('.operators tbody a');
    expect([link.text(), link.attributes('href')]).toEqual(['41,5%', '/chi-tieu/adult-smartphone/nguon?period=2025']);
  });

  it('tells citizens how many operators count with an earlier period, and State bodies which', async () => {
    const path = '/chi-tieu/adult-smartphone?xem=bang';
    const place = { code: '12', validFrom: '2021-01-01', level: 'PROVINCE', name: { vi: 'Tỉnh Lai Châu', en: 'x' } };
    const told = async (over: object): Promise<string> => {
      const last = value('2025', { carriedCount: 1, ...over });
      const items = progress.items.map((item) => ({ ...item, latest: last }));
      const answers = { ...basis(), 'GET /api/v1/progress': { body: { ...progress, items } }, 'GET /api/v1/series?indicator=adult-smartphone': { body: series(place, [last]) } };
      const opened = await open(IndicatorPage, { path, props, answers });
      await loaded(opened, 'table');
      return words(opened);
    };
    const citizens = await told({ carried: [] });
    expect(citizens).toContain('Tính bằng số kỳ trước của1 doanh nghiệp');
    expect(citizens).toContain('tính bằng số kỳ trước của 1 doanh nghiệp');
    expect(await told({ carried: ['vnpt'] })).toContain('tính bằng số kỳ trước của vnpt');
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

  it('shows the rest of many findings when it is asked for, each with the way to its figures', async () => {
    const found = (nth: number) => ({ id: `figure-${nth}`, check: 'x', kind: 'JUMP', indicator: 'adult-smartphone', territory: '03595', period: '2024', detail: { vi: `Phát hiện số ${nth}`, en: 'x' }, foundAt: '2026-11-20T08:00:00+07:00' });
    const answers = {
      ...basis('coordinator'),
      'GET /api/v1/quality-findings': { body: { items: [found(1)] } },
      'GET /api/v1/quality-findings?indicator=adult-smartphone&limit=10': { body: { items: [found(1)], next: 'n1' } },
      'GET /api/v1/quality-findings?indicator=adult-smartphone&limit=10&cursor=n1': { body: { items: [found(2)] } },
    };
    const opened = await open(IndicatorPage, { path: '/chi-tieu/adult-smartphone', props, answers });
    expect(words(opened)).toContain('Đang hiện 1 phát hiện');
    expect(links(opened)).toContain('/chi-tieu/adult-smartphone/nguon?territory=03595&period=2024&geography=2024-12-31');
    expect(opened.page.findAll('.findings a').map((link) => link.attributes('href')), 'no link leads to the page one is on').not.toContain('/chi-tieu/adult-smartphone');
    await press(opened, 'Xem thêm');
    expect(words(opened)).toContain('Phát hiện số 2');
    expect(words(opened)).not.toContain('Đang hiện');
    expect(links(opened)).toContain('/so-lieu/chat-luong?chi-tieu=adult-smartphone');
  });

  it("tells the plan's own target apart from what a decision made of it", async () => {
    const text = words(await open(IndicatorPage, { path: '/chi-tieu/adult-smartphone', props, answers: basis() }));
    expect(text).toContain('≥ 80% · hạn 31/12/2025 · theo kế hoạch');
    expect(text).toContain('≥ 85% · hạn 31/12/2026 · hiệu lực từ 01/03/2026 · 12/QĐ-UBND, 20/02/2026');
    const then = await open(IndicatorPage, { path: '/chi-tieu/adult-smartphone?asOf=2026-02-01', props, answers: basis() });
    expect(then.sent.map(({ path }) => path)).toContain('/api/v1/targets/adult-smartphone-2030/versions?asOf=2026-02-01');
  });

  it('leads whoever is signed in from the version of a target to its decision', async () => {
    const answers = { ...basis('leader'), 'GET /api/v1/decisions?number=12%2FQ%C4%90-UBND&year=2026': { body: { items: [{ id: 'd1' }] } } };
    const signedIn = await open(IndicatorPage, { path: '/chi-tieu/adult-smartphone', props, answers });
    const link = signedIn.page.findAll('a').find((one) => one.text() === '12/QĐ-UBND, 20/02/2026');
    expect(link?.attributes('href')).toBe('/kien-nghi/quyet-dinh/d1');
    signedIn.page.unmount();
    const citizen = await open(IndicatorPage, { path: '/chi-tieu/adult-smartphone', props, answers: basis() });
    expect(citizen.sent.some(({ path }) => path.includes('/decisions'))).toBe(false);
  });

  it('says where not every unit has reported, and that nothing decides a deadline that is over', async () => {
    const [first, second] = progress.items;
    const later = { ...first, atDeadline: undefined, verdict: 'NO_DATA', latest: value('2026', { reported: 30, expected: 38 }) };
    const opened = await open(IndicatorPage, {
      path: '/chi-tieu/adult-smartphone?xem=bang',
      props: { ma: 'adult-smartphone' },
      answers: {
        ...basis(),
        'GET /api/v1/progress': { body: { ...progress, items: [later, second] } },
        'GET /api/v1/series': { body: series({ code: '12', validFrom: '2021-01-01', level: 'PROVINCE', name: { vi: 'Tỉnh Lai Châu', en: 'x' } }, [value('2025', { reported: 37, expected: 38 })]) },
      },
    });
    await loaded(opened, 'table');
    expect(words(opened)).toContain('Chưa có số liệu của năm đến hạn');
    await vi.waitFor(() => expect(words(opened)).toContain('30 trên 38 địa bàn đã báo'));
    expect(words(opened)).toContain('Số liệu gốc của bản đồ này; 37 trên 38 địa bàn đã báo');
  });

  it('loses only the card that is down', async () => {
    const down = { status: 503, body: { code: 'unavailable', title: 'Tạm thời không sẵn sàng', traceId: 'trace-1' } };
    const opened = await open(IndicatorPage, { path: '/chi-tieu/adult-smartphone', props, answers: { ...basis(), 'GET /api/v1/quality-findings': down } });
    expect(opened.page.findAll('[role="alert"]')).toHaveLength(1);
    expect(opened.page.get('[role="alert"]').text()).toContain('trace-1');
    expect(words(opened)).toContain('83,1%');
  });
});

describe("a leader's verdict", () => {
  const props = { ma: 'adult-smartphone' };
  const path = '/chi-tieu/adult-smartphone';
  const pages = [
    { name: 'the worst five and the table', page: OverviewPage, path: '/', marks: 2 },
    { name: 'the list of indicators', page: IndicatorsPage, path: '/chi-tieu', marks: 1 },
    { name: "the indicator's own page", page: IndicatorPage, path, marks: 1 },
  ];
  const asLeader = { ...basis('leader'), 'GET /api/v1/progress': { body: overridden } };
  const said = (version: string, verdict = 'AT_RISK', reason = override.reason) => ({
    body: { items: [{ ...override, endedAt: '2026-11-19T08:00:00+07:00', reason: 'Cũ' }, { ...override, verdict, reason }] },
    headers: { ETag: version },
  });

  it.each(pages)('is marked beside the computed one in $name', async ({ page, path: at, marks }) => {
    const opened = await open(page, { path: at, props, answers: { ...basis(), 'GET /api/v1/progress': { body: overridden } } });
    await vi.waitFor(() => expect(opened.page.findAll('.leader')).toHaveLength(marks), 5_000);
    for (const mark of opened.page.findAll('.leader')) {
      expect(mark.get('button').text().replace(/\s+/g, ' ')).toBe('Do lãnh đạo đánh giá: Có nguy cơ chậm');
      expect(mark.element.parentElement!.firstElementChild!.textContent!.trim()).toBe('Chậm');
    }
  });

  it('gives its reason on focus until Esc, and to a screen reader always', async () => {
    const opened = await open(IndicatorPage, { path, props, answers: asLeader });
    await loaded(opened, '.leader');
    const mark = opened.page.get('.leader button');
    const reason = opened.page.get(`[id="${mark.attributes('aria-describedby')}"]`);
    expect(reason.text()).toBe('Lý do: Số liệu quý III chưa gồm hai huyện (20/11/2026)');
    expect(reason.classes()).toContain('visually-hidden');
    await mark.trigger('focus');
    expect(reason.classes()).not.toContain('visually-hidden');
    await mark.trigger('keydown', { key: 'Escape' });
    expect(reason.classes()).toContain('visually-hidden');
  });

  it('is entered with a reason by a leader alone', async () => {
    const answers = {
      ...basis('leader'),
      'GET /api/v1/progress/overrides/adult-smartphone-2030': { body: { items: [] } },
      'PUT /api/v1/progress/overrides/adult-smartphone-2030': { body: override },
    };
    const opened = await open(IndicatorPage, { path, props, answers });
    await unfold(opened, 'Đánh giá khác kết quả tính', 1);
    const form = opened.page.get('#override-adult-smartphone-2030');
    expect(form.findAll('option').map((option) => option.text())).not.toContain('Chậm');
    await form.trigger('submit');
    expect(form.findAll('[role="alert"] a').map((link) => link.text())).toEqual(['Đánh giá của lãnh đạo: chưa điền', 'Lý do: chưa điền']);
    await form.get('select').setValue('AT_RISK');
    await form.get('textarea').setValue(' Số liệu quý III chưa gồm hai huyện ');
    await form.trigger('submit');
    await flushPromises();
    const [put] = written(opened);
    expect([put!.method, put!.path, put!.headers.get('If-Match')]).toEqual(['PUT', '/api/v1/progress/overrides/adult-smartphone-2030', null]);
    expect(JSON.parse(put!.body!)).toEqual({ verdict: 'AT_RISK', reason: 'Số liệu quý III chưa gồm hai huyện' });
    expect(words(opened)).toContain('Đã ghi ý kiến của lãnh đạo: Có nguy cơ chậm.');
    expect(opened.sent.filter(({ path: asked }) => asked === '/api/v1/progress')).toHaveLength(2);

    const other = await open(IndicatorPage, { path, props, answers: basis('coordinator') });
    expect(words(other)).not.toContain('Đánh giá khác kết quả tính');
    const past = await open(IndicatorPage, { path: `${path}?asOf=2026-03-01`, props, answers: basis('leader') });
    expect(words(past)).not.toContain('Đánh giá khác kết quả tính');
  });

  it('is ended in the version that was read', async () => {
    const answers = {
      ...asLeader,
      'GET /api/v1/progress/overrides/adult-smartphone-2030': said('"7"'),
      'DELETE /api/v1/progress/overrides/adult-smartphone-2030': { status: 204 },
    };
    const opened = await open(IndicatorPage, { path, props, answers });
    await unfold(opened, 'Đánh giá khác kết quả tính', 1);
    expect((opened.page.get('#override-adult-smartphone-2030-reason').element as HTMLTextAreaElement).value).toBe(override.reason);
    await press(opened, 'Thôi ý kiến này, chỉ dùng kết quả tính');
    expect(written(opened).map(({ method, headers }) => [method, headers.get('If-Match')])).toEqual([['DELETE', '"7"']]);
    expect(words(opened)).toContain('Ý kiến của lãnh đạo không còn hiệu lực');
  });

  it('is put beside what another leader said meanwhile, and replaces it only when told to', async () => {
    let version = '"7"';
    const answers = {
      ...asLeader,
      'GET /api/v1/progress/overrides/adult-smartphone-2030': () => (version === '"7"' ? said(version) : said(version, 'MISSED', 'Đã hết hạn')),
      'PUT /api/v1/progress/overrides/adult-smartphone-2030': () =>
        version === '"7"' ? ((version = '"8"'), { status: 412, body: { code: 'precondition-failed', title: 'Đã thay đổi' } }) : { body: override },
    };
    const opened = await open(IndicatorPage, { path, props, answers });
    await unfold(opened, 'Đánh giá khác kết quả tính', 1);
    const form = opened.page.get('#override-adult-smartphone-2030');
    await form.get('select').setValue('ON_TRACK');
    await form.trigger('submit');
    await vi.waitFor(() => expect(words(opened)).toContain('Có người vừa thay đổi nội dung này.'));
    expect(words(opened)).toContain('Đã hết hạn');
    await press(opened, 'Lưu bản của tôi');
    await vi.waitFor(() => expect(words(opened)).toContain('Đã ghi ý kiến của lãnh đạo: Đúng tiến độ.'));
    expect(written(opened).map(({ headers }) => headers.get('If-Match'))).toEqual(['"7"', '"8"']);
  });
});

describe('a target that no number decides', () => {
  const judged = {
    ...progress,
    items: [{ target: { ...progress.items[1]!.target, code: 'roadmap', comparator: 'JUDGED', value: undefined }, indicator, verdict: 'QUALITATIVE' }],
  };
  const props = { ma: 'adult-smartphone' };
  const path = '/chi-tieu/adult-smartphone';

  it('is judged with what the judgement rests on, once however often it is sent', async () => {
    let tries = 0;
    const answers = {
      ...basis('coordinator'),
      'GET /api/v1/progress': { body: judged },
      'POST /api/v1/targets/roadmap/judgements': () =>
        tries++ === 0 ? { status: 503, body: { code: 'unavailable', title: 'Tạm thời không sẵn sàng' } } : { status: 201, body: {} },
    };
    const opened = await open(IndicatorPage, { path, props, answers });
    await unfold(opened, 'Ghi đánh giá định tính');
    const form = opened.page.get('#judgement-roadmap');
    await form.trigger('submit');
    expect(form.findAll('[role="alert"] a').map((link) => link.text())).toEqual([
      'Kết quả: chưa điền',
      'Nhận xét: chưa điền',
      'Tài liệu làm căn cứ 1: chưa điền',
    ]);
    await form.get('select').setValue('PARTLY_MET');
    await form.get('[type="date"]').setValue('2026-06-30');
    await form.get('textarea').setValue('Hai trên ba nhà mạng đã tắt sóng 2G');
    await form.get('#judgement-roadmap-evidence-0-title').setValue('Báo cáo 15/BC-STTTT');
    await press(opened, 'Thêm tài liệu');
    await form.trigger('submit');
    await flushPromises();
    expect(words(opened)).toContain('Tạm thời không sẵn sàng');
    await form.trigger('submit');
    await flushPromises();
    const [first, second] = written(opened);
    expect(JSON.parse(second!.body!)).toEqual({
      outcome: 'PARTLY_MET',
      judgedOn: '2026-06-30',
      reason: 'Hai trên ba nhà mạng đã tắt sóng 2G',
      evidence: [{ title: 'Báo cáo 15/BC-STTTT' }],
    });
    expect(first!.headers.get('Idempotency-Key')).toBe(second!.headers.get('Idempotency-Key'));
    expect(first!.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    expect(words(opened)).toContain('Đã ghi đánh giá.');
  });

  it('has faults of the system at their fields, and no form for a leader', async () => {
    const refusal = { status: 422, body: { code: 'invalid-content', title: 'Không hợp lệ', errors: [{ pointer: '/evidence/0/address', code: 'wrong-format', detail: 'Phải là một địa chỉ https' }] } };
    const answers = { ...basis('administrator'), 'GET /api/v1/progress': { body: judged }, 'POST /api/v1/targets/roadmap/judgements': refusal };
    const opened = await open(IndicatorPage, { path, props, answers });
    await unfold(opened, 'Ghi đánh giá định tính');
    const form = opened.page.get('#judgement-roadmap');
    await form.get('select').setValue('MET');
    await form.get('textarea').setValue('Đã đạt');
    await form.get('#judgement-roadmap-evidence-0-title').setValue('Báo cáo');
    await form.get('#judgement-roadmap-evidence-0-address').setValue('http://x');
    await form.trigger('submit');
    await flushPromises();
    expect(form.get('a[href="#judgement-roadmap-evidence-0-address"]').text()).toBe('Phải là một địa chỉ https');

    const leader = await open(IndicatorPage, { path, props, answers: { ...basis('leader'), 'GET /api/v1/progress': { body: judged } } });
    expect(words(leader)).not.toContain('Ghi đánh giá định tính');
  });
});

describe('what the plan began with', () => {
  const props = { ma: 'adult-smartphone' };
  const path = '/chi-tieu/adult-smartphone';

  it('is told with how well it compares, and why', async () => {
    const text = words(await open(IndicatorPage, { path, props, answers: basis() }));
    expect(text).toContain('Dân số dùng điện thoại thông minh: khoảng 53,7% (không nêu ngày, kế hoạch năm 2023, điểm P1.I.3)');
    expect(text).toContain('Số liệu gần đúng, chỉ để tham khảo. Mẫu số là dân số của tỉnh.');
    expect(text).toContain('“khoảng 53,7% dân số dùng điện thoại thông rninh”');
    expect(text).toContain('Đọc lại cho đúng: “khoảng 53,7% dân số dùng điện thoại thông minh”');
    expect(text).not.toContain('không theo hộ');
    expect(text).toContain('Không số nào dưới đây so sánh được với chỉ tiêu');
    expect(text).toContain('số chính thức đầu tiên, 31/12/2023, vì kế hoạch không nêu số liệu ban đầu so sánh được');
  });

  it('is not called incomparable when one figure is the same', async () => {
    const same = { ...planFigure, comparableTo: [{ ...planFigure.comparableTo[1]!, comparability: 'SAME' }] };
    const text = words(await open(IndicatorPage, { path, props, answers: { ...basis(), 'GET /api/v1/baselines': { body: { items: [same] } } } }));
    expect(text).toContain('Cùng chỉ tiêu, so sánh được.');
    expect(text).not.toContain('Không số nào dưới đây');
  });

  it('means, where an increase over it is promised and nothing comparable is stated, that nothing can be judged', async () => {
    const item = { target: { ...progress.items[0]!.target, comparator: 'INCREASE_BY_AT_LEAST', value: 30 }, indicator, verdict: 'NO_BASELINE' };
    const answers = {
      ...basis(),
      'GET /api/v1/baselines': { body: { items: [] } },
      'GET /api/v1/progress': { body: { ...progress, items: [item] } },
    };
    const text = words(await open(IndicatorPage, { path, props, answers }));
    expect(text).toContain('Kế hoạch không nêu số liệu ban đầu nào gần với chỉ tiêu này.');
    expect(text).toContain('mục tiêu là mức tăng so với số liệu ban đầu mà kế hoạch không nêu, nên chưa thể đánh giá');
  });
});

describe('a chosen day', () => {
  const props = { ma: 'adult-smartphone' };

  it('is asked of findings, baselines and the definition too', async () => {
    const opened = await open(IndicatorPage, { path: '/chi-tieu/adult-smartphone?asOf=2026-03-01', props, answers: basis() });
    const asked = opened.sent.map(({ path }) => path);
    expect(asked).toContain('/api/v1/quality-findings?indicator=adult-smartphone&asOf=2026-03-01&limit=10');
    expect(asked).toContain('/api/v1/quality-findings?asOf=2026-03-01&limit=500');
    expect(asked).toContain('/api/v1/baselines?indicator=adult-smartphone&asOf=2026-03-01');
    expect(asked).toContain('/api/v1/indicators?asOf=2026-03-01');
    expect(asked).not.toContain('/api/v1/indicators/adult-smartphone');
    expect(words(opened)).toContain('Người có điện thoại');
  });

  it('lies between the oldest map and today, and another one that is typed is answered in a sentence', async () => {
    const opened = await open(OverviewPage, { answers: basis() });
    await loaded(opened, 'input[type="radio"]');
    const field = opened.page.get('#as-of');
    expect(field.attributes('min')).toBe('2021-01-01');
    await field.setValue('2020-06-01');
    await flushPromises();
    expect(words(opened)).toContain('Không có bản đồ hành chính nào của ngày 01/06/2020. Hãy chọn một ngày từ 01/01/2021.');
    await field.setValue('2999-01-01');
    expect(words(opened)).toContain('Ngày 01/01/2999 chưa tới.');
    await field.setValue('0202-01-01');
    expect(opened.router.currentRoute.value.query).toEqual({});
    await field.setValue('2021-06-01');
    await flushPromises();
    expect(opened.router.currentRoute.value.query).toEqual({ asOf: '2021-06-01' });
    expect(words(opened)).not.toContain('chưa tới.');
  });

  it.each([
    { day: '2020-06-01', answer: { status: 404, body: { code: 'not-found', title: 'Không tìm thấy' } }, says: 'Không có bản đồ hành chính của ngày đã chọn' },
    {
      day: '2999-01-01',
      answer: { status: 400, body: { code: 'invalid-request', title: 'Yêu cầu không hợp lệ', errors: [{ pointer: 'asOf', code: 'in-future', detail: 'x' }] } },
      says: 'Ngày đã chọn chưa tới.',
    },
  ])('of $day that a link brings is answered in a sentence, not with the error as it is', async ({ day, answer, says }) => {
    const opened = await open(OverviewPage, { path: `/?asOf=${day}`, answers: { ...basis(), 'GET /api/v1/progress': answer } });
    expect(words(opened)).toContain(says);
    expect(words(opened)).not.toContain(answer.body.title);
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
    const called = [...opened.page.get('pre').text().matchAll(/territory=(\w+)/g)].map(([, code]) => code);
    expect(called).toEqual(['03595', '03632']);
    await opened.page.get('button[aria-expanded="false"]').trigger('click');
    await flushPromises();
    expect(words(opened)).toContain('thay bằng số khác 08:00:00 20/01/2025');
    expect(words(opened)).toContain('tệp nhập, nam-2024.xlsx');
  });

  it('says of a figure that yielded to another one whose that is', async () => {
    const yielded = (territory: string) =>
      figure({ territory: '03632', period: '2024', operator: 'vnpt', countedInstead: { id: 9, territory, operator: 'viettel' } });
    for (const [territory, says] of [
      ['03632', 'không tính vì đã có số liệu của viettel'],
      ['03595', 'không tính vì đã có số liệu của viettel, Thị trấn Than Uyên'],
    ] as const) {
      const answers = { ...basis('leader'), 'GET /api/v1/observations': { body: { items: [yielded(territory)] } } };
      const path = '/chi-tieu/adult-smartphone/nguon?territory=03595&period=2024';
      const opened = await open(SourcePage, { path, props: { ma: 'adult-smartphone' }, answers });
      expect(words(opened)).toContain(says);
    }
  });
});

describe('the source of a value of many places', () => {
  const props = { ma: 'adult-smartphone' };

  it('names the province where a figure is of it', async () => {
    const answers = { ...basis('leader'), 'GET /api/v1/observations': { body: { items: [figure({ territory: '12', period: '2025' })] } } };
    const opened = await open(SourcePage, { path: '/chi-tieu/adult-smartphone/nguon?period=2025', props, answers });
    expect(opened.page.get('tbody th').text()).toBe('Tỉnh Lai Châu');
  });

  const asked = (opened: Opened): string[] =>
    opened.sent.map(({ path }) => path).filter((path) => path.startsWith('/api/v1/observations'));

  it('is what was measured in all parts of a district', async () => {
    const district = series({ code: '110', validFrom: '2021-01-01', level: 'DISTRICT', name: { vi: 'Huyện Than Uyên', en: 'x' } }, [value('2024')]);
    const answers = {
      ...basis('leader'),
      'GET /api/v1/series?indicator=adult-smartphone&territory=110': { body: district },
      'GET /api/v1/observations': { body: { items: [figure({ territory: '03632', period: '2024' })] } },
    };
    const path = '/chi-tieu/adult-smartphone/nguon?territory=110&period=2024&geography=2025-06-30';
    const opened = await open(SourcePage, { path, props, answers });
    expect(asked(opened)).toEqual(['/api/v1/observations?indicator=adult-smartphone&within=110&period=2024&limit=50']);
    expect(words(opened)).toContain('Xã Hua Nà');
    expect(opened.page.get('pre').text()).toContain('within=110');
  });

  it('is that of the quarters where a year was put together from them', async () => {
    const place = { code: '12', validFrom: '2021-01-01', level: 'PROVINCE', name: { vi: 'Tỉnh Lai Châu', en: 'x' } };
    const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'].map((period) => value(period, { value: 20 }));
    const answers = {
      ...basis('leader'),
      'GET /api/v1/series?indicator=adult-smartphone': { body: series(place, quarters) },
      'GET /api/v1/series?indicator=adult-smartphone&every=YEAR': { body: series(place, [value('2025', { value: 81.2 })]) },
      'GET /api/v1/observations': { body: { items: [] } },
    };
    const opened = await open(SourcePage, { path: '/chi-tieu/adult-smartphone/nguon?period=2025', props, answers });
    expect(words(opened)).toContain('81,2%');
    expect(asked(opened)[0]).toBe('/api/v1/observations?indicator=adult-smartphone&period=2025-Q1&limit=50');
  });

  it('names its places as they were called on the day that is asked about', async () => {
    const answers = {
      ...basis('leader'),
      'GET /api/v1/territories?level=COMMUNE&asOf=2026-03-01': { body: { items: [{ ...units[2], nameVi: 'Mường Than' }] } },
      'GET /api/v1/observations': { body: { items: [figure({ period: '2025' })] } },
    };
    const opened = await open(SourcePage, { path: '/chi-tieu/adult-smartphone/nguon?period=2025&asOf=2026-03-01', props, answers });
    expect(opened.page.get('tbody th').text()).toBe('Xã Mường Than');
  });

  it('is told by the definition of the day that is asked about', async () => {
    const then = { ...indicator, acrossOperators: 'UNION' };
    const answers = { ...basis('leader'), 'GET /api/v1/indicators?asOf=2026-03-01': { body: { items: [then] } } };
    const opened = await open(SourcePage, { path: '/chi-tieu/adult-smartphone/nguon?period=2025&asOf=2026-03-01', props, answers });
    expect(opened.sent.map(({ path }) => path)).toContain('/api/v1/indicators?asOf=2026-03-01');
    expect(words(opened)).toContain('tính một lần nơi có ít nhất một doanh nghiệp phủ');
  });
});

describe('a value on a page', () => {
  const province = '/chi-tieu/adult-smartphone/nguon?period=2025';

  it.each([
    { of: 'an indicator', page: IndicatorPage, path: '/chi-tieu/adult-smartphone', props: { ma: 'adult-smartphone' }, source: province },
    { of: 'the list of indicators', page: IndicatorsPage, path: '/chi-tieu', props: {}, source: province },
    { of: 'the table of all targets', page: OverviewPage, path: '/', props: {}, source: province },
    { of: 'a brief', page: BriefPage, path: '/dia-ban/03595/tom-tat', props: { ma: '03595' }, source: '/chi-tieu/adult-smartphone/nguon?territory=03595&period=2025' },
  ])('of $of leads to what it is made of', async ({ page, path, props, source }) => {
    const opened = await open(page, { path, props, answers: basis() });
    await loaded(opened, 'a.figure');
    expect(opened.page.findAll('a.figure').map((link) => link.attributes('href'))).toContain(source);
  });
});

describe('a figure of a submission', () => {
  const source = { kind: 'SUBMISSION', ref: '0199-a', item: '0199-a/2/4' };
  const path = '/chi-tieu/adult-smartphone/nguon?territory=03595&period=2025';
  const answers = (...roles: string[]) => ({ ...basis(...roles), 'GET /api/v1/observations': { body: { items: [figure({ period: '2025', source })] } } });

  it.each([
    { of: 'a commune', query: '?territory=03595&period=2025', at: '&territory=03595&limit=500' },
    { of: 'the province', query: '?period=2025', at: '&limit=50' },
  ])('asks for $of also for the last figures of operators that count on', async ({ query, at }) => {
    const own = (...operators: string[]) => ({ operators: operators.map((operator) => ({ operator, value: 40 })) });
    const values = [value('2023', own('vnpt', 'viettel')), value('2024', { ...own('vnpt', 'viettel'), carried: ['vnpt'] }), value('2025', { ...own('vnpt', 'viettel'), carried: ['vnpt'] })];
    const level = query.includes('territory') ? 'COMMUNE' : 'PROVINCE';
    const answers = {
      ...basis('leader'),
      'GET /api/v1/series': { body: series({ code: '03595', validFrom: '2025-07-01', level, name: { vi: 'Xã Than Uyên', en: 'x' } }, values) },
      'GET /api/v1/series?indicator=adult-smartphone&territory=03595': { body: series({ code: '03595', validFrom: '2025-07-01', level, name: { vi: 'Xã Than Uyên', en: 'x' } }, values) },
      'GET /api/v1/observations?indicator=adult-smartphone&period=2025': { body: { items: [figure({ id: 1, period: '2025', operator: 'viettel' })] } },
      'GET /api/v1/observations?indicator=adult-smartphone&period=2023': {
        body: { items: [figure({ id: 2, period: '2023', operator: 'vnpt' }), figure({ id: 3, period: '2023', operator: 'viettel' })] },
      },
    };
    const opened = await open(SourcePage, { path: `/chi-tieu/adult-smartphone/nguon${query}`, props: { ma: 'adult-smartphone' }, answers });
    if (level === 'PROVINCE') await press(opened, 'Xem thêm');
    const asked = opened.sent.map(({ path }) => path).filter((path) => path.startsWith('/api/v1/observations'));
    expect(asked).toEqual([`/api/v1/observations?indicator=adult-smartphone&period=2025${at}`, `/api/v1/observations?indicator=adult-smartphone&period=2023${at}`]);
    expect(opened.page.findAll('tbody tr').map((row) => row.text()).filter((text) => text.includes('vnpt'))).toHaveLength(1);
    expect(opened.page.findAll('tbody tr').filter((row) => row.text().includes('viettel'))).toHaveLength(1);
    expect(words(opened)).toContain('period=2023');
  });

  it('leads those who may read submissions to its row', async () => {
    const opened = await open(SourcePage, { path, props: { ma: 'adult-smartphone' }, answers: answers('auditor') });
    const link = opened.page.get('a[href="/tiep-nhan/0199-a#figures-4"]');
    expect(link.text().replace(/\s+/g, ' ')).toBe('hồ sơ của doanh nghiệp, dòng 5');
  });

  it.each([[[]], [['operator']], [['agency-officer']]])('is named to others without a link (%s)', async (roles) => {
    const opened = await open(SourcePage, { path, props: { ma: 'adult-smartphone' }, answers: answers(...roles) });
    expect(words(opened)).toContain('hồ sơ của doanh nghiệp, 0199-a, 0199-a/2/4');
    expect(links(opened).filter((href) => href?.includes('tiep-nhan'))).toEqual([]);
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
    expect(opened.page.get('pre').text()).toContain('territory=MAU-1');
  });

  it('is on a past day that of the villages known then, as they were called', async () => {
    const then = {
      ...answers('leader'),
      'GET /api/v1/territories?level=VILLAGE&parent=03595&validOn=2025-12-31&asOf=2026-03-01': { body: { items: [{ ...village, nameVi: 'Nà Mốc' }] } },
      'GET /api/v1/observations?indicator=adult-smartphone&asOf=2026-03-01&period=2025&territory=MAU-1': { body: { items: [figure({ territory: 'MAU-1', period: '2025' })] } },
    };
    const opened = await open(SourcePage, { path: `${path}&asOf=2026-03-01`, props: { ma: 'adult-smartphone' }, answers: then });
    await vi.waitFor(() => expect(words(opened)).toContain('Bản Nà Mốc'));
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

  describe('on a past day', () => {
    const path = '/dia-ban/03595?asOf=2026-03-01';
    /** What is known now: another name and basis, and a successor that was entered after the day. */
    const successor = { code: '99999', validFrom: '2027-01-01', typeVi: 'Xã', nameVi: 'Sau Này', nameEn: 'x', on: '2027-01-01' };
    const now = { ...detail, unit: { ...units[2], validTo: '2027-01-01', legalBasis: 'Nghị quyết của nay' }, successors: [successor] };
    const answers = {
      ...basis(),
      'GET /api/v1/territories?level=COMMUNE&asOf=2026-03-01': { body: { items: [{ ...units[1], nameVi: 'Hua Nà Trước' }, { ...units[2], nameVi: 'Mường Than' }] } },
      'GET /api/v1/territories/03595?validOn': { body: now },
      'GET /api/v1/territories/03595/2025-07-01?asOf=2026-03-01': { body: { ...detail, unit: { ...units[2], nameVi: 'Mường Than' } } },
      'GET /api/v1/territories?level=VILLAGE&parent=03595&validOn=2026-11-26&limit=50': { body: { items: [unit('MAU-1', '2025-07-01', 'Một', { typeVi: 'Bản' })] } },
      'GET /api/v1/territories?level=VILLAGE&parent=03595&validOn=2026-11-26&asOf=2026-03-01&limit=50': { body: { items: [unit('MAU-1', '2025-07-01', 'Nà Mốc', { typeVi: 'Bản' })] } },
    };

    it('has the name, basis, lineage and villages that were known then', async () => {
      const opened = await open(TerritoryPage, { path, props, answers });
      expect(opened.page.get('h1').text()).toBe('Xã Mường Than');
      const text = words(opened);
      expect(text).toContain('Nghị quyết 1670');
      expect(text).not.toContain('Nghị quyết của nay');
      expect(text).not.toContain('Sau Này');
      expect(text).toContain('Bản Nà Mốc');
      opened.page.unmount();
      expect(words(await open(BriefPage, { path: '/dia-ban/03595/tom-tat?asOf=2026-03-01', props, answers }))).toContain('Hạ tầng số: Xã Mường Than');
    });

    it('names what its values come from as it was called then', async () => {
      const place = { code: '03595', validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: 'Xã Mường Than', en: 'x' } };
      const restated = series(place, [value('2024', { mark: 'RESTATED', from: ['03632'] })]);
      const opened = await open(TerritoryPage, { path, props, answers: { ...answers, 'GET /api/v1/series?territory=03595': { body: restated } } });
      expect(words(opened)).toContain('Quy đổi từ: Xã Hua Nà Trước');
    });

    it('is shown as it is known now where it was entered later, with its villages', async () => {
      const later = { ...answers, 'GET /api/v1/territories/03595/2025-07-01?asOf=2026-03-01': { status: 404, body: { code: 'not-found' } } };
      const opened = await open(TerritoryPage, { path, props, answers: later });
      expect(opened.page.get('h1').text()).toBe('Xã Than Uyên');
      expect(words(opened)).toContain('Nghị quyết của nay');
      expect(words(opened)).toContain('Bản Một');
    });

    it('is found by the names of then', async () => {
      const opened = await open(TerritoriesPage, { path: '/dia-ban?tim=than&asOf=2026-03-01', answers: { ...answers, 'GET /api/v1/territories?q=than': { body: { items: [units[2]] } } } });
      expect(opened.sent.map(({ path: asked }) => asked)).toContain('/api/v1/territories?q=than&validOn=2026-03-01&asOf=2026-03-01&limit=50');
    });

    it('stands under its name of then on the map, which is the map that is known now', async () => {
      const then = { body: { items: [{ ...units[1], validTo: undefined }, { ...units[2], nameVi: 'Mường Than' }] } };
      const opened = await open(IndicatorPage, {
        path: '/chi-tieu/adult-smartphone?xem=ban-do&asOf=2026-03-01',
        props: { ma: 'adult-smartphone' },
        answers: { ...answers, 'GET /api/v1/territories?level=COMMUNE&asOf=2026-03-01': then },
      });
      await loaded(opened, '.tile');
      expect(opened.page.findAll('.tile')).toHaveLength(1);
      expect(words(opened)).toContain('Mường Than');
      expect(words(opened)).not.toContain('Hua Nà');
    });
  });

  it('keeps the day on the way to what it was made from, to namesakes and from the search', async () => {
    const day = 'asOf=2026-03-01';
    const opened = await open(TerritoryPage, { path: `/dia-ban/03595?${day}`, props, answers: basis() });
    expect(links(opened)).toContain(`/dia-ban/03632?${day}&geography=2025-06-30`);
    opened.page.unmount();
    const none = { ...basis(), 'GET /api/v1/series?territory=03632': { status: 404, body: { code: 'not-found' } } };
    const elsewhere = await open(TerritoryPage, { path: `/dia-ban/03632?${day}`, props: { ma: '03632' }, answers: none });
    expect(links(elsewhere)).toContain(`/dia-ban/03632?${day}&geography=2021-01-01`);
    elsewhere.page.unmount();
    const found = { ...basis(), 'GET /api/v1/territories?q=than': { body: { items: [units[2]] } } };
    const search = await open(TerritoriesPage, { path: `/dia-ban?tim=than&${day}`, answers: found });
    expect(links(search)).toContain(`/dia-ban/03595?${day}&geography=2025-07-01`);
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

  it('tells in a brief what was restated, what may still change, what cannot be derived, and by when what clause asks for it', async () => {
    const commune = { code: '03595', validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: 'Xã Than Uyên', en: 'x' } };
    const told = async (...values: object[]): Promise<Opened> =>
      open(BriefPage, { path: '/dia-ban/03595/tom-tat', props, answers: { ...basis(), 'GET /api/v1/series?territory=03595': { body: series(commune, values) } } });
    const both = await told(value('2024', { mark: 'RESTATED', from: ['03632'], value: 72.8 }), value('2025', { status: 'PROVISIONAL' }));
    const text = words(both);
    expect(text).toContain('72,8%*');
    expect(text).toContain('* Quy đổi từ bản đồ khác.');
    expect(text).toContain('năm 2025, tạm tính');
    expect(text).toContain('≥ 95% · 31/12/2030');
    expect(text).toContain('Điểm P2.II.2.2');
    expect(text).toContain('/dia-ban/03595?asOf=2026-11-26&geography=2026-11-26');
    expect(links(both)).toContain('/chi-tieu/adult-smartphone');
    both.page.unmount();
    const none = words(await told(value('2025', { mark: 'NOT_DERIVABLE', reason: 'NO_VALUE_FROM_PARTS', value: undefined })));
    expect(none).toContain('Không suy ra được');
    expect(none).not.toContain('Chưa có số liệu');
    expect(none).not.toContain('Quy đổi');
  });

  it('says in its figures which may still change', async () => {
    const commune = { code: '03595', validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: 'Xã Than Uyên', en: 'x' } };
    const answers = { ...basis(), 'GET /api/v1/series?territory=03595': { body: series(commune, [value('2025', { status: 'PROVISIONAL' })]) } };
    expect(words(await open(TerritoryPage, { path: '/dia-ban/03595', props, answers }))).toContain('năm 2025, tạm tính');
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

  it('marks what was restated from another map, and says so once below and in each cell to who hears it', async () => {
    const restated = series({ code: '03595', validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: 'Xã A', en: 'A' } }, [value('2025', { mark: 'RESTATED', from: ['03595', '03632'] })]);
    const own = { ...restated.items[0]!, territory: { code: '9', validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: 'Xã B', en: 'B' } }, values: [value('2025', { value: 79 })] };
    const answers = (items: object[]) => ({ ...basis(), 'GET /api/v1/series?level=COMMUNE': { body: { ...restated, items } } });
    const opened = await open(HeatPage, { path: '/dia-ban/bang-nhiet', answers: answers([restated.items[0]!, own]) });
    expect(opened.page.findAll('td').map((cell) => cell.text())).toEqual(['83,1*, Quy đổi từ bản đồ khác', '79']);
    expect(opened.page.get('.legend').text()).toContain('* Quy đổi từ bản đồ khác');
    expect((await open(HeatPage, { path: '/dia-ban/bang-nhiet', answers: answers([own]) })).page.get('.legend').text()).not.toContain('*');
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
