import { flushPromises } from '@vue/test-utils';
import { createMemoryHistory } from 'vue-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROLES } from '../src/api/session';
import { entriesFor, footerOf, groupsFor, shelfOf } from '../src/shell/navigation';
import PageGate from '../src/shell/PageGate.vue';
import PortalApp from '../src/shell/PortalApp.vue';
import PageFailed from '../src/shell/PageFailed.vue';
import { pages, routerOf } from '../src/shell/router';
import { me, open } from './support/page';
import { eventually } from './support/waiting';

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const plans = (demonstration: boolean) => ({ 'GET /api/v1/plans': { body: { items: [{ code: 'p', demonstration }] } } });
const may = (...mine: string[]) => (roles: readonly string[]) => roles.some((role) => mine.includes(role));

describe('the navigation', () => {
  it('offers each role its pages, in at most seven parts', () => {
    const offered = (signedIn: boolean, ...mine: string[]) =>
      groupsFor(entriesFor(pages, may(...mine), signedIn)).map(({ name, entries }) => `${name}: ${entries.map(({ path }) => path).join(' ')}`);
    const figures = 'figures: /so-lieu /chi-tieu /dia-ban /ke-hoach';
    const officers = `${figures} /so-lieu/nhap /so-lieu/chat-luong`;
    expect(offered(false)).toEqual([`${figures} /so-lieu/chat-luong`, 'duties: /thoi-han', 'reports: /bao-cao']);
    expect(offered(true, 'operator')).toEqual([
      'work: /',
      `${figures} /so-lieu/chat-luong`,
      'tasks: /nhiem-vu /vuong-mac /kien-nghi /so-theo-doi',
      'duties: /thoi-han /nop-ke-hoach',
      'reports: /bao-cao',
      'administration: /lien-he',
    ]);
    expect(offered(true, 'agency-officer')).toEqual([
      'work: /',
      officers,
      'tasks: /nhiem-vu /vuong-mac /kien-nghi /ngan-sach /so-theo-doi',
      'duties: /thoi-han /nop-ke-hoach',
      'reports: /bao-cao',
      'administration: /lien-he',
    ]);
    expect(offered(true, 'coordinator')).toEqual([
      'work: /',
      officers,
      'tasks: /nhiem-vu /vuong-mac /kien-nghi /ngan-sach /so-theo-doi',
      'duties: /thoi-han /nop-ke-hoach /tiep-nhan',
      'reports: /bao-cao',
      'administration: /quan-tri',
    ]);
    expect(offered(true, 'clerk').slice(3, 4)).toEqual(['duties: /thoi-han /tiep-nhan']);
    expect(offered(true, 'auditor').slice(-1)).toEqual(['administration: /quan-tri /nhat-ky']);
    expect(offered(true, 'leader').at(-1)).toBe('reports: /bao-cao');
    for (const role of ROLES) expect(offered(true, role).length, role).toBeLessThanOrEqual(7);
  });

  it('is folded on a telephone until somebody asks for it', async () => {
    const { page } = await open(PortalApp, { path: '/thoi-han', answers: { ...plans(false), ...me('coordinator') } });
    const button = page.get('button.menu');
    const list = page.get(`#${button.attributes('aria-controls')}`);
    expect([button.attributes('aria-expanded'), list.classes()]).toEqual(['false', ['folded']]);

    await button.trigger('click');
    expect([button.attributes('aria-expanded'), list.classes()]).toEqual(['true', []]);

    await page.get('nav a[href="/bao-cao"]').trigger('click');
    await eventually(() => expect(list.classes()).toEqual(['folded']));
  });

  it('says how many things wait, asking once for that and for the page', async () => {
    const work = { now: '2026-11-30T08:00:00+07:00', queues: [{ kind: 'TASKS_TO_DO', count: 12, items: [] }], deadlines: [] };
    const { page, sent } = await open(PortalApp, { path: '/', answers: { ...plans(false), ...me('agency-officer'), 'GET /api/v1/me/work': { body: work } } });
    await eventually(() => expect(page.get('.group').text()).toBe('Việc của tôi12(12 việc đang chờ)'));
    await eventually(() => expect(page.find('h1').exists()).toBe(true));
    expect(sent.filter(({ path }) => path === '/api/v1/me/work')).toHaveLength(1);
  });

  it('keeps the day and the map on the way to pages that tell figures, and only there', async () => {
    const { page } = await open(PortalApp, { path: '/chi-tieu?asOf=2026-03-01&geography=2025-06-30&nam=2025', answers: plans(false) });
    const here = 'asOf=2026-03-01&geography=2025-06-30';
    expect(page.findAll('#main-pages a').map((link) => link.attributes('href'))).toEqual([
      `/so-lieu?${here}`,
      `/so-lieu?${here}`,
      `/chi-tieu?${here}`,
      `/dia-ban?${here}`,
      '/ke-hoach',
      '/so-lieu/chat-luong',
      '/thoi-han',
      '/bao-cao',
    ]);
  });

  it('marks the part and the page that is open, or goes on from it', async () => {
    const marked = async (path: string) => {
      const { page } = await open(PortalApp, { path, answers: { ...plans(false), ...me('coordinator') } });
      const here = page.findAll('#main-pages a[aria-current]').map((link) => `${link.text()} ${link.attributes('aria-current')}`);
      page.unmount();
      return here;
    };
    expect(await marked('/vuong-mac')).toEqual(['Nhiệm vụ true', 'Vướng mắc page']);
    expect(await marked('/so-lieu/nhap-tep')).toEqual(['Số liệu true', 'Tổng quan true']);
    expect(await marked('/bao-cao/lap')).toEqual(['Báo cáo true']);
  });
});

describe('the places beside the navigation', () => {
  it('hold the pages of the administration, and help for everybody', () => {
    expect(shelfOf('/quan-tri', pages, may('auditor')).map(({ path }) => path)).toEqual([
      '/quan-tri/co-quan',
      '/quan-tri/ke-thua',
      '/quan-tri/lich',
      '/quan-tri/nghia-vu',
      '/quan-tri/gia-han',
      '/quan-tri/phan-mem',
    ]);
    expect(shelfOf('/quan-tri', pages, may('operator'))).toEqual([]);
    expect(footerOf(pages).map(({ path }) => path)).toEqual(['/tro-giup', '/co-gi-moi', '/du-lieu-mo', '/phat-trien', '/tiep-can', '/du-lieu-ca-nhan']);
  });
});

describe('the shell', () => {
  it('labels demonstration data, and only that', async () => {
    const demonstration = await open(PortalApp, { path: '/bao-cao', answers: plans(true) });
    expect(demonstration.page.text()).toContain('Dữ liệu minh họa');
    demonstration.page.unmount();
    const real = await open(PortalApp, { path: '/bao-cao', answers: plans(false) });
    expect(real.page.text()).not.toContain('Dữ liệu minh họa');
  });

  it('sends a visitor to sign in and back to the page', async () => {
    const { page } = await open(PortalApp, { path: '/tiep-nhan?x=1', answers: plans(false) });
    const toSignIn = () => page.findAll('a').flatMap((link) => link.attributes('href') ?? []).filter((href) => href.startsWith('/login'));
    await eventually(() => expect(toSignIn()).toEqual(Array(2).fill('/login?to=%2Ftiep-nhan%3Fx%3D1&ui_locales=vi')));
    expect(page.findAll('h1')).toHaveLength(1);
  });

  it('signs out by a write with its proof, and leaves nothing behind', async () => {
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => {});
    sessionStorage.setItem('draft', 'x');
    const { page, sent } = await open(PortalApp, { path: '/bao-cao', answers: { ...plans(false), ...me('coordinator'), 'POST /logout': { status: 204 } } });
    await page.findAll('button').find((b) => b.text() === 'Đăng xuất')!.trigger('click');
    await eventually(() => expect(assign).toHaveBeenCalledWith('/'));
    expect(sent.find(({ path }) => path === '/logout')?.headers.get('X-CSRF-Token')).toBe('csrf-1');
    expect(sessionStorage.length).toBe(0);
    assign.mockRestore();
  });

  it('says that somebody is still signed in where the sign-out did not succeed', async () => {
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => {});
    const { page } = await open(PortalApp, { path: '/bao-cao', answers: { ...plans(false), ...me('coordinator'), 'POST /logout': { status: 503, body: {} } } });
    await page.findAll('button').find((b) => b.text() === 'Đăng xuất')!.trigger('click');
    await eventually(() => expect(page.get('header [role="alert"]').text()).toBe('Chưa đăng xuất được, xin thử lại sau giây lát.'));
    expect(assign).not.toHaveBeenCalled();
    assign.mockRestore();
  });

  it('switches the language, keeps the choice and says so to assistive technology', async () => {
    const { page } = await open(PortalApp, { path: '/tiep-nhan', answers: plans(false) });
    const button = page.findAll('button').find((b) => b.text() === 'English')!;
    expect(button.attributes('lang')).toBe('en');
    await button.trigger('click');
    await eventually(() => expect(document.documentElement.lang).toBe('en'));
    await flushPromises();
    expect(localStorage.getItem('hatangso.language')).toBe('en');
    expect(page.text()).toContain('Lai Chau Digital Infrastructure');
    expect(document.title).toBe('Review – Lai Chau Digital Infrastructure');
  });
});

describe('a page for some roles', () => {
  const route = { path: '/bao-cao', meta: { title: 'reports.title', roles: ['coordinator', 'leader'] } };

  it('tells others who grants the right', async () => {
    const { page } = await open(PageGate, { answers: me('operator'), props: { route } });
    await eventually(() => expect(page.text()).toContain('quản trị viên'));
  });

  it('does not send away whose session could not be looked up, and asks again on request', async () => {
    const stranger = await open(PageGate, { answers: {}, props: { route } });
    stranger.page.unmount();
    const answers = [{ status: 503, body: { code: 'unavailable', title: 'Tạm thời không sẵn sàng' } }, me('coordinator')['GET /me']];
    const { page } = await open(PageGate, { answers: { 'GET /me': () => answers.shift()! }, props: { route } });
    expect(page.text()).toContain('Tạm thời không sẵn sàng');
    expect(page.text()).not.toContain('Cần đăng nhập');

    await page.get('button').trigger('click');
    await flushPromises();
    expect(page.find('h1').exists()).toBe(false);
  });
});

describe('a page that did not come over the line', () => {
  const home = { path: '/', component: { template: '<p>home</p>' } };
  const away = { path: '/xa/:id', component: () => Promise.reject(new Error('the line is cut')) };

  async function failing() {
    const assign = vi.fn();
    vi.stubGlobal('location', { assign });
    const router = routerOf([home, away], createMemoryHistory());
    await router.push('/xa/1');
    expect(router.currentRoute.value.matched[0]?.components?.default).toBe(PageFailed);
    await router.push('/');
    expect(assign).not.toHaveBeenCalled();
    return { router, assign };
  }

  it('is asked of the server at its next visit', async () => {
    const { router, assign } = await failing();
    await router.push('/xa/2?tab=b');
    expect(assign).toHaveBeenCalledExactlyOnceWith('/xa/2?tab=b');
    expect(router.currentRoute.value.path).toBe('/');
  });

  it('does not take a reader without a line out of the portal', async () => {
    const { router, assign } = await failing();
    vi.stubGlobal('navigator', { onLine: false });
    await router.push('/xa/2');
    expect(assign).not.toHaveBeenCalled();
    expect(router.currentRoute.value.path).toBe('/xa/2');
  });
});
