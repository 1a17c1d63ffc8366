import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import IndicatorPage from '../src/indicators/IndicatorPage.vue';
import IndicatorsPage from '../src/indicators/IndicatorsPage.vue';
import OverviewPage from '../src/overview/OverviewPage.vue';
import BriefPage from '../src/territories/profile/BriefPage.vue';
import { basis, indicator, planFigure, progress, series, value } from './support/measured';
import { open } from './support/page';
import { links, loaded, onMeasuredPages, press, words } from './support/reading';
import { eventually } from './support/waiting';

onMeasuredPages();

describe('the overview', () => {
  it('tells why a target is among the worst, and which communes weigh most', async () => {
    const opened = await open(OverviewPage, { answers: basis() });
    const text = words(opened);
    expect(text).toContain('Mới đạt 83,1%, theo lộ trình phải là 85%; còn thiếu 11,9 điểm %, bằng 12,5% mục tiêu; cần thêm 2,4 điểm % mỗi năm.');
    expect(text).toContain('1 trên 1 xã chưa đạt; xã thiếu nhiều nhất về số lượng: Xã Than Uyên (thiếu 119, mới đạt 83,1%)');
    expect(links(opened)).toContain('/dia-ban/03595');
  });

  it('leads from each figure of the worst five, and of what changed, to what it is made of', async () => {
    const [first, second] = progress.items;
    const before = { ...progress, items: [first, { ...second, verdict: 'AT_RISK', latest: value('2024', { value: 72.8 }) }] };
    const answers = { ...basis(), 'GET /api/v1/progress?asOf=2026-10-27': { body: before } };
    const opened = await open(OverviewPage, { answers });
    await eventually(() => expect(words(opened)).toContain('72,8% (năm 2024) → 83,1% (năm 2025)'));
    const source = '/chi-tieu/adult-smartphone/nguon';
    const to = (text: string, href: string) => opened.page.findAll('a').filter((link) => link.text() === text && link.attributes('href') === href);
    expect(opened.page.get('.worst').findAll('a').map((link) => link.attributes('href'))).toEqual([
      '/chi-tieu/adult-smartphone',
      `${source}?period=2025`,
      '/ke-hoach#P2.II.2.2',
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
    await eventually(() => expect(opened.router.currentRoute.value.path).toBe('/dia-ban/03595'));
  });

  it('begins the name of a tile with what it shows, in English too', async () => {
    const opened = await open(OverviewPage, { language: 'en', answers: basis() });
    await loaded(opened, '.tile');
    expect(opened.page.get('.tile').attributes('aria-label')).toBe('Than Uyên: 83.1%; 831 / 1,000; target not met; Than Uyên Commune');
  });
});

describe('an indicator', () => {
  const props = { ma: 'adult-smartphone' };

  it('tells search engines which dataset it shows, for as long as it is open', async () => {
    const opened = await open(IndicatorPage, { path: '/chi-tieu/adult-smartphone', props, answers: basis() });
    const told = () => document.head.querySelectorAll('script[type="application/ld+json"]');
    expect(told()).toHaveLength(1);
    const dataset = JSON.parse(told()[0]!.textContent!);
    expect(dataset).toMatchObject({ '@type': 'Dataset', identifier: 'adult-smartphone', license: 'https://creativecommons.org/licenses/by/4.0/' });
    expect(dataset.distribution[0].contentUrl).toContain('*.adult-smartphone.*.*');
    opened.page.unmount();
    expect(told()).toHaveLength(0);
  });

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
    expect(words(opened)).toContain('Điểm P2.II.2.2');
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
    expect(text).not.toContain('lai-chau-2023');
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
    await eventually(() => expect(words(opened)).toContain('30 trên 38 địa bàn đã báo'));
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
    await field.setValue('01/06/2020');
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
