import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isLater, KINDS, SUBJECTS } from '../src/events/all/kinds';
import EventsPage from '../src/events/all/EventsPage.vue';
import EventBell from '../src/events/bell/EventBell.vue';
import { me, open } from './support/page';
import { eventually } from './support/waiting';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const event = (id: string, kind: string, more: object = {}) => ({
  id,
  kind,
  at: '2026-12-01T08:30:00.000+07:00',
  organisation: 'vnpt',
  organisationName: { vi: 'VNPT Lai Châu', en: 'VNPT Lai Chau' },
  subject: 's1',
  title: { vi: 'Kế hoạch năm', en: 'Plan of the year' },
  ...more,
});

async function unfolded(news: object) {
  const opened = await open(EventBell, {
    answers: { ...me('coordinator'), 'GET /api/v1/me/events': { body: news }, 'PUT /api/v1/me/events/read': { status: 204 } },
  });
  const label = opened.page.get('button').attributes('aria-label');
  opened.page.get('section').element.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
  await flushPromises();
  return { ...opened, label };
}

describe('the bell', () => {
  it('says how many events are new, and each leads to what it is about', async () => {
    const { page, label } = await unfolded({
      unread: 1,
      events: [
        event('7-2', 'SUBMISSION_RECEIVED'),
        event('7-1', 'TASK_RETURNED', { task: 't1', subject: 'o1' }),
        event('6-9', 'OBLIGATION_REMINDER', { subject: undefined, title: { vi: 'Nhắc nộp kế hoạch' } }),
        event('6-8', 'SUBMISSION_RETURNED', { obligation: 'operator-plan', year: 2027, title: undefined }),
      ],
    });

    expect(label).toBe('1 thông báo mới');
    expect(page.findAll('li a').map((link) => [link.text(), link.attributes('href')])).toEqual([
      ['Mới: VNPT Lai Châu đã nộp: Kế hoạch năm', '/tiep-nhan/s1'],
      ['Kết quả nhiệm vụ được trả lại để bổ sung: Kế hoạch năm', '/nhiem-vu/t1?phan=o1'],
      ['Nhắc hạn: Nhắc nộp kế hoạch', '/thoi-han'],
      ['Hồ sơ được trả lại để bổ sung: mục không còn xem được', '/nop-ke-hoach/operator-plan/2027'],
    ]);
  });

  it('has been read once it is unfolded, up to the newest, and marks what was new', async () => {
    const { page, sent } = await unfolded({ unread: 1, events: [event('7-2', 'SUBMISSION_RECEIVED'), event('7-1', 'SUBMISSION_RECEIVED')] });

    await eventually(() => expect(sent.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual(['{"id":"7-2"}']));
    expect(page.findAll('li').map((line) => line.classes('fresh'))).toEqual([true, false]);
  });

  it('sends nothing where nothing is new', async () => {
    const { page, sent } = await unfolded({ unread: 0, events: [] });

    expect(page.text()).toContain('Trong 30 ngày qua không có gì mới.');
    expect(sent.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

describe('the page of all events', () => {
  const answers = {
    ...me('coordinator'),
    'GET /api/v1/me/events': { body: { unread: 1, readUpTo: '10-1', events: [event('10-2', 'SUBMISSION_RECEIVED')] } },
    'GET /api/v1/events': { body: { items: [event('10-2', 'SUBMISSION_RECEIVED'), event('9-3', 'TASK_SUBMITTED', { task: 't1' })], next: 'c2' } },
    'PUT /api/v1/me/events/read': { status: 204 },
  };

  it('shows them page by page, marks what is new, and marks all as read', async () => {
    const { page, sent } = await open(EventsPage, { path: '/thong-bao', answers });
    await eventually(() => expect(page.findAll('li').map((line) => line.classes('fresh'))).toEqual([true, false]));
    await page.findAll('button').find((one) => one.text() === 'Đánh dấu đã đọc hết')!.trigger('click');
    await eventually(() => expect(sent.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual(['{"id":"10-2"}']));
    await page.findAll('button').find((one) => one.text() === 'Xem thêm')!.trigger('click');
    await eventually(() => expect(sent.map(({ path }) => path)).toContain('/api/v1/events?newest=true&limit=50&cursor=c2'));
  });

  it('asks for what it is to be about, as the address says', async () => {
    const { sent, page, router } = await open(EventsPage, { path: '/thong-bao?ve=emails', answers });
    await eventually(() => expect(sent.map(({ path }) => path)).toContain('/api/v1/events?newest=true&limit=50&kind=OBLIGATION_REMINDER&kind=DOCUMENT_NOTICE'));
    await page.get('select').setValue('');
    await eventually(() => expect(router.currentRoute.value.query).toEqual({}));
  });

  it('knows each kind as one subject, and of two events the later', () => {
    const kinds = SUBJECTS.flatMap((subject) => KINDS[subject]);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect([isLater('10-2', '9-9'), isLater('9-10', '9-9'), isLater('9-9', '9-9'), isLater('9-9', undefined)]).toEqual([true, true, false, true]);
  });
});
