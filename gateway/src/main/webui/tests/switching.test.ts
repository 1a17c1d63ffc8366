import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import WorkdaysPage from '../src/administration/workdays/WorkdaysPage.vue';
import EntryPage from '../src/figures/entry/EntryPage.vue';
import LocksPage from '../src/figures/locks/LocksPage.vue';
import { speak } from '../src/locale/loading';
import PaperPage from '../src/submissions/paper/PaperPage.vue';
import ObligationPage from '../src/submissions/plan/ObligationPage.vue';
import ReviewPage from '../src/submissions/review/ReviewPage.vue';
import TaskPage from '../src/tasks/occurrence/TaskPage.vue';
import FilePicker from '../src/ui/FilePicker.vue';
import { basis as december } from './support/deadline-day';
import { basis as measured } from './support/measured';
import { me, open } from './support/page';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});
type Opened = Awaited<ReturnType<typeof open>>;

const submit = async ({ page }: Opened, form: string): Promise<void> => {
  await page.get(form).trigger('submit');
  await flushPromises();
};
const switchTo = async (language: 'vi' | 'en'): Promise<void> => {
  await speak(language);
  await flushPromises();
};
const summary = ({ page }: Opened): string[] => page.findAll('.summary li').map((line) => line.text());
const atFields = ({ page }: Opened): string[] => page.findAll('.error').map((words) => words.text()).filter(Boolean);

const submission = { id: 's1', obligation: 'operator-plan', year: 2027, organisation: 'vnpt', state: 'SUBMITTED', version: 1, narrative: 'x', items: [], figures: [] };
const task = { id: 't1', code: 'TD-01', plans: ['lai-chau-2023'], clause: 'P2.III.2.b.3', quote: 'x', title: { vi: 'Phủ sóng', en: 'Coverage' }, kind: 'TASK', state: 'ASSIGNED', leads: ['vnpt'], cooperating: [], recurrence: 'ONCE', occurrences: {}, overdue: 0, etag: '"4"' };
const part = { id: 'o1', task: { id: 't1', code: 'TD-01', title: task.title }, organisation: 'vnpt', responsible: 'vnpt', state: 'IN_PROGRESS', actions: ['REPORT'], percent: 40, due: '2026-10-31', dueBy: '2026-10-31', overdue: false, extensions: [], etag: '"1"' };
const ONE = '/api/v1/tasks/occurrences/o1';

/** Each form with too little in it: what it says then, and after the switch. */
const FORMS = [
  {
    name: 'a reason, with a further field',
    show: () => open(LocksPage, { path: '/so-lieu/khoa-ky', answers: measured('coordinator') }),
    form: '.reason',
    vietnamese: ['Kỳ: viết năm, quý hoặc tháng, như 2026, 2026-Q3, 2026-09', 'Lý do: chưa điền'],
    english: ['Period: write a year, a quarter or a month, like 2026, 2026-Q3, 2026-09', 'Reason: is missing'],
  },
  {
    name: 'a figure',
    show: () => open(EntryPage, { path: '/so-lieu/nhap', answers: measured('agency-officer') }),
    form: '.desk',
    vietnamese: ['Chỉ tiêu: chưa điền'],
    english: ['Indicator: is missing'],
  },
  {
    name: 'a plan',
    show: () => open(ObligationPage, { path: '/nop-ke-hoach/operator-plan/2027', props: { obligation: 'operator-plan', year: 2027 }, answers: december('operator') }),
    form: 'form',
    vietnamese: ['Thuyết minh chung: hồ sơ chưa có nội dung: cần thuyết minh, hạng mục hoặc số liệu'],
    english: ['The plan in general: the submission says nothing yet: words, items or figures are needed'],
  },
  {
    name: 'a paper',
    show: async () => {
      const opened = await open(PaperPage, { path: '/tiep-nhan/giay', answers: december('clerk') });
      await opened.page.get('#paper-organisation').setValue('vnpt');
      await flushPromises();
      await opened.page.get('#narrative').setValue('Theo công văn 12');
      return opened;
    },
    form: 'form',
    vietnamese: ['Ngày đến: chưa điền', 'Giờ đến: chưa điền', 'Bản quét có dấu đến: chưa điền'],
    english: ['Day of arrival: is missing', 'Time of arrival: is missing', 'Scan with the arrival stamp: is missing'],
  },
  {
    name: 'a return to the sender',
    show: () =>
      open(ReviewPage, {
        path: '/tiep-nhan/s1',
        props: { id: 's1' },
        answers: {
          ...december('coordinator'),
          'GET /api/v1/submissions/s1': { body: submission, headers: { ETag: '"1"' } },
          'GET /api/v1/submissions/s1/differences': { body: { items: [] } },
        },
      }),
    form: '.return',
    vietnamese: ['Cần ghi ý kiến khi trả lại hồ sơ'],
    english: ['A comment is needed to return a submission'],
  },
  {
    name: 'an update of a task',
    show: async () => {
      const opened = await open(TaskPage, {
        path: '/nhiem-vu/t1',
        props: { id: 't1' },
        answers: {
          ...december('operator'),
          'GET /api/v1/successions': { body: { items: [] } },
          'GET /api/v1/tasks/t1': { body: task, headers: { ETag: '"4"' } },
          'GET /api/v1/tasks/occurrences?': { body: { items: [part] } },
          [`GET ${ONE}`]: { body: part },
          [`GET ${ONE}/`]: { body: { items: [] } },
        },
      });
      await opened.page.get('#update-percent').setValue('101');
      return opened;
    },
    form: 'form.form',
    vietnamese: ['Tiến độ (%): cần một số nguyên từ 0 đến 100', 'Đã làm được gì: chưa điền'],
    english: ['Progress (%): a whole number from 0 to 100 is needed', 'What was done: is missing'],
  },
] as const;

describe('after the language was switched', () => {
  it.each(FORMS)('$name says again what is wrong, and the focus stays where it was', async ({ show, form, vietnamese, english }) => {
    const opened = await show();
    await submit(opened, form);
    expect(summary(opened)).toEqual(vietnamese);
    const field = opened.page.get(`${form} .field .input`).element as HTMLElement;
    field.focus();

    await switchTo('en');
    expect(summary(opened)).toEqual(english);
    expect(atFields(opened)).not.toEqual([]);
    for (const words of atFields(opened)) expect(english.some((line) => line.endsWith(words)), words).toBe(true);
    expect(document.activeElement).toBe(field);

    await switchTo('vi');
    expect(summary(opened)).toEqual(vietnamese);
    opened.page.unmount();
  });

  it('a file that was not taken is told of in the new one', async () => {
    const opened = await open(FilePicker, { props: { id: 'file', label: 'Tệp', accept: '.xlsx', maxBytes: 1000 }, answers: {} });
    const input = opened.page.get('input');
    Object.defineProperty(input.element, 'files', { value: [new File(['x'], 'a.txt')], configurable: true });
    await input.trigger('change');
    expect(atFields(opened)).toEqual(['Tệp “a.txt” không thuộc loại được nhận (.xlsx).']);
    await switchTo('en');
    expect(atFields(opened)).toEqual(['The file “a.txt” is not of a type that is taken (.xlsx).']);
  });

  it('so is what was done', async () => {
    const day = { date: '2027-09-02', name: { vi: 'Quốc khánh', en: 'National Day' }, kind: 'HOLIDAY', legalSource: { vi: 'x', en: 'x' }, provisional: true };
    const opened = await open(WorkdaysPage, {
      path: '/quan-tri/lich?nam=2027',
      answers: {
        ...me('administrator'),
        'GET /api/v1/calendar?year=2027': { body: { items: [day] } },
        'GET /api/v1/calendar/2027-09-02': { body: day, headers: { ETag: '"1"' } },
        'PUT /api/v1/calendar/2027-09-02': { body: day },
      },
    });
    await opened.page.findAll('button').find((button) => button.text().startsWith('Sửa, xóa'))!.trigger('click');
    await flushPromises();
    await submit(opened, '#day');
    expect(opened.page.text()).toContain('Đã lưu ngày 02/09/2027.');
    await switchTo('en');
    expect(opened.page.text()).toContain('2 September 2027 is saved.');
  });
});

describe('what the API refused in the language of before', () => {
  const locks = (answers: object) => open(LocksPage, { path: '/so-lieu/khoa-ky', answers: { ...measured('coordinator'), ...answers } });
  const close = async (opened: Opened): Promise<void> => {
    await opened.page.get('#lock-period').setValue('2026');
    await opened.page.get('#lock-reason').setValue('Đã thống nhất');
    await submit(opened, '.reason');
  };
  const refusal = {
    status: 409,
    body: {
      code: 'conflict',
      title: 'Mâu thuẫn với hiện trạng',
      detail: 'Kỳ 2026 đã chốt',
      traceId: 'trace-7',
      translation: { language: 'en', title: 'In conflict with the present state', detail: 'The period 2026 is closed' },
    },
  };

  it('is told in the new one, and not sent again', async () => {
    const opened = await locks({ 'POST /api/v1/period-locks': refusal });
    await close(opened);
    const notice = () => opened.page.get('[role="alert"]');
    expect(notice().text()).toContain('Mâu thuẫn với hiện trạng');

    await switchTo('en');
    expect(notice().get('strong').text()).toBe('In conflict with the present state');
    expect(notice().text()).toContain('The period 2026 is closed');
    expect(notice().text()).not.toContain('đã chốt');
    expect(notice().findAll('[lang="vi"]')).toEqual([]);
    const posted = opened.sent.filter(({ method }) => method === 'POST');
    expect(posted.map(({ headers }) => headers.get('Accept-Language'))).toEqual(['vi, en;q=0.5']);

    await switchTo('vi');
    expect(notice().text()).toContain('Kỳ 2026 đã chốt');
    opened.page.unmount();
  });

  it('stays in its own words, marked as such, when they came in one language alone', async () => {
    const { translation: _none, ...body } = refusal.body;
    const opened = await locks({ 'POST /api/v1/period-locks': { status: 409, body } });
    await close(opened);
    await switchTo('en');
    expect(opened.page.get('[role="alert"] strong').attributes('lang')).toBe('vi');
    expect(opened.page.get('[role="alert"] strong').text()).toBe('Mâu thuẫn với hiện trạng');
    opened.page.unmount();
  });

  const fault = (pointer: string, detail: string, english: string) => ({
    status: 422,
    body: {
      code: 'invalid-content',
      title: 'Nội dung chưa đúng',
      errors: [{ pointer, code: 'x', detail }],
      translation: { language: 'en', title: 'The content is not right', detail: 'x', errors: [english] },
    },
  });

  it('is told in the new one at the fields of a figure and above them', async () => {
    const refused = fault('/territory', 'Địa bàn không tồn tại vào cuối kỳ', 'No such unit at the end of the period');
    const opened = await open(EntryPage, { path: '/so-lieu/nhap', answers: { ...measured('agency-officer'), 'POST /api/v1/observations': refused } });
    await opened.page.get('#figure-indicator').setValue('adult-smartphone');
    await opened.page.get('#figure-period').setValue('2026');
    await flushPromises();
    await opened.page.get('#figure-numerator').setValue('845');
    await opened.page.get('#figure-denominator').setValue('1000');
    await submit(opened, '.desk');
    expect(summary(opened)).toEqual(['Địa bàn không tồn tại vào cuối kỳ']);

    await switchTo('en');
    expect(summary(opened)).toEqual(['No such unit at the end of the period']);
    expect(opened.page.get('.summary li').attributes('lang')).toBe('en');
    expect(atFields(opened)).toEqual(['No such unit at the end of the period']);
    opened.page.unmount();
  });

  it('is told in the new one at the fields of a plan and above them', async () => {
    const refused = fault('/narrative', 'Chữ dài quá', 'The text is too long');
    const opened = await open(ObligationPage, {
      path: '/nop-ke-hoach/operator-plan/2027',
      props: { obligation: 'operator-plan', year: 2027 },
      answers: { ...december('operator'), 'POST /api/v1/submissions?validateOnly=true': refused },
    });
    await opened.page.get('#narrative').setValue('Kế hoạch');
    await submit(opened, 'form');
    expect(summary(opened)).toEqual(['Thuyết minh chung: Chữ dài quá']);

    await switchTo('en');
    expect(summary(opened)).toEqual(['The plan in general: The text is too long']);
    expect(atFields(opened)).toEqual(['The text is too long']);
    opened.page.unmount();
  });

  it('is told in the new one where it was only read, and nothing is asked for anew', async () => {
    const down = {
      status: 503,
      body: {
        code: 'unavailable',
        title: 'Tạm thời chưa dùng được',
        translation: { language: 'en', title: 'The service is not available', detail: '' },
      },
    };
    const opened = await locks({ 'GET /api/v1/period-locks': down });
    expect(opened.page.text()).toContain('Tạm thời chưa dùng được');
    await switchTo('en');
    expect(opened.page.text()).toContain('The service is not available');
    expect(opened.sent.filter(({ path }) => path.startsWith('/api/v1/period-locks'))).toHaveLength(1);
    opened.page.unmount();
  });
});
