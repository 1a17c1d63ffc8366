import { afterEach, describe, expect, it, vi } from 'vitest';
import IndicatorPage from '../src/indicators/IndicatorPage.vue';
import IndicatorsPage from '../src/indicators/IndicatorsPage.vue';
import SourcePage from '../src/indicators/detail/SourcePage.vue';
import OverviewPage from '../src/overview/OverviewPage.vue';
import EntryPage from '../src/figures/entry/EntryPage.vue';
import ImportPage from '../src/figures/imports/ImportPage.vue';
import LocksPage from '../src/figures/locks/LocksPage.vue';
import QualityPage from '../src/figures/quality/QualityPage.vue';
import HeatPage from '../src/territories/heat/HeatPage.vue';
import BriefPage from '../src/territories/profile/BriefPage.vue';
import TerritoriesPage from '../src/territories/profile/TerritoriesPage.vue';
import TerritoryPage from '../src/territories/profile/TerritoryPage.vue';
import BudgetPage from '../src/budget/money/BudgetPage.vue';
import BudgetRequestPage from '../src/budget/money/BudgetRequestPage.vue';
import ObstaclePage from '../src/obstacles/difficulties/ObstaclePage.vue';
import ObstaclesPage from '../src/obstacles/difficulties/ObstaclesPage.vue';
import DecisionPage from '../src/proposals/asking/DecisionPage.vue';
import ProposalsPage from '../src/proposals/asking/ProposalsPage.vue';
import OfferPage from '../src/registers/infrastructure/OfferPage.vue';
import media from '../src/registers/media/media';
import { listOf } from '../src/registers/record/pages';
import ComparePage from '../src/reports/compared/ComparePage.vue';
import ConformancePage from '../src/reports/conformance/ConformancePage.vue';
import LettersPage from '../src/reports/letters/LettersPage.vue';
import ReportsPage from '../src/reports/listing/ReportsPage.vue';
import ProsePage from '../src/reports/prose/ProsePage.vue';
import ReportPage from '../src/reports/reading/ReportPage.vue';
import WorkdaysPage from '../src/administration/workdays/WorkdaysPage.vue';
import ObligationsPage from '../src/administration/duties/ObligationsPage.vue';
import DeadlinesPage from '../src/deadlines/page/DeadlinesPage.vue';
import ObligationPage from '../src/submissions/plan/ObligationPage.vue';
import TasksPage from '../src/submissions/plan/TasksPage.vue';
import ArrivalsPage from '../src/submissions/review/ArrivalsPage.vue';
import QueuePage from '../src/submissions/review/QueuePage.vue';
import ReviewPage from '../src/submissions/review/ReviewPage.vue';
import { me, open } from './support/page';
import { eventually } from './support/waiting';

/**
 * The states that a page is in because of an answer (design/portal.md): each page has each of them.
 */
const PAGES = [
  { name: 'tasks', page: TasksPage, role: 'operator', props: {} },
  { name: 'one duty', page: ObligationPage, role: 'operator', props: { obligation: 'operator-plan', year: 2027 } },
  { name: 'queue', page: QueuePage, role: 'coordinator', props: {} },
  { name: 'review', page: ReviewPage, role: 'coordinator', props: { id: 's1' } },
  { name: 'arrivals', page: ArrivalsPage, role: 'coordinator', props: {} },
  { name: 'deadlines', page: DeadlinesPage, role: 'operator', props: {} },
  { name: 'working calendar', page: WorkdaysPage, role: 'administrator', props: {} },
  { name: 'duties', page: ObligationsPage, role: 'coordinator', props: {} },
  { name: 'obstacles', page: ObstaclesPage, role: 'agency-officer', props: {} },
  { name: 'one obstacle', page: ObstaclePage, role: 'agency-officer', props: { id: 'o1' } },
  { name: 'proposals', page: ProposalsPage, role: 'leader', props: {} },
  { name: 'one decision', page: DecisionPage, role: 'leader', props: { id: 'd1' } },
  { name: 'budget', page: BudgetPage, role: 'finance-officer', props: {} },
  { name: 'one budget request', page: BudgetRequestPage, role: 'finance-officer', props: { id: 'b1' } },
  { name: 'one offer', page: OfferPage, role: 'operator', props: { id: 'i1' } },
  { name: 'media', page: listOf(media), role: 'agency-officer', props: {} },
  { name: 'overview', page: OverviewPage, role: 'leader', props: {} },
  { name: 'indicators', page: IndicatorsPage, role: 'leader', props: {} },
  { name: 'one indicator', page: IndicatorPage, role: 'leader', props: { ma: 'adult-smartphone' } },
  { name: 'source of a value', page: SourcePage, role: 'leader', props: { ma: 'adult-smartphone' } },
  { name: 'territories', page: TerritoriesPage, role: 'leader', props: {} },
  { name: 'one territory', page: TerritoryPage, role: 'leader', props: { ma: '03595' } },
  { name: 'brief of a territory', page: BriefPage, role: 'leader', props: { ma: '03595' } },
  { name: 'heat map', page: HeatPage, role: 'leader', props: {} },
  { name: 'entry of figures', page: EntryPage, role: 'agency-officer', props: {} },
  { name: 'imports', page: ImportPage, role: 'coordinator', props: {} },
  { name: 'locks', page: LocksPage, role: 'coordinator', props: {} },
  { name: 'reports', page: ReportsPage, role: 'coordinator', props: {} },
  { name: 'one report', page: ReportPage, role: 'leader', props: { id: 'r1' } },
  { name: 'wording of a report', page: ProsePage, role: 'coordinator', props: { id: 'r1' } },
  { name: 'form of a report', page: ConformancePage, role: 'leader', props: { id: 'r1' } },
  { name: 'comparison of reports', page: ComparePage, role: 'leader', props: { id: 'r1' } },
  { name: 'reminders and submissions', page: LettersPage, role: 'coordinator', props: {} },
  { name: 'quality findings', page: QualityPage, role: 'coordinator', props: {} },
] as const;

const problem = (status: number, code: string, title: string, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: { code, title, status, traceId: 'trace-7' },
});
const STATES = [
  { state: 'no permission', answer: problem(403, 'forbidden', 'Không có quyền'), told: ['Quyền do quản trị viên'] },
  { state: 'too many requests', answer: problem(429, 'too-many-requests', 'Quá nhiều yêu cầu', { 'Retry-After': '30' }), told: ['sau 30 giây'] },
  { state: 'server error', answer: problem(500, 'internal-error', 'Lỗi hệ thống'), told: ['Lỗi hệ thống', 'trace-7', 'Thử lại'] },
  { state: 'session ended', answer: problem(401, 'session-ended', 'Hết phiên'), told: ['Phiên làm việc đã kết thúc'] },
];

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

describe.each(PAGES)('$name', ({ page: component, role, props }) => {
  it.each(STATES)('shows $state', async ({ answer, told }) => {
    const { page: shown } = await open(component, { props, answers: { ...me(role), 'GET /api/': answer } });
    expect(shown.findAll('h1')).toHaveLength(1);
    // Some of what is said is fetched when it is first to be said.
    await eventually(() => told.forEach((said) => expect(shown.text()).toContain(said)));
    shown.unmount();
  });

  it('shows that it is loading, in words', async () => {
    const { page: shown } = await open(component, { props, answers: { ...me(role), 'GET /api/': () => new Promise<never>(() => undefined) } });
    expect(shown.text()).toContain('Đang tải…');
    shown.unmount();
  });
});
