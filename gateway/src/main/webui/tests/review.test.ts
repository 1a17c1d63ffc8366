import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import QueuePage from '../src/submissions/review/QueuePage.vue';
import ReviewPage from '../src/submissions/review/ReviewPage.vue';
import { basis as december } from './support/deadline-day';
import { me, open } from './support/page';
import { eventually } from './support/waiting';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const submission = {
  id: 's1',
  obligation: 'operator-plan',
  year: 2027,
  organisation: 'vnpt',
  state: 'SUBMITTED',
  version: 1,
  narrative: 'Kế hoạch',
  items: [{ territory: '03388', service: 'FIBRE', quantity: 12, cost: 500000000, quarter: '2027-Q1', fund: 'OWN' }],
  figures: [],
};
const basis = {
  ...december('coordinator'),
  'GET /api/v1/submissions/s1': { body: submission, headers: { ETag: '"1"' } },
  'GET /api/v1/submissions/s1/differences': { body: { items: [] } },
};
const page = (answers: object) =>
  open(ReviewPage, { path: '/tiep-nhan/s1', props: { id: 's1' }, answers: { ...basis, ...answers } });
type Opened = Awaited<ReturnType<typeof page>>;
const button = (opened: Opened, text: string) => opened.page.findAll('button').find((b) => b.text() === text);

describe('reviewing', () => {
  it('accepts the version that was read', async () => {
    let state = 'SUBMITTED';
    const opened = await page({
      'GET /api/v1/submissions/s1': () => ({ body: { ...submission, state }, headers: { ETag: '"1"' } }),
      'POST /api/v1/submissions/s1/acceptance': () => {
        state = 'ACCEPTED';
        return { body: {} };
      },
    });
    expect(opened.page.get('h1').text()).toBe('VNPT Lai Châu: hồ sơ năm 2027');
    await button(opened, 'Tiếp nhận')!.trigger('click');
    await flushPromises();
    expect(opened.sent.find(({ method }) => method === 'POST')!.headers.get('If-Match')).toBe('"1"');
    expect(opened.page.text()).toContain('Đã tiếp nhận hồ sơ.');
    expect(button(opened, 'Tiếp nhận')).toBeUndefined();
  });

  it('is a leader\'s about what is owed to the body of the leader, and nobody\'s about their own', async () => {
    const owedTo = (agency: string) => ({ 'GET /api/v1/obligations': { body: { items: [{ code: 'operator-plan', title: { vi: 'Kế hoạch', en: 'Plan' }, owedTo: agency }] } } });
    const own = { 'GET /api/v1/submissions/s1': { body: { ...submission, organisation: 'dic' }, headers: { ETag: '"1"' } } };
    const decides = async (answers: object): Promise<boolean> => {
      const opened = await page(answers);
      const may = button(opened, 'Tiếp nhận') !== undefined;
      opened.page.unmount();
      return may;
    };
    expect(await decides({ ...me('leader'), ...owedTo('dic') })).toBe(true);
    expect(await decides({ ...me('leader'), ...owedTo('ppc') })).toBe(false);
    expect(await decides(own)).toBe(false);
  });

  it('returns for a reason, never without', async () => {
    const opened = await page({ 'POST /api/v1/submissions/s1/return': { body: {} } });
    await opened.page.get('form').trigger('submit');
    expect(opened.page.get('form [role="alert"] a').attributes('href')).toBe('#reason');
    await opened.page.get('#reason').setValue('Thiếu số trạm');
    await opened.page.get('#return-by').setValue('2026-12-20');
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    const post = opened.sent.find(({ method }) => method === 'POST')!;
    expect(JSON.parse(post.body!)).toEqual({ reason: 'Thiếu số trạm', items: [], returnBy: '2026-12-20' });
  });

  it('returns comments on items with their places', async () => {
    const opened = await page({ 'POST /api/v1/submissions/s1/return': { body: {} } });
    const about = opened.page.findAll('button').find((b) => b.text().includes('Hạng mục 1'))!;
    await about.trigger('click');
    await opened.page.get('#comment-items-0').setValue('Đơn giá cao');
    await opened.page.get('#reason').setValue('Xem lại kinh phí');
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    const post = opened.sent.find(({ method }) => method === 'POST')!;
    expect(JSON.parse(post.body!).items).toEqual([{ pointer: '/items/0', comment: 'Đơn giá cao' }]);
  });

  it('tells what changed since last year, in the words of the form', async () => {
    const items = [{ pointer: '/items/0/cost', kind: 'CHANGED', before: 400000000, after: 500000000 }];
    const opened = await page({ 'GET /api/v1/submissions/s1/differences?against=last-year': { body: { items } } });
    const text = opened.page.text();
    for (const part of ['Hạng mục 1, Kinh phí (đồng)', '400.000.000', '500.000.000', 'sửa']) expect(text).toContain(part);
  });

  it('shows the figures that were not taken, with the reason', async () => {
    const findings = [{ pointer: '/figures/0/value', code: 'out-of-range', detail: { vi: 'Ngoài khoảng', en: 'Out of range' } }];
    const opened = await page({ 'GET /api/v1/submissions/s1': { body: { ...submission, findings }, headers: { ETag: '"1"' } } });
    expect(opened.page.text()).toContain('Số liệu 1, Giá trị: Ngoài khoảng');
    expect(button(opened, 'Gửi lại các số liệu này')).toBeUndefined();
  });

  it('sends the figures that were not taken once more', async () => {
    const findings = [{ pointer: '/figures/0/value', code: 'out-of-range', detail: { vi: 'Ngoài khoảng', en: 'Out of range' } }];
    const opened = await page({
      'GET /api/v1/submissions/s1': { body: { ...submission, state: 'ACCEPTED', findings }, headers: { ETag: '"1"' } },
      'POST /api/v1/submissions/s1/findings/redelivery': { status: 202, body: {} },
    });
    await button(opened, 'Gửi lại các số liệu này')!.trigger('click');
    await flushPromises();
    expect(opened.sent.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual(['/api/v1/submissions/s1/findings/redelivery']);
    expect(opened.page.text()).toContain('Đang gửi lại.');
  });

  it('compares with the version before, not with a paper between them', async () => {
    const versions = [{ number: 1 }, { number: 2, overtaken: true }, { number: 3 }];
    const opened = await page({ 'GET /api/v1/submissions/s1': { body: { ...submission, version: 3, versions }, headers: { ETag: '"1"' } } });
    expect(opened.sent.map(({ path }) => path)).toContain('/api/v1/submissions/s1/differences?from=1&until=3');
  });

  it('shows what stands, not the paper beside it', async () => {
    const versions = [
      { number: 1, review: { decision: 'ACCEPTED', decidedBy: 'b-2' } },
      { number: 2, overtaken: true, scan: 'f1' },
    ];
    const opened = await page({ 'GET /api/v1/submissions/s1': { body: { ...submission, state: 'ACCEPTED', versions }, headers: { ETag: '"1"' } } });
    expect(opened.page.findAll('.versions a').map((link) => link.attributes('href'))).toEqual(['/tiep-nhan/s1/ban/1', '/tiep-nhan/s1/ban/2']);
    expect(opened.page.get('.versions').text()).toContain('Đã tiếp nhận');
  });

  it('shows mine and theirs side by side when somebody was faster, and keeps my comment', async () => {
    let reads = 0;
    const opened = await page({
      'GET /api/v1/submissions/s1': () =>
        reads++ === 0
          ? { body: submission, headers: { ETag: '"1"' } }
          : { body: { ...submission, version: 2 }, headers: { ETag: '"2"' } },
      'POST /api/v1/submissions/s1/return': { status: 412, body: { code: 'precondition-failed' } },
    });
    await opened.page.get('#reason').setValue('Thiếu số trạm');
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    const text = opened.page.get('[role="alert"]').text();
    for (const part of ['Hồ sơ đã thay đổi.', 'Bản 1', 'Bản 2', 'Thiếu số trạm']) expect(text).toContain(part);
    await button(opened, 'Xem bản hiện tại, giữ ý kiến của tôi')!.trigger('click');
    expect((opened.page.get('#reason').element as HTMLTextAreaElement).value).toBe('Thiếu số trạm');
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    const versions = opened.sent.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('If-Match'));
    expect(versions).toEqual(['"1"', '"2"']);
  });
});

describe('accepting many at once', () => {
  const of = (id: string, organisation: string, over: object = {}) => ({ ...submission, id, organisation, punctuality: 'ON_TIME', actions: ['ACCEPT', 'RETURN'], ...over });
  const sentIn = [of('a', 'vnpt'), of('b', 'viettel'), of('c', 'vnpt', { punctuality: 'LATE' }), of('d', 'viettel', { version: 2 }), of('e', 'dic', { actions: [] })];
  const reads = Object.fromEntries(sentIn.map((one) => [`GET /api/v1/submissions/${one.id}`, { body: one, headers: { ETag: `"${one.id}"` } }]));
  const queue = (answers: object) =>
    open(QueuePage, { path: '/tiep-nhan', answers: { ...basis, ...me('coordinator'), 'GET /api/v1/submissions?': { body: { items: sentIn } }, ...reads, ...answers } });
  type Queue = Awaited<ReturnType<typeof queue>>;
  const accepted = (opened: Queue) => opened.sent.filter(({ method }) => method === 'POST').map(({ path, headers }) => [path.split('/')[4], headers.get('If-Match')]);
  async function look(opened: Queue): Promise<void> {
    await eventually(() => expect(button(opened, 'Tiếp nhận nhiều hồ sơ cùng lúc')).toBeDefined());
    await button(opened, 'Tiếp nhận nhiều hồ sơ cùng lúc')!.trigger('click');
    await eventually(() => expect(opened.page.findAll('.one').length).toBe(4));
  }
  async function accept(opened: Queue): Promise<void> {
    await opened.page.get('.many form').trigger('submit');
    await eventually(() => expect(opened.page.find('.many .notice').exists()).toBe(true));
  }

  it('names them, those chosen that came on time and for the first time, and sends each in the version that was read', async () => {
    const opened = await queue({ 'POST /api/v1/submissions/': { body: {} } });
    await look(opened);
    expect(opened.page.findAll<HTMLInputElement>('.one input').map(({ element }) => element.checked)).toEqual([true, true, false, false]);
    expect(opened.page.get('.many').text()).toContain('VNPT Lai Châu, năm 2027');
    await accept(opened);
    expect(accepted(opened)).toEqual([
      ['a', '"a"'],
      ['b', '"b"'],
    ]);
    expect(opened.page.get('.many').text()).toContain('Đã tiếp nhận 2 hồ sơ.');
  });

  it('tells of each that could not be accepted and does the others', async () => {
    const opened = await queue({
      'POST /api/v1/submissions/': { body: {} },
      'POST /api/v1/submissions/a/acceptance': { status: 412, body: { code: 'precondition-failed' } },
    });
    await look(opened);
    await opened.page.findAll('.one input')[2]!.setValue(true);
    await accept(opened);
    expect(accepted(opened).map(([id]) => id)).toEqual(['a', 'b', 'c']);
    const said = opened.page.get('.many').text();
    expect(said).toContain('Đã tiếp nhận 2 hồ sơ.');
    expect(said).toContain('1 hồ sơ chưa tiếp nhận được');
    expect(said).toContain('VNPT Lai Châu, năm 2027: vừa thay đổi sau khi bạn xem');
  });

  it('asks for nothing more once the session has ended, and says so of each', async () => {
    const opened = await queue({ 'POST /api/v1/submissions/': { status: 401, body: { code: 'unauthorized' } } });
    await look(opened);
    await accept(opened);
    expect(accepted(opened)).toHaveLength(1);
    expect(opened.page.get('.many').text()).toContain('2 hồ sơ chưa tiếp nhận được');
  });

  it('is for the coordinator, about what waits', async () => {
    for (const answers of [me('leader'), { 'GET /api/v1/submissions?': { body: { items: sentIn.slice(0, 1) } } }]) {
      const opened = await queue(answers);
      expect(button(opened, 'Tiếp nhận nhiều hồ sơ cùng lúc')).toBeUndefined();
      opened.page.unmount();
    }
  });
});

it('says of a body in the queue that it is no more', async () => {
  const opened = await open(QueuePage, {
    path: '/tiep-nhan',
    answers: {
      ...basis,
      ...me('coordinator'),
      'GET /api/v1/organisations': {
        body: {
          items: [
            { code: 'old', kind: 'DEPARTMENT', name: { vi: 'Sở cũ', en: 'Old' }, validUntil: '2025-03-01' },
            { code: 'renamed', kind: 'DEPARTMENT', name: { vi: 'Tên trước', en: 'Before' }, validUntil: '2025-03-01' },
            { code: 'renamed', kind: 'DEPARTMENT', name: { vi: 'Tên nay', en: 'Now' }, validFrom: '2025-03-01' },
          ],
        },
      },
      'GET /api/v1/submissions?': { body: { items: ['old', 'renamed', 'unknown'].map((organisation) => ({ ...submission, id: organisation, organisation })) } },
    },
  });
  await eventually(() => expect(opened.page.findAll('tbody th a').map((link) => link.text())).toEqual(['Sở cũ (đã kết thúc hoạt động)', 'Tên nay', 'unknown']));
});
