import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import PlanPage from '../src/submissions/plan/PlanPage.vue';
import { me, open } from './support/page';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const receipt = {
  number: 'BN-2026-000123',
  organisation: 'vnpt',
  obligation: 'operator-plan',
  year: 2027,
  sha256: 'ab'.repeat(32),
  arrivedAt: '2026-11-25T10:15:30+07:00',
  punctuality: 'ON_TIME',
  jws: 'eyJ.eyJ.sig',
};
const unit = (code: string, typeVi: string, nameVi: string, nameEn: string) => ({ code, typeVi, nameVi, nameEn });
const basis = {
  ...me('operator'),
  'GET /api/v1/deadlines': { body: { items: [] } },
  'GET /api/v1/submissions': { body: { items: [] } },
  'GET /api/v1/agencies': { body: { items: [] } },
  'GET /api/v1/territories?level=PROVINCE': { body: { items: [unit('12', 'Tỉnh', 'Lai Châu', 'Lai Châu Province')] } },
  'GET /api/v1/territories?level=COMMUNE': { body: { items: [unit('03388', 'Xã', 'Tân Phong', 'Tân Phong Commune')] } },
  'GET /api/v1/indicators': {
    body: { items: [{ code: 'household-fibre', name: { vi: 'Hộ có cáp quang', en: 'Fibre' }, measure: 'RATIO', unit: 'PERCENT' }] },
  },
};
type Opened = Awaited<ReturnType<typeof open>>;

async function write({ page }: Opened, { numerator = '1200', denominator = '1500' } = {}): Promise<void> {
  await page.get('#narrative').setValue('Kế hoạch năm sau');
  await page.get('#figures-0-indicator').setValue('household-fibre');
  await page.get('#figures-0-territory').setValue('03388');
  await page.get('#figures-0-numerator').setValue(numerator);
  await page.get('#figures-0-denominator').setValue(denominator);
  await page.get('form').trigger('submit');
  await flushPromises();
}
const button = ({ page }: Opened, text: string) => page.findAll('button').find((b) => b.text() === text)!;
const posts = ({ sent }: Opened) => sent.filter(({ method }) => method === 'POST');

describe('sending a plan', () => {
  it('checks the answers, sends them exactly and shows the receipt', async () => {
    const opened = await open(PlanPage, {
      path: '/nop-ke-hoach?nam=2027',
      answers: { ...basis, 'POST /api/v1/submissions': { status: 201, body: { id: '1', state: 'SUBMITTED', version: 1, receipt } } },
    });
    await write(opened);
    expect(opened.page.text()).toContain('1.200 trên 1.500');
    expect(opened.page.text()).toContain('Xã Tân Phong');
    await button(opened, 'Gửi kế hoạch').trigger('click');
    await flushPromises();
    const [post] = posts(opened);
    expect(JSON.parse(post!.body!)).toEqual({
      obligation: 'operator-plan',
      year: 2027,
      narrative: 'Kế hoạch năm sau',
      figures: [{ indicator: 'household-fibre', territory: '03388', period: '2026', numerator: 1200, denominator: 1500 }],
    });
    expect(post!.headers.get('X-CSRF-Token')).toBe('csrf-1');
    const text = opened.page.text();
    for (const part of ['BN-2026-000123', '10:15:30 25/11/2026', receipt.sha256, 'Đúng hạn', receipt.jws]) {
      expect(text).toContain(part);
    }
    expect(sessionStorage.length).toBe(0);
  });

  it('keeps the key of the attempt on a retry, and what was typed when the session ends', async () => {
    let tries = 0;
    const opened = await open(PlanPage, {
      path: '/nop-ke-hoach?nam=2027',
      answers: {
        ...basis,
        'POST /api/v1/submissions': () =>
          tries++ === 0
            ? { status: 401, body: { code: 'session-ended', title: 'Phiên làm việc đã kết thúc' } }
            : { status: 201, body: { id: '1', state: 'SUBMITTED', version: 1, receipt } },
      },
    });
    await write(opened);
    await button(opened, 'Gửi kế hoạch').trigger('click');
    await flushPromises();
    expect(opened.page.text()).toContain('Kế hoạch năm sau');
    expect(Object.values(sessionStorage).join()).toContain('Kế hoạch năm sau');
    await button(opened, 'Gửi lại').trigger('click');
    await flushPromises();
    const keys = posts(opened).map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    expect(opened.page.text()).toContain('BN-2026-000123');
  });

  it('names each fault, links it to its field and sends nothing', async () => {
    const opened = await open(PlanPage, { path: '/nop-ke-hoach?nam=2027', answers: basis });
    await write(opened, { numerator: '1.234', denominator: '0' });
    const links = opened.page.findAll('[role="alert"] a').map((link) => link.attributes('href'));
    expect(links).toEqual(['#figures-0-numerator', '#figures-0-denominator']);
    expect(opened.page.get('#figures-0-numerator').attributes('aria-invalid')).toBe('true');
    await button(opened, 'Ý tôi là 1.234').trigger('click');
    expect((opened.page.get('#figures-0-numerator').element as HTMLInputElement).value).toBe('1234');
    expect(posts(opened)).toHaveLength(0);
  });

  it('puts the faults that the service found at their fields', async () => {
    const fault = { pointer: '/figures/0/period', code: 'closed-period', detail: 'Kỳ này đã khóa' };
    const opened = await open(PlanPage, {
      path: '/nop-ke-hoach?nam=2027',
      answers: { ...basis, 'POST /api/v1/submissions': { status: 422, body: { code: 'invalid-content', errors: [fault] } } },
    });
    await write(opened);
    await button(opened, 'Gửi kế hoạch').trigger('click');
    await flushPromises();
    expect(opened.page.get('#figures-0-period-error').text()).toBe('Kỳ này đã khóa');
    expect((opened.page.get('#narrative').element as HTMLTextAreaElement).value).toBe('Kế hoạch năm sau');
  });

  it('shows why the plan came back, and lets a new version be written', async () => {
    const returned = { id: 's1', obligation: 'operator-plan', year: 2027, organisation: 'vnpt', state: 'RETURNED', version: 1 };
    const figures = [{ indicator: 'household-fibre', territory: '12', period: '2026', numerator: 1200.5, denominator: 1500 }];
    const review = { decision: 'RETURNED', comment: 'Thiếu số trạm', returnBy: '2026-12-20' };
    const opened = await open(PlanPage, {
      path: '/nop-ke-hoach?nam=2027',
      answers: {
        ...basis,
        'GET /api/v1/submissions?': { body: { items: [returned] } },
        'GET /api/v1/submissions/s1': { body: { ...returned, narrative: 'Bản đầu', figures, receipt, versions: [{ number: 1, review }] } },
      },
    });
    const text = opened.page.text();
    for (const part of ['Thiếu số trạm', 'ngày 20 tháng 12 năm 2026', 'BN-2026-000123']) expect(text).toContain(part);
    await button(opened, 'Soạn bản bổ sung').trigger('click');
    const typed = (id: string) => (opened.page.get(id).element as HTMLInputElement).value;
    expect(['#narrative', '#figures-0-numerator'].map(typed)).toEqual(['Bản đầu', '1200,5']);
  });
});
