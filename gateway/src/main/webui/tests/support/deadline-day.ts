import type { NewSubmission } from '../../src/api/generated/agency';
import { me } from './page';

/** Canned answers of the December event: one obligation, one firm, the telecom form. */
export const receipt = {
  number: 'LC-2027-000123',
  organisation: 'vnpt',
  obligation: 'operator-plan',
  year: 2027,
  sha256: 'ab'.repeat(32),
  arrivedAt: '2026-11-25T10:15:30+07:00',
  punctuality: 'ON_TIME',
  jws: 'eyJ0eXAiOiJ4In0.eyJudW1iZXIiOiJ4In0.c2lnbmF0dXJl',
};

export const row = (over: object = {}) => ({
  code: 'vnpt',
  name: { vi: 'VNPT Lai Châu', en: 'VNPT Lai Chau' },
  state: 'MISSING',
  onTimeBefore: '2026-12-15T00:00:00+07:00',
  dueDayEnds: '2026-12-16T00:00:00+07:00',
  form: 'telecom',
  ...over,
});

export const board = (organisations: readonly object[], over: object = {}) => ({
  items: [
    {
      obligation: { code: 'operator-plan', title: { vi: 'Kế hoạch của doanh nghiệp', en: 'Plan of the firm' }, plans: ['lai-chau-2023'], clause: 'P2.IV.7.1' },
      year: 2027,
      onTimeBefore: '2026-12-15T00:00:00+07:00',
      dueDayEnds: '2026-12-16T00:00:00+07:00',
      owed: 14,
      sent: 3,
      accepted: 1,
      waived: 1,
      missing: 10,
      onDueDayCountsAsOnTime: true,
      compliance: { onTime: 2, onDueDay: 1, late: 0, compliant: 3 },
      ...(organisations.length > 0 && { organisations }),
    },
  ],
  now: '2026-11-25T09:00:00+07:00',
  ...over,
});

export const draft = (content: Partial<NewSubmission>) => ({
  submission: 's1',
  obligation: 'operator-plan',
  year: 2027,
  content: { obligation: 'operator-plan', year: 2027, ...content },
  savedAt: '2026-11-25T09:00:00+07:00',
  findings: [],
});

const labels = (codes: Record<string, string>) => ({
  enum: Object.keys(codes),
  'x-labels': Object.fromEntries(Object.entries(codes).map(([code, vi]) => [code, { vi, en: code }])),
});

export const schema = {
  properties: { narrative: {}, answers: {}, items: {}, commitments: {}, figures: {}, attachments: {} },
  $defs: {
    item: {
      properties: {
        service: labels({ BTS_4G: 'Trạm thu phát sóng 4G', FIBRE: 'Cáp quang' }),
        fund: labels({ BUDGET: 'Ngân sách nhà nước', OWN: 'Vốn doanh nghiệp' }),
      },
    },
    answer: { properties: { question: labels({ sharing: 'Phương án dùng chung hạ tầng' }) } },
  },
};

const unit = (code: string, typeVi: string, nameVi: string, nameEn: string) => ({ code, typeVi, nameVi, nameEn });

/** Everything that the pages ask for before anybody has written anything. */
export const basis = (...roles: string[]) => ({
  ...me(...roles),
  'GET /api/v1/deadlines': { body: board([row()]) },
  'GET /api/v1/submissions?': { body: { items: [] } },
  'GET /api/v1/drafts': { status: 404, body: { code: 'not-found' } },
  'GET /api/v1/submission-schemas/telecom': { body: schema },
  'GET /api/v1/organisations': {
    body: { items: [{ code: 'vnpt', kind: 'TELECOM_OPERATOR', name: { vi: 'VNPT Lai Châu', en: 'VNPT Lai Chau' } }] },
  },
  'GET /api/v1/obligations': { body: { items: [{ code: 'operator-plan', title: { vi: 'Kế hoạch của doanh nghiệp', en: 'Plan' }, owedBy: { kinds: ['TELECOM_OPERATOR'] } }] } },
  'GET /api/v1/territories?level=PROVINCE': { body: { items: [unit('12', 'Tỉnh', 'Lai Châu', 'Lai Châu Province')] } },
  'GET /api/v1/territories?level=COMMUNE': { body: { items: [unit('03388', 'Xã', 'Tân Phong', 'Tân Phong Commune')] } },
  'GET /api/v1/indicators': {
    body: {
      items: [
        { code: 'household-fibre', name: { vi: 'Hộ có cáp quang', en: 'Fibre' }, measure: 'RATIO', unit: 'PERCENT' },
        { code: 'stations', name: { vi: 'Số trạm', en: 'Stations' }, measure: 'QUANTITY', unit: 'STATION' },
      ],
    },
  },
});
