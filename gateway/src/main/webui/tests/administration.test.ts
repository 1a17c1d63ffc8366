import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import EditObligationPage from '../src/administration/duties/EditObligationPage.vue';
import WorkdaysPage from '../src/administration/workdays/WorkdaysPage.vue';
import { me, open } from './support/page';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});
type Opened = Awaited<ReturnType<typeof open>>;
const button = ({ page }: Opened, text: string) => page.findAll('button').find((b) => b.text().startsWith(text))!;
const puts = ({ sent }: Opened) => sent.filter(({ method }) => method === 'PUT');

const day = {
  date: '2027-09-02',
  name: { vi: 'Quốc khánh', en: 'National Day' },
  kind: 'HOLIDAY',
  legalSource: { vi: 'Bộ luật Lao động, Điều 112', en: 'Labour Code, Article 112' },
  provisional: true,
};
const calendar = { 'GET /api/v1/calendar?year=2027': { body: { items: [day] } }, 'GET /api/v1/calendar/2027-09-02': { body: day, headers: { ETag: '"1"' } } };
const openDay = async (more: object): Promise<Opened> => {
  const opened = await open(WorkdaysPage, { path: '/quan-tri/lich?nam=2027', answers: { ...me('administrator'), ...calendar, ...more } });
  await button(opened, 'Sửa, xóa').trigger('click');
  await flushPromises();
  return opened;
};

describe('the working calendar', () => {
  it('changes a day in the version that was read', async () => {
    const opened = await openDay({ 'PUT /api/v1/calendar/2027-09-02': { body: day } });
    await opened.page.get('#day input[type="checkbox"]').setValue(false);
    await opened.page.get('#day').trigger('submit');
    await flushPromises();
    const [put] = puts(opened);
    expect(put!.headers.get('If-Match')).toBe('"1"');
    const { date: _date, ...content } = day;
    expect(JSON.parse(put!.body!)).toEqual({ ...content, provisional: false });
    expect(opened.page.text()).toContain('Đã lưu ngày 02/09/2027.');
  });

  it('puts mine beside theirs when somebody was faster, and saves mine over what stands now', async () => {
    let version = 1;
    const opened = await openDay({
      'GET /api/v1/calendar/2027-09-02': () => ({ body: version === 1 ? day : { ...day, kind: 'WORKING_DAY_MOVED' }, headers: { ETag: `"${version}"` } }),
      'PUT /api/v1/calendar/2027-09-02': () => (version++ === 1 ? { status: 412, body: { code: 'precondition-failed' } } : { body: day }),
    });
    await opened.page.get('#day-name').setValue('Nghỉ Quốc khánh');
    await opened.page.get('#day').trigger('submit');
    await flushPromises();
    const told = opened.page.get('[role="alert"]').text();
    for (const part of ['Của tôi', 'Trên hệ thống', 'Nghỉ Quốc khánh', 'làm việc bù']) expect(told).toContain(part);
    expect(told).not.toContain('Bộ luật Lao động');
    await button(opened, 'Lưu bản của tôi').trigger('click');
    await flushPromises();
    expect(puts(opened).map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"2"']);
  });

  it('tells at its fields what the system does not take', async () => {
    const fault = { pointer: '/legalSource', code: 'missing', detail: 'Cần một câu bằng tiếng Việt và tiếng Anh' };
    const opened = await openDay({ 'PUT /api/v1/calendar/2027-09-02': { status: 422, body: { code: 'invalid-content', errors: [fault] } } });
    await opened.page.get('#day').trigger('submit');
    await flushPromises();
    expect(opened.page.get('[role="alert"] a').attributes('href')).toBe('#day-legalSource');
    expect(opened.page.get('#day-legalSource').attributes('aria-invalid')).toBe('true');
  });

  it('is read by the inspectorate and changed by others', async () => {
    const { page } = await open(WorkdaysPage, { path: '/quan-tri/lich?nam=2027', answers: { ...me('auditor'), ...calendar } });
    expect(page.text()).toContain('Quốc khánh');
    expect(page.text()).not.toContain('Thêm một ngày');
    expect(page.findAll('table button')).toHaveLength(0);
  });
});

describe('a standing duty', () => {
  const duty = {
    code: 'mid-term-review',
    plans: ['lai-chau-2023'],
    clause: 'P2.IV.1.1',
    quote: 'sơ kết',
    title: { vi: 'Sơ kết', en: 'Mid-term review' },
    owedBy: { kinds: [], organisations: ['dic'] },
    recurrence: 'ONCE',
    yearOffset: 0,
    countsOnDueDay: true,
    reminders: [-30, -7],
    form: 'report',
    legalSource: { vi: 'Kế hoạch', en: 'The plan' },
  };
  const answers = { ...me('coordinator'), 'GET /api/v1/obligations/mid-term-review': { body: duty, headers: { ETag: '"5"' } }, 'PUT /api/v1/obligations/mid-term-review': { body: duty } };
  const write = async (fields: Record<string, string>): Promise<Opened> => {
    const opened = await open(EditObligationPage, { path: '/quan-tri/nghia-vu/mid-term-review', props: { code: 'mid-term-review' }, answers });
    for (const [field, value] of Object.entries(fields)) await opened.page.get(`#duty-${field}`).setValue(value);
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    return opened;
  };

  it('is given its day and keeps all the rest', async () => {
    const opened = await write({ onTimeBefore: '1/7', firstYear: '2028', reminders: '-30, -7, 1' });
    const [put] = puts(opened);
    expect(put!.headers.get('If-Match')).toBe('"5"');
    const { plans: _plans, clause: _clause, quote: _quote, code: _code, ...terms } = duty;
    expect(JSON.parse(put!.body!)).toEqual({ ...terms, onTimeBefore: '--07-01', firstYear: 2028, reminders: [-30, -7, 1] });
    expect(opened.page.text()).toContain('Đã lưu nghĩa vụ');
  });

  it('is not sent while a day, a year or a distance cannot be read', async () => {
    const opened = await write({ onTimeBefore: 'giữa năm', firstYear: '28', reminders: '-30; -7' });
    expect(puts(opened)).toEqual([]);
    expect(opened.page.findAll('[role="alert"] a').map((link) => link.attributes('href'))).toEqual([
      '#duty-onTimeBefore',
      '#duty-firstYear',
      '#duty-reminders',
    ]);
  });
});
