import { readFileSync } from 'node:fs';
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import EntryPage from '../src/figures/entry/EntryPage.vue';
import ImportPage from '../src/figures/imports/ImportPage.vue';
import LocksPage from '../src/figures/locks/LocksPage.vue';
import { KINDS } from '../src/figures/quality/finding';
import english from '../src/figures/quality/texts.en';
import vietnamese from '../src/figures/quality/texts.vi';
import QualityPage from '../src/figures/quality/QualityPage.vue';
import { basis, figure, units } from './support/measured';
import { open } from './support/page';
import { eventually } from './support/waiting';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});
type Opened = Awaited<ReturnType<typeof open>>;
const words = ({ page }: Opened): string => page.text().replace(/\s+/g, ' ');
const press = async ({ page }: Opened, name: string): Promise<void> => {
  await page.findAll('button').find((button) => button.text().startsWith(name))!.trigger('click');
  await flushPromises();
};
const submit = async ({ page }: Opened): Promise<void> => {
  await page.get('form:not(.moment)').trigger('submit');
  await flushPromises();
};

describe('entering a figure', () => {
  const officer = basis('agency-officer');
  async function fill(opened: Opened, numbers: { numerator?: string; denominator?: string }): Promise<void> {
    await opened.page.get('#figure-indicator').setValue('adult-smartphone');
    await opened.page.get('#figure-period').setValue('2026');
    await flushPromises();
    if (numbers.numerator) await opened.page.get('#figure-numerator').setValue(numbers.numerator);
    if (numbers.denominator) await opened.page.get('#figure-denominator').setValue(numbers.denominator);
    await flushPromises();
  }
  const written = ({ sent }: Opened) => sent.filter(({ method }) => method === 'POST' || method === 'PUT');

  it('checks without keeping first, then records; the own unit is chosen already', async () => {
    const answers = { ...officer, 'POST /api/v1/observations': { body: figure({ value: 84.5 }) } };
    const opened = await open(EntryPage, { path: '/so-lieu/nhap', answers });
    await fill(opened, { numerator: '845', denominator: '1000' });
    expect(words(opened)).toContain('Tỷ lệ: 84,5%');
    await submit(opened);
    expect(words(opened)).toContain('Hợp lệ, chưa ghi:');
    await press(opened, 'Ghi số liệu');
    expect(written(opened).map(({ path }) => path)).toEqual(['/api/v1/observations?validateOnly=true', '/api/v1/observations']);
    expect(JSON.parse(written(opened)[1]!.body!)).toEqual({
      indicator: 'adult-smartphone',
      territory: '03595',
      period: '2026',
      numerator: 845,
      denominator: 1000,
      status: 'PROVISIONAL',
    });
    expect(words(opened)).toContain('Đã ghi:');
  });

  it('offers the old units for a period of the older map', async () => {
    const opened = await open(EntryPage, { path: '/so-lieu/nhap', answers: officer });
    await opened.page.get('#figure-period').setValue('2024');
    await flushPromises();
    const options = opened.page.findAll('#figure-territory option').map((option) => option.text());
    expect(options).toEqual(['Hãy chọn', 'Thị trấn Than Uyên', 'Xã Hua Nà']);
  });

  it('never guesses a number and refuses a numerator above the denominator, each at its field', async () => {
    const opened = await open(EntryPage, { path: '/so-lieu/nhap', answers: officer });
    await fill(opened, { numerator: '1.845', denominator: '1000' });
    await submit(opened);
    expect(opened.page.get('a[href="#figure-numerator"]').text()).toBe('Tử số: đọc được hai cách, hãy chọn một');
    await press(opened, 'Ý tôi là 1.845');
    await submit(opened);
    expect(opened.page.get('a[href="#figure-numerator"]').text()).toBe('Tử số: lớn hơn mẫu số');
    expect(written(opened)).toEqual([]);
  });

  it("shows the system's faults at their fields", async () => {
    const refusal = { status: 422, body: { code: 'invalid-content', title: 'Không hợp lệ', errors: [{ pointer: '/territory', code: 'territory-not-valid', detail: 'Địa bàn không tồn tại vào cuối kỳ' }] } };
    const opened = await open(EntryPage, { path: '/so-lieu/nhap', answers: { ...officer, 'POST /api/v1/observations': refusal } });
    await fill(opened, { numerator: '845', denominator: '1000' });
    await submit(opened);
    expect(opened.page.get('a[href="#figure-territory"]').text()).toBe('Địa bàn không tồn tại vào cuối kỳ');
  });

  it('says why a locked period takes nothing, by whom and until when', async () => {
    const lock = { id: 1, period: '2026', finished: false, reason: 'Đang đối soát', lockedBy: 'Cán bộ', lockedAt: '2026-11-20T08:00:00+07:00', expiresAt: '2026-11-30T23:59:59+07:00' };
    const opened = await open(EntryPage, { path: '/so-lieu/nhap', answers: { ...officer, 'GET /api/v1/period-locks': { body: { items: [lock] } } } });
    await fill(opened, {});
    expect(words(opened)).toContain('năm 2026 đang khóa. Lý do: Đang đối soát.');
    expect(words(opened)).toContain('Hết hạn khóa 23:59:59 ngày 30/11/2026.');
    expect(opened.page.get('button[type="submit"]').attributes('disabled')).toBeDefined();
  });

  it('puts both figures side by side when somebody else was faster, and overwrites only when told to', async () => {
    let version = 7;
    const answers = {
      ...officer,
      'GET /api/v1/observations': { body: { items: [figure()] } },
      'GET /api/v1/observations/7': () => ({ body: figure({ id: version, numerator: version === 7 ? 831 : 840, value: version === 7 ? 83.1 : 84 }), headers: { ETag: `"${version}"` } }),
      'PUT /api/v1/observations/7?validateOnly=true': { body: figure({ value: 84.5 }) },
      'PUT /api/v1/observations/7': () => ({ status: 412, body: { code: 'precondition-failed', title: 'Đã thay đổi' } }),
      'PUT /api/v1/observations/8': { body: figure({ id: 9, value: 84.5 }) },
    };
    const opened = await open(EntryPage, { path: '/so-lieu/nhap', answers });
    await fill(opened, { numerator: '845', denominator: '1000' });
    await submit(opened);
    expect(words(opened)).toContain('Số đang có: 83,1% (831 / 1.000).');
    version = 8;
    await press(opened, 'Ghi số mới');
    expect(words(opened)).toContain('Người khác vừa ghi ở đây.');
    expect(words(opened)).toContain('84% (840 / 1.000)');
    await press(opened, 'Ghi số của tôi');
    const last = written(opened).at(-1)!;
    expect([last.path, last.headers.get('If-Match')]).toEqual(['/api/v1/observations/8', '"8"']);
  });

  it('says what is missing to an officer whose agency has no territory', async () => {
    const answers = { ...officer, 'GET /api/v1/organisations': { body: { items: [] } } };
    expect(words(await open(EntryPage, { path: '/so-lieu/nhap', answers }))).toContain('Cơ quan của bạn chưa được gắn với địa bàn nào.');
  });
});

describe('importing a file', () => {
  const job = (over: object) => ({
    id: 'a1',
    format: 'CSV_EXCEL_VI',
    partial: true,
    validateOnly: true,
    state: 'RUNNING',
    percent: 40,
    message: { vi: 'Đang ghi số liệu', en: 'Recording' },
    received: 2,
    created: 0,
    changed: 0,
    blank: 0,
    unchanged: 0,
    rejected: 0,
    receivedAt: '2026-11-26T08:00:00+07:00',
    links: {},
    ...over,
  });
  async function pick({ page }: Opened, text: string): Promise<void> {
    const input = page.get<HTMLInputElement>('#figures-file');
    Object.defineProperty(input.element, 'files', { value: [new File([text], 'so-lieu.csv')], configurable: true });
    await input.trigger('change');
    await flushPromises();
  }
  const sentFiles = ({ sent }: Opened) => sent.filter(({ method, path }) => method === 'POST' && !path.includes('cancellation'));

  it('looks at the file first and tells each bad line with its column and reason', async () => {
    const answers = {
      ...basis('agency-officer'),
      'GET /api/v1/imports?': { body: { items: [] } },
      'POST /api/v1/imports': { status: 202, body: job({}) },
      'GET /api/v1/imports/a1': { body: job({ state: 'DONE', percent: 100, rejected: 2, message: { vi: 'Đã xong', en: '' }, links: { workbook: '/api/v1/imports/a1/workbook' } }) },
      'GET /api/v1/imports/a1/errors': { body: { items: [{ line: 3, pointer: '/territory', code: 'unknown-code', detail: { vi: 'Mã địa bàn không có', en: '' } }] } },
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const opened = await open(ImportPage, { path: '/so-lieu/nhap-tep', answers });
    await pick(opened, 'a;b');
    expect(sentFiles(opened)[0]!.path).toBe('/api/v1/imports?validateOnly=true&profile=excel-vi');
    expect(sentFiles(opened)[0]!.headers.get('Content-Type')).toBe('text/csv');
    expect(opened.page.get('progress').attributes('value')).toBe('40');
    await vi.advanceTimersByTimeAsync(1_000);
    await flushPromises();
    expect(words(opened)).toContain('Đây mới là kiểm tra thử, chưa ghi gì.');
    expect(words(opened)).toContain('địa bàn (territory)');
    expect(words(opened)).toContain('Mã địa bàn không có');
    const buttons = opened.page.findAll('button').map((button) => button.text());
    expect(buttons.filter((text) => ['Ghi vào hệ thống', 'Chỉ ghi các dòng đúng'].includes(text))).toEqual([]);
  });

  it('records the good lines of a file when told to leave the bad ones, and says how many nobody filled in', async () => {
    const checked = job({ state: 'DONE', percent: 100, created: 1, rejected: 1, blank: 36, message: { vi: 'Đã xong', en: '' } });
    const answers = {
      ...basis('coordinator'),
      'GET /api/v1/imports?': { body: { items: [] } },
      'GET /api/v1/imports/a1/errors': { body: { items: [] } },
      'POST /api/v1/imports?validateOnly=true': { status: 202, body: checked },
      'POST /api/v1/imports?partial=true': { status: 202, body: job({ id: 'b2', validateOnly: false, state: 'DONE', percent: 100, created: 1, message: { vi: 'Đã xong', en: '' } }) },
    };
    const opened = await open(ImportPage, { path: '/so-lieu/nhap-tep', answers });
    await pick(opened, 'a;b');
    expect(words(opened)).toContain('Dòng chưa điền, bỏ qua36');
    await press(opened, 'Chỉ ghi các dòng đúng');
    expect(sentFiles(opened).at(-1)!.path).toBe('/api/v1/imports?partial=true&profile=excel-vi');
    expect(words(opened)).toContain('Đã thêm1');
    expect(words(opened)).not.toContain('chưa điền');
  });

  it('records a good file when told to, under one key however often it is tried', async () => {
    let tries = 0;
    const answers = {
      ...basis('coordinator'),
      'GET /api/v1/imports?': { body: { items: [] } },
      'POST /api/v1/imports?validateOnly=true': { status: 202, body: job({ state: 'DONE', percent: 100, created: 2, message: { vi: 'Đã xong', en: '' } }) },
      'POST /api/v1/imports?profile': () =>
        tries++ === 0
          ? { status: 503, body: { code: 'unavailable', title: 'Tạm thời không sẵn sàng' } }
          : { status: 202, body: job({ id: 'b2', validateOnly: false, state: 'DONE', created: 2, message: { vi: 'Đã xong', en: '' } }) },
    };
    const opened = await open(ImportPage, { path: '/so-lieu/nhap-tep', answers });
    await pick(opened, 'a;b');
    expect(words(opened)).toContain('Đây mới là kiểm tra thử, chưa ghi gì.');
    await press(opened, 'Ghi vào hệ thống');
    expect(opened.page.get('[role="alert"]').text()).toContain('Tạm thời không sẵn sàng');
    await press(opened, 'Thử lại');
    const keys = sentFiles(opened).map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys[0]).toBeNull();
    expect(keys[1]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[2]).toBe(keys[1]);
    expect(words(opened)).toContain('Đã thêm2');
  });

  it('goes on looking until the quality rules ran over what was recorded, and says until then that they did not', async () => {
    const looking = { id: 'b2', validateOnly: false, state: 'DONE', stage: 'LOOKING_FOR_FINDINGS', percent: 90, created: 2, message: { vi: 'Đã ghi; đang chạy các quy tắc chất lượng', en: '' } };
    const ended = job({ ...looking, stage: 'ENDED', percent: 100, findings: 3, message: { vi: 'Đã xong', en: '' } });
    const answers = {
      ...basis('coordinator'),
      'GET /api/v1/imports?': { body: { items: [] } },
      'POST /api/v1/imports': { status: 202, body: job(looking) },
      'GET /api/v1/imports/b2': { body: ended },
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const opened = await open(ImportPage, { path: '/so-lieu/nhap-tep', answers });
    await pick(opened, 'a;b');
    expect(words(opened)).toContain('Đã thêm2');
    expect(words(opened)).toContain('Chưa kiểm tra chất lượng số liệu đã ghi.');
    expect(opened.page.get('progress').attributes('value')).toBe('90');
    expect(opened.page.findAll('button').map((button) => button.text())).not.toContain('Hủy việc nhập');
    await vi.advanceTimersByTimeAsync(1_000);
    await flushPromises();
    expect(words(opened)).not.toContain('Chưa kiểm tra chất lượng');
    expect(words(opened)).toContain('3 phát hiện về chất lượng cần xem');
  });

  it('cancels a job that runs', async () => {
    const answers = {
      ...basis('coordinator'),
      'GET /api/v1/imports?': { body: { items: [] } },
      'POST /api/v1/imports': { status: 202, body: job({}) },
      'GET /api/v1/imports/a1': () => ({ body: job(opened.sent.some(({ path }) => path.endsWith('cancellation')) ? { state: 'CANCELLED', message: { vi: 'Đã hủy, chưa ghi gì', en: '' } } : {}) }),
      'POST /api/v1/imports/a1/cancellation': { status: 202, body: job({}) },
    };
    const opened: Opened = await open(ImportPage, { path: '/so-lieu/nhap-tep', answers });
    await pick(opened, 'a;b');
    await press(opened, 'Hủy việc nhập');
    expect(words(opened)).toContain('Đã hủy, chưa ghi gì');
    opened.page.unmount();
  });
});

describe('closing a period', () => {
  it('needs a period and a reason, and tells how many figures became public', async () => {
    const lock = { id: 3, period: '2026', finished: true, reason: 'Đã thống nhất', lockedAt: '2026-11-26T08:00:00+07:00' };
    const answers = { ...basis('coordinator'), 'POST /api/v1/period-locks': { status: 201, body: { lock, published: 1200 } } };
    const opened = await open(LocksPage, { path: '/so-lieu/khoa-ky', answers });
    await submit(opened);
    expect(opened.page.findAll('[role="alert"] a').map((link) => link.attributes('href'))).toEqual(['#lock-period', '#lock-reason']);
    await opened.page.get('#lock-period').setValue('2026');
    await opened.page.get('.check input').setValue(true);
    await opened.page.get('#lock-reason').setValue('Đã thống nhất');
    await submit(opened);
    expect(JSON.parse(opened.sent.find(({ method }) => method === 'POST')!.body!)).toEqual({ period: '2026', finished: true, reason: 'Đã thống nhất' });
    expect(words(opened)).toContain('1.200 số liệu được công bố.');
  });

  it('for a while ends with the last instant of a day in Viet Nam', async () => {
    const lock = { id: 3, period: '2026', reason: 'Đối soát', lockedAt: '2026-11-26T08:00:00+07:00' };
    const answers = { ...basis('coordinator'), 'POST /api/v1/period-locks': { status: 201, body: { lock, published: 0 } } };
    const opened = await open(LocksPage, { path: '/so-lieu/khoa-ky', answers });
    await opened.page.get('#lock-period').setValue('2026');
    await opened.page.get('#lock-until').setValue('2026-11-30');
    await opened.page.get('#lock-reason').setValue('Đối soát');
    await submit(opened);
    expect(JSON.parse(opened.sent.find(({ method }) => method === 'POST')!.body!)).toMatchObject({ expiresAt: '2026-11-30T23:59:59.999999+07:00' });
  });

  it('opens a period again with a reason and the version that was read', async () => {
    const lock = { id: 3, period: '2026', reason: 'Đối soát', lockedAt: '2026-11-26T08:00:00+07:00' };
    const answers = {
      ...basis('coordinator'),
      'GET /api/v1/period-locks': { body: { items: [lock] } },
      'GET /api/v1/period-locks/3': { body: lock, headers: { ETag: '"1"' } },
      'POST /api/v1/period-locks/3/withdrawal': { body: lock },
    };
    const opened = await open(LocksPage, { path: '/so-lieu/khoa-ky', answers });
    await opened.page.get('#open-3-reason').setValue('Sửa số liệu');
    await opened.page.findAll('form').at(-1)!.trigger('submit');
    await flushPromises();
    const gone = opened.sent.find(({ method }) => method === 'POST')!;
    expect([gone.path, gone.headers.get('If-Match'), JSON.parse(gone.body!)]).toEqual(['/api/v1/period-locks/3/withdrawal', '"1"', { reason: 'Sửa số liệu' }]);
  });

  it('only reads for others', async () => {
    expect((await open(LocksPage, { path: '/so-lieu/khoa-ky', answers: basis('leader') })).page.find('#lock-period').exists()).toBe(false);
  });
});

describe('findings', () => {
  const finding = { id: 'figure-2', check: 'jump', kind: 'JUMP', indicator: 'adult-smartphone', territory: units[2]!.code, period: '2025', stated: 92.4, computed: 61.2, detail: { vi: 'Không đổi quá 25 điểm %', en: 'No jump' }, foundAt: '2026-11-20T08:00:00+07:00' };

  it('are told as they stood on a past day, when nothing can be noted of them, and lead on to that day', async () => {
    const answers = { ...basis('coordinator'), 'GET /api/v1/quality-findings': { body: { items: [finding] } } };
    const opened = await open(QualityPage, { path: '/so-lieu/chat-luong?asOf=2026-03-01', answers });
    expect(opened.sent.map(({ path }) => path)).toContain('/api/v1/quality-findings?asOf=2026-03-01&limit=30');
    expect(opened.page.find('.moment input[type="radio"]').exists()).toBe(false);
    expect(opened.page.find('textarea').exists()).toBe(false);
    expect(opened.page.findAll('button').map((button) => button.text())).not.toContain('Chạy lại các quy tắc');
    expect(opened.page.findAll('a').map((link) => link.attributes('href'))).toContain('/chi-tieu/adult-smartphone?asOf=2026-03-01');
  });

  it.each([
    ['JUMP', 'Nêu: 92,4; kỳ trước: 61,2'],
    ['RANGE', 'Nêu: 92,4; giới hạn: 61,2'],
    ['TOGETHER_ABOVE_WHOLE', 'Nêu: 92,4; giới hạn: 61,2'],
    ['ALL_BELOW_BEST', 'Nêu: 92,4; doanh nghiệp cao nhất: 61,2'],
    ['SHARED_DENOMINATOR', 'Nêu: 92,4; doanh nghiệp khác nêu: 61,2'],
    ['SUM_OF_PARTS', 'Nêu: 92,4; tính lại: 61,2'],
  ])('of %s say what the figure was held against, and by whom it was reported', async (kind, says) => {
    const answers = {
      ...basis('leader'),
      'GET /api/v1/organisations': { body: { items: [{ code: 'vnpt', name: { vi: 'Vinaphone (VNPT)', en: 'VNPT' } }] } },
      'GET /api/v1/quality-findings': { body: { items: [{ ...finding, kind, operator: 'vnpt' }] } },
    };
    const text = words(await open(QualityPage, { path: '/so-lieu/chat-luong', answers }));
    expect(text).toContain(says);
    expect(text).toContain('năm 2025 · Vinaphone (VNPT)');
  });

  it('have no row of pages above them for those who may open this one alone', async () => {
    const answers = { ...basis(), 'GET /api/v1/quality-findings': { body: { items: [] } } };
    expect((await open(QualityPage, { path: '/so-lieu/chat-luong', answers })).page.find('nav').exists()).toBe(false);
    expect((await open(QualityPage, { path: '/so-lieu/chat-luong', answers: { ...answers, ...basis('leader') } })).page.find('nav').exists()).toBe(true);
  });

  it('name their place as it was called at the end of their period', async () => {
    const then = { ...finding, id: 'figure-3', period: '2024' };
    const unknown = { ...finding, id: 'figure-4', territory: 'MAU-1' };
    const answers = { ...basis('leader'), 'GET /api/v1/quality-findings': { body: { items: [finding, then, unknown] } } };
    const text = words(await open(QualityPage, { path: '/so-lieu/chat-luong', answers }));
    expect(text).toContain('Xã Than Uyên · năm 2025');
    expect(text).toContain('Thị trấn Than Uyên · năm 2024');
    expect(text).toContain('địa bàn MAU-1 · năm 2025');
  });

  it('name their place on a past day as it was called then, and anew on another day', async () => {
    const called = (nameVi: string) => ({ body: { items: [{ ...units[2]!, nameVi }] } });
    const answers = {
      ...basis('leader'),
      'GET /api/v1/quality-findings': { body: { items: [finding] } },
      'GET /api/v1/territories?level=COMMUNE&asOf=2026-03-01': called('Mường Than'),
      'GET /api/v1/territories?level=COMMUNE&asOf=2026-05-01': called('Phúc Than'),
    };
    const opened = await open(QualityPage, { path: '/so-lieu/chat-luong?asOf=2026-03-01', answers });
    await eventually(() => expect(words(opened)).toContain('Xã Mường Than · năm 2025'));
    await opened.router.replace('/so-lieu/chat-luong?asOf=2026-05-01');
    await eventually(() => expect(words(opened)).toContain('Xã Phúc Than · năm 2025'));
  });

  it('are filtered by the address and noted by a coordinator', async () => {
    const answers = {
      ...basis('coordinator'),
      'GET /api/v1/quality-findings': { body: { items: [{ ...finding, actions: ['ACKNOWLEDGE'], etag: '"7"' }] } },
      'PUT /api/v1/quality-findings/figure-2/acknowledgement': { body: finding },
    };
    const opened = await open(QualityPage, { path: '/so-lieu/chat-luong?tinh-trang=chua-xem&loai=JUMP', answers });
    expect(opened.sent.map(({ path }) => path)).toContain('/api/v1/quality-findings?kind=JUMP&acknowledged=false&limit=30');
    expect(words(opened)).toContain('Nêu: 92,4; kỳ trước: 61,2');
    await opened.page.get('#note-figure-2-reason').setValue('Đã hỏi lại xã');
    await submit(opened);
    const sent = opened.sent.find(({ method }) => method === 'PUT')!;
    expect([sent.headers.get('If-Match'), JSON.parse(sent.body!)]).toEqual(['"7"', { reason: 'Đã hỏi lại xã' }]);
  });

  it('are answered by the firm that is asked, which sees what was done with them', async () => {
    const answers = {
      ...basis('operator'),
      'GET /api/v1/quality-findings': { body: { items: [{ ...finding, actions: ['ANSWER'], etag: '"8"', state: 'RETURNED', owner: 'vnpt', dueOn: '2099-11-28' }] } },
      'GET /api/v1/quality-findings/figure-2/history': { body: { items: [{ transition: 'RETURN', state: 'RETURNED', organisation: 'dic', owner: 'vnpt', dueOn: '2099-11-28', reason: 'Nêu nguồn', at: '2026-11-21T08:00:00+07:00' }] } },
      'POST /api/v1/quality-findings/figure-2/answer': { body: finding },
    };
    const opened = await open(QualityPage, { path: '/so-lieu/chat-luong', answers });
    expect(words(opened)).toContain('Câu trả lời bị trả lại');
    expect(opened.sent.filter(({ path }) => path.endsWith('/history'))).toEqual([]);
    await opened.page.findAll('details').at(-1)!.trigger('toggle');
    await eventually(() => expect(words(opened)).toContain('Nêu nguồn'));
    await opened.page.get('#answer-figure-2-reason').setValue('Biên bản nghiệm thu');
    await submit(opened);
    const sent = opened.sent.find(({ method }) => method === 'POST')!;
    expect([sent.headers.get('If-Match'), JSON.parse(sent.body!)]).toEqual(['"8"', { answer: 'Biên bản nghiệm thu' }]);
  });

  it('are handed over to an organisation that somebody chose, and to none otherwise', async () => {
    const answers = {
      ...basis('coordinator'),
      'GET /api/v1/organisations': { body: { items: [{ code: 'vnpt', name: { vi: 'Vinaphone (VNPT)', en: 'VNPT' } }] } },
      'GET /api/v1/quality-findings': { body: { items: [{ ...finding, actions: ['HAND_OVER'], etag: '"0"' }] } },
      'POST /api/v1/quality-findings/figure-2/handover': { body: finding },
    };
    const opened = await open(QualityPage, { path: '/so-lieu/chat-luong', answers });
    await opened.page.get('#handover-figure-2-reason').setValue('Số liệu của doanh nghiệp');
    await submit(opened);
    expect(opened.sent.find(({ method }) => method === 'POST')).toBeUndefined();
    await opened.page.get('#handover-figure-2-owner').setValue('vnpt');
    await opened.page.get('#handover-figure-2-due').setValue('31/1/2027');
    await submit(opened);
    expect(JSON.parse(opened.sent.find(({ method }) => method === 'POST')!.body!)).toEqual({ owner: 'vnpt', reason: 'Số liệu của doanh nghiệp', dueOn: '2027-01-31' });
  });

  it('say who answers for them by when, with the days that are left', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-25T03:00:00Z'), toFake: ['Date'] });
    const owned = { ...finding, state: 'REOPENED', severity: 'MEDIUM', owner: 'vnpt', dueOn: '2026-11-28' };
    const late = { ...owned, id: 'figure-3', state: 'OPEN', owner: undefined, dueOn: '2026-11-23' };
    const accepted = { ...owned, id: 'figure-4', state: 'ACCEPTED', dueOn: '2026-01-09' };
    const answers = { ...basis('leader'), 'GET /api/v1/quality-findings': { body: { items: [owned, late, accepted] } } };
    const opened = await open(QualityPage, { path: '/so-lieu/chat-luong?tinh-trang=qua-han&co-quan=vnpt', answers });
    expect(opened.sent.map(({ path }) => path)).toContain('/api/v1/quality-findings?owner=vnpt&overdue=true&limit=30');
    expect(words(opened)).toMatch(/Lặp lại với số liệu mới · .+ trả lời, hạn \S+ \(còn 3 ngày\)/);
    expect(words(opened)).toMatch(/Cơ quan điều phối trả lời, hạn \S+ \(quá hạn 2 ngày\)/);
    expect(words(opened)).not.toContain('9/1/2026');
  });

  it.each(['QualityRuleKind', 'PlanQualityRule'])('have words for each kind of %s', (name) => {
    const java = readFileSync(`../../../../indicator-service/src/main/java/vn/laichau/hatangso/indicator/quality/${name}.java`, 'utf8');
    const kinds = [...(java.split(/enum \w*Kind \{/)[1] ?? '').matchAll(/^ {4,8}([A-Z][A-Z_0-9]+)(?=[,(;]|$)/gm)].map(([, kind]) => kind!);
    expect(kinds.length).toBeGreaterThan(5);
    for (const kind of kinds) {
      expect(KINDS).toContain(kind);
      expect(vietnamese.kinds, kind).toHaveProperty(kind);
      expect(english.kinds, kind).toHaveProperty(kind);
    }
  });

  it('are for reading only to others', async () => {
    const answers = { ...basis(), 'GET /api/v1/quality-findings': { body: { items: [finding] } } };
    expect((await open(QualityPage, { path: '/so-lieu/chat-luong', answers })).page.find('textarea').exists()).toBe(false);
  });
});
