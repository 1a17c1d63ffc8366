import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ExtensionsCard from '../src/deadlines/page/ExtensionsCard.vue';
import DeadlinesPage from '../src/deadlines/page/DeadlinesPage.vue';
import RehearsalBanner from '../src/shell/RehearsalBanner.vue';
import CheckPage from '../src/submissions/receipt/CheckPage.vue';
import QueuePage from '../src/submissions/review/QueuePage.vue';
import WorkbookUpload from '../src/submissions/plan/WorkbookUpload.vue';
import TasksPage from '../src/submissions/plan/TasksPage.vue';
import PaperPage from '../src/submissions/paper/PaperPage.vue';
import { basis, board, draft, receipt, row } from './support/deadline-day';
import { open } from './support/page';
import { eventually } from './support/waiting';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});
type Opened = Awaited<ReturnType<typeof open>>;
const button = ({ page }: Opened, text: string) => page.findAll('button').find((b) => b.text().startsWith(text))!;
const lists = {
  'GET /api/v1/calendar': { body: { items: [{ date: '2026-09-02', name: { vi: 'Quốc khánh', en: 'National Day' }, kind: 'HOLIDAY' }] } },
  'GET /api/v1/extensions': { body: { items: [] } },
  'GET /api/v1/reminders': { body: { items: [] } },
};

describe('the deadlines', () => {
  const all = [row({ state: 'SENT', submission: 's1' }), ...Array.from({ length: 13 }, (_, n) => row({ code: `f${n}`, name: { vi: `Hãng ${n}`, en: `Firm ${n}` } }))];

  it('tell citizens how many have sent, and not who', async () => {
    const answers = { ...lists, 'GET /api/v1/deadlines': { body: board([]) } };
    const { page, sent } = await open(DeadlinesPage, { path: '/thoi-han?nam=2027', answers });
    expect(page.text()).toContain('3 trên 14 đơn vị đã gửi');
    expect(page.text()).toContain('Còn 20 ngày');
    for (const count of ['2 đúng hạn', '1 trong ngày đến hạn (tính là đúng hạn)', '0 quá hạn', '10 chưa gửi', '1 được miễn']) {
      expect(page.text()).toContain(count);
    }
    expect(page.text()).not.toContain('VNPT');
    expect(sent.filter(({ path }) => /extensions|reminders/.test(path))).toEqual([]);
  });

  it('tell State bodies and whoever owes what was told above them', async () => {
    const told = (organisation: string, addressee: string, at: string) => ({ obligation: 'operator-plan', organisation, addressee, recipient: 'x', at });
    const escalations = [told('f0', 'LEAD', '2026-12-16T08:00:00+07:00'), told('vnpt', 'LEAD', '2026-12-16T08:00:00+07:00'), told('vnpt', 'PPC', '2026-12-22T08:00:00+07:00'), { ...told('vnpt', 'PPC', '2026-12-24T08:00:00+07:00'), obligation: 'other' }];
    const late = [row({ state: 'OVERDUE' }), ...all.slice(1)];
    const leader = await open(DeadlinesPage, { path: '/thoi-han?nam=2027&sap-xep=NAME', answers: { ...basis('leader'), ...lists, 'GET /api/v1/deadlines': { body: board(late, { escalations }) } } });
    const lines = leader.page.findAll('tbody tr').map((line) => [line.get('th').text(), ...line.findAll('li').map((one) => one.text())]);
    expect(lines[0]).toEqual(['Hãng 0', 'Đã báo cơ quan chủ trì ngày 16/12/2026']);
    expect(lines[all.length - 1]).toEqual(['VNPT Lai Châu', 'Đã báo cơ quan chủ trì ngày 16/12/2026', 'Đã báo Ủy ban nhân dân tỉnh ngày 22/12/2026']);
    leader.page.unmount();
    for (const [page, path] of [[DeadlinesPage, '/thoi-han?nam=2027'], [TasksPage, '/nop-ke-hoach?nam=2027']] as const) {
      const own = await open(page, { path, answers: { ...basis('operator'), ...lists, 'GET /api/v1/deadlines': { body: board(late.slice(0, 1), { escalations }) } } });
      expect(own.page.text()).toContain('Đã báo Ủy ban nhân dân tỉnh ngày 22/12/2026');
      expect(own.page.text()).not.toContain('24/12/2026');
      own.page.unmount();
    }
  });

  it('put those who are missing first for the coordinator, who grants time with a reason', async () => {
    const answers = { ...basis('coordinator'), ...lists, 'GET /api/v1/deadlines': { body: board(all) }, 'POST /api/v1/extensions': { status: 201, body: {} } };
    const opened = await open(DeadlinesPage, { path: '/thoi-han?nam=2027', answers });
    const names = opened.page.findAll('table tbody th').map((cell) => cell.text());
    expect(names[0]).toBe('Hãng 0');
    expect(names[13]).toBe('VNPT Lai Châu');
    await button(opened, 'Gia hạn, miễn').trigger('click');
    const id = '#grant-operator-plan-f0';
    await opened.page.get(`${id} form`).trigger('submit');
    const links = opened.page.findAll(`${id} [role="alert"] a`).map((link) => link.attributes('href'));
    expect(links).toEqual([`${id}-day`, `${id}-extend-reason`]);
    await opened.page.get(`${id}-day`).setValue('20/12/2026');
    await opened.page.get(`${id}-expires`).setValue('2026-12-18');
    await opened.page.get(`${id}-extend-reason`).setValue('Lũ quét');
    await opened.page.get(`${id} form`).trigger('submit');
    await flushPromises();
    const post = opened.sent.find(({ method }) => method === 'POST')!;
    expect(JSON.parse(post.body!)).toEqual({
      obligation: 'operator-plan',
      year: 2027,
      organisation: 'f0',
      until: '2026-12-20T00:00:00+07:00',
      expires: '2026-12-18T00:00:00+07:00',
      reason: 'Lũ quét',
    });
  });

  it('grant once, however often the answer is lost', async () => {
    const answers = { ...basis('coordinator'), ...lists, 'GET /api/v1/deadlines': { body: board(all) }, 'POST /api/v1/waivers': { status: 503, body: { code: 'unavailable', title: 'Tạm ngừng' } } };
    const opened = await open(DeadlinesPage, { path: '/thoi-han?nam=2027', answers });
    await button(opened, 'Gia hạn, miễn').trigger('click');
    const form = opened.page.get('#grant-operator-plan-f0 details form');
    await form.get('textarea').setValue('Không còn hoạt động trên địa bàn');
    for (const _try of [1, 2]) {
      await form.trigger('submit');
      await flushPromises();
    }
    const keys = opened.sent.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it('stay when one part is down, which alone says so', async () => {
    const answers = { ...lists, 'GET /api/v1/deadlines': { body: board([]) }, 'GET /api/v1/calendar': { status: 503, body: { code: 'unavailable', title: 'Tạm ngừng', traceId: 'abc' } } };
    const { page } = await open(DeadlinesPage, { path: '/thoi-han?nam=2027', answers });
    await eventually(() => expect(page.text()).toContain('Mã tra cứu lỗi: abc'));
    expect(page.text()).toContain('3 trên 14 đơn vị đã gửi');
  });
});

it('an extension that has lapsed is not called in force', async () => {
  const one = { id: 'e1', obligation: 'operator-plan', year: 2027, organisation: 'vnpt', until: '2026-12-20T00:00:00+07:00', reason: 'Lũ', actions: [] };
  const items = [{ ...one, expires: '2020-01-01T00:00:00+07:00' }, { ...one, id: 'e2', expires: '2090-01-01T00:00:00+07:00' }, { ...one, id: 'e3' }];
  const { page } = await open(ExtensionsCard, { props: { year: 2027 }, answers: { ...basis('leader'), 'GET /api/v1/extensions': { body: { items } } } });
  expect(page.findAll('tbody tr').map((line) => line.findAll('td').at(-1)!.text())).toEqual(['hết hiệu lực 01/01/2020', 'còn hiệu lực', 'còn hiệu lực']);
  expect(page.text()).toContain('00:00 ngày 01/01/2020');
});

it('a review whose year is not set stands among the duties without a date', async () => {
  const [item] = board([row()]).items;
  const review = { ...item, obligation: { code: 'mid-term-review', title: { vi: 'Sơ kết kế hoạch', en: 'Review' }, plans: ['lai-chau-2023'], clause: 'P2.IV.1.1' }, awaitsYear: true, onTimeBefore: undefined, dueDayEnds: undefined };
  const { page } = await open(DeadlinesPage, { path: '/thoi-han?nam=2027', answers: { ...lists, 'GET /api/v1/deadlines': { body: { items: [item, review], now: '2026-11-25T09:00:00+07:00' } } } });
  expect(page.text()).toContain('Sơ kết kế hoạch (chưa ấn định năm)');
});

describe('the queue', () => {
  it('opens on what waits and keeps its filters in the address', async () => {
    const { page, sent, router } = await open(QueuePage, { path: '/tiep-nhan?nam=2027', answers: basis('coordinator') });
    const asked = () => sent.filter(({ path }) => path.startsWith('/api/v1/submissions?')).map(({ path }) => path);
    expect(asked()).toEqual(['/api/v1/submissions?state=SUBMITTED&year=2027&limit=500']);
    await page.get('#filter-trang-thai').setValue('RETURNED');
    await flushPromises();
    expect(asked().at(-1)).toBe('/api/v1/submissions?state=RETURNED&year=2027&limit=500');
    expect(router.currentRoute.value.query).toEqual({ nam: '2027', 'trang-thai': 'RETURNED' });
    expect(page.text()).toContain('Không có hồ sơ nào khớp. Hãy đổi bộ lọc');
    await page.get('#filter-don-vi').setValue('vnpt');
    await flushPromises();
    expect(asked().at(-1)).toBe('/api/v1/submissions?state=RETURNED&year=2027&organisation=vnpt&limit=500');
  });

  it('counts the figures that were not taken, and can be narrowed to them', async () => {
    const one = { obligation: 'operator-plan', year: 2027, organisation: 'vnpt', state: 'ACCEPTED', version: 1 };
    const answers = {
      ...basis('coordinator'),
      'GET /api/v1/submissions?state=ACCEPTED&findings=true': { body: { items: [{ ...one, id: 's1', findings: 3 }], next: 'more' } },
    };
    const { page, sent } = await open(QueuePage, { path: '/tiep-nhan?trang-thai=FINDINGS', answers });
    expect(page.findAll('tbody tr').map((line) => line.findAll('td').at(-1)!.text())).toEqual(['3']);
    await page.findAll('button').at(-1)!.trigger('click');
    await flushPromises();
    expect(sent.map(({ path }) => path).at(-1)).toBe('/api/v1/submissions?state=ACCEPTED&findings=true&limit=500&cursor=more');
  });

  it('offers those who owe the chosen duty', async () => {
    const duties = [
      { code: 'operator-plan', title: { vi: 'Kế hoạch', en: 'Plan' }, owedBy: { kinds: ['TELECOM_OPERATOR'] } },
      { code: 'agency-report', title: { vi: 'Báo cáo', en: 'Report' }, owedBy: { organisations: ['finance', 'communes'] } },
    ];
    const bodies = [
      { code: 'vnpt', kind: 'TELECOM_OPERATOR', name: { vi: 'VNPT', en: 'VNPT' } },
      { code: 'finance', kind: 'DEPARTMENT', name: { vi: 'Sở Tài chính', en: 'Finance' } },
      { code: 'xa-1', kind: 'COMMUNE', parent: 'communes', name: { vi: 'Xã Một', en: 'Commune One' } },
      { code: 'press', kind: 'MEDIA', name: { vi: 'Báo', en: 'Press' } },
    ];
    const answers = { ...basis('clerk'), 'GET /api/v1/obligations': { body: { items: duties } }, 'GET /api/v1/organisations': { body: { items: bodies } } };
    const offered = (opened: Opened, id: string) => opened.page.findAll(`${id} option`).map((option) => (option.element as HTMLOptionElement).value).filter(Boolean);
    const queue = await open(QueuePage, { path: '/tiep-nhan?nghia-vu=agency-report', answers });
    expect(offered(queue, '#filter-don-vi')).toEqual(['finance', 'xa-1']);
    queue.page.unmount();
    const paper = await open(PaperPage, { path: '/tiep-nhan/giay', answers });
    expect(offered(paper, '#paper-organisation')).toEqual(['vnpt']);
    await paper.page.get('#paper-obligation').setValue('agency-report');
    await flushPromises();
    expect(offered(paper, '#paper-organisation')).toEqual(['finance', 'xa-1']);
  });
});

describe('a filled workbook', () => {
  const file = new File(['PK'], 'ke-hoach.xlsx');
  const places = { placeName: String, questionName: String, cellText: String, valueText: String };
  const mount = (answers: object) =>
    open(WorkbookUpload, { path: '/nop-ke-hoach', props: { duty: { obligation: 'operator-plan', year: 2027 }, places, current: () => Promise.resolve('"7"') }, answers: { ...basis('operator'), ...answers } });
  const pick = async ({ page }: Opened, chosen: File): Promise<void> => {
    const input = page.get('input[type="file"]');
    Object.defineProperty(input.element, 'files', { value: [chosen], configurable: true });
    await input.trigger('change');
    await flushPromises();
  };
  const PATH = '/api/v1/drafts/operator-plan/2027/workbook?validateOnly=true';

  it('names each cell to correct and stores nothing', async () => {
    const errors = [{ pointer: 'Hạng mục!E7', code: 'ambiguous-number', detail: '1.234 có thể là 1,234 hoặc 1234' }];
    const opened = await mount({ [`POST ${PATH}`]: { status: 422, body: { code: 'invalid-workbook', errors } } });
    await pick(opened, file);
    const text = opened.page.get('[role="alert"]').text();
    for (const part of ['ke-hoach.xlsx', 'E7', 'Hạng mục', '1,234 hoặc 1234']) expect(text).toContain(part);
    expect(opened.sent.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([PATH]);
  });

  it('that is good is shown first, then made the draft in place of the version that was seen', async () => {
    const good = { body: draft({ items: [] }), headers: { ETag: '"8"' } };
    const opened = await mount({ [`POST ${PATH}`]: good, 'POST /api/v1/drafts/operator-plan/2027/workbook': good });
    await pick(opened, file);
    expect(opened.page.text()).toContain('đọc được toàn bộ');
    await button(opened, 'Lấy nội dung của tệp').trigger('click');
    await flushPromises();
    const takes = opened.sent.filter(({ method, path }) => method === 'POST' && !path.includes('validateOnly'));
    expect(takes.map(({ headers }) => headers.get('If-Match'))).toEqual(['"7"']);
  });

  it('of another type or too large is refused before it is sent', async () => {
    const opened = await mount({});
    await pick(opened, new File(['x'], 'ke-hoach.xlsm'));
    expect(opened.page.text()).toContain('không thuộc loại được nhận');
    await pick(opened, new File([new Uint8Array(5 * 1024 * 1024)], 'to.xlsx'));
    expect(opened.page.text()).toContain('lớn hơn 4 MB');
    expect(opened.sent.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});

describe('the check of a receipt', () => {
  it('says what holds of a genuine one, to anybody', async () => {
    const opened = await open(CheckPage, { path: '/phat-trien/kiem-tra-bien-nhan', answers: { 'POST /api/v1/receipts/check': { body: { valid: true, ...receipt } } } });
    await opened.page.get('#jws').setValue(JSON.stringify(receipt));
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    expect(JSON.parse(opened.sent.find(({ method }) => method === 'POST')!.body!)).toEqual({ jws: receipt.jws });
    for (const part of ['do hệ thống cấp và chưa bị sửa', 'LC-2027-000123', '10:15:30 ngày 25/11/2026', 'Đúng hạn']) {
      expect(opened.page.text()).toContain(part);
    }
  });

  it('says of a genuine one that its sender took the submission back', async () => {
    const opened = await open(CheckPage, { path: '/phat-trien/kiem-tra-bien-nhan', answers: { 'POST /api/v1/receipts/check': { body: { valid: true, withdrawn: true, ...receipt } } } });
    await opened.page.get('#jws').setValue(JSON.stringify(receipt));
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    for (const part of ['do hệ thống cấp và chưa bị sửa', 'đã rút hồ sơ này sau khi gửi']) expect(opened.page.text()).toContain(part);
  });

  it('tells the punctuality of a later version from that of the duty, and the stamp of a paper from its recording', async () => {
    const later = {
      ...receipt,
      punctuality: 'LATE',
      obligationArrivedAt: '2026-12-14T10:00:00+07:00',
      obligationPunctuality: 'ON_TIME',
      onPaper: true,
      recordedAt: '2027-01-20T09:30:00+07:00',
    };
    const opened = await open(CheckPage, { path: '/phat-trien/kiem-tra-bien-nhan?so=LC-1&ma=AB12', answers: { 'POST /api/v1/receipts/check': { body: { valid: true, ...later } } } });
    await flushPromises();
    const facts = opened.page.findAll('dl.facts dt').map((term) => [term.text(), term.element.nextElementSibling!.textContent!.replace(/\s+/g, ' ').trim()]);
    expect(facts).toContainEqual(['Bản này so với thời hạn', '■ Quá hạn']);
    expect(facts).toContainEqual(['Tính cho nghĩa vụ', 'Bản gửi trước, đến lúc 10:00:00 ngày 14/12/2026 ● Đúng hạn']);
    expect(facts).toContainEqual(['Văn thư ghi nhận lúc', '09:30:00 ngày 20/01/2027 (giờ Việt Nam, +07:00)']);
  });

  it('says that a receipt for demonstration data is worth nothing', async () => {
    const opened = await open(CheckPage, { path: '/phat-trien/kiem-tra-bien-nhan?so=LC-1&ma=AB12', answers: { 'POST /api/v1/receipts/check': { body: { valid: true, ...receipt, demonstration: true } } } });
    await flushPromises();
    expect(opened.page.text()).toContain('Biên nhận của dữ liệu minh họa, không có giá trị.');
  });

  it('checks at once when the picture of a receipt led here, and says why one is not valid', async () => {
    const explanation = { vi: 'Không có biên nhận này', en: 'There is no such receipt' };
    const opened = await open(CheckPage, { path: '/phat-trien/kiem-tra-bien-nhan?so=LC-1&ma=AB12', answers: { 'POST /api/v1/receipts/check': { body: { valid: false, reason: 'UNKNOWN', explanation } } } });
    await flushPromises();
    expect(JSON.parse(opened.sent.find(({ method }) => method === 'POST')!.body!)).toEqual({ number: 'LC-1', code: 'ab12' });
    expect(opened.page.text()).toMatch(/Biên nhận này không hợp lệ\.\s*Không có biên nhận này/);
  });
});

it('a paper without stamp and scan is not recorded; what was typed stays', async () => {
  const opened = await open(PaperPage, { path: '/tiep-nhan/giay', answers: basis('clerk') });
  await opened.page.get('#paper-organisation').setValue('vnpt');
  await flushPromises();
  await opened.page.get('#narrative').setValue('Theo công văn 12');
  await opened.page.get('form').trigger('submit');
  const links = opened.page.findAll('[role="alert"] a').map((link) => link.attributes('href'));
  expect(links).toEqual(['#paper-day', '#paper-time', '#paper-scan']);
  expect(Object.values(sessionStorage).join()).toContain('Theo công văn 12');
  expect(opened.sent.filter(({ method }) => method === 'POST')).toEqual([]);
});

it('a rehearsal is named on every page with the clock it plays', async () => {
  const answers = { 'GET /api/v1/deadlines': { body: board([], { now: '2026-12-14T23:50:00+07:00', rehearsal: true }) } };
  const { page } = await open(RehearsalBanner, { answers });
  await flushPromises();
  expect(page.text()).toMatch(/Diễn tập\. Đồng hồ hệ thống được đặt là 23:50:0\d ngày 14\/12\/2026/);
});
