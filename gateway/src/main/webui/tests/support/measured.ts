import { me } from './page';

/** Canned answers of what is measured: two maps, one indicator with two milestones, one commune that took in two. */
export const unit = (code: string, validFrom: string, nameVi: string, over: object = {}) => ({
  code,
  validFrom,
  level: 'COMMUNE',
  typeVi: 'Xã',
  nameVi,
  nameEn: `${nameVi} Commune`,
  ...over,
});
export const units = [
  unit('03595', '2021-01-01', 'Than Uyên', { validUntil: '2025-07-01', typeVi: 'Thị trấn', parentCode: '110' }),
  unit('03632', '2021-01-01', 'Hua Nà', { validUntil: '2025-07-01', parentCode: '110' }),
  unit('03595', '2025-07-01', 'Than Uyên', { parentCode: '12', areaKm2: 132.09, legalBasis: 'Nghị quyết 1670' }),
];
export const districts = [unit('110', '2021-01-01', 'Than Uyên', { level: 'DISTRICT', typeVi: 'Huyện', validUntil: '2025-07-01' })];

export const indicator = {
  code: 'adult-smartphone',
  name: { vi: 'Người trưởng thành có điện thoại thông minh', en: 'Adults with a smartphone' },
  definition: { vi: 'Định nghĩa', en: 'Definition' },
  theme: 'TELECOM',
  measure: 'RATIO',
  unit: 'PERCENT',
  numerator: { vi: 'Người có điện thoại', en: 'People with one' },
  denominator: { vi: 'Người trưởng thành', en: 'Adults' },
  acrossTerritories: 'RATIO',
  acrossOperators: 'SHARED_DENOMINATOR',
  clauses: ['P2.II.1.a.7', 'P2.II.2.2'],
};

export const value = (period: string, over: object = {}) => ({
  period,
  periodEnd: `${period}-12-31`,
  mark: 'NATIVE',
  numerator: 831,
  denominator: 1000,
  value: 83.1,
  status: 'FINAL',
  recordedAt: '2026-01-20T08:00:00+07:00',
  ...over,
});

const target = (code: string, clause: string, goal: number, due: string) => ({
  code,
  indicator: indicator.code,
  clause,
  quote: 'người trưởng thành có điện thoại thông minh',
  en: 'adults with a smartphone',
  comparator: 'AT_LEAST',
  value: goal,
  unit: 'PERCENT',
  due,
});
const measuredBy = { ...indicator, better: 'HIGHER', counted: indicator.numerator };
export const progress = {
  asOf: '2026-11-26',
  geography: '2026-11-26',
  methodVersion: '1',
  counts: { 2025: { ACHIEVED: 1 }, 2030: { BEHIND: 1 } },
  items: [
    {
      milestone: 2025,
      target: target('adult-smartphone-2025', 'P2.II.1.a.7', 80, '2025-12-31'),
      indicator: measuredBy,
      start: { kind: 'FIRST_FINAL_VALUE', day: '2023-12-31', value: 61.2 },
      latest: value('2025'),
      atDeadline: value('2025'),
      verdict: 'ACHIEVED',
    },
    {
      milestone: 2030,
      target: target('adult-smartphone-2030', 'P2.II.2.2', 95, '2030-12-31'),
      indicator: measuredBy,
      start: { kind: 'FIRST_FINAL_VALUE', day: '2023-12-31', value: 61.2 },
      latest: value('2025'),
      verdict: 'BEHIND',
      expected: 85,
      lacking: { value: 11.9, share: 12.5 },
      neededPace: { vi: 'cần thêm 2,4 điểm % mỗi năm', en: 'needs +2.4 percentage points a year' },
      blocking: { count: 1, of: 1, units: [{ code: '03595', name: { vi: 'Xã Than Uyên', en: 'Than Uyên Commune' }, value: 83.1, missing: 119 }] },
      projection: { day: '2030-12-31', value: 96.1, low: 92.3, high: 99.8, values: 3 },
    },
  ],
};

const province = { code: '12', validFrom: '2021-01-01', level: 'PROVINCE', name: { vi: 'Tỉnh Lai Châu', en: 'Lai Châu Province' } };
const commune = { code: '03595', validFrom: '2025-07-01', level: 'COMMUNE', name: { vi: 'Xã Than Uyên', en: 'Than Uyên Commune' } };
export const series = (territory: object, values: readonly object[], geography = '2026-11-26') => ({
  geography,
  asOf: '2026-11-26',
  items: [{ indicator: indicator.code, unit: 'PERCENT', territory, values }],
});
export const ofProvince = series(province, [value('2023', { value: 61.2 }), value('2024', { value: 72.8 }), value('2025')]);
export const ofCommune = series(commune, [value('2024', { mark: 'RESTATED', from: ['03595', '03632'], value: 72.8 }), value('2025')]);

export const figure = (over: object = {}) => ({
  id: 7,
  indicator: indicator.code,
  territory: '03595',
  period: '2026',
  numerator: 831,
  denominator: 1000,
  value: 83.1,
  status: 'PROVISIONAL',
  source: { kind: 'IMPORT', ref: 'thang-10.xlsx', item: '12' },
  recordedAt: '2026-10-20T08:00:00+07:00',
  ...over,
});

export const detail = {
  unit: units[2],
  aliases: [],
  predecessors: [
    { code: '03595', validFrom: '2021-01-01', typeVi: 'Thị trấn', nameVi: 'Than Uyên', nameEn: 'Than Uyen Township', on: '2025-07-01', legalBasis: 'Nghị quyết 1670' },
    { code: '03632', validFrom: '2021-01-01', typeVi: 'Xã', nameVi: 'Hua Nà', nameEn: 'Hua Na Commune', on: '2025-07-01' },
  ],
  successors: [],
};

/** A figure of the plan near the indicator, that cannot be its start. */
export const planFigure = {
  code: 'population-with-smartphone',
  clause: 'P1.I.3',
  quote: 'khoảng 53,7% dân số dùng điện thoại thông rninh',
  corrected: 'khoảng 53,7% dân số dùng điện thoại thông minh',
  en: 'about 53.7 % of the population use a smartphone',
  name: { vi: 'Dân số dùng điện thoại thông minh', en: 'Population with a smartphone' },
  value: 53.7,
  unit: 'PERCENT',
  approximate: true,
  comparableTo: [
    { indicator: 'household-smart-device', comparability: 'NONE', reason: { vi: 'Tính theo người, không theo hộ.', en: 'Per person, not per household.' } },
    { indicator: 'adult-smartphone', comparability: 'PROXY', reason: { vi: 'Mẫu số là dân số của tỉnh.', en: 'Over the whole population.' } },
  ],
};

/** What a leader said of the second milestone, for which the rule says something else. */
export const override = {
  target: 'adult-smartphone-2030',
  verdict: 'AT_RISK',
  computed: 'BEHIND',
  reason: 'Số liệu quý III chưa gồm hai huyện',
  recordedBy: 'Lãnh đạo Thử',
  recordedAt: '2026-11-20T08:00:00+07:00',
};

/** The progress in which that counts. */
export const overridden = { ...progress, items: [progress.items[0], { ...progress.items[1], override }] };

/** Everything that the pages ask for. */
export const basis = (...roles: string[]) => ({
  ...(roles.length > 0 && me(...roles)),
  'GET /api/v1/progress': { body: progress },
  'GET /api/v1/deadlines': { body: { items: [] } },
  'GET /api/v1/indicators': { body: { items: [indicator] } },
  'GET /api/v1/indicators/adult-smartphone': { body: indicator },
  'GET /api/v1/targets/': {
    body: {
      items: [
        { value: 80, due: '2025-12-31', inForceUntil: '2026-03-01', decidedBy: 'lai-chau-2023' },
        { value: 85, due: '2026-12-31', inForceFrom: '2026-03-01', decidedBy: '12/QĐ-UBND', decidedOn: '2026-02-20' },
      ],
    },
  },
  'GET /api/v1/territories?level=COMMUNE': { body: { items: units } },
  'GET /api/v1/territories?level=DISTRICT': { body: { items: districts } },
  'GET /api/v1/territories?level=PROVINCE': { body: { items: [unit('12', '2021-01-01', 'Lai Châu', { level: 'PROVINCE', typeVi: 'Tỉnh' })] } },
  'GET /api/v1/territories/03595': { body: detail },
  'GET /api/v1/series': { body: ofProvince },
  'GET /api/v1/series?indicator=adult-smartphone&level=COMMUNE': { body: ofCommune },
  'GET /api/v1/series?indicator=adult-smartphone&territory=03595': { body: ofCommune },
  'GET /api/v1/series?territory=03595': { body: ofCommune },
  'GET /api/v1/series?level=COMMUNE': { body: ofCommune },
  'GET /api/v1/baselines': { body: { items: [planFigure] } },
  'GET /api/v1/quality-findings': { body: { items: [] } },
  'GET /api/v1/observations': { body: { items: [] } },
  'GET /api/v1/period-locks': { body: { items: [] } },
  'GET /api/v1/organisations': {
    body: {
      items: [
        { code: 'vnpt', kind: 'COMMUNE_COMMITTEE', name: { vi: 'UBND xã Than Uyên', en: 'x' }, territory: { code: '03595', validFrom: '2025-07-01' } },
        { code: 'viettel', kind: 'TELECOM_OPERATOR', name: { vi: 'Viettel Lai Châu', en: 'Viettel' } },
      ],
    },
  },
});
