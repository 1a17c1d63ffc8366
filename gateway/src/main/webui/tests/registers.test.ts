import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import BudgetPage from '../src/budget/money/BudgetPage.vue';
import BudgetRequestPage from '../src/budget/money/BudgetRequestPage.vue';
import OfferPage from '../src/registers/infrastructure/OfferPage.vue';
import media from '../src/registers/media/media';
import pages from '../src/registers/pages';
import { entryOf, listOf } from '../src/registers/record/pages';
import { readWhole } from '../src/registers/record/typed';
import RegistersPage from '../src/registers/RegistersPage.vue';
import requests from '../src/registers/requests/requests';
import standards from '../src/registers/standards/standards';
import { me, open } from './support/page';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});
type Opened = Awaited<ReturnType<typeof open>>;
const writes = ({ sent }: Opened) => sent.filter(({ method }) => method !== 'GET');
const summaries = ({ page }: Opened) => page.findAll('summary').map((one) => one.text());
const send = async ({ page }: Opened, form: string): Promise<void> => {
  await page.get(form).trigger('submit');
  await flushPromises();
};
const names = {
  'GET /api/v1/organisations': { body: { items: [{ code: 'vnpt', name: { vi: 'VNPT', en: 'VNPT' }, kind: 'TELECOM_OPERATOR' }] } },
  'GET /api/v1/tasks': { body: { items: [{ code: 'P2.III.1.2', title: { vi: 'Phổ cập máy', en: 'Phones' } }] } },
  'GET /api/v1/territories': { body: { items: [] } },
};

describe('a whole number', () => {
  it('that can be read in one way is read', () => {
    expect(readWhole('397.943', 'vi')).toEqual({ kind: 'number', value: 397_943 });
    expect(readWhole('397.943.000', 'vi')).toEqual({ kind: 'number', value: 397_943_000 });
    expect(readWhole('397,943', 'en')).toEqual({ kind: 'number', value: 397_943 });
  });

  it('that can be read in two is asked about, and a fraction is none', () => {
    expect(readWhole('500.000', 'vi')).toEqual({ kind: 'ambiguous', readings: [500, 500_000] });
    expect(readWhole('41,5', 'vi')).toEqual({ kind: 'unreadable' });
  });
});

const balance = { year: 2027, source: 'PROVINCIAL_BUDGET', amount: 1_000_000_000, allotted: 602_057_000, left: 397_943_000, actions: ['SET'] };
const request = { id: 'b1', organisation: 'vnpt', task: 'P2.III.1.2', year: 2027, source: 'PROVINCIAL_BUDGET', amount: 500_000_000, reason: 'Mua máy', state: 'SUBMITTED', actions: ['APPRAISE', 'RETURN'] };
const history = { body: { items: [{ at: '2026-11-25T08:00:00+07:00', verb: 'SUBMIT', state: 'SUBMITTED', organisation: 'vnpt', by: 'Một cán bộ', amount: 500_000_000 }] } };
const money = {
  ...names,
  'GET /api/v1/budget-balances': { body: { items: [balance] } },
  'GET /api/v1/budget-requests?': { body: { items: [request] } },
  'GET /api/v1/budget-requests': { body: { items: [request] } },
  'GET /api/v1/budget-requests/b1': { body: request, headers: { ETag: '"4"' } },
  'GET /api/v1/budget-requests/b1/history': history,
};

describe('the budget', () => {
  it('tells what is left of each balance to the last đồng, to those who handle it', async () => {
    const finance = await open(BudgetPage, { answers: { ...me('finance-officer'), ...money } });
    expect(finance.page.text()).toContain('397.943.000 đồng');
    finance.page.unmount();
    const agency = await open(BudgetPage, { answers: { ...me('agency-officer'), ...money } });
    expect(agency.page.text()).not.toContain('Số dư theo năm');
    expect(agency.sent.some(({ path }) => path.includes('balances'))).toBe(false);
  });

  it('puts a balance that is there beside a new one, instead of writing over it', async () => {
    // Its year is one of those on offer.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T03:00:00Z') });
    let tries = 0;
    const answers = {
      ...me('finance-officer'),
      ...money,
      'GET /api/v1/budget-balances/2027/PROVINCIAL_BUDGET': { body: balance, headers: { ETag: '"9"' } },
      'PUT /api/v1/budget-balances/2027/PROVINCIAL_BUDGET': () => (tries++ === 0 ? { status: 428, body: { code: 'precondition-required' } } : { body: balance }),
    };
    const opened = await open(BudgetPage, { answers });
    for (const [field, value] of Object.entries({ year: '2027', source: 'PROVINCIAL_BUDGET', amount: '2.500.000.000', basis: 'Nghị quyết' })) {
      await opened.page.get(`#new-balance-${field}`).setValue(value);
    }
    await send(opened, '#new-balance');
    expect(opened.page.get('[role=alert]').text()).toContain('Có người vừa thay đổi');
    await opened.page.findAll('[role=alert] button')[0]!.trigger('click');
    await flushPromises();
    expect(writes(opened).map(({ headers }) => headers.get('If-Match'))).toEqual([null, '"9"']);
    expect(JSON.parse(writes(opened)[1]!.body!)).toEqual({ amount: 2_500_000_000, basis: 'Nghị quyết' });
  });

  it('is appraised in the version that was read; whoever is too late is told and loses nothing', async () => {
    const answers = { ...me('finance-officer'), ...money, 'POST /api/v1/budget-requests/b1/appraisal': { status: 412, body: { code: 'precondition-failed' } } };
    const opened = await open(BudgetRequestPage, { props: { id: 'b1' }, answers });
    expect(opened.page.text()).toContain('còn 397,94 triệu đồng (397.943.000 đồng)');
    expect(summaries(opened)).toEqual(['Thẩm định', 'Trả lại để sửa']);
    await opened.page.get('#appraise-b1-amount').setValue('500.000');
    await opened.page.get('#appraise-b1-reason').setValue('Đúng định mức');
    await send(opened, '#appraise-b1');
    expect(writes(opened)).toEqual([]);
    await opened.page.findAll('#appraise-b1 .readings button')[1]!.trigger('click');
    await send(opened, '#appraise-b1');
    expect(writes(opened)[0]!.headers.get('If-Match')).toBe('"4"');
    expect(JSON.parse(writes(opened)[0]!.body!)).toEqual({ amount: 500_000, reason: 'Đúng định mức' });
    expect(opened.page.text()).toContain('Có người vừa thay đổi nội dung này');
    expect((opened.page.get('#appraise-b1-reason').element as HTMLTextAreaElement).value).toBe('Đúng định mức');
  });

  it('shows what somebody else did meanwhile beside what is typed, though the step fits no more', async () => {
    let reads = 0;
    const answers = {
      ...me('finance-officer'),
      ...money,
      'GET /api/v1/budget-requests/b1': () => ({ body: { ...request, ...(reads++ > 0 && { state: 'RETURNED', actions: [] }) }, headers: { ETag: `"${3 + reads}"` } }),
      'POST /api/v1/budget-requests/b1/appraisal': { status: 412, body: { code: 'precondition-failed' } },
    };
    const opened = await open(BudgetRequestPage, { props: { id: 'b1' }, answers });
    await opened.page.get('#appraise-b1-amount').setValue('500000');
    await opened.page.get('#appraise-b1-reason').setValue('Đúng định mức');
    await send(opened, '#appraise-b1');
    const conflict = opened.page.get('#appraise-b1 [role=alert]');
    expect(conflict.text()).toContain('không làm được nữa');
    expect(conflict.text()).toContain('Thẩm định');
    expect(conflict.text()).toMatch(/trả lại/i);
    expect((opened.page.get('#appraise-b1-reason').element as HTMLTextAreaElement).value).toBe('Đúng định mức');
    await conflict.get('button').trigger('click');
    await flushPromises();
    expect(opened.page.find('#appraise-b1').exists()).toBe(false);
  });

  it('offers the steps that the answer allows', async () => {
    const steps = async (...actions: string[]): Promise<string[]> => {
      const opened = await open(BudgetRequestPage, { props: { id: 'b1' }, answers: { ...me('leader'), ...money, 'GET /api/v1/budget-requests/b1': { body: { ...request, actions } } } });
      const found = summaries(opened);
      opened.page.unmount();
      return found;
    };
    expect(await steps()).toEqual([]);
    expect(await steps('ALLOT', 'REFUSE')).toEqual(['Quyết định']);
    expect(await steps('CHANGE', 'SUBMIT', 'WITHDRAW')).toEqual(['Gửi cơ quan tài chính', 'Rút lại đề nghị', 'Sửa nội dung']);
  });
});

describe('a register', () => {
  const mast = { id: 'i1', organisation: 'vnpt', kind: 'TOWER', territory: '03595', territoryOn: '2025-07-01', place: 'Đồi cao', capacity: 3, unit: 'vị trí', rentalPrice: 2_000_000, state: 'AVAILABLE', actions: ['CHANGE', 'FILL', 'WITHDRAW'] };

  it('puts a draft of a standard into force', async () => {
    const standard = { id: 's1', organisation: 'dic', code: 'TC.1', version: 1, title: { vi: 'Cột', en: 'Masts' }, content: 'Cao 30 m', state: 'DRAFT', actions: ['ENFORCE'] };
    const answers = { ...me('construction-officer'), ...names, 'GET /api/v1/standards/s1': { body: standard, headers: { ETag: '"1"' } }, 'GET /api/v1/standards/s1/history': history, 'POST /api/v1/standards/s1/entry-into-force': { body: standard } };
    const opened = await open(entryOf(standards), { props: { id: 's1' }, answers });
    await opened.page.get('#enforce-s1-on').setValue('2026-11-20');
    await opened.page.get('#enforce-s1-legalBasis').setValue('12/QĐ-SXD');
    await send(opened, '#enforce-s1');
    expect(JSON.parse(writes(opened)[0]!.body!)).toEqual({ on: '2026-11-20', legalBasis: '12/QĐ-SXD' });
    expect(opened.page.get('[role=status]').text()).toBe('Đã ghi.');
  });

  it('repeals the version of a standard that is in force, and tells by which document', async () => {
    const standard = { id: 's1', organisation: 'vnpt', code: 'TC.1', version: 1, title: { vi: 'Cột', en: 'Masts' }, content: 'Cao 30 m', state: 'IN_FORCE', inForceOn: '2025-01-01', actions: ['REPEAL'] };
    const repealed = { ...standard, state: 'REPEALED', actions: [], repealedOn: '2026-11-20', repealBasis: '34/QĐ-SXD' };
    const of = (body: object) => ({ ...me('construction-officer', 'agency-officer'), ...names, 'GET /api/v1/standards/s1': { body, headers: { ETag: '"1"' } }, 'GET /api/v1/standards/s1/history': history, 'POST /api/v1/standards/s1/repeal': { body } });
    const opened = await open(entryOf(standards), { props: { id: 's1' }, answers: of(standard) });
    await opened.page.get('#repeal-s1-on').setValue('2026-11-20');
    await opened.page.get('#repeal-s1-legalBasis').setValue('34/QĐ-SXD');
    await send(opened, '#repeal-s1');
    expect(JSON.parse(writes(opened)[0]!.body!)).toEqual({ on: '2026-11-20', legalBasis: '34/QĐ-SXD' });
    opened.page.unmount();
    const { page } = await open(entryOf(standards), { props: { id: 's1' }, answers: of(repealed) });
    expect(page.get('dl').text()).toMatch(/Đã bị bãi bỏ.*Hết hiệu lực từ ngày.*20\/11\/2026.*Văn bản bãi bỏ.*34\/QĐ-SXD/s);
    expect(page.find('#repeal-s1').exists()).toBe(false);
  });

  it('leads from a version of a standard that was replaced to the one in force', async () => {
    const first = { id: 's1', organisation: 'dic', code: 'TC.1', version: 1, title: { vi: 'Cột cũ', en: 'Masts' }, content: 'Cao 30 m', state: 'REPLACED', inForceOn: '2025-01-01' };
    const second = { ...first, id: 's2', version: 2, title: { vi: 'Cột mới', en: 'Masts' }, state: 'IN_FORCE', inForceOn: '2026-01-01' };
    const answers = { ...me('operator'), ...names, 'GET /api/v1/standards/s1': { body: first, headers: { ETag: '"1"' } }, 'GET /api/v1/standards/s1/history': { body: { items: [] } }, 'GET /api/v1/standards?code=TC.1': { body: { items: [first, second] } } };
    const opened = await open(pages.standards.entry, { props: { id: 's1' }, answers });
    const rows = opened.page.findAll('tbody tr').map((row) => [row.get('a').attributes('href'), row.text()]);
    expect(rows.map(([href]) => href)).toEqual(['/tieu-chuan/s1', '/tieu-chuan/s2']);
    expect(rows[1]![1]).toContain('Đang có hiệu lực');
  });

  it('lets another firm ask for what is offered, and not its owner', async () => {
    const offer = (organisation: string) => ({ ...mast, organisation, actions: organisation === 'vnpt' ? ['CHANGE', 'FILL', 'WITHDRAW'] : [] });
    const answers = (organisation: string) => ({
      ...me('operator'),
      ...names,
      'GET /api/v1/infrastructure-offers/i1': { body: offer(organisation), headers: { ETag: '"1"' } },
      'GET /api/v1/infrastructure-offers/i1/history': history,
      'GET /api/v1/infrastructure-requests': { body: { items: [] } },
      'POST /api/v1/infrastructure-requests': { status: 201, body: {} },
    });
    const own = await open(OfferPage, { props: { id: 'i1' }, answers: answers('vnpt') });
    expect(own.page.find('#ask-i1').exists()).toBe(false);
    expect(summaries(own)).toEqual(['Báo hết chỗ', 'Thôi cho thuê', 'Sửa nội dung']);
    own.page.unmount();
    const other = await open(OfferPage, { props: { id: 'i1' }, answers: answers('viettel') });
    for (const [field, value] of Object.entries({ quantity: '1', wantedFrom: '2027-01-01', message: 'Xin thuê' })) await other.page.get(`#ask-i1-${field}`).setValue(value);
    await send(other, '#ask-i1');
    expect(JSON.parse(writes(other)[0]!.body!)).toEqual({ offer: 'i1', quantity: 1, wantedFrom: '2027-01-01', message: 'Xin thuê' });
  });

  const letting = { id: 'r1', organisation: 'vnpt', owner: 'viettel', offer: 'i1', quantity: 2, wantedFrom: '2097-01-01', message: 'Xin thuê', state: 'ACCEPTED', answer: 'Được', actions: ['END'] };
  const serving = (body: object, post: object = {}) => ({
    ...me('operator'),
    ...names,
    'GET /api/v1/infrastructure-requests/r1': { body, headers: { ETag: '"3"' } },
    'GET /api/v1/infrastructure-requests/r1/history': { body: { items: [{ at: '2026-11-25T08:00:00+07:00', verb: 'END', state: 'ACCEPTED', organisation: 'vnpt', from: '2097-06-01', note: 'Có trạm riêng' }] } },
    'POST /api/v1/infrastructure-requests/r1/ending': post,
  });

  it('lets give back what is let, and tells from when', async () => {
    const opened = await open(entryOf(requests), { props: { id: 'r1' }, answers: serving(letting, { body: letting }) });
    await opened.page.get('#giveBack-r1-from').setValue('2097-06-01');
    await opened.page.get('#giveBack-r1-reason').setValue('Có trạm riêng');
    await send(opened, '#giveBack-r1');
    expect(writes(opened)[0]!.headers.get('If-Match')).toBe('"3"');
    expect(JSON.parse(writes(opened)[0]!.body!)).toEqual({ from: '2097-06-01', reason: 'Có trạm riêng' });
    opened.page.unmount();

    const ended = await open(entryOf(requests), { props: { id: 'r1' }, answers: serving({ ...letting, endedFrom: '2097-06-01', actions: [] }) });
    expect(summaries(ended)).toEqual([]);
    expect(ended.page.get('dl').text()).toContain('Trả lại từ01/06/2097');
    expect(ended.page.get('table').text()).toContain('01/06/2097');
    ended.page.unmount();
    const list = await open(listOf(requests), { answers: { ...serving(letting), 'GET /api/v1/infrastructure-requests': { body: { items: [{ ...letting, endedFrom: '2097-06-01' }] } } } });
    expect(list.page.get('table').text()).toContain('01/06/2097');
  });

  it('says why nothing more is accepted, without a way to a field that the form does not have', async () => {
    const fault = { pointer: '/accepted', code: 'exceeds-capacity', detail: 'Vượt quá phần còn lại trong thời gian này' };
    const answers = { ...serving({ ...letting, state: 'SENT', organisation: 'viettel', owner: 'vnpt', actions: ['ACCEPT', 'REFUSE'] }), 'POST /api/v1/infrastructure-requests/r1/answer': { status: 422, body: { code: 'invalid-content', errors: [fault] } } };
    const opened = await open(entryOf(requests), { props: { id: 'r1' }, answers });
    await opened.page.get('#accept-r1-message').setValue('Đồng ý');
    await send(opened, '#accept-r1');
    expect(opened.page.get('#accept-r1 [role=alert]').text()).toContain('Vượt quá phần còn lại');
    expect(opened.page.find('#accept-r1 [role=alert] a').exists()).toBe(false);
  });

  it('says at the day why what is let cannot end then', async () => {
    const fault = { pointer: '/from', code: 'before-the-beginning', detail: 'Trước ngày bắt đầu' };
    const opened = await open(entryOf(requests), { props: { id: 'r1' }, answers: serving(letting, { status: 422, body: { code: 'invalid-content', title: 'Nội dung chưa đúng', errors: [fault] } }) });
    await opened.page.get('#giveBack-r1-from').setValue('2096-06-01');
    await opened.page.get('#giveBack-r1-reason').setValue('Có trạm riêng');
    await send(opened, '#giveBack-r1');
    expect(opened.page.get('#giveBack-r1 [role=alert] a').attributes('href')).toBe('#giveBack-r1-from');
    expect(opened.page.get('#giveBack-r1-from').attributes('aria-invalid')).toBe('true');
  });

  it('says in words that what is let stays on offer', async () => {
    const answers = {
      ...me('operator'),
      ...names,
      'GET /api/v1/infrastructure-offers/i1': { body: mast, headers: { ETag: '"1"' } },
      'GET /api/v1/infrastructure-offers/i1/history': history,
      'GET /api/v1/infrastructure-requests': { body: { items: [] } },
      'POST /api/v1/infrastructure-offers/i1/withdrawal': { status: 409, body: { code: 'infrastructure-let', title: 'Hạ tầng này đang cho thuê hoặc đã nhận cho thuê' } },
    };
    const opened = await open(OfferPage, { props: { id: 'i1' }, answers });
    await opened.page.get('#withdraw-i1-reason').setValue('Tháo dỡ');
    await send(opened, '#withdraw-i1');
    expect(opened.page.get('#withdraw-i1 [role=alert]').text()).toContain('đang cho thuê');
    expect((opened.page.get('#withdraw-i1-reason').element as HTMLTextAreaElement).value).toBe('Tháo dỡ');
  });

  it('takes each step in the version that the step before has left', async () => {
    let version = 1;
    const answers = {
      ...me('operator'),
      ...names,
      'GET /api/v1/infrastructure-offers/i1': () => ({ body: { ...mast, state: version > 1 ? 'FULL' : 'AVAILABLE' }, headers: { ETag: `"${version}"` } }),
      'GET /api/v1/infrastructure-offers/i1/history': history,
      'GET /api/v1/infrastructure-requests': { body: { items: [] } },
      'POST /api/v1/infrastructure-offers/i1/full': () => ({ body: { ...mast, version: ++version } }),
      'POST /api/v1/infrastructure-offers/i1/withdrawal': { body: mast },
    };
    const opened = await open(OfferPage, { props: { id: 'i1' }, answers });
    await send(opened, '#full-i1');
    await opened.page.get('#withdraw-i1-reason').setValue('Tháo dỡ');
    await send(opened, '#withdraw-i1');
    expect(writes(opened).map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"2"']);
  });

  const communes = {
    'GET /api/v1/territories': {
      body: {
        items: [
          { code: '03388', validFrom: '2020-01-01', validUntil: '2025-07-01', level: 'COMMUNE', typeVi: 'Xã', nameVi: 'Quyết Tiến', nameEn: 'Quyet Tien' },
          { code: '03388', validFrom: '2025-07-01', level: 'COMMUNE', typeVi: 'Phường', nameVi: 'Đoàn Kết', nameEn: 'Doan Ket' },
        ],
      },
    },
  };

  it('names the commune that had the code on the day of the entry, and leaves it there when something else changes', async () => {
    const old = { ...mast, territory: '03388', territoryOn: '2025-06-30' };
    const answers = {
      ...me('operator'),
      ...names,
      ...communes,
      'GET /api/v1/infrastructure-offers/i1': { body: old, headers: { ETag: '"1"' } },
      'GET /api/v1/infrastructure-offers/i1/history': history,
      'GET /api/v1/infrastructure-requests': { body: { items: [] } },
      'PUT /api/v1/infrastructure-offers/i1': { body: old },
    };
    const opened = await open(OfferPage, { props: { id: 'i1' }, answers });
    expect(opened.page.get('dl').text()).toContain('Xã Quyết Tiến');
    await opened.page.get('#change-i1-place').setValue('Đồi thấp');
    await send(opened, '#change-i1');
    expect(JSON.parse(writes(opened)[0]!.body!)).toMatchObject({ place: 'Đồi thấp', territory: '03388', territoryOn: '2025-06-30' });
    opened.page.unmount();
    const item = { id: 'm1', organisation: 'newspaper', publishedOn: '2025-03-02', title: 'Cáp về bản', channel: 'RADIO', territory: '03388', state: 'RECORDED' };
    const list = await open(listOf(media), { answers: { ...me('auditor'), ...names, ...communes, 'GET /api/v1/media-items': { body: { items: [item, { ...item, id: 'm2', publishedOn: '2025-07-02' }] } } } });
    expect(list.page.get('table').text()).toMatch(/Xã Quyết Tiến.*Phường Đoàn Kết/s);
  });

  it('names the province an item is about, and offers it as no commune', async () => {
    const item = { id: 'm1', organisation: 'vnpt', publishedOn: '2026-03-02', title: 'Cáp về bản', channel: 'RADIO', territory: '12', state: 'RECORDED' };
    const province = { code: '12', validFrom: '2004-01-01', level: 'PROVINCE', typeVi: 'Tỉnh', nameVi: 'Lai Châu', nameEn: 'Lai Châu Province' };
    const answers = { ...me('agency-officer'), ...names, ...communes, 'GET /api/v1/territories?level=PROVINCE': { body: { items: [province] } }, 'GET /api/v1/media-items': { body: { items: [item] } } };
    const { page } = await open(listOf(media), { answers });
    expect(page.get('table').text()).toContain('Tỉnh Lai Châu');
    expect(page.findAll('option').map((one) => one.text())).not.toContain('Tỉnh Lai Châu');
  });

  it('offers the communes of the day on which an item was published', async () => {
    const item = { id: 'm1', organisation: 'vnpt', publishedOn: '2025-03-02', title: 'Cáp về bản', channel: 'RADIO', territory: '03388', state: 'RECORDED', actions: ['CHANGE'] };
    const answers = {
      ...me('agency-officer'),
      ...names,
      ...communes,
      'GET /api/v1/media-items/m1': { body: item, headers: { ETag: '"1"' } },
      'GET /api/v1/media-items/m1/history': history,
    };
    const { page } = await open(entryOf(media), { props: { id: 'm1' }, answers });
    const offered = (): string[] => page.findAll('#change-m1-territory option').map((one) => one.text());
    expect(offered()).toEqual(['Chọn…', 'Xã Quyết Tiến']);
    await page.get('#change-m1-publishedOn').setValue('2025-07-01');
    expect(offered()).toEqual(['Chọn…', 'Phường Đoàn Kết']);
  });

  it('lets media bodies alone record what they published', async () => {
    const mayRecord = async (kind: string): Promise<boolean> => {
      const agencies = { body: { items: [{ code: 'vnpt', name: { vi: 'Báo', en: 'Newspaper' }, kind }] } };
      const opened = await open(listOf(media), { answers: { ...me('agency-officer'), ...names, 'GET /api/v1/organisations': agencies, 'GET /api/v1/media-items': { body: { items: [] } } } });
      const found = opened.page.find('#new-media').exists();
      opened.page.unmount();
      return found;
    };
    expect(await mayRecord('MEDIA')).toBe(true);
    expect(await mayRecord('COMMUNE_COMMITTEE')).toBe(false);
  });

  it('is on the shelf of those who may read it', async () => {
    const shelf = async (role: string) => {
      const { page } = await open(RegistersPage, { answers: me(role) });
      const found = page.findAll('a').map((link) => link.attributes('href'));
      page.unmount();
      return found;
    };
    expect(await shelf('operator')).toEqual(['/ha-tang-dung-chung', '/ha-tang-dung-chung/de-nghi', '/tieu-chuan']);
    expect(await shelf('auditor')).toEqual(['/ha-tang-dung-chung', '/ha-tang-dung-chung/de-nghi', '/tieu-chuan', '/truyen-thong', '/he-thong-hien-co']);
  });
});
