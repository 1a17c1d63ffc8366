import { afterEach, beforeEach, vi } from 'vitest';
import { me, type open } from './page';

/** Before and after each test of pages of reports. */
export function onReportPages(): void {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    document.body.innerHTML = '';
  });
}

const PLAN = 'lai-chau-2023';

/** When which report is made, of the plan that is there. */
export const schedules = (...items: object[]) => ({
  body: { items: items.map((item) => ({ plan: PLAN, ...item })), plans: [{ plan: PLAN, years: { first: 2023, last: 2030 } }] },
});

/** Canned answers about one report. */
export const report = (over: object = {}) => ({
  id: 'r1',
  plan: PLAN,
  kind: 'ANNUAL',
  year: 2026,
  geography: '2026-11-25',
  tableLanguage: 'VI',
  issuer: 'dic',
  state: 'DRAFT',
  cutOff: '2026-11-25T10:05:00+07:00',
  requestedAt: '2026-11-25T10:05:01+07:00',
  snapshotSha256: 'ab'.repeat(32),
  missingParts: [],
  wordingVersion: 0,
  actions: [],
  ...over,
});
export const answered = (over: object = {}, etag = '"3"') => ({ body: report(over), headers: { ETag: etag } });
export const page =
  '<html><head><style>p { color: red }</style></head><body><main><h1>BÁO CÁO</h1><p class="body" style="width:8%">Giao ' +
  '<a class="figure" href="#n1">50</a> nhiệm vụ.<script>alert(1)</script></p><p><a href="https://elsewhere">x</a></p>' +
  '<table><thead><tr><th scope="col" style="width:8%">STT</th></tr></thead></table>' +
  '<section class="notes"><ol><li id="n1"><code>/parts/agency/tasks</code> <a data-origin="SUBMISSION s9/1/0" href="/api/v1/submissions/s9">Hồ sơ đã gửi s9/1/0</a></li></ol></section></main></body></html>';
export const basis = (...roles: string[]) => ({
  ...(roles.length > 0 && me(...roles)),
  'GET /api/v1/organisations': { body: { items: [{ code: 'dic', kind: 'DEPARTMENT', name: { vi: 'Sở Thông tin và Truyền thông', en: 'DIC' } }] } },
  'GET /api/v1/obligations': { body: { items: [] } },
  'GET /api/v1/territories': { body: { items: [] } },
  'GET /api/v1/report-schedules': schedules(),
  'GET /api/v1/reports': { body: { items: [report()] } },
  'GET /api/v1/reports/r1': answered(),
  'GET /api/v1/reports/r1/steps': { body: { items: [] } },
  'GET /api/v1/reports/r1/signatures': { body: { checkable: true, sealable: true, items: [] } },
  'GET /api/v1/reports/r1/documents/html': { body: {} },
});
export type Opened = Awaited<ReturnType<typeof open>>;
export const button = ({ page: shown }: Opened, text: string) => shown.findAll('button').find((found) => found.text().startsWith(text));
export const posted = ({ sent }: Opened) => sent.filter(({ method }) => method === 'POST').at(-1)!;
