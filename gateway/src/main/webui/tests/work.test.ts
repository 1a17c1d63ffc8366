import { afterEach, describe, expect, it, vi } from 'vitest';
import { noteServerTime } from '../src/deadlines/clock';
import { answered } from '../src/api/api';
import { api, useSession } from '../src/api/session';
import { NEWEST } from '../src/guide/news/news';
import ReasonForm from '../src/ui/ReasonForm.vue';
import AccountPage from '../src/work/account/AccountPage.vue';
import HomePage from '../src/work/HomePage.vue';
import { progress } from './support/measured';
import { me, open } from './support/page';
import { eventually } from './support/waiting';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const NOW = '2026-11-30T08:00:00+07:00';
const plan = (organisations: object[], over: object = {}) => ({
  obligation: { code: 'operator-plan', title: { vi: 'Gửi kế hoạch hằng năm', en: 'Send the yearly plan' }, plans: ['lai-chau-2023'], clause: 'P2.IV.7' },
  year: 2027,
  onTimeBefore: '2026-12-15T00:00:00+07:00',
  dueDayEnds: '2026-12-16T00:00:00+07:00',
  onDueDayCountsAsOnTime: true,
  owed: organisations.length,
  sent: 0,
  accepted: 0,
  waived: 0,
  missing: organisations.length,
  organisations,
  ...over,
});
const owing = (code: string, state: string, over: object = {}) => ({ code, name: { vi: code.toUpperCase(), en: code.toUpperCase() }, state, form: 'TELECOM', ...over });
const item = (over: object = {}) => ({
  id: 'x1',
  title: { vi: 'Lùi mốc ngầm hóa', en: 'Later date' },
  organisation: 'dic',
  organisationName: { vi: 'Sở KH&CN', en: 'DST' },
  since: '2026-09-15T08:00:00+07:00',
  ...over,
});
const queue = (kind: string, items: object[], count = items.length) => ({ kind, count, oldest: '2026-09-15T08:00:00+07:00', items });
const work = (queues: object[], deadlines: object[] = [], obstacles: object[] = []) => ({ 'GET /api/v1/me/work': { body: { now: NOW, queues, deadlines, obstacles } } });
const peers = { 'GET /api/v1/progress': { body: progress }, 'GET /api/v1/reports': { body: { items: [] } }, 'GET /api/v1/successions': { body: { items: [] } } };

async function home(role: string, answers: object, language: 'vi' | 'en' = 'vi') {
  noteServerTime(NOW, false);
  // Whoever is here for the first time: tour.test.ts.
  localStorage.setItem('hatangso.seen.a-1', NEWEST);
  const opened = await open(HomePage, { language, answers: { ...peers, ...me(role), ...answers } });
  await eventually(() => expect(opened.page.find('h1').exists()).toBe(true));
  await eventually(() => expect(opened.page.text()).not.toContain('Đang tải'));
  return opened;
}
const text = (page: { text(): string }): string => page.text().replace(/\s+/g, ' ');

describe('what waits', () => {
  const hindered = (over: object = {}) => ({
    indicator: progress.items.find(({ verdict }) => verdict === 'BEHIND')!.indicator.code,
    id: 'o1',
    title: { vi: 'Chưa có mặt bằng', en: 'No site yet' },
    organisation: 'ubnd-1',
    since: '2026-02-10T10:00:00+07:00',
    open: 1,
    leads: [{ vi: 'Viettel', en: 'Viettel' }],
    ...over,
  });

  it('for a leader is one screen: two numbers, decisions with their buttons, problems with who, why, when and what was tried, who has not sent', async () => {
    const decisions = [queue('PROPOSALS_TO_DECIDE', [item()]), queue('BUDGET_TO_DECIDE', [item({ id: 'b1', title: { vi: 'Phủ sóng 9 bản', en: 'Cover 9 villages' }, year: 2027, amount: 1_200_000_000 })])];
    const { page } = await home('leader', work(decisions, [plan([owing('vnpt', 'MISSING'), owing('ghn', 'ACCEPTED')], { sent: 1, missing: 1 })], [hindered({ proposal: { id: 'p1', title: { vi: 'Cho thuê', en: 'Lease' }, state: 'SUBMITTED' } })]));
    await eventually(() => expect(text(page)).toContain('Mục tiêu đến năm 2025'));
    await eventually(() => expect(text(page)).toContain('Cần chú ý (1 trong 1)'));
    const said = text(page);
    const order = ['Mục tiêu đến năm 2025', 'Chờ đồng chí quyết định (2)', 'Kiến nghị: Lùi mốc ngầm hóa', 'Phân bổ 1,2 tỷ đồng: Phủ sóng 9 bản', 'Cần chú ý', 'Gửi kế hoạch hằng năm, năm 2027'];
    expect(order.map((words) => said.indexOf(words))).toEqual(order.map((words) => said.indexOf(words)).sort((a, b) => a - b));
    expect(order.filter((words) => !said.includes(words))).toEqual([]);
    expect(said).toContain('chờ 76 ngày');
    expect(page.get('.act').attributes()).toMatchObject({ href: '/kien-nghi/x1', 'aria-label': 'Quyết định: Kiến nghị: Lùi mốc ngầm hóa' });
    expect(said).toContain('Chủ trì: Viettel');
    expect(said).toContain('vướng: Chưa có mặt bằng');
    expect(said).toContain('đã kiến nghị, chờ quyết định');
    expect(said).toContain('1/2 đã nộp');
    expect(said).toContain('chưa nộp 1: VNPT');
    expect(said).toContain('còn 15 ngày');
    expect(said).not.toContain('Soạn văn bản đôn đốc');
  });

  it.each([
    [{}, '2028-05-20', 'chưa có kiến nghị', 'đạt khoảng quý II/2028'],
    [{ leads: [] }, '2041-05-20', 'Chưa giao cơ quan chủ trì', 'đạt khoảng năm 2041'],
    [{ open: 3, leads: ['A', 'B', 'C'].map((vi) => ({ vi, en: vi })) }, undefined, 'Chủ trì: A, B và 1 nữa', 'chưa dự báo được khi nào đạt'],
    [{ open: 3 }, undefined, 'vướng: Chưa có mặt bằng và 2 nữa', 'chưa có kiến nghị'],
    [{ proposal: { id: 'p1', title: { vi: 'Thuê', en: 'Lease' }, state: 'DECIDED', decision: '12/QĐ-UBND' } }, undefined, 'đã có quyết định 12/QĐ-UBND', 'Chủ trì'],
    [{ indicator: 'another' }, undefined, 'Chưa giao cơ quan chủ trì', 'chưa ai báo vướng mắc, chưa có kiến nghị'],
  ])('tells of a problem %j, expected %s', async (over, projectedDay, ...words) => {
    const told = { ...progress, items: progress.items.map((each) => ({ ...each, ...(projectedDay && { projectedDay }) })) };
    const { page } = await home('leader', { ...work([], [], [hindered(over)]), 'GET /api/v1/progress': { body: told } });
    await eventually(() => expect(text(page)).toContain('Cần chú ý (1 trong 1)'));
    for (const word of words) expect(text(page)).toContain(word);
    expect(text(page)).toContain('Không có việc nào chờ quyết định.');
  });

  it('shows a leader three decisions, and all when asked, with the way to those that are not known here', async () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map((id) => item({ id }));
    const { page } = await home('leader', work([queue('PROPOSALS_TO_DECIDE', items, 12)]));
    expect(page.findAll('.act')).toHaveLength(3);
    await page.get('button.more').trigger('click');
    expect(page.findAll('.act')).toHaveLength(5);
    expect(page.findAll('a').map((link) => link.attributes('href'))).toContain('/kien-nghi');
    expect(text(page)).toContain('Kiến nghị chờ quyết định (12)');
  });

  it('for a coordinator is what came in and who has not sent, with the letter to remind them', async () => {
    const { page } = await home('coordinator', work([queue('SUBMISSIONS_TO_REVIEW', [item({ id: 's1', year: 2027 })], 9)], [plan([owing('vnpt', 'MISSING')])]));
    expect(text(page)).toContain('Hồ sơ mới đến (9)');
    expect(text(page)).toContain('cũ nhất 76 ngày');
    const links = page.findAll('a').map((link) => link.attributes('href'));
    expect(links).toContain('/tiep-nhan/s1');
    expect(links).toContain('/tiep-nhan');
    expect(links).toContain('/bao-cao/don-doc');
  });

  it('for an operator is its own duty first, with one button, and what was returned with the comment', async () => {
    const returned = queue('SUBMISSIONS_RETURNED', [item({ organisation: 'vnpt', obligation: 'operator-plan', year: 2026, due: '2026-12-10', reason: 'Tốc độ 4G thiếu nguồn đo' })]);
    const { page } = await home('operator', work([returned], [plan([owing('vnpt', 'DRAFT')])]));
    const said = text(page);
    expect(said).toContain('Còn 15 ngày');
    expect(said).toContain('trước 10/12/2026');
    expect(said).toContain('“Tốc độ 4G thiếu nguồn đo”');
    expect(page.get('.button.main').attributes('href')).toBe('/nop-ke-hoach/operator-plan/2027');
    expect(page.get('.button.main').text()).toBe('Điền tiếp và nộp');
    expect(page.get('.act').attributes('href')).toBe('/nop-ke-hoach/operator-plan/2026');
    expect(said.indexOf('Điền tiếp')).toBeLessThan(said.indexOf('Tốc độ 4G'));
  });

  it.each([
    ['MISSING', 'Điền và nộp'],
    ['OVERDUE', 'Điền và nộp'],
    ['RETURNED', 'Sửa và gửi lại'],
  ])('is told by one button when the duty is %s', async (state, act) => {
    const { page } = await home('operator', work([], [plan([owing('vnpt', state)])]));
    expect(page.get('.button.main').text()).toBe(act);
  });

  it('is nothing where all is done, which says what comes next', async () => {
    const { page } = await home('operator', work([], [plan([owing('vnpt', 'ACCEPTED')])]));
    expect(text(page)).toContain('Nghĩa vụ tiếp theo sẽ hiện ở đây khi đến kỳ.');
    expect(page.find('.button.main').exists()).toBe(false);
    page.unmount();
    const administrator = await home('administrator', work([]), 'en');
    expect(text(administrator.page)).toContain('Nothing waits for you.');
    expect(administrator.page.findAll('a').map((link) => link.attributes('href'))).toContain('/quan-tri');
  });

  it('loses only the part whose service is down', async () => {
    const down = { status: 503, body: { code: 'unavailable', title: 'Tạm thời không sẵn sàng', traceId: 'trace-9' } };
    const { page } = await home('leader', { ...work([queue('PROPOSALS_TO_DECIDE', [item()])]), 'GET /api/v1/progress': down });
    await eventually(() => expect(page.findAll('[role="alert"]')).toHaveLength(1));
    expect(text(page)).toContain('Kiến nghị: Lùi mốc ngầm hóa');
  });

  it('says by when in words that are late when they are, and sums of money as people say them', async () => {
    const { page } = await home('finance-officer', work([queue('BUDGET_TO_APPRAISE', [item({ amount: 1_200_000_000, due: '2026-11-29' })])]));
    expect(text(page)).toContain('1,2 tỷ đồng');
    expect(page.get('.late').text()).toContain('quá hạn từ 29/11/2026');
  });
});

describe('the own account', () => {
  const session = (id: string, over: object = {}) => ({
    id,
    browser: 'Firefox 128',
    system: 'Windows 10',
    address: '10.1.2.3',
    startedAt: '2026-11-30T08:00:00+07:00',
    lastUsedAt: '2026-11-30T08:05:00+07:00',
    endsAt: '2026-11-30T18:00:00+07:00',
    current: false,
    ...over,
  });
  async function account(language: 'vi' | 'en' = 'vi', more: object = {}) {
    let items = [session('here', { current: true }), session('there'), session('nowhere', { browser: undefined, system: undefined })];
    const opened = await open(AccountPage, {
      language,
      answers: {
        ...me('clerk'),
        'GET /me/sessions': () => ({ body: { items } }),
        'DELETE /me/sessions': () => ((items = items.slice(0, 1)), { status: 204 }),
        'DELETE /me/sessions/there': () => ((items = items.filter(({ id }) => id !== 'there')), { status: 204 }),
        ...more,
      },
    });
    await eventually(() => expect(opened.page.find('table').exists()).toBe(true));
    return opened;
  }

  it('tells where one is signed in, and ends one session or all others', async () => {
    const { page, sent } = await account();
    expect(text(page)).toContain('Firefox 128, Windows 10');
    expect(text(page)).toContain('Thiết bị không rõ');
    expect(page.find('#session-here').text()).toContain('Phiên này');
    expect(page.find('#session-here button').exists()).toBe(false);
    await page.find('#session-there button').trigger('click');
    await eventually(() => expect(text(page)).toContain('Đã kết thúc phiên trên Firefox 128, Windows 10.'));
    await eventually(() => expect(page.find('#session-there').exists()).toBe(false));
    await page.findAll('button').find((button) => button.text() === 'Kết thúc mọi phiên khác')!.trigger('click');
    await eventually(() => expect(page.findAll('tbody tr')).toHaveLength(1));
    expect(page.findAll('button').map((button) => button.text())).not.toContain('Kết thúc mọi phiên khác');
    expect(sent.filter(({ method }) => method === 'DELETE').map(({ headers }) => headers.get('X-CSRF-Token'))).toEqual(['csrf-1', 'csrf-1']);
  });

  it('says in English too what could not be ended', async () => {
    const { page } = await account('en', { 'DELETE /me/sessions/there': { status: 503, body: { code: 'unavailable', title: 'Not available' } } });
    await page.find('#session-there button').trigger('click');
    await eventually(() => expect(text(page)).toContain('Not available'));
    expect(page.find('#session-there').exists()).toBe(true);
    expect(page.find('#session-there button').attributes('aria-label')).toBe('End the session on Firefox 128, Windows 10');
  });
});

describe('what binds', () => {
  it('is done after signing in anew beside the page, which stays as it is', async () => {
    const { page } = await open(ReasonForm, {
      props: { id: 'x', label: 'Lý do', action: 'Bãi bỏ', work: () => answered(api.POST('/api/v1/successions/{id}/withdrawal', { params: { path: { id: '7' }, header: { 'If-Match': '"1"' } }, body: { reason: 'x' } })) },
      answers: { ...me('administrator'), 'POST /api/v1/successions/7/withdrawal': { status: 401, body: { code: 'step-up-needed', title: 'Cần xác nhận lại danh tính cho việc này' } } },
    });
    await page.find('textarea').setValue('Ghi nhầm');
    await page.find('form').trigger('submit');
    await eventually(() => expect(page.find('a[target=_blank]').exists()).toBe(true));
    expect(page.find('a[target=_blank]').attributes('href')).toBe('/login?to=%2Ftai-khoan%3Fxac-nhan%3Droi&ui_locales=vi&max_age=0');
    expect(text(page)).toContain('Cần xác nhận lại danh tính cho việc này');
    expect(page.find('textarea').element.value).toBe('Ghi nhầm');
    expect(useSession().state.value).toBe('known');
  });

  it('tells in the tab of the sign-in to go back', async () => {
    const { page } = await open(AccountPage, { path: '/tai-khoan?xac-nhan=roi', answers: { ...me('clerk'), 'GET /me/sessions': { body: { items: [] } } } });
    expect(text(page)).toContain('Hãy đóng thẻ này');
    expect(page.findAll('a.button').map((way) => way.attributes('href'))).toContain('/login?to=%2Ftai-khoan&ui_locales=vi&kc_action=webauthn-register');
  });
});
