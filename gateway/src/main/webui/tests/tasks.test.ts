import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import AssigningPage from '../src/tasks/assigning/AssigningPage.vue';
import type { OccurrenceView, TaskView } from '../src/api/generated/agency';
import type { Indicator } from '../src/api/generated/indicator';
import KeepTaskPage from '../src/tasks/keeping/KeepTaskPage.vue';
import { read } from '../src/tasks/occurrence/reporting';
import TaskPage from '../src/tasks/occurrence/TaskPage.vue';
import { verbsFor } from '../src/tasks/occurrence/transitions';
import { countOf, pruned } from '../src/tasks/tree';
import TasksPage from '../src/tasks/views/TasksPage.vue';
import { basis as december } from './support/deadline-day';
import { open } from './support/page';
import { eventually } from './support/waiting';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});
type Opened = Awaited<ReturnType<typeof open>>;
const button = ({ page }: Opened, text: string) => page.findAll('button').find((b) => b.text().startsWith(text))!;
const press = async (opened: Opened, text: string): Promise<void> => {
  await button(opened, text).trigger('click');
  await flushPromises();
};

const task = (over: Partial<TaskView> = {}): TaskView => ({
  id: 't1',
  code: 'TD-01',
  plans: ['lai-chau-2023'],
  clause: 'P2.III.2.b.3',
  quote: 'phủ sóng các bản vùng lõm',
  title: { vi: 'Phủ sóng 4G', en: '4G coverage' },
  kind: 'TASK',
  state: 'ASSIGNED',
  leads: ['vnpt'],
  cooperating: ['viettel'],
  recurrence: 'ONCE',
  due: '2026-10-31',
  commitments: [{ code: 'c', description: { vi: 'Số trạm', en: 'Stations' }, comparator: 'AT_LEAST', value: 20, unit: 'STATION' }],
  evidence: { required: true, mediaTypes: ['application/pdf'] },
  occurrences: { ASSIGNED: 1 },
  overdue: 0,
  etag: '"4"',
  ...over,
});
const part = (over: Partial<OccurrenceView> = {}): OccurrenceView => ({
  id: 'o1',
  task: { id: 't1', code: 'TD-01', title: { vi: 'Phủ sóng 4G', en: '4G coverage' } },
  organisation: 'vnpt',
  responsible: 'vnpt',
  state: 'ASSIGNED',
  percent: 0,
  due: '2026-10-31',
  dueBy: '2026-10-31',
  overdue: false,
  extensions: [],
  actions: ['ACCEPT', 'COMMENT'],
  etag: '"1"',
  ...over,
});
const ONE = '/api/v1/tasks/occurrences/o1';
const standing = { code: 'c', organisation: 'vnpt', description: { vi: 'Số trạm', en: 'Stations' }, comparator: 'AT_LEAST', promised: 20, unit: 'STATION', reached: 13, percent: 65, verdict: 'NOT_YET', accepted: true };
const page = (roles: string[], now: OccurrenceView, more: object = {}) => ({
  ...december(...roles),
  'GET /api/v1/successions': { body: { items: [] } },
  'GET /api/v1/tasks/t1': { body: task(), headers: { ETag: '"4"' } },
  'GET /api/v1/tasks/occurrences?': { body: { items: [now] } },
  [`GET ${ONE}`]: { body: now },
  [`GET ${ONE}/updates`]: { body: { items: [] } },
  [`GET ${ONE}/comments`]: { body: { items: [] } },
  [`GET ${ONE}/commitments`]: { body: { items: [standing, { ...standing, organisation: 'viettel', reached: 20, percent: 100, verdict: 'KEPT' }] } },
  [`GET ${ONE}/history`]: { body: { items: [{ verb: 'ASSIGN', state: 'ASSIGNED', at: '2026-03-02T08:30:00+07:00', account: 'a', organisation: 'vnpt' }] } },
  ...more,
});
const opened = (roles: string[], now: OccurrenceView, more: object = {}) => open(TaskPage, { path: '/nhiem-vu/t1', props: { id: 't1' }, answers: page(roles, now, more) });

it('a part of a task offers what its answer allows, and more time where it has a last day', () => {
  expect(verbsFor(part())).toEqual(['acceptance']);
  const open = part({ actions: ['RETURN', 'COMPLETE', 'EXTEND', 'ACCEPT_UPDATE'] });
  expect(verbsFor(open)).toEqual(['completion', 'return', 'extensions']);
  const { dueBy: _, ...undated } = open;
  expect(verbsFor(undated)).toEqual(['completion', 'return']);
});

it('a tree keeps the clauses in which something chosen stands', () => {
  const root = { tasks: [], clauses: [{ clause: 'P2', tasks: [task()], clauses: [{ clause: 'P2.1', tasks: [task({ id: 't2', leads: ['dic'], cooperating: [] })], clauses: [] }] }] };
  const any = { agencies: [], state: '', kind: '', overdue: false };
  expect(countOf(pruned(root, any))).toBe(2);
  expect(pruned(root, { ...any, agencies: ['viettel'] }).clauses).toEqual([{ clause: 'P2', tasks: [task()], clauses: [] }]);
  const grouped = { tasks: [task({ cooperating: ['departments'] })], clauses: [] };
  expect(countOf(pruned(grouped, { ...any, agencies: ['finance', 'departments'] }))).toBe(1);
  expect(pruned(root, { ...any, overdue: true }).clauses).toEqual([]);
});

it('an update is read whole or told where it cannot be read', () => {
  const stations = { code: 'stations', measure: 'QUANTITY', unit: 'STATION' } as Indicator;
  const figure = { indicator: 'stations', period: 'q3/2026', territory: '12', numerator: '', denominator: '', value: '1.234', estimate: true };
  const typed = { percent: '55', text: ' Xong ', figures: [figure], reached: { a: '', b: '12,5' }, evidence: [{ id: 'f1' }] };
  expect(read(typed, [stations], 'vi').faults).toEqual([{ place: 'figures-0-value', field: 'value', key: 'ambiguous' }]);
  const whole = { ...typed, figures: [{ ...figure, value: '1234' }] };
  expect(read(whole, [stations], 'vi')).toEqual({
    faults: [],
    update: { percent: 55, text: 'Xong', evidence: ['f1'], reached: [{ commitment: 'b', value: 12.5 }], figures: [{ indicator: 'stations', period: '2026-Q3', territory: '12', value: 1234 }] },
  });
  const [ofYear] = read({ ...whole, figures: [{ ...figure, period: '2026', value: '9' }] }, [stations], 'vi').update.figures!;
  expect(ofYear).toEqual({ indicator: 'stations', period: '2026', territory: '12', value: 9, status: 'ESTIMATE' });
  expect(read({ ...typed, percent: '101', text: '', figures: [] }, [], 'vi').faults.map(({ place }) => place)).toEqual(['percent', 'text']);
});

describe('a part of a task', () => {
  it('that is overdue tells before whom it stands', async () => {
    const before = 'đưa vào “Việc của tôi” của cơ quan tổng hợp';
    expect((await opened(['operator'], part())).page.text()).not.toContain(before);
    expect((await opened(['operator'], part({ overdue: true }))).page.text()).toContain(before);
  });

  it('is accepted in the version that was read', async () => {
    let now = part();
    const shown = await opened(['operator'], now, {
      'GET /api/v1/tasks/occurrences?': () => ({ body: { items: [now] } }),
      [`POST ${ONE}/acceptance`]: () => ({ body: (now = part({ state: 'ACCEPTED', actions: ['START'], etag: '"2"' })) }),
    });
    await press(shown, 'Nhận nhiệm vụ');
    expect(shown.sent.find(({ method }) => method === 'POST')!.headers.get('If-Match')).toBe('"1"');
    expect(shown.page.text()).toContain('Đã ghi: Nhận nhiệm vụ.');
    expect(shown.page.text()).toMatch(/Số trạm: chưa đạt · đạt 13 \S+, cam kết ≥ 20 \S+\s+\(65%\)/);
    expect(shown.page.text()).toMatch(/Số trạm \(\S*viettel\S*\): đạt cam kết · đạt 20/i);
    expect(button(shown, 'Bắt đầu làm').exists()).toBe(true);
  });

  it('that changed meanwhile is shown beside what was to be done, and done in its new version', async () => {
    let now = part({ state: 'SUBMITTED', actions: ['COMPLETE', 'RETURN'], etag: '"1"' });
    const later = part({ state: 'SUBMITTED', actions: ['COMPLETE', 'RETURN'], percent: 90, etag: '"7"' });
    let tries = 0;
    const shown = await opened(['coordinator'], now, {
      'GET /api/v1/tasks/occurrences?': () => ({ body: { items: [now] } }),
      [`GET ${ONE}`]: { body: later },
      [`POST ${ONE}/completion`]: () => (tries++ === 0 ? { status: 412, body: { code: 'precondition-failed' } } : { body: (now = part({ state: 'COMPLETED', actions: [], etag: '"8"' })) }),
    });
    await press(shown, 'Xác nhận hoàn thành');
    expect(shown.page.get('[role="alert"]').text()).toContain('90%');
    await press(shown, 'Vẫn làm');
    expect(shown.sent.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"7"']);
    expect(shown.page.text()).toContain('Đã hoàn thành, không thay đổi được nữa.');
  });

  it('is moved by whoever took over from the organisation of the token', async () => {
    const handed = { state: 'BEGUN', predecessors: [{ code: 'vnpt', defaultSuccessor: 'viettel' }] };
    const shown = await opened(['operator'], part({ organisation: 'vnpt', responsible: 'viettel' }), {
      'GET /api/v1/successions?': { body: { items: [handed] } },
    });
    expect(button(shown, 'Nhận nhiệm vụ').exists()).toBe(true);
    expect(shown.page.text()).toContain('viettel, thay VNPT Lai Châu');
  });

  it('says which figure was not taken and why, and the coordinator sends it once more', async () => {
    const refusal = { code: 'period-is-final', detail: { vi: 'Kỳ đã chốt', en: 'The period is final' }, foundAt: '2026-03-02T08:30:00+07:00' };
    const figure = { indicator: 'household-fibre', territory: '03388', period: '2026', numerator: 1, denominator: 2, refusal };
    const update = { number: 1, organisation: 'vnpt', percent: 40, text: 'Đã lắp', figures: [figure], reportedAt: refusal.foundAt, reportedBy: 'a', acceptedAt: refusal.foundAt };
    const answers = { [`GET ${ONE}/updates`]: { body: { items: [update] } }, [`POST ${ONE}/findings/redelivery`]: { status: 202 } };
    expect((await opened(['operator'], part(), answers)).page.text()).toContain('Chưa được ghi vào kết quả: Kỳ đã chốt');
    const shown = await opened(['coordinator'], part(), answers);
    await press(shown, 'Gửi lại các số liệu');
    expect(shown.sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(shown.page.text()).toContain('Đã gửi lại');
  });

  it('is reported with one key however often it is sent', async () => {
    let tries = 0;
    const now = part({ state: 'IN_PROGRESS', percent: 40, actions: ['REPORT'] });
    const shown = await opened(['operator'], now, { [`POST ${ONE}/updates`]: () => (tries++ === 0 ? { status: 503, body: { code: 'unavailable' } } : { status: 201, body: {} }) });
    await shown.page.get('#update-text').setValue('Đã phát sóng 11 trạm');
    const form = shown.page.findAll('form').find((one) => one.find('#update-text').exists())!;
    await form.trigger('submit');
    await flushPromises();
    await form.trigger('submit');
    await flushPromises();
    const posts = shown.sent.filter(({ method }) => method === 'POST');
    expect(posts).toHaveLength(2);
    expect(posts[0]!.headers.get('Idempotency-Key')).toBe(posts[1]!.headers.get('Idempotency-Key'));
    expect(JSON.parse(posts[1]!.body!)).toEqual({ percent: 40, text: 'Đã phát sóng 11 trạm', figures: [], reached: [], evidence: [] });
    expect(shown.page.text()).toContain('Đã ghi: Báo cáo tiến độ mới.');
  });
});

describe('writing a task', () => {
  const names = { 'GET /api/v1/organisations': { body: { items: [{ code: 'vnpt', name: { vi: 'VNPT', en: 'VNPT' }, kind: 'X' }, { code: 'old', name: { vi: 'Cũ', en: 'Old' }, kind: 'X', validUntil: '2025-03-01' }] } } };
  const body = ({ sent }: Opened) => JSON.parse(sent.find(({ method }) => method === 'POST' || method === 'PUT')!.body!);
  const submit = async (shown: Opened): Promise<void> => {
    await shown.page.get('#task').trigger('submit');
    await flushPromises();
  };

  it('adds one with who leads it and what it promises, and offers nobody who has ended', async () => {
    const shown = await open(KeepTaskPage, { path: '/nhiem-vu/them', answers: { ...december('coordinator'), ...names, 'POST /api/v1/tasks': { status: 201, body: task({ id: 't9' }) } } });
    expect(shown.page.findAll('#task-leads option').map((option) => option.attributes('value'))).toEqual(['', 'vnpt']);
    for (const [field, value] of Object.entries({ code: 'BS-01', title: 'Dựng trạm', 'title-en': 'Set up a station', proof: 'REQUIRED' })) await shown.page.get(`#task-${field}`).setValue(value);
    await shown.page.get('#task-leads').setValue('vnpt');
    await shown.page.findAll('#task .pick button')[0]!.trigger('click');
    await shown.page.get('#task-files').setValue('PDF');
    await shown.page.findAll('#task .pick button')[2]!.trigger('click');
    await press(shown, 'Thêm một nội dung');
    for (const [field, value] of Object.entries({ code: 'c1', description: 'Số trạm', 'description-en': 'Stations', comparator: 'AT_LEAST', value: '20', unit: 'STATION' })) await shown.page.get(`#task-commitments-0-${field}`).setValue(value);
    await submit(shown);
    expect(body(shown)).toEqual({
      code: 'BS-01',
      title: { vi: 'Dựng trạm', en: 'Set up a station' },
      kind: 'TASK',
      recurrence: 'ONCE',
      leads: ['vnpt'],
      cooperating: [],
      evidence: { required: true, mediaTypes: ['application/pdf'] },
      commitments: [{ code: 'c1', description: { vi: 'Số trạm', en: 'Stations' }, comparator: 'AT_LEAST', value: 20, unit: 'STATION' }],
    });
    await eventually(() => expect(shown.router.currentRoute.value.path).toBe('/nhiem-vu/t9'));
  });

  it('says that the bodies to choose from could not be fetched, and fetches them again', async () => {
    let tries = 0;
    const away = () => (tries++ === 0 ? { status: 503, body: { code: 'unavailable', title: 'Tạm thời không sẵn sàng' } } : names['GET /api/v1/organisations']);
    const shown = await open(KeepTaskPage, { path: '/nhiem-vu/them', answers: { ...december('coordinator'), 'GET /api/v1/organisations': away } });
    expect(shown.page.get('#task [role=alert]').text()).toContain('Tạm thời không sẵn sàng');

    await shown.page.get('#task [role=alert] button').trigger('click');
    await flushPromises();
    expect(shown.page.find('#task [role=alert]').exists()).toBe(false);
    expect(shown.page.findAll('#task-leads option').map((option) => option.attributes('value'))).toEqual(['', 'vnpt']);
  });

  it('changes one of the plan in the version that was read, and keeps what is not typed', async () => {
    const answers = { ...december('coordinator'), ...names, 'GET /api/v1/tasks/t1': { body: task(), headers: { ETag: '"4"' } }, 'PUT /api/v1/tasks/t1': { body: task() } };
    const shown = await open(KeepTaskPage, { path: '/nhiem-vu/t1/sua', props: { id: 't1' }, answers });
    expect(shown.page.find('#task-code').exists()).toBe(false);
    expect(shown.page.find('#task-clause').exists()).toBe(false);
    await shown.page.get('#task-due').setValue('2027-01-31');
    await submit(shown);
    expect(shown.sent.find(({ method }) => method === 'PUT')!.headers.get('If-Match')).toBe('"4"');
    expect(body(shown)).toEqual({
      title: { vi: 'Phủ sóng 4G', en: '4G coverage' },
      kind: 'TASK',
      recurrence: 'ONCE',
      due: '2027-01-31',
      leads: ['vnpt'],
      cooperating: ['viettel'],
      evidence: { required: true, mediaTypes: ['application/pdf'] },
      commitments: [{ code: 'c', description: { vi: 'Số trạm', en: 'Stations' }, comparator: 'AT_LEAST', value: 20, unit: 'STATION' }],
    });
  });

  it('that was amended leads to the decision', async () => {
    const amended = task({ amendments: [{ decision: 'd1', number: '05/QĐ-UBND', date: '2026-11-25', title: { vi: 'x', en: 'x' } }] });
    const shown = await opened(['leader'], part(), { 'GET /api/v1/tasks/t1': { body: amended, headers: { ETag: '"5"' } } });
    expect(shown.page.findAll('a').find((link) => link.text() === '05/QĐ-UBND ngày 25/11/2026')?.attributes('href')).toBe('/kien-nghi/quyet-dinh/d1');
  });
});

it('many tasks are assigned in the versions that were read; what was refused stays chosen', async () => {
  const tree = { tasks: [task({ leads: [], state: 'UNASSIGNED' }), task({ id: 't2', leads: [], etag: '"9"', title: { vi: 'Việc hai', en: 'Two' } })], clauses: [] };
  const stale = { task: 't2', outcome: 'REJECTED', errors: [{ pointer: '/assignments/1/etag', code: 'stale', detail: { vi: 'Nhiệm vụ đã thay đổi', en: 'Changed' } }] };
  const shown = await open(AssigningPage, {
    path: '/nhiem-vu/giao',
    answers: {
      ...december('coordinator'),
      'GET /api/v1/tasks/tree': { body: tree },
      'POST /api/v1/tasks/assignments': { body: { received: 2, changed: 1, unchanged: 0, rejected: 1, items: [{ task: 't1', outcome: 'CHANGED' }, stale] } },
    },
  });
  await press(shown, 'Chọn cả 2');
  await shown.page.get('#assign-leads').setValue('vnpt');
  await press(shown, 'Thêm');
  await shown.page.get('form').trigger('submit');
  await flushPromises();
  expect(JSON.parse(shown.sent.find(({ method }) => method === 'POST')!.body!)).toEqual({
    assignments: [
      { task: 't1', etag: '"4"', leads: ['vnpt'], cooperating: [] },
      { task: 't2', etag: '"9"', leads: ['vnpt'], cooperating: [] },
    ],
  });
  expect(shown.page.get('[role="status"]').text()).toContain('Việc hai: Nhiệm vụ đã thay đổi');
  expect(shown.page.findAll<HTMLInputElement>('input[type="checkbox"]').map(({ element }) => element.checked)).toEqual([false, true]);
});

it('the board counts by agency, and each number leads to what it counts', async () => {
  const shown = await open(TasksPage, {
    path: '/nhiem-vu?xem=co-quan',
    answers: { ...december('leader'), 'GET /api/v1/tasks/board': { body: { items: [{ organisation: 'vnpt', states: { IN_PROGRESS: 3 }, overdue: 1 }] } } },
  });
  expect(shown.page.findAll('tbody a').map((link) => link.attributes('href'))).toEqual([
    '/nhiem-vu?xem=phan-viec&co-quan=vnpt',
    '/nhiem-vu?xem=phan-viec&co-quan=vnpt&trang-thai=IN_PROGRESS',
    '/nhiem-vu?xem=phan-viec&co-quan=vnpt&qua-han=1',
  ]);
});

it('the board is put in order by its numbers, and adds them up', async () => {
  const items = [
    { organisation: 'vnpt', states: { IN_PROGRESS: 3 }, overdue: 1 },
    { organisation: 'viettel', states: { IN_PROGRESS: 12, COMPLETED: 1 }, overdue: 0 },
  ];
  const { page } = await open(TasksPage, { path: '/nhiem-vu?xem=co-quan&sap-xep=-IN_PROGRESS', answers: { ...december('leader'), 'GET /api/v1/tasks/board': { body: { items } } } });
  expect(page.findAll('tbody tr').map((row) => row.get('td').text())).toEqual(['12', '3']);
  expect(page.get('tfoot').findAll('th, td').map((cell) => cell.text())).toEqual(['Tổng cộng', '15', '1', '1']);
});
