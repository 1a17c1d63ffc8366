import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROLES } from '../src/api/session';
import { NEWEST, NEWS, newSince } from '../src/guide/news/news';
import NewsPage from '../src/guide/news/NewsPage.vue';
import { pages } from '../src/shell/router';
import HomePage from '../src/work/HomePage.vue';
import en from '../src/work/tour/texts.en';
import { TOURS } from '../src/work/tour/tour';
import texts from '../src/work/tour/texts.vi';
import { progress } from './support/measured';
import { me, open } from './support/page';
import { eventually } from './support/waiting';

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const answers = {
  'GET /api/v1/progress': { body: progress },
  'GET /api/v1/reports': { body: { items: [] } },
  'GET /api/v1/successions': { body: { items: [] } },
  'GET /api/v1/me/work': { body: { now: '2026-11-30T08:00:00+07:00', queues: [], deadlines: [], obstacles: [] } },
};
const signedIn = (role: string, account: string) => ({ 'GET /me': { body: { ...me(role)['GET /me'].body, account } } });
/** What one account has seen in this tab it has seen: each test has its own. */
async function home(role: string, account: string, path = '/') {
  const opened = await open(HomePage, { path, answers: { ...answers, ...signedIn(role, account) } });
  await eventually(() => expect(opened.page.find('.links').exists()).toBe(true));
  return opened;
}
type Opened = Awaited<ReturnType<typeof home>>;
const press = async ({ page }: Opened, name: string): Promise<void> => {
  await page.findAll('.tour button').find((button) => button.text() === name)!.trigger('click');
  await flushPromises();
};
const kept = (account: string): string | null => localStorage.getItem(`hatangso.seen.${account}`);

describe('whoever comes for the first time', () => {
  it.each(ROLES)('as %s is shown at most five things, each with its name, in both languages', (role) => {
    const [vietnamese, english] = [texts[role].split('\n'), en[role].split('\n')];
    expect(vietnamese.length).toBeLessThanOrEqual(5);
    expect([vietnamese.length, english.length]).toEqual([TOURS[role].length, TOURS[role].length]);
    expect([...vietnamese, ...english].filter((line) => line.split(': ').length !== 2)).toEqual([]);
  });

  it.each(ROLES)('as %s finds on the page what is pointed at', async (role) => {
    const { page } = await home(role, `points-${role}`);
    // What the header holds is not part of this page.
    const ours = TOURS[role].filter((place) => !place.startsWith('header'));
    await eventually(() => expect(ours.filter((place) => !document.querySelector(place.replace('main ', '')))).toEqual([]));
    expect(page.find('.tour').exists()).toBe(true);
  });

  it('goes from step to step with the focus on the way forth, and is offered it once', async () => {
    const opened = await home('operator', 'steps');
    expect(opened.page.get('.tour').text()).toContain('Xem 5 điều cần biết');
    await press(opened, 'Bắt đầu');
    expect(opened.page.get('.tour [role="status"]').text()).toMatch(/^1\/5\. Việc phải làm:/);
    expect(opened.page.get('.queues').classes()).toContain('pointed-at');
    expect(document.activeElement?.textContent).toBe('Tiếp');
    for (let step = 1; step < 5; step++) await press(opened, 'Tiếp');
    expect(opened.page.findAll('.tour button').map((button) => button.text())).toEqual(['Trước', 'Xong']);
    expect(document.activeElement?.textContent?.trim()).toBe('Xong');
    await press(opened, 'Trước');
    expect(opened.page.get('.tour [role="status"]').text()).toMatch(/^4\/5\./);
    await press(opened, 'Xong');
    expect([opened.page.find('.tour').exists(), document.querySelector('.pointed-at')]).toEqual([false, null]);
    expect(document.activeElement?.tagName).toBe('H1');
    expect(kept('steps')).toBe(NEWEST);
    expect((await home('operator', 'steps')).page.find('.tour').exists()).toBe(false);
  });

  it('may leave it out, and ask for it again', async () => {
    const opened = await home('auditor', 'skips');
    await press(opened, 'Bỏ qua');
    expect(kept('skips')).toBe(NEWEST);
    expect((await home('auditor', 'skips', '/?lam-quen')).page.get('.tour').text()).toContain('Lần đầu ở đây?');
  });

  it('is shown around in this tab where the device keeps nothing', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const opened = await home('clerk', 'closed');
    expect(opened.page.find('.tour').exists()).toBe(true);
    await press(opened, 'Bỏ qua');
    expect(opened.page.find('.tour').exists()).toBe(false);
  });
});

describe('what is new', () => {
  it('is told from the newest on, with pages that there are', () => {
    const days = NEWS.map(({ on }) => on);
    expect(days).toEqual([...days].sort().reverse());
    expect(NEWS.map(({ path }) => path).filter((path) => !pages.some((page) => page.path === path))).toEqual([]);
    expect([newSince('2026-11-30'), newSince(NEWEST)]).toEqual([days.filter((day) => day > '2026-11-30').length, 0]);
  });

  it('is said on the home until it was looked at', async () => {
    localStorage.setItem('hatangso.seen.news', '2026-11-30');
    const opened = await home('leader', 'news');
    expect(opened.page.get('.tour').text()).toContain(`Cổng có ${newSince('2026-11-30')} điều mới`);
    expect(opened.page.get('.tour a').attributes('href')).toBe('/co-gi-moi');
    const news = await open(NewsPage, { path: '/co-gi-moi', language: 'en', answers: signedIn('leader', 'news') });
    expect(news.page.findAll('h2').length).toBe(NEWS.length);
    expect(news.page.text()).toContain('2 December 2026');
    expect(kept('news')).toBe(NEWEST);
  });
});
