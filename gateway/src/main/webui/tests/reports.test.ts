import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { bodiesIn, lateIn } from '../src/reports/letters/late';
import LettersPage from '../src/reports/letters/LettersPage.vue';
import ReportsPage from '../src/reports/listing/ReportsPage.vue';
import { nextRound, workOf } from '../src/reports/listing/schedule';
import ReportPage from '../src/reports/reading/ReportPage.vue';
import { row } from './support/deadline-day';
import { open } from './support/page';
import { answered, basis, button, onReportPages, posted, report, schedules, type Opened } from './support/reports';
import { eventually } from './support/waiting';
import type { CalendarDayView, DeadlineList } from '../src/api/generated/agency';

onReportPages();

describe('reports', () => {
  it('show a citizen what is published, without states and without a way to make one', async () => {
    const opened = await open(ReportsPage, { path: '/bao-cao', answers: { ...basis(), 'GET /api/v1/reports': { body: { items: [report({ state: 'PUBLISHED' })] } } } });
    expect(opened.page.text()).toContain('Báo cáo đã công bố');
    expect(opened.page.find('#report-state').exists()).toBe(false);
    expect(opened.page.find('a[href="/bao-cao/lap"]').exists()).toBe(false);
    expect(opened.page.get('tbody a').attributes('href')).toBe('/bao-cao/r1');
  });

  it('stay in a citizen’s list while the document in their place is not published', async () => {
    const replacements = [{ number: 6, symbol: 'BC-STTTT', issuedOn: '2026-03-05' }];
    const items = [report({ state: 'REPLACED', replacements })];
    const opened = await open(ReportsPage, { path: '/bao-cao', answers: { ...basis(), 'GET /api/v1/reports': { body: { items } } } });
    expect(opened.page.text()).toContain('Đã được thay thế bằng văn bản chưa công bố: Số 06/BC-STTTT ngày 05 tháng 3 năm 2026');
  });

  it('name the documents in their place, with a way to those that may be read', async () => {
    const replacements = [
      { number: 6, symbol: 'BC-STTTT', issuedOn: '2026-03-05' },
      { report: 'r3', number: 7, symbol: 'BC-SKHCN', issuedOn: '2026-11-25' },
    ];
    const concernedBy = [{ relation: 'REPLACES', number: 6, symbol: 'BC-STTTT', issuedOn: '2026-03-05' }];
    const { page: shown } = await open(ReportPage, {
      props: { id: 'r1' },
      answers: { ...basis(), 'GET /api/v1/reports/r1': answered({ state: 'REPLACED', replacements, concernedBy }) },
    });
    expect(shown.text()).toContain('Văn bản này đã được thay thế.');
    expect(shown.text().match(/06\/BC-STTTT/g), 'what took its place is told once').toHaveLength(1);
    expect(shown.text()).toContain('Văn bản thay thế: Số 06/BC-STTTT ngày 05 tháng 3 năm 2026 (chưa công bố)');
    expect(shown.get('a[href="/bao-cao/r3"]').text()).toBe('Số 07/BC-SKHCN ngày 25 tháng 11 năm 2026');
  });

  it('offer the summary alone, in the language that was chosen', async () => {
    const { page: shown } = await open(ReportPage, { props: { id: 'r1' }, answers: { ...basis(), 'GET /api/v1/reports/r1': answered({ state: 'PUBLISHED' }) } });
    const summaries = shown.findAll('a[href*="extent=SUMMARY"]');
    expect(summaries.map((link) => link.attributes('href'))).toContain('/api/v1/reports/r1/documents/pdf?language=VI&extent=SUMMARY');
  });

  it('say who signed the official file, and that the signatures of a demonstration have no legal value', async () => {
    const signature = {
      by: 'SIGNER',
      name: 'Nguyễn Văn An',
      post: 'Phó Giám đốc',
      signedAt: '2026-11-25T09:00:00.000+07:00',
      authority: 'TRÌNH DIỄN',
      certificate: 'cd'.repeat(32),
      revocation: 'NOT_REACHED',
      demonstration: true,
    };
    const official = { version: 1, sha256: 'ef'.repeat(32), way: 'BROUGHT_BACK', at: '2026-11-25T10:00:00.000+07:00', signatures: [signature] };
    const issue = { number: 5, symbol: 'BC-STTTT', issuedOn: '2026-11-25', body: { code: 'dic', nameVi: 'Sở', nameEn: 'DIC', symbol: 'STTTT', parentVi: '', parentEn: '' }, signedFor: ['GIÁM ĐỐC'], signer: 'Nguyễn Văn An' };
    const { page: shown } = await open(ReportPage, {
      props: { id: 'r1' },
      answers: {
        ...basis(),
        'GET /api/v1/reports/r1': answered({ state: 'PUBLISHED', issue, signedFiles: 1 }),
        'GET /api/v1/reports/r1/signatures': { body: { checkable: true, sealable: false, official, items: [official] } },
      },
    });
    await eventually(() => expect(shown.text()).toContain('Nguyễn Văn An, Phó Giám đốc – người ký văn bản'));
    expect(shown.text()).toContain('không có giá trị pháp lý');
    expect(shown.text()).toContain('Chưa hỏi được tổ chức chứng thực');
    expect(shown.text()).toContain(official.sha256);
  });

  it('name in a draft the issuer that its document names', async () => {
    const issuingBody = { code: 'science', nameVi: 'Sở Khoa học và Công nghệ', nameEn: 'DST' };
    const { page: shown } = await open(ReportPage, {
      props: { id: 'r1' },
      answers: { ...basis('coordinator'), 'GET /api/v1/reports/r1': answered({ issuingBody }) },
    });
    expect(shown.text()).toContain('Sở Khoa học và Công nghệ');
    expect(shown.text()).not.toContain('Sở Thông tin và Truyền thông');
  });

  it('are narrowed by the filters of the address', async () => {
    const items = [report(), report({ id: 'r2', kind: 'FINAL', year: 2025, state: 'ISSUED' })];
    const opened = await open(ReportsPage, {
      path: '/bao-cao?loai=FINAL',
      answers: { ...basis('coordinator'), 'GET /api/v1/reports': { body: { items } } },
    });
    expect(opened.page.findAll('tbody tr')).toHaveLength(1);
    expect(opened.page.text()).toContain('Hiển thị 1 trong 2 văn bản.');
  });
});

describe('the schedule', () => {
  const yearly = { kind: 'ANNUAL', cutOff: '--12-14', sendBy: '--12-20', etag: '"0"' };
  const review = { kind: 'MID_TERM', year: 2027, cutOff: '--06-30', sendBy: '--07-09', etag: '"0"' };
  const holiday = (date: string, kind: CalendarDayView['kind'] = 'HOLIDAY'): CalendarDayView => ({ date, kind, name: { vi: 'Nghỉ', en: 'Off' }, actions: [] });
  const answers = {
    'GET /api/v1/report-schedules': schedules(yearly, review, { kind: 'FINAL', etag: '"0"' }),
    'GET /api/v1/calendar?year=2026': { body: { items: [holiday('2026-12-18')] } },
    'GET /api/v1/calendar?year=2027': { body: { items: [] } },
    'GET /api/v1/calendar?year=2028': { body: { items: [] } },
  };
  const schedule = async (role: string, more: object = {}): Promise<Opened> => {
    vi.useFakeTimers({ now: new Date('2026-11-25T03:00:00Z'), toFake: ['Date'] });
    return open(ReportsPage, { path: '/bao-cao', answers: { ...basis(role), ...answers, ...more } });
  };
  const change = async (opened: Opened, row: number, fields: Record<string, string>): Promise<void> => {
    await opened.page.findAll('button').filter((found) => found.text().startsWith('Sửa'))[row]!.trigger('click');
    await flushPromises();
    for (const [field, value] of Object.entries(fields)) await opened.page.get(`#schedule-${field}`).setValue(value);
    await opened.page.get('#schedule').trigger('submit');
    await flushPromises();
  };
  const puts = ({ sent }: Opened) => sent.filter(({ method }) => method === 'PUT');

  it('tells who sees drafts when a report is made by itself, and by when it has to be sent', async () => {
    const { page: shown } = await schedule('leader');
    expect(shown.text()).toContain('14/12 hằng năm');
    expect(shown.text()).toContain('09/07/2027');
    expect(shown.text()).toContain('chưa ấn định');
    expect(shown.text()).not.toContain('Sửa');
  });

  it('names the days that return each year as the reader of English writes days', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-25T03:00:00Z'), toFake: ['Date'] });
    const { page: shown } = await open(ReportsPage, { path: '/bao-cao', language: 'en', answers: { ...basis('leader'), ...answers } });
    expect(shown.text()).toContain('14 December each year');
    expect(shown.text()).toContain('20 December each year');
  });

  it('says where the day to send is off, and that nothing is moved', async () => {
    const { page: shown } = await schedule('leader');
    expect(shown.text()).toContain('chốt số liệu hết thứ Hai, 14/12/2026, gửi chậm nhất Chủ nhật, 20/12/2026.');
    expect(shown.text()).toContain('Ở giữa có 3 ngày làm việc.');
    expect(shown.text()).toContain('ngày làm việc liền trước là thứ Năm, 17/12/2026, liền sau là thứ Hai, 21/12/2026');
    expect(shown.text()).toContain('Lịch nghỉ năm 2027 chưa được nhập');
  });

  it('names what is late with the day, there and in the list of reports', async () => {
    const late = { ...yearly, overdue: [{ year: 2026, sendBy: '2026-11-20', report: 'r1' }] };
    const items = [report(), report({ id: 'r2', state: 'ISSUED' }), report({ id: 'r3', year: 2025 })];
    const { page: shown } = await schedule('clerk', {
      'GET /api/v1/report-schedules': schedules(late, review),
      'GET /api/v1/reports': { body: { items } },
    });
    expect(shown.text()).toContain('Báo cáo năm 2026 quá hạn gửi: 20/11/2026');
    expect(shown.findAll('a').some((link) => link.attributes('href') === '/bao-cao/r1' && link.text().includes('quá hạn gửi'))).toBe(true);
    expect(shown.findAll('tbody tr').slice(0, 3).map((one) => one.text().includes('Quá hạn gửi: 20/11/2026'))).toEqual([true, false, false]);
  });

  it('is changed by the coordinator in the version that was read', async () => {
    const opened = await schedule('coordinator', { 'PUT /api/v1/report-schedules/lai-chau-2023/MID_TERM': { body: review } });
    await change(opened, 1, { year: '2028', sendBy: '10/7' });
    const [put] = puts(opened);
    expect(put!.headers.get('If-Match')).toBe('"0"');
    expect(JSON.parse(put!.body!)).toEqual({ year: 2028, cutOff: '--06-30', sendBy: '--07-10' });
    expect(opened.page.text()).toContain('Đã lưu lịch của');
  });

  it('is left without days by emptying both, and sends nothing that cannot be read', async () => {
    const opened = await schedule('coordinator', { 'PUT /api/v1/report-schedules/lai-chau-2023/ANNUAL': { body: yearly } });
    await change(opened, 0, { cutOff: 'giữa tháng', sendBy: '' });
    expect(opened.page.get('[role="alert"] a').attributes('href')).toBe('#schedule-cutOff');
    expect(puts(opened)).toHaveLength(0);
    await opened.page.get('#schedule-cutOff').setValue('');
    await opened.page.get('#schedule').trigger('submit');
    await flushPromises();
    expect(JSON.parse(puts(opened)[0]!.body!)).toEqual({});
  });

  it('puts mine beside theirs when somebody was faster, and tells at its field what the system does not take', async () => {
    let version = 0;
    const fault = { pointer: '/sendBy', code: 'out-of-range', detail: 'Phải có ít nhất một ngày làm việc' };
    const opened = await schedule('coordinator', {
      'GET /api/v1/report-schedules': () => schedules({ ...yearly, ...(version > 0 && { sendBy: '--12-22' }), etag: `"${version}"` }),
      'PUT /api/v1/report-schedules/lai-chau-2023/ANNUAL': () =>
        version++ === 0 ? { status: 412, body: { code: 'precondition-failed' } } : { status: 422, body: { code: 'invalid-content', errors: [fault] } },
    });
    await change(opened, 0, { sendBy: '15/12' });
    const told = opened.page.get('[role="alert"]').text();
    for (const part of ['Có người vừa thay đổi', '15/12', '22/12']) expect(told).toContain(part);
    await button(opened, 'Lưu bản của tôi')!.trigger('click');
    await flushPromises();
    expect(puts(opened).map(({ headers }) => headers.get('If-Match'))).toEqual(['"0"', '"1"']);
    expect(opened.page.get('[role="alert"] a').attributes('href')).toBe('#schedule-sendBy');
    expect(opened.page.get('#schedule').text()).toContain('Ở giữa không có ngày làm việc nào.');
  });

  it('counts days that are worked in exchange for others, over the end of a year too', () => {
    const calendar = [holiday('2027-01-01'), holiday('2026-12-26', 'WORKING_DAY_MOVED')];
    expect(workOf({ cutOff: '2026-12-24', sendBy: '2026-12-27' }, calendar)).toEqual({
      between: 2,
      off: { before: '2026-12-26', after: '2026-12-28' },
      uncharted: false,
    });
    expect(workOf({ cutOff: '2026-12-28', sendBy: '2027-01-01' }, calendar).off).toEqual({ before: '2026-12-31', after: '2027-01-04' });
  });

  it('speaks of the next year once this one is sent, and of a review only before it', () => {
    const days = { year: '', cutOff: '14/12', sendBy: '20/12' };
    expect(nextRound('ANNUAL', days, '2026-12-20')).toEqual({ cutOff: '2026-12-14', sendBy: '2026-12-20' });
    expect(nextRound('ANNUAL', days, '2026-12-21')?.sendBy).toBe('2027-12-20');
    expect(nextRound('FINAL', { ...days, year: '2026' }, '2026-12-21')).toBeUndefined();
    expect(nextRound('FINAL', { ...days, year: '2030', cutOff: '31/11' }, '2026-12-21')).toBeUndefined();
  });
});

describe('reminders', () => {
  const board = {
    items: [
      {
        obligation: { code: 'operator-plan', title: { vi: 'Kế hoạch', en: 'Plan' }, clause: 'x' },
        year: 2027,
        onTimeBefore: '2026-12-15T00:00:00+07:00',
        dueDayEnds: '2026-12-16T00:00:00+07:00',
        owed: 3,
        sent: 1,
        accepted: 0,
        missing: 1,
        organisations: [row(), row({ code: 'viettel', state: 'SENT' }), row({ code: 'fpt', state: 'RETURNED' })],
      },
    ],
  };

  it('go to who has not sent or has the papers back', () => {
    const late = lateIn(board as unknown as DeadlineList, '');
    expect(late.map(({ organisation }) => organisation.code)).toEqual(['vnpt', 'fpt']);
    expect(late[0]!.lastDay, 'the day that ends then, not the one that begins').toBe('2026-12-15');
    expect(bodiesIn([...late, ...late])).toBe(2);
    expect(lateIn(board as unknown as DeadlineList, 'another')).toEqual([]);
    expect(lateIn(board as unknown as DeadlineList, '', 'fpt').map(({ organisation }) => organisation.code)).toEqual(['vnpt']);
    expect(bodiesIn(late.map((each) => ({ ...each, organisation: { ...each.organisation, answeredBy: 'ubnd' } })))).toBe(1);
  });

  it('are written to all in one request', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T03:00:00Z') });
    const letter = report({ id: 'r7', kind: 'REMINDER', subject: 'vnpt' });
    const opened = await open(LettersPage, {
      path: '/bao-cao/don-doc',
      answers: {
        ...basis('coordinator'),
        'GET /api/v1/deadlines?year=2026': { body: { items: [] } },
        'GET /api/v1/deadlines?year=2027': { body: board },
        'POST /api/v1/reminder-letters': { body: { items: [letter, letter], drafted: 2 } },
      },
    });
    await flushPromises();
    await button(opened, 'Lập công văn đôn đốc cho 2 đơn vị')!.trigger('click');
    await flushPromises();
    expect(posted(opened).headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    expect(opened.page.text()).toContain('Đã lập 2 công văn.');
    expect(opened.page.text()).not.toContain('không lập thêm');
  });

  it('are not written twice to whom one is on its way today', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T03:00:00Z') });
    const letter = report({ id: 'r7', kind: 'REMINDER', subject: 'vnpt' });
    let drafted = 1;
    const opened = await open(LettersPage, {
      path: '/bao-cao/don-doc',
      answers: {
        ...basis('coordinator'),
        'GET /api/v1/deadlines?year=2026': { body: { items: [] } },
        'GET /api/v1/deadlines?year=2027': { body: board },
        'POST /api/v1/reminder-letters': () => ({ body: { items: [letter, letter], drafted: drafted-- } }),
      },
    });
    await flushPromises();
    await button(opened, 'Lập công văn đôn đốc cho 2 đơn vị')!.trigger('click');
    await flushPromises();
    expect(opened.page.text()).toContain('Đã lập 1 công văn. 1 đơn vị đã có công văn lập trong ngày, chưa ban hành; không lập thêm.');
    await button(opened, 'Lập công văn đôn đốc cho 2 đơn vị')!.trigger('click');
    await flushPromises();
    expect(opened.page.text()).toContain('2 đơn vị đã có công văn lập trong ngày, chưa ban hành; không lập thêm.');
    expect(opened.page.text()).not.toContain('Đã lập 1 công văn');
  });
});
