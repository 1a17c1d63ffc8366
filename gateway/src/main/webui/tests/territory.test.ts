import { describe, expect, it, vi } from 'vitest';
import IndicatorPage from '../src/indicators/IndicatorPage.vue';
import HeatPage from '../src/territories/heat/HeatPage.vue';
import BriefPage from '../src/territories/profile/BriefPage.vue';
import TerritoriesPage from '../src/territories/profile/TerritoriesPage.vue';
import TerritoryPage from '../src/territories/profile/TerritoryPage.vue';
import { basis, detail, series, unit, units, value } from './support/measured';
import { open } from './support/page';
import { links, loaded, onMeasuredPages, type Opened, words } from './support/reading';
import { eventually } from './support/waiting';

onMeasuredPages();

describe('a territory', () => {
  const props = { ma: '03595' };

  it('shows its figures against the next milestone and leads to what it was made from, on the older map', async () => {
    const opened = await open(TerritoryPage, { path: '/dia-ban/03595', props, answers: basis() });
    const text = words(opened);
    expect(opened.page.get('h1').text()).toBe('Xã Than Uyên');
    expect(text).toContain('≥ 95% · 31/12/2030');
    expect(text).toContain('chưa tới');
    expect(text).toContain('132,09 km²');
    expect(links(opened)).toContain('/dia-ban/03632?geography=2025-06-30');
  });

  describe('on a past day', () => {
    const path = '/dia-ban/03595?asOf=2026-03-01';
    /** What is known now: another name and basis, and a successor that was entered after the day. */
    const successor = { code: '99999', validFrom: '2027-01-01', typeVi: 'Xã', nameVi: 'Sau Này', nameEn: 'x', on: '2027-01-01' };
    const now = { ...detail, unit: { ...units[2], validUntil: '2027-01-01', legalBasis: 'Nghị quyết của nay' }, successors: [successor] };
    const answers = {
      ...basis(),
      'GET /api/v1/territories?level=COMMUNE&asOf=2026-03-01': { body: { items: [{ ...units[1], nameVi: 'Hua Nà Trước' }, { ...units[2], nameVi: 'Mường Than' }] } },
      'GET /api/v1/territories/03595?validOn': { body: now },
      'GET /api/v1/territories/03595/2025-07-01?asOf=2026-03-01': { body: { ...detail, unit: { ...units[2], nameVi: 'Mường Than' } } },
      'GET /api/v1/territories?level=VILLAGE&parent=03595&validOn=2026-11-26&limit=50': { body: { items: [unit('MAU-1', '2025-07-01', 'Một', { typeVi: 'Bản' })] } },
      'GET /api/v1/territories?level=VILLAGE&parent=03595&validOn=2026-11-26&asOf=2026-03-01&limit=50': { body: { items: [unit('MAU-1', '2025-07-01', 'Nà Mốc', { typeVi: 'Bản' })] } },
    };

    it('has the name, basis, lineage and villages that were known then', async () => {
      const opened = await open(TerritoryPage, { path, props, answers });
      expect(opened.page.get('h1').text()).toBe('Xã Mường Than');
      const text = words(opened);
      expect(text).toContain('Nghị quyết 1670');
      expect(text).not.toContain('Nghị quyết của nay');
      expect(text).not.toContain('Sau Này');
      expect(text).toContain('Bản Nà Mốc');
      opened.page.unmount();
      expect(words(await open(BriefPage, { path: '/dia-ban/03595/tom-tat?asOf=2026-03-01', props, answers }))).toContain('Hạ tầng số: Xã Mường Than');
    });

    it('names what its values come from as it was called then', async () => {
      const place = { code: '03595', validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: 'Xã Mường Than', en: 'x' } };
      const restated = series(place, [value('2024', { mark: 'RESTATED', from: ['03632'] })]);
      const opened = await open(TerritoryPage, { path, props, answers: { ...answers, 'GET /api/v1/series?territory=03595': { body: restated } } });
      expect(words(opened)).toContain('Quy đổi từ: Xã Hua Nà Trước');
    });

    it('is shown as it is known now where it was entered later, with its villages', async () => {
      const later = { ...answers, 'GET /api/v1/territories/03595/2025-07-01?asOf=2026-03-01': { status: 404, body: { code: 'not-found' } } };
      const opened = await open(TerritoryPage, { path, props, answers: later });
      expect(opened.page.get('h1').text()).toBe('Xã Than Uyên');
      expect(words(opened)).toContain('Nghị quyết của nay');
      expect(words(opened)).toContain('Bản Một');
    });

    it('is found by the names of then', async () => {
      const opened = await open(TerritoriesPage, { path: '/dia-ban?tim=than&asOf=2026-03-01', answers: { ...answers, 'GET /api/v1/territories?q=than': { body: { items: [units[2]] } } } });
      expect(opened.sent.map(({ path: asked }) => asked)).toContain('/api/v1/territories?q=than&validOn=2026-03-01&asOf=2026-03-01&limit=50');
    });

    it('stands under its name of then on the map, which is the map that is known now', async () => {
      const then = { body: { items: [{ ...units[1], validUntil: undefined }, { ...units[2], nameVi: 'Mường Than' }] } };
      const opened = await open(IndicatorPage, {
        path: '/chi-tieu/adult-smartphone?xem=ban-do&asOf=2026-03-01',
        props: { ma: 'adult-smartphone' },
        answers: { ...answers, 'GET /api/v1/territories?level=COMMUNE&asOf=2026-03-01': then },
      });
      await loaded(opened, '.tile');
      expect(opened.page.findAll('.tile')).toHaveLength(1);
      expect(words(opened)).toContain('Mường Than');
      expect(words(opened)).not.toContain('Hua Nà');
    });
  });

  it('keeps the day on the way to what it was made from, to namesakes and from the search', async () => {
    const day = 'asOf=2026-03-01';
    const opened = await open(TerritoryPage, { path: `/dia-ban/03595?${day}`, props, answers: basis() });
    expect(links(opened)).toContain(`/dia-ban/03632?${day}&geography=2025-06-30`);
    opened.page.unmount();
    const none = { ...basis(), 'GET /api/v1/series?territory=03632': { status: 404, body: { code: 'not-found' } } };
    const elsewhere = await open(TerritoryPage, { path: `/dia-ban/03632?${day}`, props: { ma: '03632' }, answers: none });
    expect(links(elsewhere)).toContain(`/dia-ban/03632?${day}&geography=2021-01-01`);
    elsewhere.page.unmount();
    const found = { ...basis(), 'GET /api/v1/territories?q=than': { body: { items: [units[2]] } } };
    const search = await open(TerritoriesPage, { path: `/dia-ban?tim=than&${day}`, answers: found });
    expect(links(search)).toContain(`/dia-ban/03595?${day}&geography=2025-07-01`);
  });

  it('says so when the map has no such code, and where the code means something', async () => {
    const answers = { ...basis(), 'GET /api/v1/series?territory=03632': { status: 404, body: { code: 'not-found' } } };
    const opened = await open(TerritoryPage, { path: '/dia-ban/03632', props: { ma: '03632' }, answers });
    expect(words(opened)).toContain('Bản đồ đã chọn không có địa bàn mang mã 03632.');
    expect(links(opened)).toContain('/dia-ban/03632?geography=2021-01-01');
  });

  it('fits a brief with the value before and what is still below the target', async () => {
    const text = words(await open(BriefPage, { path: '/dia-ban/03595/tom-tat', props, answers: basis() }));
    expect(text).toContain('Hạ tầng số: Xã Than Uyên');
    expect(text).toContain('1 trên 1 chỉ tiêu có số liệu chưa tới mục tiêu.');
    expect(text).toContain('72,8%');
    expect(text).toContain('Được lập từ: Thị trấn Than Uyên, Xã Hua Nà');
  });

  it('tells in a brief what was restated, what may still change, what cannot be derived, and by when what clause asks for it', async () => {
    const commune = { code: '03595', validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: 'Xã Than Uyên', en: 'x' } };
    const told = async (...values: object[]): Promise<Opened> =>
      open(BriefPage, { path: '/dia-ban/03595/tom-tat', props, answers: { ...basis(), 'GET /api/v1/series?territory=03595': { body: series(commune, values) } } });
    const both = await told(value('2024', { mark: 'RESTATED', from: ['03632'], value: 72.8 }), value('2025', { status: 'PROVISIONAL' }));
    const text = words(both);
    expect(text).toContain('72,8%*');
    expect(text).toContain('* Quy đổi từ bản đồ khác.');
    expect(text).toContain('năm 2025, tạm tính');
    expect(text).toContain('≥ 95% · 31/12/2030');
    expect(text).toContain('Điểm P2.II.2.2');
    expect(text).toContain('/dia-ban/03595?asOf=2026-11-26&geography=2026-11-26');
    expect(links(both)).toContain('/chi-tieu/adult-smartphone');
    both.page.unmount();
    const none = words(await told(value('2025', { mark: 'NOT_DERIVABLE', reason: 'NO_VALUE_FROM_PARTS', value: undefined })));
    expect(none).toContain('Không suy ra được');
    expect(none).not.toContain('Chưa có số liệu');
    expect(none).not.toContain('Quy đổi');
  });

  it('says in its figures which may still change', async () => {
    const commune = { code: '03595', validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: 'Xã Than Uyên', en: 'x' } };
    const answers = { ...basis(), 'GET /api/v1/series?territory=03595': { body: series(commune, [value('2025', { status: 'PROVISIONAL' })]) } };
    expect(words(await open(TerritoryPage, { path: '/dia-ban/03595', props, answers }))).toContain('năm 2025, tạm tính');
  });

  it('is found by name', async () => {
    const answers = { ...basis(), 'GET /api/v1/territories?q=than': { body: { items: [units[2]] } } };
    const opened = await open(TerritoriesPage, { path: '/dia-ban?tim=than%20uyen', answers });
    expect(opened.sent.map(({ path }) => path)).toContain('/api/v1/territories?q=than+uyen&limit=50');
    expect(links(opened)).toContain('/dia-ban/03595?geography=2025-07-01');
  });
});

describe('the heat map', () => {
  it('asks for the newest year alone and leads from each cell to its source', async () => {
    const opened = await open(HeatPage, { path: '/dia-ban/bang-nhiet', answers: basis() });
    expect(opened.sent.map(({ path }) => path)).toContain('/api/v1/series?level=COMMUNE&from=2025-01-01&until=2025-12-31');
    expect(opened.page.get('td a').attributes('href')).toBe('/chi-tieu/adult-smartphone/nguon?territory=03595&period=2025');
    // 83,1 of 95.
    expect(opened.page.get('td').classes()).toContain('shade-3');
    expect(opened.page.get('thead a').text()).toContain('↑');
    expect(opened.page.get('thead a').text()).toContain('Giá trị càng cao càng tốt.');
  });

  it('marks what was restated from another map, and says so once below and in each cell to who hears it', async () => {
    const restated = series({ code: '03595', validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: 'Xã A', en: 'A' } }, [value('2025', { mark: 'RESTATED', from: ['03595', '03632'] })]);
    const own = { ...restated.items[0]!, territory: { code: '9', validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: 'Xã B', en: 'B' } }, values: [value('2025', { value: 79 })] };
    const answers = (items: object[]) => ({ ...basis(), 'GET /api/v1/series?level=COMMUNE': { body: { ...restated, items } } });
    const opened = await open(HeatPage, { path: '/dia-ban/bang-nhiet', answers: answers([restated.items[0]!, own]) });
    expect(opened.page.findAll('td').map((cell) => cell.text())).toEqual(['83,1*, Quy đổi từ bản đồ khác', '79']);
    expect(opened.page.get('.restated').text()).toContain('* Quy đổi từ bản đồ khác');
    expect((await open(HeatPage, { path: '/dia-ban/bang-nhiet', answers: answers([own]) })).page.find('.restated').exists()).toBe(false);
  });

  it('is taken home with the numbers that it shows', async () => {
    const saved: Blob[] = [];
    const handing = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => (saved.push(file as Blob), 'blob:x'));
    const leaving = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const { page } = await open(HeatPage, { path: '/dia-ban/bang-nhiet', answers: basis() });
    await page.findAll('button').find((one) => one.text() === 'CSV')!.trigger('click');
    await eventually(() => expect(saved).toHaveLength(1));
    [handing, leaving].forEach((one) => one.mockRestore());
    expect(await saved[0]!.text()).toContain('Xã Than Uyên,83.1');
  });

  it('hatches what cannot be derived and says so', async () => {
    const none = series({ code: '03595', validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: 'Xã A', en: 'A' } }, [
      value('2025', { mark: 'NOT_DERIVABLE', value: undefined, numerator: undefined }),
    ]);
    const both = { ...none, items: [...none.items, { ...none.items[0]!, territory: { code: '9', validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: 'Xã B', en: 'B' } }, values: [value('2025')] }] };
    const opened = await open(HeatPage, { path: '/dia-ban/bang-nhiet', answers: { ...basis(), 'GET /api/v1/series?level=COMMUNE': { body: both } } });
    expect(opened.page.get('td.none').text()).toBe('Không suy ra được');
  });
});
