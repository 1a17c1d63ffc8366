import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Progress } from '../src/api/generated/indicator';
import { noteServerTime } from '../src/deadlines/clock';
import OverviewPage from '../src/overview/OverviewPage.vue';
import { daysLater } from '../src/format/calendar';
import { changesBetween } from '../src/overview/changes/changes';
import { milestonesOf } from '../src/overview/summary';
import viTexts from '../src/overview/texts.vi';
import { open as openAtOnce } from './support/page';
import { eventually } from './support/waiting';

/** With the table, which is fetched behind the first load. */
async function open(...asked: Parameters<typeof openAtOnce>) {
  const opened = await openAtOnce(...asked);
  await eventually(() => expect(opened.page.find('table').exists()).toBe(true));
  return opened;
}

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const progress = {
  asOf: '2026-11-25',
  methodVersion: '1',
  counts: { 2025: { ON_TRACK: 1 }, 2030: { NO_DATA: 1 } },
  items: [
    {
      target: {
        code: 'household-fibre-2025',
        clause: 'P2.II.1.a.4',
        quote: '80% các hộ gia đình có Internet cáp quang.',
        en: '80 % of households have fibre Internet.',
        comparator: 'AT_LEAST',
        value: 80,
        unit: 'PERCENT',
        due: '2025-12-31',
      },
      indicator: {
        code: 'household-fibre',
        name: { vi: 'Hộ gia đình có Internet cáp quang', en: 'Households with fibre' },
        theme: 'TELECOM',
        unit: 'PERCENT',
      },
      baseline: { value: 41.5, unit: 'PERCENT', comparability: 'PROXY', clause: 'P1.I.1', asOf: null },
      latest: {
        period: '2025',
        value: 76.25,
        numerator: 61,
        denominator: 80,
        status: 'PROVISIONAL',
        recordedAt: '2026-11-20T09:00:00+07:00',
      },
      milestone: 2025,
      verdict: 'ON_TRACK',
      neededPace: { vi: 'cần thêm 9,6 điểm % mỗi năm', en: 'needs +9.6 percentage points a year' },
    },
    {
      target: { code: 'cloud-2025', clause: 'P2.II.1.b.1', quote: '', en: '', comparator: 'AT_LEAST', value: 80, unit: 'PERCENT' },
      indicator: { code: 'cloud', name: { vi: 'Đám mây', en: 'Cloud' }, theme: 'CLOUD', unit: 'PERCENT' },
      milestone: 2030,
      verdict: 'NO_DATA',
    },
  ],
};
const deadlines = {
  items: [
    {
      obligation: { code: 'operator-plan', title: { vi: 'Gửi kế hoạch hằng năm', en: 'Send the yearly plan' }, plans: ['lai-chau-2023'], clause: 'P2.IV.7' },
      year: 2027,
      onTimeBefore: '2026-12-15T00:00:00+07:00',
      dueDayEnds: '2026-12-16T00:00:00+07:00',
      owed: 14,
      sent: 3,
      accepted: 1,
    },
  ],
};
const down = { status: 503, body: { code: 'unavailable', title: 'Dịch vụ tạm thời không sẵn sàng', traceId: 'trace-9' } };
const both = {
  'GET /api/v1/progress': { body: progress },
  'GET /api/v1/deadlines': { body: deadlines },
  'GET /api/v1/territories': { body: { items: [] } },
};

describe('the first page', () => {
  it('says beside each verdict on how many of how many units it rests when some have not reported', async () => {
    const [fibre, cloud] = progress.items;
    const partly = { ...progress, items: [{ ...fibre, latest: { ...fibre!.latest, reported: 1, expected: 38 } }, cloud] };
    const { page } = await open(OverviewPage, { answers: { ...both, 'GET /api/v1/progress': { body: partly } } });
    await eventually(() => expect(page.find('table').text()).toContain('1 trên 38 địa bàn đã báo'));
    page.unmount();
    const whole = { ...progress, items: [{ ...fibre, latest: { ...fibre!.latest, reported: 38, expected: 38 } }, cloud] };
    const { page: other } = await open(OverviewPage, { answers: { ...both, 'GET /api/v1/progress': { body: whole } } });
    expect(other.text()).not.toContain('địa bàn đã báo');
    other.unmount();
  });

  it('says of a target missed what is open still, and by which measure the list is ordered', async () => {
    const [fibre] = progress.items;
    const missed = {
      ...fibre,
      verdict: 'MISSED',
      neededPace: undefined,
      atDeadline: { ...fibre!.latest, value: 70 },
      latest: { ...fibre!.latest, period: '2026', value: 79 },
      lacking: { value: 1, share: 1.3 },
    };
    const { page } = await open(OverviewPage, { answers: { ...both, 'GET /api/v1/progress': { body: { ...progress, items: [missed] } } } });
    const text = page.get('.worst-card').text().replace(/\s+/g, ' ');
    expect(text).toContain('rồi đến phần còn thiếu so với mục tiêu');
    expect(text).toContain('Đến hạn 31/12/2025 chưa đạt, mục tiêu ≥ 80%, nay là 79%; còn thiếu 1 điểm %, bằng 1,3% mục tiêu.');
    page.unmount();
  });

  it('does not call a target worst that was met late', async () => {
    const [fibre] = progress.items;
    const late = { ...progress, items: [{ ...fibre, verdict: 'MET_LATE', latest: { ...fibre!.latest, value: 81 } }] };
    const { page } = await open(OverviewPage, { answers: { ...both, 'GET /api/v1/progress': { body: late } } });
    expect(page.get('.worst-card').text()).toContain(viTexts.noneWorst);
    expect(page.get('table').text()).toContain('Đạt muộn');
    page.unmount();
  });

  it('says of what has to fall that too much is left, not that too little was reached', async () => {
    const [fibre] = progress.items;
    const users = { ...fibre!, target: { ...fibre!.target, comparator: 'BELOW', value: 5 }, latest: { ...fibre!.latest!, value: 14.2 } };
    const told = async (over: object): Promise<string> => {
      const answer = { body: { ...progress, items: [{ ...users, ...over }] } };
      const { page } = await open(OverviewPage, { answers: { ...both, 'GET /api/v1/progress': answer } });
      const text = page.text();
      page.unmount();
      return text;
    };
    const lacking = { value: 9.2, share: 184 };
    expect(await told({ verdict: 'MISSED', lacking })).toContain('nay là 14,2%; còn vượt 9,2 điểm %, bằng 184% mục tiêu');
    expect(await told({ verdict: 'BEHIND', expected: 8 })).toContain('Hiện còn 14,2%, theo lộ trình phải là 8%');
  });

  it('leads from each count to the targets that it counts, on the same day', async () => {
    const { page } = await open(OverviewPage, { path: '/?asOf=2026-03-01', answers: both });
    const hrefs = (selector: string) => page.get(selector).findAll('a').map((link) => [link.text().replace(/\s+/g, ' '), link.attributes('href')]);
    expect(hrefs('.milestones')).toEqual([
      ['Mục tiêu đến năm 2025', '/chi-tieu?asOf=2026-03-01&nam=2025'],
      ['1 Đúng tiến độ', '/chi-tieu?asOf=2026-03-01&trang-thai=ON_TRACK&nam=2025'],
      ['Mục tiêu đến năm 2030', '/chi-tieu?asOf=2026-03-01&nam=2030'],
      ['1 Chưa có số liệu', '/chi-tieu?asOf=2026-03-01&trang-thai=NO_DATA&nam=2030'],
    ]);
  });

  it('tells of duties too as they stood at the end of a past day, and leads to all of that year', async () => {
    const year = { ...deadlines.items[0], year: 2026, onTimeBefore: '2025-12-15T00:00:00+07:00', dueDayEnds: '2025-12-16T00:00:00+07:00', sent: 2 };
    const answers = { ...both, 'GET /api/v1/deadlines?year=2026&asOf=2025-12-05T23%3A59%3A59.999999%2B07%3A00': { body: { items: [year] } } };
    const { page } = await open(OverviewPage, { path: '/?asOf=2025-12-05', answers });
    const text = page.text().replace(/\s+/g, ' ');
    expect(text).toContain('Nộp kế hoạch năm 2026');
    expect(text).toContain('Còn 10 ngày');
    expect(text).toContain('2 trên 14 đơn vị đã gửi');
    expect(page.findAll('a').map((link) => link.attributes('href'))).toContain('/thoi-han?nam=2026');
    page.unmount();
    const nonsense = await open(OverviewPage, { path: '/?asOf=2025-19-99', answers: both });
    expect(nonsense.page.text()).toContain('3 trên 14 đơn vị đã gửi');
  });

  it('says so where the maps to choose from cannot be had, and asks again when told to', async () => {
    let answer: object = down;
    const { page } = await openAtOnce(OverviewPage, { answers: { ...both, 'GET /api/v1/territories?level=COMMUNE': () => answer } });
    await eventually(() => expect(page.get('.moment').text()).toContain('Chưa tải được danh sách bản đồ hành chính.'));
    answer = { body: { items: [] } };
    await page.findAll('.moment button').find((button) => button.text() === 'Thử lại')!.trigger('click');
    await eventually(() => expect(page.get('.moment').text()).not.toContain('Chưa tải được'));
  });

  it('says for each milestone how many targets are met and shows targets against actual values', async () => {
    const { page, sent } = await open(OverviewPage, { answers: both });
    const text = page.text().replace(/\s+/g, ' ');
    expect(text).toContain('Mục tiêu đến năm 20250/1 đã đạt');
    expect(text).toContain('Số liệu cập nhật đến 20/11/2026.');
    expect(text).toContain('3 trên 14 đơn vị đã gửi');
    expect(text).toContain('≥ 80%');
    expect(text).toContain('76,25%');
    expect(text).toContain('tạm tính');
    expect(text).toContain('Số liệu gần đúng');
    expect(text).toContain('cần thêm 9,6 điểm % mỗi năm');
    expect(sent.some(({ path }) => /\/deadlines\?year=\d{4}$/.test(path))).toBe(true);
    const bar = page.get('svg[role="img"]');
    expect(bar.get('title').text()).toContain('Hộ gia đình có Internet cáp quang');
    expect(bar.get('desc').text()).toBe('mục tiêu ≥ 80%; mới nhất 76,25%');
  });

  it('speaks English when asked', async () => {
    const { page } = await open(OverviewPage, { language: 'en', answers: both });
    const text = page.text().replace(/\s+/g, ' ');
    expect(text).toContain('Targets of 20300/1 met');
    expect(text).toContain('Figures up to 20 November 2026.');
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('Overview – Lai Chau Digital Infrastructure');
  });

  it('shows only the card that is down as failed, with its trace id and a way to try again', async () => {
    const { page } = await open(OverviewPage, { answers: { ...both, 'GET /api/v1/deadlines': down } });
    expect(page.findAll('[role="alert"]')).toHaveLength(1);
    expect(page.get('[role="alert"]').text()).toContain('trace-9');
    expect(page.get('[role="alert"] button').text()).toBe('Thử lại');
    expect(page.text()).toContain('76,25%');
  });

  it('tells once that the targets are not to be had, with one way to try again, and shows them when they are', async () => {
    let answer: object = down;
    const { page } = await openAtOnce(OverviewPage, { answers: { ...both, 'GET /api/v1/progress': () => answer } });
    await eventually(() => expect(page.text()).toContain('3 trên 14 đơn vị đã gửi'));
    expect(page.findAll('[role="alert"]')).toHaveLength(1);
    expect(page.findAll('button').filter((button) => button.text() === 'Thử lại')).toHaveLength(1);
    answer = { body: progress };
    await page.get('[role="alert"] button').trigger('click');
    await eventually(() => expect(page.find('table').text()).toContain('76,25%'));
    expect(page.findAll('[role="alert"]')).toHaveLength(0);
  });

  it('tells once that there are no targets', async () => {
    const none = { body: { ...progress, counts: {}, items: [] } };
    const { page } = await openAtOnce(OverviewPage, { answers: { ...both, 'GET /api/v1/progress': none } });
    await eventually(() => expect(page.text()).toContain(viTexts.noTargets));
    expect(page.text().split(viTexts.noTargets)).toHaveLength(2);
  });

  it('shows who has not sent to those whom the API tells', async () => {
    const organisations = [
      { code: 'vnpt', name: { vi: 'VNPT', en: 'VNPT' }, state: 'ACCEPTED' },
      { code: 'viettel', name: { vi: 'Viettel Lai Châu', en: 'Viettel' }, state: 'MISSING' },
    ];
    const items = [{ ...deadlines.items[0], owed: 2, organisations }];
    const { page } = await open(OverviewPage, { answers: { ...both, 'GET /api/v1/deadlines': { body: { items } } } });
    expect(page.text()).toContain('Chưa gửi: 1 đơn vị');
    expect(page.text()).toContain('Viettel Lai Châu');
  });

  it('speaks of the year that the system plays in a rehearsal, whatever this device believes', async () => {
    const board = { items: [], now: '2031-12-14T23:50:00+07:00', rehearsal: true };
    const { page, sent } = await open(OverviewPage, { answers: { ...both, 'GET /api/v1/deadlines': { body: board } } });
    await eventually(() => expect(page.text()).toContain('2032'));
    expect(sent.map(({ path }) => path)).toContain('/api/v1/deadlines?year=2032');
    noteServerTime('2026-11-25T10:00:00+07:00', false);
  });

  it('tells an operator about itself, not that it alone is missing', async () => {
    const organisations = [{ code: 'vnpt', name: { vi: 'VNPT', en: 'VNPT' }, state: 'MISSING' }];
    const items = [{ ...deadlines.items[0], organisations }, { obligation: { code: 'other' }, year: 2027, owed: 1 }];
    const { page } = await open(OverviewPage, { answers: { ...both, 'GET /api/v1/deadlines': { body: { items } } } });
    expect(page.text().replace(/\s+/g, ' ')).toContain('Đơn vị của bạn: chưa gửi');
    expect(page.text()).not.toContain('Chưa gửi:');
  });
});

it('sums the counts of verdicts by milestone, known or not, and what was met late to what is met', () => {
  expect(milestonesOf({ 2030: { ON_TRACK: 3 }, 2025: { MISSED: 4, ACHIEVED: 2, MET_LATE: 3, NO_DATA: 1, SOMETHING_NEW: 1 } })).toEqual([
    {
      year: '2025',
      all: 11,
      met: 5,
      counts: [
        { verdict: 'ACHIEVED', count: 2 },
        { verdict: 'MET_LATE', count: 3 },
        { verdict: 'MISSED', count: 4 },
        { verdict: 'NO_DATA', count: 2 },
      ],
    },
    { year: '2030', all: 3, met: 0, counts: [{ verdict: 'ON_TRACK', count: 3 }] },
  ]);
});

describe('what changed', () => {
  const [first, second] = progress.items;

  it('is each target with another value or verdict, changed verdicts first', () => {
    const then = { ...progress, items: [{ ...first!, latest: { ...first!.latest!, value: 70 } }, second!] };
    const now = { ...progress, items: [first!, { ...second!, verdict: 'BEHIND' }] };
    const changes = changesBetween(then as unknown as Progress, now as unknown as Progress);
    expect(changes.map(({ before, after }) => [before?.latest?.value, after.latest?.value, before?.verdict, after.verdict])).toEqual([
      [undefined, undefined, 'NO_DATA', 'BEHIND'],
      [70, 76.25, 'ON_TRACK', 'ON_TRACK'],
    ]);
    expect(changesBetween(now as unknown as Progress, now as unknown as Progress)).toEqual([]);
  });

  it('is looked up a month back, across the turn of a year too', () => {
    expect(daysLater('2027-01-15', -30)).toBe('2026-12-16');
  });
});
