import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serverNow } from '../src/deadlines/clock';
import { dutyYear } from '../src/format/calendar';
import VersionPage from '../src/submissions/content/VersionPage.vue';
import ObligationPage from '../src/submissions/plan/ObligationPage.vue';
import TasksPage from '../src/submissions/plan/TasksPage.vue';
import { basis, board, draft, receipt, row } from './support/deadline-day';
import { open } from './support/page';

beforeEach(() => {
  sessionStorage.clear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

const answers = basis('operator');
const duty = (more: object = {}) =>
  open(ObligationPage, {
    path: '/nop-ke-hoach/operator-plan/2027',
    props: { obligation: 'operator-plan', year: 2027 },
    answers: { ...answers, ...more },
  });
type Opened = Awaited<ReturnType<typeof open>>;
const button = ({ page }: Opened, text: string) => page.findAll('button').find((b) => b.text().startsWith(text))!;
const calls = ({ sent }: Opened, method: string, path: string) =>
  sent.filter((call) => call.method === method && call.path.startsWith(path));
const sends = (opened: Opened) => calls(opened, 'POST', '/api/v1/submissions').filter(({ path }) => path === '/api/v1/submissions');
const press = async (opened: Opened, text: string): Promise<void> => {
  await button(opened, text).trigger('click');
  await flushPromises();
};

async function write({ page }: Opened, { numerator = '1200', denominator = '1500' } = {}): Promise<void> {
  await page.get('#narrative').setValue('Kế hoạch năm sau');
  await page.get('#figures-add').trigger('click');
  await page.get('#figures-0-indicator').setValue('household-fibre');
  await page.get('#figures-0-territory').setValue('03388');
  await page.get('#figures-0-numerator').setValue(numerator);
  await page.get('#figures-0-denominator').setValue(denominator);
  await page.get('form').trigger('submit');
  await flushPromises();
}

const taken = { status: 201, body: { id: 's1', state: 'SUBMITTED', version: 1, receipt } };

describe("the operator's tasks", () => {
  it('name the duty, its state, its own extension and the next step', async () => {
    const extension = { until: '2026-12-20T00:00:00+07:00', reason: 'Lũ quét', grantedBy: 'Trần Văn Điều' };
    const mine = row({ state: 'DRAFT', extension, onTimeBefore: extension.until, dueDayEnds: '2026-12-21T00:00:00+07:00' });
    const { page } = await open(TasksPage, {
      path: '/nop-ke-hoach?nam=2027',
      answers: { ...answers, 'GET /api/v1/deadlines': { body: board([mine]) } },
    });
    const text = page.text();
    for (const part of ['đang soạn', 'Còn 25 ngày', '00:00 ngày 20/12/2026', 'Lũ quét', 'Soạn tiếp']) expect(text).toContain(part);
    expect(page.get('a.button').attributes('href')).toBe('/nop-ke-hoach/operator-plan/2027');
  });

  it('lead to the year under which it was sent what is owed once', async () => {
    const mine = row({ state: 'RETURNED', submission: 's1', submissionYear: 2025 });
    const { page } = await open(TasksPage, { path: '/nop-ke-hoach?nam=2027', answers: { ...answers, 'GET /api/v1/deadlines': { body: board([mine]) } } });
    expect(page.get('a.button').attributes('href')).toBe('/nop-ke-hoach/operator-plan/2025');
  });

  it('say so when nothing is owed, with what to do next', async () => {
    const { page } = await open(TasksPage, { path: '/nop-ke-hoach?nam=2025', answers: { ...answers, 'GET /api/v1/deadlines': { body: board([]) } } });
    expect(page.text()).toContain('không có nghĩa vụ nào cho năm 2025. Hãy chọn năm khác');
  });
});

describe('the report of a State body', () => {
  const ofBody = { ...basis('agency-officer'), 'GET /api/v1/deadlines': { body: board([row({ form: 'report' })]) } };

  it('is offered for the present year, where nothing else is asked for', async () => {
    const { sent } = await open(TasksPage, { path: '/nop-ke-hoach', answers: ofBody });
    const years = sent.filter(({ path }) => path.startsWith('/api/v1/deadlines')).map(({ path }) => Number(path.split('=')[1]));
    expect(years.at(-1)).toBe(dutyYear(serverNow()) - 1);
  });

  it('has the form with words and questions, and no figures', async () => {
    const question = { enum: ['results'], 'x-labels': { results: { vi: 'Kết quả thực hiện', en: 'What was done' } } };
    const schema = { properties: { narrative: {}, answers: {}, attachments: {} }, $defs: { answer: { properties: { question } } } };
    const { page } = await duty({ ...ofBody, 'GET /api/v1/submission-schemas/report': { body: schema } });
    expect(page.get('label[for="answers-results"]').text()).toBe('Kết quả thực hiện');
    expect(page.find('#figures-add').exists()).toBe(false);
  });
});

describe('a plan that the tab kept when the page was loaded again', () => {
  const DRAFT = '/api/v1/drafts/operator-plan/2027';
  const kept = async (more: object): Promise<Opened> => {
    const before = await duty(more);
    await before.page.get('#narrative').setValue('Viết rồi tải lại trang');
    before.page.unmount();
    return duty(more);
  };

  it('is saved at once, before anything more is typed', async () => {
    const saved = { status: 201, body: draft({ narrative: 'Viết rồi tải lại trang' }), headers: { ETag: '"1"' } };
    const opened = await kept({ [`PUT ${DRAFT}`]: saved });
    const puts = calls(opened, 'PUT', DRAFT);
    expect(puts.map(({ body }) => JSON.parse(body!).narrative)).toEqual(['Viết rồi tải lại trang']);
  });

  it('goes on from the version of the draft that it was written on', async () => {
    const stored = { body: draft({ narrative: 'Đã lưu' }), headers: { ETag: '"7"' } };
    const saved = { body: draft({ narrative: 'Viết rồi tải lại trang' }), headers: { ETag: '"8"' } };
    const opened = await kept({ [`GET ${DRAFT}`]: stored, [`PUT ${DRAFT}`]: saved });
    expect(calls(opened, 'PUT', DRAFT).map(({ headers }) => headers.get('If-Match'))).toEqual(['"7"']);
  });

  it('is not sent again when the system has it already', async () => {
    const stored = { body: draft({ narrative: 'Viết rồi tải lại trang' }), headers: { ETag: '"7"' } };
    const opened = await kept({ [`GET ${DRAFT}`]: stored });
    expect(calls(opened, 'PUT', DRAFT)).toEqual([]);
  });
});

describe('what was sent', () => {
  it('is shown with all its versions, the exact bytes of each to be had beside its receipt', async () => {
    const paper = { number: 2, arrivedAt: '2026-11-20T08:00:00+07:00', overtaken: true, scan: 'f1', receipt: { ...receipt, number: 'LC-2027-000124', version: 2 } };
    const first = { number: 1, arrivedAt: receipt.arrivedAt, receipt: { ...receipt, version: 1 } };
    const sent = { id: 's1', obligation: 'operator-plan', year: 2027, organisation: 'vnpt', state: 'SUBMITTED', version: 1, receipt: first.receipt, versions: [first, paper] };
    const opened = await duty({
      'GET /api/v1/submissions?obligation=operator-plan&year=2027&organisation=vnpt': { body: { items: [{ id: 's1', state: 'SUBMITTED' }] } },
      'GET /api/v1/submissions/s1': { body: sent },
    });
    const links = opened.page.findAll('a').map((link) => link.attributes('href'));
    for (const link of ['/api/v1/submissions/s1/versions/1/body', '/tiep-nhan/s1/ban/1', '/tiep-nhan/s1/ban/2']) expect(links).toContain(link);
    expect(opened.page.text()).toContain('Bản giấy đến trước nhưng được ghi nhận sau');
  });

  it('asks for a reason only when the duty is late, not when these bytes are', async () => {
    const late = { ...receipt, version: 2, punctuality: 'LATE', obligationPunctuality: 'ON_TIME', obligationArrivedAt: receipt.arrivedAt };
    const asks = async (punctuality: string): Promise<boolean> => {
      const opened = await duty({
        'GET /api/v1/submissions?': { body: { items: [{ id: 's1', state: 'SUBMITTED' }] } },
        'GET /api/v1/submissions/s1': { body: { id: 's1', obligation: 'operator-plan', year: 2027, organisation: 'vnpt', state: 'SUBMITTED', version: 2, punctuality, receipt: late } },
      });
      const found = button(opened, 'Gửi lý do') !== undefined;
      opened.page.unmount();
      return found;
    };
    expect(await asks('LATE')).toBe(true);
    expect(await asks('ON_TIME')).toBe(false);
  });

  it('is shown version by version, with the scan of a paper', async () => {
    const version = { obligation: 'operator-plan', year: 2027, narrative: 'Theo bản giấy', number: 2, scan: 'f1', receipt: { ...receipt, version: 2, scanSha256: 'cd'.repeat(32) } };
    const { page } = await open(VersionPage, {
      path: '/tiep-nhan/s1/ban/2',
      props: { id: 's1', number: 2 },
      answers: {
        ...answers,
        'GET /api/v1/submissions/s1': { body: { id: 's1', obligation: 'operator-plan', year: 2027, organisation: 'vnpt', state: 'SUBMITTED', version: 1 } },
        'GET /api/v1/submissions/s1/versions/2': { body: version },
      },
    });
    const links = page.findAll('a').map((link) => link.attributes('href'));
    for (const link of ['/api/v1/submissions/s1/versions/2/body', '/api/v1/attachments/f1?unscanned=true', '/nop-ke-hoach/operator-plan/2027']) expect(links).toContain(link);
    for (const part of ['Bản 2, VNPT Lai Châu, năm 2027', 'Chưa phần mềm chống vi-rút nào xem tệp này', 'Theo bản giấy', 'cd'.repeat(32)]) expect(page.text()).toContain(part);
  });
});

describe('sending a plan', () => {
  it('checks the answers, says how punctual it would be, sends them exactly and shows the receipt', async () => {
    let state: string | undefined;
    const opened = await duty({
      'GET /api/v1/submissions?': () => ({ body: { items: state ? [{ id: 's1', state }] : [] } }),
      'GET /api/v1/submissions/s1': { body: { id: 's1', obligation: 'operator-plan', year: 2027, organisation: 'vnpt', state: 'SUBMITTED', version: 1, receipt } },
      'POST /api/v1/submissions?validateOnly=true': { body: { valid: true, punctuality: 'ON_TIME' } },
      'POST /api/v1/submissions': () => {
        state = 'SUBMITTED';
        return taken;
      },
    });
    await write(opened);
    expect(opened.page.text()).toContain('Nếu gửi ngay bây giờ: ● Đúng hạn');
    expect(opened.page.text()).toContain('Xã Tân Phong');
    await press(opened, 'Gửi hồ sơ');
    const [post] = sends(opened);
    expect(JSON.parse(post!.body!)).toEqual({
      obligation: 'operator-plan',
      year: 2027,
      narrative: 'Kế hoạch năm sau',
      figures: [{ indicator: 'household-fibre', territory: '03388', period: '2026', numerator: 1200, denominator: 1500 }],
    });
    expect(post!.headers.get('X-CSRF-Token')).toBe('csrf-1');
    const text = opened.page.text();
    for (const part of ['LC-2027-000123', '10:15:30 ngày 25/11/2026', '+07:00', receipt.sha256, 'Đúng hạn', receipt.jws]) {
      expect(text).toContain(part);
    }
    const links = opened.page.findAll('a').map((link) => link.attributes('href'));
    expect(links).toContain('/api/v1/receipts/LC-2027-000123/pdf');
    expect(opened.page.get('img').attributes('src')).toBe('/api/v1/receipts/LC-2027-000123/qr');
    expect(sessionStorage.length).toBe(0);
  });

  it('keeps the key of the attempt on a retry, and what was typed when the session ends', async () => {
    let tries = 0;
    const opened = await duty({
      'POST /api/v1/submissions?validateOnly=true': { body: { valid: true } },
      'POST /api/v1/submissions': () =>
        tries++ === 0 ? { status: 401, body: { code: 'session-ended', title: 'Phiên làm việc đã kết thúc' } } : taken,
    });
    await write(opened);
    await press(opened, 'Gửi hồ sơ');
    expect(opened.page.text()).toContain('Gửi lại không tạo ra hồ sơ thứ hai');
    expect(Object.values(sessionStorage).join()).toContain('Kế hoạch năm sau');
    await press(opened, 'Gửi lại');
    const keys = sends(opened).map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('waits for the draft that is being saved, which would come too late behind it', async () => {
    let saved = (): void => undefined;
    const saving = new Promise<void>((resolve) => (saved = resolve));
    const opened = await duty({
      'PUT /api/v1/drafts': async () => {
        await saving;
        return { body: draft({ narrative: 'Kế hoạch năm sau' }), headers: { ETag: '"1"' } };
      },
      'POST /api/v1/submissions?validateOnly=true': { body: { valid: true } },
      'POST /api/v1/submissions': taken,
    });
    await write(opened);
    await press(opened, 'Gửi hồ sơ');
    expect(calls(opened, 'PUT', '/api')).toHaveLength(1);
    expect(sends(opened)).toHaveLength(0);
    saved();
    await flushPromises();
    expect(sends(opened)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(calls(opened, 'PUT', '/api')).toHaveLength(1);
  });

  it('names each fault, links it to its field and sends nothing', async () => {
    const opened = await duty();
    await write(opened, { numerator: '1.234', denominator: '0' });
    const links = opened.page.findAll('[role="alert"] a').map((link) => link.attributes('href'));
    expect(links).toEqual(['#figures-0-numerator', '#figures-0-denominator']);
    expect(opened.page.get('#figures-0-numerator').attributes('aria-invalid')).toBe('true');
    await press(opened, 'Ý tôi là 1.234');
    expect((opened.page.get('#figures-0-numerator').element as HTMLInputElement).value).toBe('1234');
    expect(opened.page.find('#figures-0-numerator-error').exists()).toBe(false);
    expect(opened.page.find('#figures-0-denominator-error').exists()).toBe(true);
    expect(calls(opened, 'POST', '/api')).toHaveLength(0);
  });

  it('leaves the focus where one types while faults are told', async () => {
    const opened = await duty();
    await write(opened, { denominator: '0' });
    const field = opened.page.get('#figures-0-denominator');
    (field.element as HTMLInputElement).focus();
    await field.setValue('00');
    await flushPromises();
    expect(document.activeElement?.id).toBe('figures-0-denominator');
  });

  it('puts the faults that the service found at their fields', async () => {
    const errors = [{ pointer: '/figures/0/period', code: 'closed-period', detail: 'Kỳ này đã khóa' }];
    const opened = await duty({
      'POST /api/v1/submissions?validateOnly=true': { status: 422, body: { code: 'invalid-content', errors } },
    });
    await write(opened);
    expect(opened.page.get('#figures-0-period-error').text()).toBe('Kỳ này đã khóa');
    expect((opened.page.get('#narrative').element as HTMLTextAreaElement).value).toBe('Kế hoạch năm sau');
  });

  it('shows why the plan came back, beside the places meant, and lets a new version be written', async () => {
    const returned = { id: 's1', obligation: 'operator-plan', year: 2027, organisation: 'vnpt', state: 'RETURNED', version: 1 };
    const figures = [{ indicator: 'household-fibre', territory: '12', period: '2026', numerator: 1200.5, denominator: 1500 }];
    const items = [{ pointer: '/figures/0/numerator', comment: 'Số này lớn hơn số hộ' }];
    const review = { decision: 'RETURNED', reason: 'Thiếu số trạm', returnBy: '2026-12-20', items };
    const opened = await duty({
      'GET /api/v1/submissions?': { body: { items: [returned] } },
      'GET /api/v1/submissions/s1': { body: { ...returned, narrative: 'Bản đầu', figures, receipt, versions: [{ number: 1, review }] } },
    });
    const text = opened.page.text();
    for (const part of ['Thiếu số trạm', 'ngày 20 tháng 12 năm 2026', 'LC-2027-000123', 'Số này lớn hơn số hộ']) expect(text).toContain(part);
    await press(opened, 'Soạn bản bổ sung');
    const typed = (id: string) => (opened.page.get(id).element as HTMLInputElement).value;
    expect(['#narrative', '#figures-0-numerator'].map(typed)).toEqual(['Bản đầu', '1200,5']);
    expect(opened.page.text()).toContain('Số này lớn hơn số hộ');
  });
});

describe('the draft', () => {
  it('is saved a moment after the last stroke, for the version that was read', async () => {
    const opened = await duty({
      'GET /api/v1/drafts': { body: draft({ narrative: 'Hôm qua' }), headers: { ETag: '"1"' } },
      'PUT /api/v1/drafts': { body: draft({ narrative: 'Hôm nay' }), headers: { ETag: '"2"' } },
    });
    await opened.page.get('#narrative').setValue('Hôm nay');
    expect(opened.page.text()).toContain('Có thay đổi chưa lưu');
    await vi.advanceTimersByTimeAsync(2_000);
    await flushPromises();
    const [put] = calls(opened, 'PUT', '/api');
    expect(put!.headers.get('If-Match')).toBe('"1"');
    expect(JSON.parse(put!.body!)).toEqual({ obligation: 'operator-plan', year: 2027, narrative: 'Hôm nay' });
    expect(opened.page.text()).toContain('Đã lưu bản nháp lúc 09:00 ngày 25/11/2026');
  });

  it('is not called saved while words wait that were typed during the saving', async () => {
    let saved = (): void => undefined;
    const saving = new Promise<void>((done) => (saved = done));
    const opened = await duty({
      'GET /api/v1/drafts': { body: draft({ narrative: 'Hôm qua' }), headers: { ETag: '"1"' } },
      'PUT /api/v1/drafts': async () => {
        await saving;
        return { body: draft({ narrative: 'Hôm nay' }), headers: { ETag: '"2"' } };
      },
    });
    await opened.page.get('#narrative').setValue('Hôm nay');
    await vi.advanceTimersByTimeAsync(2_000);
    await opened.page.get('#narrative').setValue('Hôm nay và mai');
    saved();
    await flushPromises();
    expect(opened.page.text()).toContain('Có thay đổi chưa lưu');
    expect(opened.page.text()).not.toContain('Đã lưu bản nháp lúc');
    await vi.advanceTimersByTimeAsync(2_000);
    await flushPromises();
    expect(calls(opened, 'PUT', '/api').map(({ body }) => JSON.parse(body!).narrative)).toEqual(['Hôm nay', 'Hôm nay và mai']);
    expect(opened.page.text()).toContain('Đã lưu bản nháp lúc');
  });

  it('is thrown away only when that is confirmed, in its version and in the tab', async () => {
    let there = true;
    const opened = await duty({
      'GET /api/v1/drafts': () =>
        there ? { body: draft({ narrative: 'Bản nháp cũ' }), headers: { ETag: '"7"' } } : { status: 404, body: { code: 'not-found' } },
      'DELETE /api/v1/drafts': () => {
        there = false;
        return { status: 204 };
      },
    });
    await press(opened, 'Bỏ bản nháp');
    expect(opened.page.text()).toContain('không lấy lại được');
    await press(opened, 'Giữ bản nháp');
    expect(calls(opened, 'DELETE', '/api')).toHaveLength(0);
    await press(opened, 'Bỏ bản nháp');
    await press(opened, 'Xóa bản nháp');
    const [drop] = calls(opened, 'DELETE', '/api/v1/drafts/operator-plan/2027');
    expect(drop!.headers.get('If-Match')).toBe('"7"');
    expect((opened.page.get('#narrative').element as HTMLTextAreaElement).value).toBe('');
    expect(sessionStorage.length).toBe(0);
    expect(opened.page.text()).not.toContain('Bỏ bản nháp');
  });

  it('that was changed elsewhere is shown beside mine, and either can be chosen', async () => {
    let reads = 0;
    const opened = await duty({
      'GET /api/v1/drafts': () =>
        reads++ === 0
          ? { body: draft({ narrative: 'Hôm qua' }), headers: { ETag: '"1"' } }
          : { body: { ...draft({ narrative: 'Đồng nghiệp' }), savedBy: 'Người dùng thử 2' }, headers: { ETag: '"2"' } },
      'PUT /api/v1/drafts': { status: 412, body: { code: 'precondition-failed' } },
    });
    await opened.page.get('#narrative').setValue('Của tôi');
    await vi.advanceTimersByTimeAsync(2_000);
    await flushPromises();
    const notice = opened.page.get('[role="alert"]').text();
    for (const part of ['Bản nháp đã được sửa ở nơi khác', 'Của tôi', 'Đồng nghiệp', 'người lưu: Người dùng thử 2']) expect(notice).toContain(part);
    await press(opened, 'Lấy bản trên hệ thống');
    expect((opened.page.get('#narrative').element as HTMLTextAreaElement).value).toBe('Đồng nghiệp');
    await opened.page.get('#narrative').setValue('Gộp lại');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(calls(opened, 'PUT', '/api').map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"2"']);
  });

  it('asks before last year takes the place of what is written', async () => {
    const opened = await duty({
      'GET /api/v1/drafts': { body: draft({ narrative: 'Đang soạn' }), headers: { ETag: '"1"' } },
      'POST /api/v1/drafts/operator-plan/2027/copy': { body: draft({ narrative: 'Năm ngoái' }), headers: { ETag: '"2"' } },
    });
    await press(opened, 'Chép từ năm 2026');
    expect(calls(opened, 'POST', '/api')).toHaveLength(0);
    await press(opened, 'Thay nội dung đang soạn');
    expect(calls(opened, 'POST', '/api')[0]!.headers.get('If-Match')).toBe('"1"');
    expect((opened.page.get('#narrative').element as HTMLTextAreaElement).value).toBe('Năm ngoái');
  });
});

describe('what cannot be changed', () => {
  const whole = (state: string, version: object, mark: object = {}) => {
    const summary = { id: 's1', obligation: 'operator-plan', year: 2027, organisation: 'vnpt', state, version: 1 };
    return {
      'GET /api/v1/submissions?': { body: { items: [summary] } },
      'GET /api/v1/submissions/s1': { body: { ...summary, receipt: { ...receipt, ...mark }, versions: [{ number: 1, ...version }] } },
    };
  };

  it('after its acceptance names who accepted it, since when, and whom to ask', async () => {
    const review = { decision: 'ACCEPTED', decidedAt: '2026-12-16T09:30:00+07:00', decidedBy: 'Trần Văn Điều' };
    const { page } = await duty(whole('ACCEPTED', { review }));
    for (const part of ['Khóa từ 09:30 ngày 16/12/2026', 'người tiếp nhận: Trần Văn Điều', 'liên hệ cơ quan tiếp nhận']) {
      expect(page.text()).toContain(part);
    }
  });

  it.each([
    ['rehearsal', 'Biên nhận diễn tập, không có giá trị'],
    ['demonstration', 'Biên nhận của dữ liệu minh họa, không có giá trị'],
  ])('says of a receipt of a %s what the check of it would say', async (kind, words) => {
    const { page } = await duty(whole('SUBMITTED', {}, { [kind]: true }));
    expect(page.text()).toContain(words);
  });

  it('while it waits names who sent it, since when, and that it can be withdrawn', async () => {
    const { page } = await duty(whole('SUBMITTED', { arrivedAt: receipt.arrivedAt, sentBy: 'Người dùng thử 2' }));
    for (const part of ['Khóa từ 10:15 ngày 25/11/2026', 'người gửi: Người dùng thử 2', 'rút hồ sơ ở cuối trang']) {
      expect(page.text()).toContain(part);
    }
    expect(page.text()).toContain('Rút hồ sơ');
  });

  it('when released names who decided that, since when, and how it ends', async () => {
    const waiver = { id: 'w1', reason: 'Ngừng hoạt động', by: 'Trần Văn Điều', at: '2026-12-01T08:00:00+07:00' };
    const { page } = await duty({ 'GET /api/v1/deadlines': { body: board([row({ state: 'WAIVED', waiver })]) } });
    for (const part of ['Ngừng hoạt động', 'Miễn từ 08:00 ngày 01/12/2026', 'Trần Văn Điều', 'bỏ miễn']) expect(page.text()).toContain(part);
  });

  it('because a colleague sent it meanwhile says so, saves nothing more, and leads to what was sent', async () => {
    let sent = false;
    const theirs = whole('SUBMITTED', { arrivedAt: receipt.arrivedAt, sentBy: 'Người dùng thử 2' });
    const opened = await duty({
      ...theirs,
      'GET /api/v1/submissions?': () => (sent ? theirs['GET /api/v1/submissions?'] : { body: { items: [] } }),
      'PUT /api/v1/drafts': () => {
        sent = true;
        return { status: 409, body: { code: 'obligation-already-sent', title: 'Nghĩa vụ này đã có hồ sơ' } };
      },
    });
    await opened.page.get('#narrative').setValue('Của tôi');
    await vi.advanceTimersByTimeAsync(2_000);
    await flushPromises();
    const notice = opened.page.get('[role="alert"]').text();
    for (const part of ['đã có hồ sơ gửi đi', 'người gửi: Người dùng thử 2', 'chép lại chỗ cần giữ']) expect(notice).toContain(part);
    expect(button(opened, 'Kiểm tra trước khi gửi').attributes('disabled')).toBeDefined();
    await opened.page.get('#narrative').setValue('Của tôi nữa');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls(opened, 'PUT', '/api')).toHaveLength(1);
    await press(opened, 'Mở hồ sơ đã gửi');
    expect(opened.page.text()).toContain('LC-2027-000123');
  });

  it('is not what a colleague has saved: who and when is said, and one goes on', async () => {
    const theirs = { ...draft({ narrative: 'Hôm qua' }), savedBy: 'Người dùng thử 2' };
    const opened = await duty({
      'GET /api/v1/drafts': { body: theirs, headers: { ETag: '"1"' } },
      'PUT /api/v1/drafts': { body: { ...draft({ narrative: 'Hôm nay' }), savedBy: 'Nguyễn Thị Thử' }, headers: { ETag: '"2"' } },
    });
    expect(opened.page.text()).toContain('Người dùng thử 2 là người lưu bản nháp này gần nhất, lúc 09:00 ngày 25/11/2026');
    await opened.page.get('#narrative').setValue('Hôm nay');
    await vi.advanceTimersByTimeAsync(2_000);
    await flushPromises();
    expect(opened.page.text()).not.toContain('lưu bản nháp này gần nhất');
  });
});
