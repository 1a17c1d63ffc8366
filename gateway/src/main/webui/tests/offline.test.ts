import 'fake-indexeddb/auto';
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { read } from '../src/api/read';
import { useSession } from '../src/api/session';
import { serverNow } from '../src/deadlines/clock';
import { shownSince } from '../src/device/answers';
import { rowsOf } from '../src/device/database';
import { allDrafts, forgetPerson, openDrafts, putDraft, type Draft } from '../src/device/drafts';
import DeviceNotice from '../src/device/offline/DeviceNotice.vue';
import { sendWaiting, sent } from '../src/device/outbox';
import { loadBoard } from '../src/deadlines/deadlines';
import ObstaclesPage from '../src/obstacles/difficulties/ObstaclesPage.vue';
import PortalApp from '../src/shell/PortalApp.vue';
import ObligationPage from '../src/submissions/plan/ObligationPage.vue';
import AccountPage from '../src/work/account/AccountPage.vue';
import { basis, board, draft, receipt, row } from './support/deadline-day';
import { me, open } from './support/page';
import { cannedFetch } from './support/gateway';
import { eventually } from './support/waiting';

const WORDS = 'Kế hoạch viết trên đèo';
const down = (): never => {
  throw new TypeError('no connection');
};
type Answers = Parameters<typeof open>[1]['answers'];
type Opened = Awaited<ReturnType<typeof open>>;

beforeEach(async () => {
  sessionStorage.clear();
  sent.value = [];
  shownSince.value = undefined;
  await Promise.all(['a-1', 'a-2'].map(forgetPerson));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

async function duty(more: Answers = {}): Promise<Opened> {
  const opened = await open(ObligationPage, {
    path: '/nop-ke-hoach/operator-plan/2027',
    props: { obligation: 'operator-plan', year: 2027 },
    answers: { ...basis('operator'), ...more },
  });
  await eventually(() => expect(opened.page.find('#narrative, .button.main').exists()).toBe(true));
  return opened;
}
const narrative = ({ page }: Opened) => page.get('#narrative').element as HTMLTextAreaElement;
const button = ({ page }: Pick<Opened, 'page'>, text: string) => page.findAll('button').find((one) => one.text().startsWith(text));
async function press(opened: Pick<Opened, 'page'>, text: string): Promise<void> {
  await eventually(() => expect(button(opened, text), opened.page.text()).toBeDefined());
  await button(opened, text)!.trigger('click');
  await flushPromises();
}
const says = (opened: Pick<Opened, 'page'>, text: string): Promise<void> => eventually(() => expect(opened.page.text()).toContain(text));
const onDevice = (account = 'a-1') => rowsOf<Draft>('drafts', account);
const isOnDevice = (words: string): Promise<void> =>
  vi.waitFor(async () => expect((await onDevice()).map(({ text }) => text).join()).toContain(words), 30_000);

/** The tab is closed and the portal opened anew. */
async function closeTab({ page }: Opened): Promise<void> {
  page.unmount();
  sessionStorage.clear();
  await openDrafts('a-1');
}

/** A plan of which the system has nothing, typed without a connection and sent off. */
async function sendWithoutConnection(more: Answers = {}) {
  let isDown = true;
  const taken = { status: 201, body: { id: 's1', state: 'SUBMITTED', version: 1, receipt } };
  const opened = await duty({
    'PUT /api/v1/drafts': down,
    'POST /api/v1/submissions?validateOnly=true': down,
    'POST /api/v1/submissions': () => (isDown ? down() : taken),
    ...more,
  });
  await opened.page.get('#narrative').setValue(WORDS);
  await isOnDevice(WORDS);
  await opened.page.get('form').trigger('submit');
  await says(opened, 'hệ thống chưa kiểm tra được');
  await press(opened, 'Gửi hồ sơ');
  await says(opened, 'Đang chờ gửi');
  return { opened, connect: () => (isDown = false) };
}
const sends = ({ sent: calls }: Opened) => calls.filter(({ method, path }) => method === 'POST' && path === '/api/v1/submissions');

describe('what was typed', () => {
  it('is there again after the tab was closed, with when it was kept', async () => {
    const opened = await duty({ 'PUT /api/v1/drafts': down });
    await opened.page.get('#narrative').setValue(WORDS);
    await isOnDevice(WORDS);
    await closeTab(opened);
    const again = await duty({ 'PUT /api/v1/drafts': down });
    expect(narrative(again).value).toBe(WORDS);
    await says(again, 'Bản nháp lưu trên máy này lúc');
  });

  it('is nothing to somebody else who signs in at the same browser', async () => {
    await closeTab(await typed(WORDS));
    const other = { ...me('operator')['GET /me'].body, account: 'a-2' };
    const opened = await duty({ 'GET /me': { body: other } });
    expect(narrative(opened).value).toBe('');
    expect(allDrafts.value).toEqual([]);
    expect(await onDevice()).toHaveLength(1);
  });

  it('is deleted by a button, and listed with its words until then', async () => {
    await closeTab(await typed(WORDS));
    const opened = await open(AccountPage, { path: '/tai-khoan', answers: { ...me('operator'), 'GET /me/sessions': { body: { items: [] } } } });
    expect(opened.page.text()).toContain(WORDS);
    await press(opened, 'Xóa bản nháp trên máy này');
    await vi.waitFor(async () => expect(await onDevice()).toEqual([]), 30_000);
    expect(opened.page.text()).not.toContain(WORDS);
  });

  it('of two tabs is there twice: the reader is asked, and may change their mind', async () => {
    await closeTab(await typed('Viết ở thẻ thứ nhất'));
    const [one] = await onDevice();
    await putDraft({ ...one!, id: 'other', text: one!.text.replace('thứ nhất', 'thứ hai'), at: '2026-11-24T00:00:00Z' });
    const opened = await duty({ 'PUT /api/v1/drafts': down });
    expect(narrative(opened).value).toBe('Viết ở thẻ thứ nhất');
    await says(opened, 'còn một bản nháp khác');
    await press(opened, 'Lấy bản kia');
    expect(narrative(opened).value).toBe('Viết ở thẻ thứ hai');
    await vi.waitFor(async () => expect((await onDevice()).map(({ text }) => /thứ (nhất|hai)/.exec(text)?.[1]).sort()).toEqual(['hai', 'nhất']), 30_000);
    await press(opened, 'Lấy bản kia');
    expect(narrative(opened).value).toBe('Viết ở thẻ thứ nhất');
    await press(opened, 'Bỏ bản kia');
    await vi.waitFor(async () => expect(await onDevice()).toHaveLength(1), 30_000);
  });

  it('on an older version of what others have sent meanwhile is shown beside theirs', async () => {
    await closeTab(await typed(WORDS));
    const theirs = { id: 's1', obligation: 'operator-plan', year: 2027, organisation: 'vnpt', state: 'RETURNED', version: 1, narrative: 'Đồng nghiệp đã gửi', versions: [] };
    const opened = await duty({
      'GET /api/v1/submissions?': { body: { items: [theirs] } },
      'GET /api/v1/submissions/s1': { body: theirs, headers: { ETag: '"1"' } },
    });
    await press(opened, 'Soạn bản bổ sung');
    await says(opened, 'Bản nháp đã được sửa ở nơi khác');
    await says(opened, 'Đồng nghiệp đã gửi');
    await press(opened, 'Giữ bản trên màn hình này');
    expect(narrative(opened).value).toBe(WORDS);
  });
});

async function typed(words: string): Promise<Opened> {
  const opened = await duty({ 'PUT /api/v1/drafts': down });
  await opened.page.get('#narrative').setValue(words);
  await isOnDevice(words);
  return opened;
}

describe('what is sent without a connection', () => {
  it('waits, says that the arrival counts, and is sent once with its receipt', async () => {
    const { opened, connect } = await sendWithoutConnection();
    expect(opened.page.text()).toContain('Thời hạn tính theo lúc hệ thống nhận được');
    await sendWaiting();
    connect();
    const answer = { id: 's1', obligation: 'operator-plan', year: 2027, organisation: 'vnpt', state: 'SUBMITTED', version: 1, receipt, narrative: WORDS, versions: [] };
    Object.assign(opened.answers, {
      'GET /api/v1/submissions?': { body: { items: [answer] } },
      'GET /api/v1/submissions/s1': { body: answer, headers: { ETag: '"1"' } },
    });
    await Promise.all([sendWaiting(), sendWaiting()]);
    await says(opened, receipt.number);
    const keys = sends(opened).map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(sends(opened).map(({ body }) => Object.keys(JSON.parse(body!)))).toEqual(Array(3).fill(['obligation', 'year', 'narrative']));
    await sendWaiting();
    expect(sends(opened)).toHaveLength(3);
    expect(await onDevice()).toEqual([]);
  });

  it('is sent by the next visit, whatever page that is', async () => {
    const { opened, connect } = await sendWithoutConnection();
    await closeTab(opened);
    connect();
    const next = await open(DeviceNotice, { answers: { ...me('operator'), 'GET /api/v1/drafts': { status: 404, body: {} }, 'POST /api/v1/submissions': { status: 201, body: { id: 's1', receipt } } } });
    await says(next, 'Đã gửi:');
    expect(sends(next)).toHaveLength(1);
    expect(next.page.get('a').attributes('href')).toBeDefined();
  });

  it('is typed on instead, and not sent', async () => {
    const { opened, connect } = await sendWithoutConnection();
    await press(opened, 'Thôi gửi, sửa tiếp');
    connect();
    await sendWaiting();
    expect(sends(opened)).toHaveLength(1);
    expect(narrative(opened).value).toBe(WORDS);
  });

  it('and refused stands with its errors at its fields', async () => {
    const { opened } = await sendWithoutConnection();
    const refused = { status: 400, body: { code: 'invalid-content', title: 'Nội dung có chỗ cần sửa', errors: [{ pointer: '/narrative', code: 'too-short', detail: 'Thuyết minh quá ngắn' }] } };
    Object.assign(opened.answers, { 'POST /api/v1/submissions': refused });
    await sendWaiting();
    await says(opened, 'Thuyết minh quá ngắn');
    expect(narrative(opened).value).toBe(WORDS);
    await closeTab(opened);
    const again = await duty({ 'PUT /api/v1/drafts': down });
    await says(again, 'Thuyết minh quá ngắn');
    expect(narrative(again).value).toBe(WORDS);
  });

  it('waits on where the session has ended meanwhile, and goes on when it is back', async () => {
    const { opened } = await sendWithoutConnection();
    Object.assign(opened.answers, { 'POST /api/v1/submissions': { status: 401, body: { code: 'session-ended', title: 'Phiên làm việc đã kết thúc' } } });
    await sendWaiting();
    expect(useSession().state.value).toBe('ended');
    await says(opened, 'Đang chờ gửi');
    Object.assign(opened.answers, { 'POST /api/v1/submissions': { status: 201, body: { id: 's1', receipt } } });
    await useSession().refresh();
    await sendWaiting();
    expect(sent.value).toHaveLength(1);
  });

  it('over a draft that was changed on another device is not sent: both are shown', async () => {
    const { opened } = await sendWithoutConnection();
    Object.assign(opened.answers, { 'GET /api/v1/drafts': { body: draft({ narrative: 'Viết ở máy khác' }), headers: { ETag: '"9"' } } });
    await sendWaiting();
    expect(sends(opened)).toHaveLength(1);
    await says(opened, 'Bản nháp đã được sửa ở nơi khác');
    await says(opened, 'Viết ở máy khác');
    await press(opened, 'Giữ bản trên màn hình này');
    expect(narrative(opened).value).toBe(WORDS);
  });

  it('goes out where the draft on the system is the same', async () => {
    const { opened, connect } = await sendWithoutConnection();
    Object.assign(opened.answers, { 'GET /api/v1/drafts': { body: draft({ narrative: WORDS, items: [] }), headers: { ETag: '"9"' } } });
    connect();
    await sendWaiting();
    expect(sends(opened)).toHaveLength(2);
  });

  it('stays in its form where the device has no room for what waits', async () => {
    const opened = await duty({ 'PUT /api/v1/drafts': down, 'POST /api/v1/submissions': down });
    await opened.page.get('#narrative').setValue(WORDS);
    await isOnDevice(WORDS);
    await opened.page.get('form').trigger('submit');
    await says(opened, 'hệ thống chưa kiểm tra được');
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row: Draft) {
      if (row.sending) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, row);
    });
    await press(opened, 'Gửi hồ sơ');
    await says(opened, 'nội dung chỉ còn trong thẻ đang mở');
    expect(narrative(opened).value).toBe(WORDS);
    expect(Object.values({ ...sessionStorage }).join()).toContain(WORDS);
  });

  it('may be an obstacle', async () => {
    const answers: Answers = {
      ...basis('operator'),
      'GET /api/v1/obstacles': { body: { items: [], causes: [] } },
      'GET /api/v1/tasks': { body: { items: [] } },
      'GET /api/v1/targets': { body: { items: [] } },
      'POST /api/v1/obstacles': down,
    };
    const opened = await open(ObstaclesPage, { path: '/vuong-mac', answers });
    const fields = opened.page.findAll('form.form input[required], form.form textarea[required]');
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) await field.setValue('Chưa có điện lưới');
    for (const field of opened.page.findAll('form.form select[required]')) await field.setValue(field.findAll('option').at(-1)!.element.value);
    await isOnDevice('Chưa có điện lưới');
    expect((await onDevice())[0]?.page).toBeDefined();
  });
});

describe('without a connection', () => {
  it('lists are told as they were told last, to the same person alone, and say nothing of the time', async () => {
    const table: Answers = { ...basis('operator'), 'GET /api/v1/deadlines': { body: board([row()], { now: '2026-11-25T09:00:00+07:00' }) } };
    const { send } = cannedFetch(table);
    vi.stubGlobal('fetch', send);
    await useSession().refresh();
    await Promise.all([loadBoard(2027), read('/api/v1/indicators', {})]);
    await vi.waitFor(async () => expect(await rowsOf('answers', 'a-1')).toHaveLength(2), 30_000);
    const before = serverNow().getTime();
    Object.assign(table, { 'GET /api/v1/deadlines': down, 'GET /api/v1/indicators': down });
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime('2031-01-01T00:00:00Z');
    const now = serverNow().getTime();
    expect((await loadBoard(2027)).items).toHaveLength(1);
    expect(serverNow().getTime()).toBe(now);
    expect(now).toBeGreaterThan(before);
    vi.useRealTimers();
    expect((await read('/api/v1/indicators', {})).body.items).toHaveLength(2);
    expect(shownSince.value).toBeDefined();
    Object.assign(table, { 'GET /me': { body: { ...me('operator')['GET /me'].body, account: 'a-2' } } });
    await useSession().refresh();
    await expect(read('/api/v1/indicators', {})).rejects.toMatchObject({ code: 'unreachable' });
  });
});

describe('signing out', () => {
  it('asks first where something was not sent, and leaves nothing of the person', async () => {
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => {});
    await closeTab(await typed(WORDS));
    const opened = await open(PortalApp, { path: '/tro-giup', answers: { ...me('operator'), 'GET /api/v1/plans': { body: { items: [] } }, 'POST /logout': { status: 204 } } });
    await press(opened, 'Đăng xuất');
    await eventually(() => expect(document.body.textContent).toContain('Đăng xuất sẽ xóa bản nháp'));
    expect(assign).not.toHaveBeenCalled();
    await press(opened, 'Xóa và đăng xuất');
    await eventually(() => expect(assign).toHaveBeenCalledWith('/'));
    expect([await onDevice(), await rowsOf('answers', 'a-1'), localStorage.getItem('hatangso.person')]).toEqual([[], [], null]);
    assign.mockRestore();
  });
});
