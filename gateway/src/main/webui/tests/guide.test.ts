import { afterEach, describe, expect, it, vi } from 'vitest';
import DevelopersPage from '../src/guide/developers/DevelopersPage.vue';
import ErrorsPage from '../src/guide/errors/ErrorsPage.vue';
import OpenDataPage from '../src/guide/opendata/OpenDataPage.vue';
import register from '../../../../../chassis/src/main/resources/personal-data.json';
import PrivacyPage from '../src/guide/privacy/PrivacyPage.vue';
import HelpPage from '../src/guide/help/HelpPage.vue';
import { open } from './support/page';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});
const text = (vietnamese: string, english: string) => ({ vi: vietnamese, en: english });

describe('the catalogue of errors', () => {
  const items = [
    { slug: 'not-found', status: 404, title: text('Không tìm thấy', 'Not found'), meaning: text('a', 'a'), remedy: text('b', 'b') },
    { slug: 'precondition-failed', status: 412, title: text('Đã thay đổi', 'Changed'), meaning: text('c', 'c'), remedy: text('Đọc lại', 'Read it again') },
  ];

  it('finds an error by its code, its status or a word', async () => {
    const { page } = await open(ErrorsPage, { path: '/phat-trien/loi', answers: { 'GET /problems': { body: { items } } } });
    const shown = () => page.findAll('tbody th a').map((link) => link.attributes('href'));
    expect(shown()).toEqual(['/problems/not-found', '/problems/precondition-failed']);
    for (const wanted of ['412', 'đọc lại', 'Đọc lại'.normalize('NFD'), 'doc lai', 'precondition']) {
      await page.get('#error-wanted').setValue(wanted);
      expect(shown()).toEqual(['/problems/precondition-failed']);
    }
    await page.get('#error-wanted').setValue('zzz');
    expect(page.text()).toContain('Không có lỗi nào khớp');
  });
});

describe('the guides', () => {
  it('give commands for the portal that is open', async () => {
    const { page } = await open(DevelopersPage, { path: '/phat-trien', language: 'en', answers: {} });
    expect(page.get('pre').text()).toContain(`curl -sf ${window.location.origin}/api/v1/progress`);
  });

  it('lead to the open data of the portal that is open', async () => {
    const { page } = await open(OpenDataPage, { path: '/du-lieu-mo', answers: {} });
    const addresses = page.findAll('li a').map((link) => link.attributes('href'));
    expect(addresses).toContain('/api/v1/open-data/values.csv');
    expect(addresses).toContain('/api/v1/reports/feed');
    expect(page.get('pre').text()).toContain(`${window.location.origin}/api/v1/sdmx/3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU`);
  });

  it('tell all that is kept of people, and whom it is about where it is', async () => {
    const { page } = await open(PrivacyPage, { path: '/du-lieu-ca-nhan', answers: {} });
    expect(page.findAll('h3').map((what) => what.text())).toEqual(register.kept.map(({ what }) => what.vi));
    expect(page.findAll('dd').map((fact) => fact.text())).toEqual(register.kept.flatMap(({ where, why, term, end }) => [where, why, term, end].map(({ vi }) => vi)));
    expect(page.find('a[download]').exists()).toBe(false);
    expect(page.text()).toContain('Hãy đăng nhập để tải về.');
  });

  it('speak to each role in the language of the reader', async () => {
    const { page } = await open(HelpPage, { path: '/tro-giup', language: 'en', answers: {} });
    expect(page.findAll('h2').map((heading) => heading.text())).toHaveLength(11);
    expect(page.text()).toContain('Records office');
    expect(page.findAll('nav a').every((link) => page.find(link.attributes('href')!).exists())).toBe(true);
  });
});
