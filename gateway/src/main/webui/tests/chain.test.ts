import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawn, linesBetween, neighbours } from '../src/obstacles/chain/chain';
import ObstaclePage from '../src/obstacles/difficulties/ObstaclePage.vue';
import ObstaclesPage from '../src/obstacles/difficulties/ObstaclesPage.vue';
import DecisionPage from '../src/proposals/asking/DecisionPage.vue';
import ProposalPage from '../src/proposals/asking/ProposalPage.vue';
import ProposalsPage from '../src/proposals/asking/ProposalsPage.vue';
import { flat, nested } from '../src/proposals/asking/proposals';
import { chain, decision, obstacle, proposal } from './support/chain';
import { me, open } from './support/page';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});
type Opened = Awaited<ReturnType<typeof open>>;
const button = ({ page }: Opened, text: string) => page.findAll('button').find((b) => b.text().startsWith(text))!;
const writes = ({ sent }: Opened) => sent.filter(({ method }) => method !== 'GET');
const names = {
  'GET /api/v1/organisations': { body: { items: [{ code: 'ubnd-03595', name: { vi: 'UBND xã Than Uyên', en: 'Than Uyên' }, kind: 'COMMUNE_COMMITTEE' }] } },
  'GET /api/v1/indicators': { body: { items: [{ code: 'adult-smartphone', name: { vi: 'Điện thoại thông minh', en: 'Smartphones' } }] } },
  'GET /api/v1/territories': { body: { items: [{ code: '03595', validFrom: '2025-07-01', level: 'COMMUNE', typeVi: 'Xã', nameVi: 'Than Uyên', nameEn: 'Than Uyên Commune' }] } },
  'GET /api/v1/tasks': { body: { items: [{ id: 't7', code: 'P2.III.1.2', title: { vi: 'Phổ cập máy', en: 'Phones' } }] } },
  'GET /api/v1/targets': { body: { items: [{ code: 'adult-smartphone-2030', indicator: 'adult-smartphone', quote: 'đạt 95%', en: 'reach 95%' }] } },
  'GET /api/v1/obstacles?': { body: { items: [obstacle], causes: [{ code: 'POOR', quote: 'Hộ nghèo', en: 'Poor' }] } },
  'GET /api/v1/obstacles/o1': { body: obstacle, headers: { ETag: '"3"' } },
  'GET /api/v1/obstacles/o1/chain': { body: chain },
  'GET /api/v1/proposals?': { body: { items: [] } },
  'GET /api/v1/decisions?': { body: { items: [decision] } },
  'GET /api/v1/decisions/d1': { body: decision },
  'GET /api/v1/decisions/d1/chain': { body: chain },
};

describe('a chain', () => {
  it('joins what led to what, and leaves out the way to what the reader may not see', () => {
    const { columns, edges } = drawn(chain as never);
    expect(columns.map(({ stage, nodes }) => [stage, nodes.map(({ state }) => state)])).toEqual([
      ['obstacle', ['RESOLVED']],
      ['proposal', ['DECIDED']],
      ['decision', ['DECIDED']],
      ['effect', ['REFUSED', 'NOT_ACCEPTED']],
    ]);
    expect(edges).toEqual([
      { from: 'o1', to: 'p1' },
      { from: 'p1', to: 'd1' },
      { from: 'd1', to: 'd1 1' },
      { from: 'd1', to: 'd1 2' },
    ]);
  });

  it('draws its lines from the middle of a box to the middle of a box', () => {
    expect(linesBetween(drawn(chain as never), 2).map(({ from, to }) => [from, to])).toEqual([
      [50, 25],
      [50, 75],
    ]);
  });

  it('is walked both ways', () => {
    const whole = drawn(chain as never);
    expect(neighbours(whole, 'd1', 'back').map(({ key }) => key)).toEqual(['p1']);
    expect(neighbours(whole, 'd1', 'on').map(({ key }) => key)).toEqual(['d1 1', 'd1 2']);
  });

  it('leads to the page of a task that was amended', async () => {
    const items = [{ item: 1, kind: 'TASK_AMENDMENT', text: 'Lùi hạn', outcome: 'ACCEPTED', taskVersion: { task: 'P2.III.1.2', number: 2 } }];
    const answers = { ...me('leader'), ...names, 'GET /api/v1/obstacles/o1/chain': { body: { ...chain, decisions: [{ ...decision, items }] } } };
    const opened = await open(ObstaclePage, { props: { id: 'o1' }, answers });
    expect(opened.page.findAll('[role=tabpanel] a').map((link) => link.attributes('href')).at(-1)).toBe('/nhiem-vu/t7');
  });

  it('leads on from an obstacle, as a figure and as a table, and marks where one is', async () => {
    const opened = await open(ObstaclePage, { props: { id: 'o1' }, answers: { ...me('leader'), ...names } });
    const links = () => opened.page.findAll('[role=tabpanel] a').map((link) => link.attributes('href'));
    expect(links()).toEqual(['/kien-nghi/p1', '/kien-nghi/quyet-dinh/d1', '/chi-tieu/adult-smartphone']);
    expect(opened.page.get('[role=tabpanel] [aria-current=page]').text()).toBe('Máy còn ít');
    await opened.page.findAll('[role=tab]')[1]!.trigger('click');
    expect(opened.page.findAll('[role=tabpanel] tbody tr')).toHaveLength(5);
    expect(new Set(links())).toEqual(new Set(['/kien-nghi/p1', '/kien-nghi/quyet-dinh/d1', '/chi-tieu/adult-smartphone']));
  });
});

describe('an obstacle', () => {
  it('stands in the order that the API is asked for', async () => {
    const { page, sent } = await open(ObstaclesPage, { path: '/vuong-mac?state=OPEN&sap-xep=-REPORTED_AT', answers: { ...me('coordinator'), ...names, 'GET /api/v1/obstacles': { body: { items: [obstacle], causes: [] } } } });
    expect(sent.map(({ path }) => path)).toContain('/api/v1/obstacles?state=OPEN&sort=REPORTED_AT&descending=true');
    expect(page.get('th[aria-sort]').text()).toContain('Báo lúc');
  });

  it('is reported with what it is about', async () => {
    const opened = await open(ObstaclesPage, { answers: { ...me('agency-officer'), ...names, 'POST /api/v1/obstacles': { status: 201, body: obstacle } } });
    await opened.page.get('#new-difficulties').trigger('submit');
    await flushPromises();
    expect(opened.page.findAll('[role=alert] a').map((link) => link.attributes('href'))).toEqual(['#new-difficulties-title', '#new-difficulties-description']);
    await opened.page.get('#new-difficulties-title').setValue('Máy còn ít');
    await opened.page.get('#new-difficulties-description').setValue('Nhiều hộ chưa mua được máy');
    await opened.page.get('#new-difficulties-territories').setValue('03595');
    await opened.page.findAll('#new-difficulties .pick button')[1]!.trigger('click');
    await opened.page.get('#new-difficulties').trigger('submit');
    await flushPromises();
    const [post] = writes(opened);
    expect(JSON.parse(post!.body!)).toEqual({ title: 'Máy còn ít', description: 'Nhiều hộ chưa mua được máy', territories: [{ code: '03595' }] });
    expect(post!.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is changed by its own agency while it is open, keeping the day of its territory', async () => {
    const mine = { ...obstacle, state: 'OPEN', organisation: 'vnpt', actions: ['CHANGE', 'WITHDRAW'] };
    const answers = { ...me('operator'), ...names, 'GET /api/v1/obstacles/o1': { body: mine, headers: { ETag: '"3"' } }, 'PUT /api/v1/obstacles/o1': { body: mine } };
    const opened = await open(ObstaclePage, { props: { id: 'o1' }, answers });
    await opened.page.get('#change-o1-cause').setValue('Giá cao');
    await opened.page.get('#change-o1').trigger('submit');
    await flushPromises();
    const [put] = writes(opened);
    expect(put!.headers.get('If-Match')).toBe('"3"');
    expect(JSON.parse(put!.body!)).toMatchObject({ title: 'Máy còn ít', cause: 'Giá cao', territories: [{ code: '03595', validOn: '2026-11-20' }] });
  });

  it('names the communes that had their codes on the days that it says', async () => {
    const items = [
      { code: '03388', validFrom: '2020-01-01', validUntil: '2025-07-01', level: 'COMMUNE', typeVi: 'Xã', nameVi: 'Quyết Tiến', nameEn: 'Quyet Tien' },
      { code: '03388', validFrom: '2025-07-01', level: 'COMMUNE', typeVi: 'Phường', nameVi: 'Đoàn Kết', nameEn: 'Doan Ket' },
    ];
    const mine = { ...obstacle, state: 'OPEN', organisation: 'vnpt', actions: ['CHANGE'], territories: [{ code: '03388', validOn: '2025-06-30' }, { code: '99999', validOn: '2025-06-30' }] };
    const answers = { ...me('operator'), ...names, 'GET /api/v1/territories': { body: { items } }, 'GET /api/v1/obstacles/o1': { body: mine, headers: { ETag: '"3"' } } };
    const { page } = await open(ObstaclePage, { props: { id: 'o1' }, answers });
    expect(page.get('dl').text()).toContain('Xã Quyết Tiến');
    expect(page.get('dl').text()).not.toMatch(/Phường Đoàn Kết|@/);
    expect(page.findAll('#change-o1-territories option').map((one) => one.text())).toContain('Phường Đoàn Kết');
  });

  it('of others is read only', async () => {
    const { page } = await open(ObstaclePage, { props: { id: 'o1' }, answers: { ...me('operator'), ...names, 'GET /api/v1/obstacles/o1': { body: { ...obstacle, state: 'OPEN' } } } });
    expect(page.text()).not.toContain('Việc có thể làm');
  });
});

describe('a proposal', () => {
  it('carries what an item changes inside it, there and back', () => {
    const item = { kind: 'TARGET_AMENDMENT', text: 'Hạ', target: { target: 't', value: 1 } };
    expect(flat(item)).toEqual({ kind: 'TARGET_AMENDMENT', text: 'Hạ', 'target-target': 't', 'target-value': 1 });
    expect(nested(flat(item))).toEqual(item);
  });

  it('is drafted from an obstacle, and sends only what its kind of item has', async () => {
    const opened = await open(ProposalsPage, { path: '/kien-nghi?obstacle=o1', answers: { ...me('coordinator'), ...names, 'POST /api/v1/proposals': { status: 201, body: proposal } } });
    const field = (name: string) => opened.page.get(`#proposal-o1-${name}`);
    await field('title').setValue('Điều chỉnh');
    await field('reason').setValue('Theo phản ánh');
    await field('items-0-kind').setValue('TASK_AMENDMENT');
    await field('items-0-task-due').setValue('2027-01-01');
    await field('items-0-kind').setValue('TARGET_AMENDMENT');
    await field('items-0-text').setValue('Hạ mục tiêu');
    await field('items-0-target-target').setValue('adult-smartphone-2030');
    await field('items-0-target-value').setValue('85,5');
    await opened.page.get('#proposal-o1').trigger('submit');
    await flushPromises();
    expect(JSON.parse(writes(opened)[0]!.body!)).toEqual({
      title: 'Điều chỉnh',
      reason: 'Theo phản ánh',
      obstacles: ['o1'],
      items: [{ kind: 'TARGET_AMENDMENT', text: 'Hạ mục tiêu', target: { target: 'adult-smartphone-2030', value: 85.5 } }],
    });
  });

  it('is decided item by item: a refusal needs its reason', async () => {
    const submitted = { ...proposal, state: 'SUBMITTED', decision: undefined, actions: ['DECIDE'] };
    const answers = { ...me('leader'), ...names, 'GET /api/v1/proposals/p1': { body: submitted, headers: { ETag: '"2"' } }, 'POST /api/v1/proposals/p1/decision': { status: 201, body: decision } };
    const opened = await open(ProposalPage, { props: { id: 'p1' }, answers });
    await opened.page.get('#decide-p1-number').setValue('05/QĐ-UBND');
    await opened.page.get('#decide-p1-date').setValue('2026-11-26');
    await opened.page.get('#decide-p1-items-0-outcome').setValue('ACCEPTED');
    await opened.page.get('#decide-p1-items-1-outcome').setValue('REFUSED');
    await opened.page.get('#decide-p1').trigger('submit');
    await flushPromises();
    expect(opened.page.findAll('[role=alert] a').map((link) => link.attributes('href'))).toEqual(['#decide-p1-items-1-reason']);
    await opened.page.get('#decide-p1-items-1-reason').setValue('Chưa đủ căn cứ');
    await opened.page.get('#decide-p1').trigger('submit');
    await flushPromises();
    const [post] = writes(opened);
    expect(post!.headers.get('If-Match')).toBe('"2"');
    expect(JSON.parse(post!.body!)).toEqual({
      number: '05/QĐ-UBND',
      date: '2026-11-26',
      items: [
        { item: 1, outcome: 'ACCEPTED' },
        { item: 2, outcome: 'REFUSED', reason: 'Chưa đủ căn cứ' },
      ],
    });
    expect(opened.router.currentRoute.value.path).toBe('/kien-nghi/quyet-dinh/d1');
  });
});

describe('a decision', () => {
  it('tells why a target was not taken, and the coordinator sends it once more', async () => {
    const opened = await open(DecisionPage, { props: { id: 'd1' }, answers: { ...me('coordinator'), ...names, 'POST /api/v1/decisions/d1/redelivery': { status: 202, body: decision } } });
    expect(opened.page.text()).toContain('chưa đưa vào được · Đã có phiên bản từ ngày này');
    await button(opened, 'Gửi lại mục tiêu').trigger('click');
    await flushPromises();
    expect(writes(opened).map(({ path }) => path)).toEqual(['/api/v1/decisions/d1/redelivery']);
  });
});
