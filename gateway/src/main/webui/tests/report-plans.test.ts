import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import BuildPage from '../src/reports/building/BuildPage.vue';
import LettersPage from '../src/reports/letters/LettersPage.vue';
import ReportsPage from '../src/reports/listing/ReportsPage.vue';
import OutlinePage from '../src/reports/outlining/OutlinePage.vue';
import { open } from './support/page';
import { answered, basis, button, onReportPages, posted, report } from './support/reports';

onReportPages();

const title = (vi: string) => ({ vi, en: vi });
const schedule = (plan: string, sendBy: string) => ({ plan, kind: 'ANNUAL', cutOff: '--12-14', sendBy, etag: `"${plan}"` });
const two = {
  ...basis('coordinator'),
  'GET /api/v1/plans': { body: { items: [{ code: 'lai-chau-2023', title: title('Kế hoạch đến 2025') }, { code: 'next', title: title('Kế hoạch 2026 - 2030') }, { code: 'untold', title: title('Kế hoạch không báo cáo') }] } },
  'GET /api/v1/report-schedules': {
    body: {
      items: [schedule('lai-chau-2023', '--12-20'), { ...schedule('next', '--12-22'), overdue: [{ year: 2026, sendBy: '2026-11-20', report: 'r2' }] }],
      plans: [
        { plan: 'lai-chau-2023', years: { first: 2023, last: 2030 } },
        { plan: 'next', years: { first: 2026, last: 2030 } },
      ],
    },
  },
  'GET /api/v1/reports': { body: { items: [report(), report({ id: 'r2', plan: 'next' })] } },
};
const today = (): void => void vi.useFakeTimers({ now: new Date('2026-11-25T03:00:00Z'), toFake: ['Date'] });

describe('a second plan', () => {
  it('is chosen for a report, and has years of its own', async () => {
    today();
    const opened = await open(BuildPage, { path: '/bao-cao/lap?nam=2024', answers: { ...two, 'POST /api/v1/reports': answered({ plan: 'next' }) } });
    const years = () => opened.page.findAll('#report-year option').map((option) => option.text());
    expect(opened.page.findAll('#plan option').map((option) => option.text())).toEqual(['Kế hoạch đến 2025', 'Kế hoạch 2026 - 2030']);
    expect(years()).toEqual(['2026', '2025', '2024', '2023']);
    await opened.page.get('#plan').setValue('next');
    expect(years()).toEqual(['2026']);
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    const asked = opened.sent.find(({ method, path }) => method === 'POST' && path === '/api/v1/reports')!;
    expect(JSON.parse(asked.body!)).toMatchObject({ plan: 'next', kind: 'ANNUAL', year: 2026 });
  });

  it('is that of the link from a notice', async () => {
    today();
    const opened = await open(BuildPage, { path: '/bao-cao/lap?loai=ANNUAL&ma=next', answers: two });
    expect((opened.page.get('#plan').element as HTMLSelectElement).value).toBe('next');
  });

  it('is told apart in the list, by its filter, and in the schedule', async () => {
    today();
    const opened = await open(ReportsPage, { path: '/bao-cao', answers: two });
    const [reports, schedules] = opened.page.findAll('table');
    expect(reports!.findAll('tbody tr').map((row) => row.text())).toEqual([expect.stringContaining('Kế hoạch đến 2025'), expect.stringContaining('Kế hoạch 2026 - 2030')]);
    expect(reports!.findAll('tbody tr').map((row) => row.text().includes('Quá hạn gửi: 20/11/2026'))).toEqual([false, true]);
    expect(schedules!.text()).toContain('22/12 hằng năm');
    await opened.page.get('#report-plan').setValue('next');
    await flushPromises();
    expect(opened.router.currentRoute.value.query).toEqual({ ma: 'next' });
    expect(opened.page.text()).toContain('Hiển thị 1 trong 2 văn bản.');
  });

  it('is not named where there is one', async () => {
    const opened = await open(ReportsPage, { path: '/bao-cao', answers: basis('coordinator') });
    expect(opened.page.find('#report-plan').exists()).toBe(false);
    expect(opened.page.text()).not.toContain('lai-chau-2023');
  });

  it('reminds of what it asks for', async () => {
    today();
    const owed = (code: string) => ({
      obligation: { code, title: title(code) },
      year: 2026,
      onTimeBefore: '2026-11-15T00:00:00+07:00',
      dueDayEnds: '2026-11-16T00:00:00+07:00',
      organisations: [{ code: 'vnpt', name: title('VNPT'), state: 'OVERDUE' }],
    });
    const opened = await open(LettersPage, {
      path: '/bao-cao/don-doc?ma=next',
      answers: {
        ...two,
        'GET /api/v1/deadlines?year=2026&plan=next': { body: { now: '2026-11-25T03:00:00Z', items: [owed('of-the-next')] } },
        'GET /api/v1/deadlines?year=2027&plan=next': { body: { now: '2026-11-25T03:00:00Z', items: [] } },
        'POST /api/v1/reminder-letters': { body: { items: [], drafted: 0 } },
      },
    });
    expect(opened.page.text()).toContain('of-the-next');
    await button(opened, 'Lập công văn')!.trigger('click');
    await flushPromises();
    expect(JSON.parse(posted(opened).body!)).toEqual({ plan: 'next' });
  });

  it('has outlines of its own', async () => {
    today();
    const outline = { body: { issuer: 'dic', kind: 'ANNUAL', year: 2026, version: 0, own: false, outline: { sections: [], annexes: [], wordings: [] }, required: [], available: [], availableAnnexes: [] }, headers: { ETag: '"0"' } };
    const opened = await open(OutlinePage, {
      path: '/bao-cao/de-cuong',
      answers: {
        ...two,
        ...Object.fromEntries(['lai-chau-2023', 'next'].map((plan) => [`GET /api/v1/report-outlines/${plan}/dic/ANNUAL/2026`, outline])),
        ...Object.fromEntries(['comparison', 'versions', 'patterns', 'figures'].flatMap((part) => ['lai-chau-2023', 'next'].map((plan) => [`GET /api/v1/report-outlines/${plan}/dic/ANNUAL/2026/${part}`, { body: { items: [] } }]))),
      },
    });
    await opened.page.get('#plan').setValue('next');
    await flushPromises();
    expect(opened.sent.map(({ path }) => path)).toContain('/api/v1/report-outlines/next/dic/ANNUAL/2026');
  });
});
