import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ReportsPage from '../src/reports/ReportsPage.vue';
import { entriesFor } from '../src/shell/navigation';
import PageGate from '../src/shell/PageGate.vue';
import PortalApp from '../src/shell/PortalApp.vue';
import { pages } from '../src/shell/router';
import { me, open } from './support/page';

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const plans = (demonstration: boolean) => ({ 'GET /api/v1/plans': { body: { items: [{ code: 'p', demonstration }] } } });
const may = (...mine: string[]) => (roles: readonly string[]) => roles.some((role) => mine.includes(role));
const paths = (...mine: string[]) => entriesFor(pages, may(...mine)).map(({ path }) => path);

describe('the navigation', () => {
  it('offers each role its pages', () => {
    expect(paths()).toEqual(['/', '/chi-tieu', '/dia-ban', '/thoi-han']);
    expect(paths('operator')).toEqual(['/', '/chi-tieu', '/dia-ban', '/thoi-han', '/nop-ke-hoach']);
    expect(paths('agency-officer')).toEqual(['/', '/chi-tieu', '/dia-ban', '/thoi-han', '/so-lieu']);
    expect(paths('coordinator')).toEqual(['/', '/chi-tieu', '/dia-ban', '/thoi-han', '/so-lieu', '/tiep-nhan', '/bao-cao']);
    expect(paths('clerk')).toEqual(['/', '/chi-tieu', '/dia-ban', '/thoi-han', '/tiep-nhan']);
    expect(paths('leader')).toEqual(['/', '/chi-tieu', '/dia-ban', '/thoi-han', '/tiep-nhan', '/bao-cao']);
  });
});

describe('the shell', () => {
  it('labels demonstration data, and only that', async () => {
    const demonstration = await open(PortalApp, { path: '/bao-cao', answers: plans(true) });
    expect(demonstration.page.text()).toContain('Dữ liệu minh họa.');
    demonstration.page.unmount();
    const real = await open(PortalApp, { path: '/bao-cao', answers: plans(false) });
    expect(real.page.text()).not.toContain('Dữ liệu minh họa.');
  });

  it('sends a visitor to sign in and back to the page', async () => {
    const { page } = await open(PortalApp, { path: '/bao-cao?x=1', answers: plans(false) });
    const links = page.findAll('a').map((link) => link.attributes('href'));
    expect(links.filter((href) => href?.startsWith('/login'))).toEqual(Array(2).fill('/login?to=%2Fbao-cao%3Fx%3D1'));
    expect(page.findAll('h1')).toHaveLength(1);
  });

  it('switches the language, keeps the choice and says so to assistive technology', async () => {
    const { page } = await open(PortalApp, { path: '/bao-cao', answers: plans(false) });
    const button = page.findAll('button').find((b) => b.text() === 'English')!;
    expect(button.attributes('lang')).toBe('en');
    await button.trigger('click');
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('en'));
    await flushPromises();
    expect(localStorage.getItem('hatangso.language')).toBe('en');
    expect(page.text()).toContain('Lai Chau Digital Infrastructure');
    expect(document.title).toBe('Reports – Lai Chau Digital Infrastructure');
  });
});

describe('a page for some roles', () => {
  const route = { path: '/bao-cao', meta: { title: 'reports.title', roles: ['coordinator', 'leader'] } };

  it('tells others who grants the right', async () => {
    const { page } = await open(PageGate, { answers: me('operator'), props: { route } });
    expect(page.text()).toContain('quản trị viên');
  });

  it('offers the making of a report to the coordinator alone', async () => {
    const list = { 'GET /api/v1/reports': { body: { items: [] } } };
    const coordinator = await open(ReportsPage, { answers: { ...me('coordinator'), ...list } });
    expect(coordinator.page.text()).toContain('Lập báo cáo năm');
    coordinator.page.unmount();
    const leader = await open(ReportsPage, { answers: { ...me('leader'), ...list } });
    expect(leader.page.text()).not.toContain('Lập báo cáo năm');
    expect(leader.page.text()).toContain('Chưa có báo cáo nào.');
  });
});
