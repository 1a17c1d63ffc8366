import type { RouteRecordRaw } from 'vue-router';
import { withTexts } from '../locale/loading';
import { AUTHORS, INSIDERS, STATE_BODIES } from './roles';

/** What is published everybody may read; which drafts there are for whom, the API decides. */
export default [
  {
    path: '/bao-cao',
    component: withTexts(['kinds', 'listing', 'fields'], () => import('./listing/ReportsPage.vue')),
    meta: { title: 'reports.title', group: 'reports', place: 50 },
  },
  {
    path: '/bao-cao/lap',
    component: withTexts(['kinds', 'building', 'files'], () => import('./building/BuildPage.vue')),
    meta: { title: 'reports.build', roles: ['coordinator'] },
  },
  {
    path: '/bao-cao/don-doc',
    component: withTexts(['kinds', 'letters', 'files'], () => import('./letters/LettersPage.vue')),
    meta: { title: 'reports.letters', roles: [...AUTHORS] },
  },
  {
    path: '/bao-cao/kiem-tra',
    component: withTexts(['kinds', 'conformance'], () => import('./conformance/CheckPage.vue')),
    meta: { title: 'reports.check', roles: [...STATE_BODIES] },
  },
  {
    path: '/bao-cao/de-cuong',
    component: withTexts(['kinds', 'outlining', 'reading'], () => import('./outlining/OutlinePage.vue')),
    meta: { title: 'reports.outline', roles: ['coordinator'] },
  },
  {
    path: '/bao-cao/:id',
    component: withTexts(['kinds', 'reading', 'files'], () => import('./reading/ReportPage.vue')),
    props: true,
    meta: { title: 'reports.one' },
  },
  {
    path: '/bao-cao/:id/loi-van',
    component: withTexts(['kinds', 'prose'], () => import('./prose/ProsePage.vue')),
    props: true,
    meta: { title: 'reports.prose', roles: [...INSIDERS] },
  },
  {
    path: '/bao-cao/:id/so-sanh',
    component: withTexts(['kinds', 'compared'], () => import('./compared/ComparePage.vue')),
    props: true,
    meta: { title: 'reports.compare', roles: [...INSIDERS] },
  },
  {
    path: '/bao-cao/:id/kiem-chung',
    component: withTexts(['kinds', 'verifying'], () => import('./verifying/VerifyPage.vue')),
    props: true,
    meta: { title: 'reports.verify' },
  },
  {
    path: '/bao-cao/:id/the-thuc',
    component: withTexts(['kinds', 'conformance'], () => import('./conformance/ConformancePage.vue')),
    props: true,
    meta: { title: 'reports.conformance', roles: [...INSIDERS] },
  },
] satisfies RouteRecordRaw[];
