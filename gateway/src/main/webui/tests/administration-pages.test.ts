import { flushPromises } from '@vue/test-utils';
import type { OrganisationView } from '../src/api/generated/agency';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentOf as agencyContent, isNamed, typedAgency } from '../src/administration/agencies/agency';
import AgenciesPage from '../src/administration/agencies/AgenciesPage.vue';
import ContactCard from '../src/administration/contact/ContactCard.vue';
import ContactPage from '../src/administration/contact/ContactPage.vue';
import AgencyPage from '../src/administration/agencies/AgencyPage.vue';
import NewSuccessionPage from '../src/administration/successions/NewSuccessionPage.vue';
import { contentOf, emptySuccession, THINGS } from '../src/administration/successions/succession';
import SuccessionsPage from '../src/administration/successions/SuccessionsPage.vue';
import english from '../src/administration/successions/texts.en';
import vietnamese from '../src/administration/successions/texts.vi';
import { queryOf, type AuditFilter } from '../src/audit/journal/audit';
import AuditPage from '../src/audit/journal/AuditPage.vue';
import { me, open } from './support/page';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});
type Opened = Awaited<ReturnType<typeof open>>;
const button = ({ page }: Opened, text: string) => page.findAll('button').find((b) => b.text().startsWith(text));
const press = async (opened: Opened, text: string): Promise<void> => {
  await button(opened, text)!.trigger('click');
  await flushPromises();
};
const posts = ({ sent }: Opened) => sent.filter(({ method }) => method === 'POST');

const agency = (code: string, vi: string, over: object = {}): OrganisationView => ({ code, kind: 'DEPARTMENT', name: { vi, en: code }, ...over });
const agencies = [agency('dic', 'Sở Thông tin và Truyền thông', { validUntil: '2025-03-01' }), agency('science', 'Sở Khoa học và Công nghệ'), agency('finance', 'Sở Tài chính')];

describe('an agency', () => {
  it('is found without accents, "đ" by "d", and by its symbol', () => {
    const power = agency('power-company', 'Điện lực Lai Châu', { documentSymbol: 'ĐLLC' });
    expect(['dien luc', 'Điện LAI', 'dllc', 'power'].map((wanted) => isNamed(power, wanted))).toEqual([true, true, true, true]);
    expect(isNamed(power, 'điện thoại')).toBe(false);
  });

  it('has the identifier of its kind only', () => {
    const typed = { ...typedAgency(agencies[1]), organisationCode: 'H35.12', enterpriseNumber: '0100686209' };
    expect(agencyContent(typed)).toMatchObject({ organisationCode: 'H35.12', enterpriseNumber: undefined });
    expect(agencyContent({ ...typed, kind: 'TELECOM_OPERATOR' })).toMatchObject({ organisationCode: undefined, enterpriseNumber: '0100686209' });
  });

  it('is listed as of the day that stands in the address', async () => {
    const opened = await open(AgenciesPage, {
      path: '/quan-tri/co-quan?ngay=2025-02-28&tim=thong+tin',
      answers: { ...me('administrator'), 'GET /api/v1/organisations': { body: { items: agencies } } },
    });
    expect(opened.sent.at(-1)!.path).toBe('/api/v1/organisations?validOn=2025-02-28&limit=500');
    expect(opened.page.findAll('tbody tr')).toHaveLength(1);
    expect(opened.page.get('tbody').text()).toContain('01/03/2025');
  });

  it('is corrected in the version that was read, beside what somebody else saved', async () => {
    const theirs = { ...agencies[1], shortName: 'Sở KHCN' };
    let reads = 0;
    const opened = await open(AgencyPage, {
      path: '/quan-tri/co-quan/science',
      props: { code: 'science' },
      answers: {
        ...me('administrator'),
        'GET /api/v1/organisations/science': () => (reads++ === 0 ? { body: agencies[1], headers: { ETag: '"1"' } } : { body: theirs, headers: { ETag: '"2"' } }),
        'GET /api/v1/organisations/science/history': { body: { items: [{ name: agencies[1]!.name, recordedAt: '2026-01-01T08:00:00+07:00' }] } },
        'GET /api/v1/successions': { body: { items: [] } },
        'GET /api/v1/organisations/science/contact': { status: 404, body: { code: 'not-found' } },
        'PUT /api/v1/organisations/science': { status: 412, body: { code: 'precondition-failed' } },
      },
    });
    await opened.page.get('#agency-shortName').setValue('Sở KH&CN');
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    const alert = opened.page.get('[role="alert"]').text();
    expect(alert).toContain('Sở KH&CN');
    expect(alert).toContain('Sở KHCN');
  });
});

describe('where an organisation is written to', () => {
  const contact = { organisation: 'vnpt', email: 'cu@vnpt.example', changedAt: '2026-11-01T08:00:00+07:00', changedBy: 'Một cán bộ', actions: ['SET'] };
  const opened = (roles: string[], more: object) => open(ContactPage, { path: '/lien-he', answers: { ...me(...roles), 'GET /api/v1/successions': { body: { items: [] } }, ...more } });

  it('is told for the first time', async () => {
    let known = false;
    const shown = await opened(['operator'], {
      'GET /api/v1/organisations/vnpt/contact': () => (known ? { body: contact, headers: { ETag: '"1"' } } : { status: 404, body: { code: 'not-found' } }),
      'PUT /api/v1/organisations/vnpt/contact': () => ((known = true), { status: 201, body: contact }),
    });
    expect(shown.page.text()).toContain('Chưa có địa chỉ');
    await shown.page.get('#contact-vnpt-email').setValue('cu@vnpt.example');
    await shown.page.get('#contact-vnpt').trigger('submit');
    await flushPromises();
    const put = shown.sent.find(({ method }) => method === 'PUT')!;
    expect([put.headers.get('If-Match'), JSON.parse(put.body!)]).toEqual([null, { email: 'cu@vnpt.example' }]);
    expect(shown.page.text()).toContain('Đã lưu địa chỉ.');
  });

  it('is changed in the version that was read, and of another is read only', async () => {
    const answers = { 'GET /api/v1/organisations/vnpt/contact': { body: contact, headers: { ETag: '"1"' } }, 'PUT /api/v1/organisations/vnpt/contact': { body: contact } };
    const shown = await opened(['agency-officer'], answers);
    await shown.page.get('#contact-vnpt-email').setValue('moi@vnpt.example');
    await shown.page.get('#contact-vnpt').trigger('submit');
    await flushPromises();
    expect(shown.sent.find(({ method }) => method === 'PUT')!.headers.get('If-Match')).toBe('"1"');
    shown.page.unmount();
    const auditor = await open(ContactCard, { props: { code: 'vnpt' }, answers: { ...me('auditor'), 'GET /api/v1/organisations/vnpt/contact': { body: { ...contact, actions: [] } } } });
    expect(auditor.page.text()).toContain('cu@vnpt.example');
    expect(auditor.page.find('form').exists()).toBe(false);
  });
});

describe('a reorganisation', () => {
  const moves = [
    { kind: 'TASK', id: 'TD-01', title: { vi: 'Phủ sóng 4G', en: '4G' }, part: { vi: 'Chủ trì', en: 'Lead' }, predecessor: 'dic', successor: 'science' },
    { kind: 'TOKENS', id: 'dic', title: { vi: 'Tài khoản', en: 'Accounts' }, predecessor: 'dic', successor: 'science' },
  ];
  const found = { kind: 'SPLIT', state: 'PLANNED', day: '2027-01-01', predecessors: [], successors: [], legalBasis: 'x', moves };
  const draft = { ...emptySuccession(), kind: 'SPLIT' as const, day: '2027-01-01', predecessors: ['dic'], successors: ['science', 'finance'], defaultSuccessor: 'science', legalBasis: 'Quyết định' };
  const answers = {
    ...me('administrator'),
    'GET /api/v1/organisations': { body: { items: agencies } },
    'POST /api/v1/successions?validateOnly=true': { body: found },
    'POST /api/v1/successions': { status: 201, body: { ...found, id: 's1' } },
  };
  const start = async (more: object = {}): Promise<Opened> => {
    sessionStorage.setItem('hatangso.kept.a-1.succession', JSON.stringify({ typed: draft }));
    const opened = await open(NewSuccessionPage, { path: '/quan-tri/ke-thua/them', answers: { ...answers, ...more } });
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    return opened;
  };

  it('is recorded only as it was previewed: another successor of one thing has to be looked at again', async () => {
    const opened = await start();
    expect(posts(opened).map(({ path }) => path)).toEqual(['/api/v1/successions?validateOnly=true']);
    expect(opened.page.text()).toContain('Xem trước: 2 việc sẽ chuyển');
    expect(button(opened, 'Ghi nhận')).toBeDefined();
    await opened.page.get('[aria-label="Chuyển “Phủ sóng 4G” cho"]').setValue('finance');
    expect(button(opened, 'Ghi nhận')).toBeUndefined();
    await press(opened, 'Xem trước lại');
    await press(opened, 'Ghi nhận');
    const sent = posts(opened);
    expect(sent.at(-1)!.path).toBe('/api/v1/successions');
    expect(sent.at(-1)!.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.parse(sent.at(-1)!.body!)).toEqual(JSON.parse(sent.at(-2)!.body!));
    expect(JSON.parse(sent.at(-1)!.body!)).toMatchObject({ defaultSuccessor: 'science', exceptions: [{ kind: 'TASK', id: 'TD-01', successor: 'finance' }] });
    expect(opened.page.text()).toContain('Đã ghi nhận. 2 việc chuyển từ ngày 01/01/2027.');
  });

  it('lists whatever goes over by kind and name, and lets only what goes alone be given to another', async () => {
    const kinds = ['TASK', 'OCCURRENCE', 'OBLIGATION_OWED', 'OBLIGATION_RECEIVED', 'SUBMISSION', 'REVIEW', 'DRAFT', 'OBSTACLE', 'PROPOSAL', 'BUDGET_REQUEST'] as const;
    const entries = ['INFRASTRUCTURE_OFFER', 'INFRASTRUCTURE_REQUEST', 'STANDARD', 'MEDIA_ITEM', 'CLIENT', 'TOKENS'] as const;
    expect(THINGS).toEqual([...kinds, ...entries]);
    const named = THINGS.map((kind) => ({ kind, id: kind, title: { vi: `Tên ${kind}`, en: kind }, predecessor: 'dic', successor: 'science' }));
    const opened = await start({ 'POST /api/v1/successions?validateOnly=true': { body: { ...found, moves: named } } });
    expect(opened.page.findAll('#preview h3').map((heading) => heading.text())).toEqual(THINGS.map((kind) => `${vietnamese.thingOf[kind]} (1)`));
    for (const { title } of named) expect(opened.page.get('#preview').text()).toContain(title.vi);
    expect(opened.page.findAll('#preview select')).toHaveLength(5);
    expect(Object.keys(english.thingOf)).toEqual(Object.keys(vietnamese.thingOf));
  });

  it('that is refused says why at its fields', async () => {
    const errors = [{ pointer: '/predecessors/0', code: 'already-ended', detail: 'Cơ quan đã chấm dứt' }];
    const opened = await start({ 'POST /api/v1/successions?validateOnly=true': { status: 422, body: { code: 'invalid-content', errors } } });
    expect(opened.page.get('#succession-predecessors').attributes('aria-invalid')).toBe('true');
    expect(button(opened, 'Ghi nhận')).toBeUndefined();
  });

  it('of a name has names and nobody that follows', () => {
    const renaming = contentOf({ ...draft, kind: 'RENAME', name: { vi: 'Sở mới', en: 'New' }, shortName: 'SM' });
    expect(renaming).toMatchObject({ kind: 'RENAME', predecessors: ['dic'], name: { vi: 'Sở mới', en: 'New' }, shortName: 'SM' });
    expect(renaming).not.toHaveProperty('successors');
    expect(contentOf({ ...draft, successors: ['science'] })).toMatchObject({ successors: ['science'], defaultSuccessor: undefined });
  });

  it('is withdrawn in the version that was read, for a reason', async () => {
    const planned = { ...found, id: 's1', actions: ['WITHDRAW', 'CORRECT'], predecessors: [{ code: 'dic', name: agencies[0]!.name, defaultSuccessor: 'science' }], successors: [{ code: 'science', name: agencies[1]!.name }] };
    const opened = await open(SuccessionsPage, {
      path: '/quan-tri/ke-thua',
      answers: {
        ...me('administrator'),
        'GET /api/v1/successions': { body: { items: [planned] } },
        'GET /api/v1/successions/s1': { body: planned, headers: { ETag: '"3"' } },
        'POST /api/v1/successions/s1/withdrawal': { body: { ...planned, state: 'WITHDRAWN' } },
      },
    });
    await press(opened, 'Rút lại');
    expect(posts(opened)).toEqual([]);
    await opened.page.get('#withdraw-s1-reason').setValue('Hoãn lại');
    await opened.page.get('[role="alert"] form').trigger('submit');
    await flushPromises();
    expect(posts(opened).map(({ headers, body }) => [headers.get('If-Match'), JSON.parse(body!)])).toEqual([['"3"', { reason: 'Hoãn lại' }]]);
    expect(opened.page.text()).toContain('Đã rút lại.');
  });

  it('is listed as it was known at the end of a day of the address, and nothing is done to that', async () => {
    const opened = await open(SuccessionsPage, {
      path: '/quan-tri/ke-thua?asOf=2026-03-01',
      answers: {
        ...me('administrator'),
        'GET /api/v1/successions': { body: { items: [{ ...found, id: 's1', actions: ['WITHDRAW', 'CORRECT'] }] } },
        'GET /api/v1/successions?asOf': { body: { items: [{ ...found, id: 's1' }] } },
      },
    });
    expect(opened.sent.at(-1)!.path).toBe('/api/v1/successions?asOf=2026-03-01&limit=500');
    expect(opened.page.findAll('tbody tr')).toHaveLength(1);
    expect(button(opened, 'Rút lại')).toBeUndefined();
    await opened.page.get('#succession-asof').setValue('');
    await flushPromises();
    expect(opened.sent.at(-1)!.path).toBe('/api/v1/successions?limit=500');
    expect(button(opened, 'Rút lại')).toBeDefined();
  });

  it('that has begun is corrected in what is said of it, with the reason', async () => {
    const begun = { ...found, id: 's1', state: 'BEGUN', actions: ['CORRECT'], legalBasis: 'Nghị quyết 1', corrections: [{ legalBasis: 'Nghị quyết 0', reason: 'Nhầm', at: '2026-03-02T08:30:00+07:00', by: 'a' }] };
    const opened = await open(SuccessionsPage, {
      path: '/quan-tri/ke-thua',
      answers: {
        ...me('administrator'),
        'GET /api/v1/successions': { body: { items: [begun] } },
        'GET /api/v1/successions/s1': { body: begun, headers: { ETag: '"3"' } },
        'POST /api/v1/successions/s1/correction': { body: begun },
      },
    });
    await press(opened, 'Sửa căn cứ');
    expect(opened.page.text()).toContain('Trước đây: Nghị quyết 0. Lý do sửa: Nhầm (a).');
    await opened.page.get('#correction-legalBasis').setValue('Nghị quyết 2');
    await opened.page.get('#correction-reason').setValue('Nhầm số');
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    expect(posts(opened).map(({ headers, body }) => [headers.get('If-Match'), JSON.parse(body!)])).toEqual([['"3"', { legalBasis: 'Nghị quyết 2', reason: 'Nhầm số' }]]);
    expect(opened.page.text()).toContain('Đã sửa.');
  });
});

describe('the audit', () => {
  const nothing = Object.fromEntries(['hanh-dong', 'loai', 'doi-tuong', 'to-chuc', 'tai-khoan', 'chu', 'thao-tac', 'tu', 'den'].map((name) => [name, ''])) as AuditFilter;

  it('is asked for whole days in Viet Nam, the last one included', () => {
    expect(queryOf({ ...nothing, tu: '2026-02-28', den: '2026-02-28' })).toMatchObject({ from: '2026-02-28T00:00:00+07:00', until: '2026-03-01T00:00:00+07:00' });
    expect(queryOf({ ...nothing, tu: '2026-99-99', den: 'x' })).toMatchObject({ from: undefined, until: undefined });
  });

  it('shows the record of the service in the address, its last checkpoint and the way to verify it', async () => {
    const entry = { id: 9, sequence: 8, at: '2026-11-25T09:00:00+07:00', action: 'REFUSED', status: 403, name: 'Thử', organisation: 'vnpt', kind: 'request', object: '/api/v1/tasks', rows: 1 };
    const opened = await open(AuditPage, {
      path: '/nhat-ky?dich-vu=indicator&hanh-dong=REFUSED',
      answers: {
        ...me('auditor'),
        'GET /api/v1/audit/indicator': { body: { items: [entry] } },
        'GET /api/v1/audit/indicator/checkpoints': { body: { items: [{ count: 1234, madeAt: '2026-11-25T08:59:00+07:00', jws: 'a.b.c' }] } },
      },
    });
    expect(opened.sent.map(({ path }) => path)).toContain('/api/v1/audit/indicator?action=REFUSED&limit=50');
    expect(opened.page.text()).toContain('Điểm kiểm: 1.234 mục, ký lúc 08:59:00 ngày 25/11/2026');
    expect(opened.page.get('tbody').text()).toContain('Bị từ chối 403');
    expect(opened.page.text()).toContain('./verify-audit nhat-ky-indicator.ndjson --keys khoa-indicator.json --kept diem-kiem-indicator.txt');
    expect(opened.page.get('a[download]').attributes('href')).toBe('/api/v1/audit/indicator/export');
  });
});
