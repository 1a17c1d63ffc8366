import { afterEach, describe, expect, it, vi } from 'vitest';
import DevelopersPage from '../src/guide/developers/DevelopersPage.vue';
import ErrorsPage from '../src/guide/errors/ErrorsPage.vue';
import OpenDataPage from '../src/guide/opendata/OpenDataPage.vue';
import register from '../../../../../chassis/src/main/resources/personal-data.json';
import PrivacyPage from '../src/guide/privacy/PrivacyPage.vue';
import HelpPage from '../src/guide/help/HelpPage.vue';
import { me, open } from './support/page';
import { eventually } from './support/waiting';

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

  it('show webhooks to those who have signed in, and a secret once', async () => {
    const webhook = { id: 'w1', organisation: 'vnpt', url: 'https://he-thong.example/', kinds: [], organisations: [], createdAt: '2026-12-01T08:30:00.000+07:00' };
    const { page, sent } = await open(DevelopersPage, {
      path: '/phat-trien',
      answers: {
        ...me('operator'),
        'GET /api/v1/webhooks': { body: { items: [{ ...webhook, switchedOff: 'FAILING', switchedOffAt: '2026-12-01T09:30:00.000+07:00' }] } },
        'POST /api/v1/webhooks': { status: 201, body: webhook },
        'POST /api/v1/webhooks/w1/secret': { body: { secret: 'whsec_AAAA' } },
        'POST /api/v1/webhooks/w1/start': { body: webhook },
      },
    });
    expect(page.text()).toContain('Đã dừng lúc 09:30 ngày 01/12/2026 sau ba ngày không gửi được');
    await page.get('#webhook-url').setValue('https://he-thong.example/');
    await page.get('form').trigger('submit');
    await eventually(() => expect(page.text()).toContain('whsec_AAAA'));
    expect(sent.filter(({ method }) => method === 'POST').map(({ body }) => body)[0]).toBe('{"url":"https://he-thong.example/"}');
    const start = page.findAll('button').find((button) => button.text().startsWith('Bật lại'));
    await start!.trigger('click');
    await eventually(() => expect(sent.some(({ path }) => path.endsWith('/start'))).toBe(true));
  });

  it('keep webhooks from who has not', async () => {
    const { page } = await open(DevelopersPage, { path: '/phat-trien', answers: {} });
    expect(page.find('#webhook-url').exists()).toBe(false);
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
