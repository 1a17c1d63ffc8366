import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import SourcePage from '../src/indicators/detail/SourcePage.vue';
import { basis, figure, indicator, series, unit, units, value } from './support/measured';
import { open } from './support/page';
import { links, onMeasuredPages, press, type Opened, words } from './support/reading';
import { eventually } from './support/waiting';

onMeasuredPages();

describe('the source of a value', () => {
  it('asks for the figures of the units that a restated value comes from, and opens the revisions of one', async () => {
    const answers = {
      ...basis('leader'),
      'GET /api/v1/observations': { body: { items: [figure({ period: '2024', status: 'FINAL' })] } },
      'GET /api/v1/observations/7/revisions': {
        body: {
          items: [
            { id: 6, value: 70, status: 'PROVISIONAL', source: { kind: 'ENTRY' }, recordedAt: '2025-01-10T08:00:00+07:00', supersededAt: '2025-01-20T08:00:00+07:00' },
            { id: 7, value: 72.8, status: 'FINAL', source: { kind: 'IMPORT', ref: 'nam-2024.xlsx' }, recordedAt: '2025-01-20T08:00:00+07:00' },
          ],
        },
      },
    };
    const path = '/chi-tieu/adult-smartphone/nguon?territory=03595&period=2024';
    const opened = await open(SourcePage, { path, props: { ma: 'adult-smartphone' }, answers });
    const asked = opened.sent.map(({ path: at }) => at).filter((at) => at.startsWith('/api/v1/observations'));
    expect(asked).toEqual([
      '/api/v1/observations?indicator=adult-smartphone&period=2024&territory=03595&limit=500',
      '/api/v1/observations?indicator=adult-smartphone&period=2024&territory=03632&limit=500',
    ]);
    expect(words(opened)).toContain('Quy đổi từ: Thị trấn Than Uyên, Xã Hua Nà');
    const called = [...opened.page.get('pre').text().matchAll(/territory=(\w+)/g)].map(([, code]) => code);
    expect(called).toEqual(['03595', '03632']);
    await opened.page.get('button[aria-expanded="false"]').trigger('click');
    await flushPromises();
    expect(words(opened)).toContain('thay bằng số khác 08:00 ngày 20/01/2025');
    expect(words(opened)).toContain('tệp nhập, nam-2024.xlsx');
  });

  it('says of a figure that yielded to another one whose that is', async () => {
    const yielded = (territory: string) =>
      figure({ territory: '03632', period: '2024', operator: 'vnpt', countedInstead: { id: 9, territory, operator: 'viettel' } });
    for (const [territory, says] of [
      ['03632', 'không tính vì đã có số liệu của Viettel Lai Châu'],
      ['03595', 'không tính vì đã có số liệu của Viettel Lai Châu, Thị trấn Than Uyên'],
    ] as const) {
      const answers = { ...basis('leader'), 'GET /api/v1/observations': { body: { items: [yielded(territory)] } } };
      const path = '/chi-tieu/adult-smartphone/nguon?territory=03595&period=2024';
      const opened = await open(SourcePage, { path, props: { ma: 'adult-smartphone' }, answers });
      expect(words(opened)).toContain(says);
    }
  });
});

describe('an operator at the source of a value', () => {
  const path = '/chi-tieu/adult-smartphone/nguon?territory=03595&period=2025';
  const agencies = {
    body: {
      items: [
        { code: 'vnpt', name: { vi: 'Vinaphone (VNPT)', en: 'VNPT in Lai Châu' } },
        { code: 'viettel', name: { vi: 'Viettel Lai Châu', en: 'Viettel in Lai Châu' } },
      ],
    },
  };
  const figures = [
    figure({ id: 1, period: '2025', operator: 'vnpt', countedInstead: { id: 2, territory: '03595', operator: 'viettel' } }),
    figure({ id: 3, period: '2025', operator: 'ended-firm' }),
  ];

  it.each([
    { language: 'vi', own: 'Vinaphone (VNPT)', others: 'Viettel Lai Châu' },
    { language: 'en', own: 'VNPT in Lai Châu', others: 'Viettel in Lai Châu' },
  ] as const)('is called by its name, and by its code alone where no name is known ($language)', async ({ language, own, others }) => {
    const answers = { ...basis('leader'), 'GET /api/v1/organisations': agencies, 'GET /api/v1/observations': { body: { items: figures } } };
    const opened = await open(SourcePage, { path, language, props: { ma: 'adult-smartphone' }, answers });
    const operators = opened.page.findAll('tbody tr').map((row) => row.text());
    expect(operators.some((row) => row.includes(own) && row.includes(others))).toBe(true);
    expect(operators.some((row) => row.includes('vnpt') || row.includes('viettel'))).toBe(false);
    expect(operators.some((row) => row.includes('ended-firm'))).toBe(true);
  });
});

describe('the source of a value of many places', () => {
  const props = { ma: 'adult-smartphone' };

  it('names the province where a figure is of it', async () => {
    const answers = { ...basis('leader'), 'GET /api/v1/observations': { body: { items: [figure({ territory: '12', period: '2025' })] } } };
    const opened = await open(SourcePage, { path: '/chi-tieu/adult-smartphone/nguon?period=2025', props, answers });
    expect(opened.page.get('tbody th').text()).toBe('Tỉnh Lai Châu');
  });

  const asked = (opened: Opened): string[] =>
    opened.sent.map(({ path }) => path).filter((path) => path.startsWith('/api/v1/observations'));

  it('is what was measured in all parts of a district', async () => {
    const district = series({ code: '110', validFrom: '2021-01-01', level: 'DISTRICT', name: { vi: 'Huyện Than Uyên', en: 'x' } }, [value('2024')]);
    const answers = {
      ...basis('leader'),
      'GET /api/v1/series?indicator=adult-smartphone&territory=110': { body: district },
      'GET /api/v1/observations': { body: { items: [figure({ territory: '03632', period: '2024' })] } },
    };
    const path = '/chi-tieu/adult-smartphone/nguon?territory=110&period=2024&geography=2025-06-30';
    const opened = await open(SourcePage, { path, props, answers });
    expect(asked(opened)).toEqual(['/api/v1/observations?indicator=adult-smartphone&within=110&period=2024&limit=50']);
    expect(words(opened)).toContain('Xã Hua Nà');
    expect(opened.page.get('pre').text()).toContain('within=110');
  });

  it('is that of the quarters where a year was put together from them', async () => {
    const place = { code: '12', validFrom: '2021-01-01', level: 'PROVINCE', name: { vi: 'Tỉnh Lai Châu', en: 'x' } };
    const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'].map((period) => value(period, { value: 20 }));
    const answers = {
      ...basis('leader'),
      'GET /api/v1/series?indicator=adult-smartphone': { body: series(place, quarters) },
      'GET /api/v1/series?indicator=adult-smartphone&every=YEAR': { body: series(place, [value('2025', { value: 81.2 })]) },
      'GET /api/v1/observations': { body: { items: [] } },
    };
    const opened = await open(SourcePage, { path: '/chi-tieu/adult-smartphone/nguon?period=2025', props, answers });
    expect(words(opened)).toContain('81,2%');
    expect(asked(opened)[0]).toBe('/api/v1/observations?indicator=adult-smartphone&period=2025-Q1&limit=50');
  });

  it('names its places as they were called on the day that is asked about', async () => {
    const answers = {
      ...basis('leader'),
      'GET /api/v1/territories?level=COMMUNE&asOf=2026-03-01': { body: { items: [{ ...units[2], nameVi: 'Mường Than' }] } },
      'GET /api/v1/observations': { body: { items: [figure({ period: '2025' })] } },
    };
    const opened = await open(SourcePage, { path: '/chi-tieu/adult-smartphone/nguon?period=2025&asOf=2026-03-01', props, answers });
    expect(opened.page.get('tbody th').text()).toBe('Xã Mường Than');
  });

  it('is told by the definition of the day that is asked about', async () => {
    const then = { ...indicator, acrossOperators: 'UNION' };
    const answers = { ...basis('leader'), 'GET /api/v1/indicators?asOf=2026-03-01': { body: { items: [then] } } };
    const opened = await open(SourcePage, { path: '/chi-tieu/adult-smartphone/nguon?period=2025&asOf=2026-03-01', props, answers });
    expect(opened.sent.map(({ path }) => path)).toContain('/api/v1/indicators?asOf=2026-03-01');
    expect(words(opened)).toContain('tính một lần nơi có ít nhất một doanh nghiệp phủ');
  });
});

describe('a figure of a submission', () => {
  const source = { kind: 'SUBMISSION', ref: '0199-a', item: '0199-a/2/4' };
  const path = '/chi-tieu/adult-smartphone/nguon?territory=03595&period=2025';
  const answers = (...roles: string[]) => ({ ...basis(...roles), 'GET /api/v1/observations': { body: { items: [figure({ period: '2025', source })] } } });

  it.each([
    { of: 'a commune', query: '?territory=03595&period=2025', at: '&territory=03595&limit=500' },
    { of: 'the province', query: '?period=2025', at: '&limit=50' },
  ])('asks for $of also for the last figures of operators that count on', async ({ query, at }) => {
    const own = (...operators: string[]) => ({ operators: operators.map((operator) => ({ operator, value: 40 })) });
    const values = [value('2023', own('vnpt', 'viettel')), value('2024', { ...own('vnpt', 'viettel'), carried: ['vnpt'] }), value('2025', { ...own('vnpt', 'viettel'), carried: ['vnpt'] })];
    const level = query.includes('territory') ? 'COMMUNE' : 'PROVINCE';
    const answers = {
      ...basis('leader'),
      'GET /api/v1/organisations': {
        body: {
          items: [
            { code: 'vnpt', kind: 'TELECOM_OPERATOR', name: { vi: 'VNPT Lai Châu', en: 'VNPT' } },
            { code: 'viettel', kind: 'TELECOM_OPERATOR', name: { vi: 'Viettel Lai Châu', en: 'Viettel' } },
          ],
        },
      },
      'GET /api/v1/series': { body: series({ code: '03595', validFrom: '2025-07-01', level, name: { vi: 'Xã Than Uyên', en: 'x' } }, values) },
      'GET /api/v1/series?indicator=adult-smartphone&territory=03595': { body: series({ code: '03595', validFrom: '2025-07-01', level, name: { vi: 'Xã Than Uyên', en: 'x' } }, values) },
      'GET /api/v1/observations?indicator=adult-smartphone&period=2025': { body: { items: [figure({ id: 1, period: '2025', operator: 'viettel' })] } },
      'GET /api/v1/observations?indicator=adult-smartphone&period=2023': {
        body: { items: [figure({ id: 2, period: '2023', operator: 'vnpt' }), figure({ id: 3, period: '2023', operator: 'viettel' })] },
      },
    };
    const opened = await open(SourcePage, { path: `/chi-tieu/adult-smartphone/nguon${query}`, props: { ma: 'adult-smartphone' }, answers });
    if (level === 'PROVINCE') await press(opened, 'Xem thêm');
    const asked = opened.sent.map(({ path }) => path).filter((path) => path.startsWith('/api/v1/observations'));
    expect(asked).toEqual([`/api/v1/observations?indicator=adult-smartphone&period=2025${at}`, `/api/v1/observations?indicator=adult-smartphone&period=2023${at}`]);
    expect(opened.page.findAll('tbody tr').map((row) => row.text()).filter((text) => text.includes('VNPT Lai Châu'))).toHaveLength(1);
    expect(opened.page.findAll('tbody tr').filter((row) => row.text().includes('Viettel Lai Châu'))).toHaveLength(1);
    expect(words(opened)).toContain('period=2023');
  });

  it('leads those who may read submissions to its row', async () => {
    const opened = await open(SourcePage, { path, props: { ma: 'adult-smartphone' }, answers: answers('auditor') });
    const link = opened.page.get('a[href="/tiep-nhan/0199-a#figures-4"]');
    expect(link.text().replace(/\s+/g, ' ')).toBe('hồ sơ của doanh nghiệp, dòng 5');
  });

  it.each([[[]], [['operator']], [['agency-officer']]])('is named to others without a link (%s)', async (roles) => {
    const opened = await open(SourcePage, { path, props: { ma: 'adult-smartphone' }, answers: answers(...roles) });
    expect(words(opened)).toContain('hồ sơ của doanh nghiệp, 0199-a, 0199-a/2/4');
    expect(links(opened).filter((href) => href?.includes('tiep-nhan'))).toEqual([]);
  });
});

describe('the source of a value of villages', () => {
  const path = '/chi-tieu/adult-smartphone/nguon?territory=03595&period=2025';
  const village = unit('MAU-1', '2021-01-01', 'Một', { level: 'VILLAGE', typeVi: 'Bản' });
  const answers = (...roles: string[]) => ({
    ...basis(...roles),
    'GET /api/v1/territories?level=VILLAGE&parent=03595&validOn=2025-12-31': { body: { items: [village] } },
    'GET /api/v1/observations?indicator=adult-smartphone&period=2025&territory=MAU-1': { body: { items: [figure({ territory: 'MAU-1', period: '2025' })] } },
  });

  it('is what was measured in them, for State bodies', async () => {
    const opened = await open(SourcePage, { path, props: { ma: 'adult-smartphone' }, answers: answers('leader') });
    await eventually(() => expect(words(opened)).toContain('Bản Một'));
    expect(opened.page.get('pre').text()).toContain('territory=MAU-1');
  });

  it('is on a past day that of the villages known then, as they were called', async () => {
    const then = {
      ...answers('leader'),
      'GET /api/v1/territories?level=VILLAGE&parent=03595&validOn=2025-12-31&asOf=2026-03-01': { body: { items: [{ ...village, nameVi: 'Nà Mốc' }] } },
      'GET /api/v1/observations?indicator=adult-smartphone&asOf=2026-03-01&period=2025&territory=MAU-1': { body: { items: [figure({ territory: 'MAU-1', period: '2025' })] } },
    };
    const opened = await open(SourcePage, { path: `${path}&asOf=2026-03-01`, props: { ma: 'adult-smartphone' }, answers: then });
    await eventually(() => expect(words(opened)).toContain('Bản Nà Mốc'));
  });

  it('is not asked for by others, who are told that it is internal', async () => {
    const opened = await open(SourcePage, { path, props: { ma: 'adult-smartphone' }, answers: answers() });
    expect(words(opened)).toContain('số liệu từng thôn, bản và từng doanh nghiệp là nội bộ');
    expect(opened.sent.filter(({ path: asked }) => asked.includes('VILLAGE'))).toEqual([]);
  });
});
