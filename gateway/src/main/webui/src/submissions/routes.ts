import type { RouteRecordRaw } from 'vue-router';
import type { Role } from '../api/session';
import { withTexts } from '../locale/loading';
import { READERS } from './submission-links';

/** Firms owe plans, State bodies reports; the coordinating department owes its own. */
const OWING: readonly Role[] = ['operator', 'agency-officer', 'coordinator'];

export default [
  {
    path: '/nop-ke-hoach',
    component: withTexts(['plan', 'receipt', 'escalated'], () => import('./plan/TasksPage.vue')),
    meta: { title: 'submissions.page.plan', group: 'duties', place: 30, roles: OWING },
  },
  {
    path: '/nop-ke-hoach/:obligation/:year(\\d{4})',
    component: withTexts(['plan', 'form', 'content', 'receipt', 'escalated', 'offline'], () => import('./plan/ObligationPage.vue')),
    props: ({ params }) => ({ obligation: params['obligation'], year: Number(params['year']) }),
    meta: { title: 'submissions.page.plan', roles: OWING },
  },
  {
    path: '/tiep-nhan',
    component: withTexts(['review', 'content', 'receipt'], () => import('./review/QueuePage.vue')),
    meta: { title: 'submissions.page.review', group: 'duties', place: 40, roles: READERS },
  },
  {
    path: '/tiep-nhan/so-den',
    component: withTexts(['review', 'receipt'], () => import('./review/ArrivalsPage.vue')),
    meta: { title: 'submissions.page.arrivals', roles: ['coordinator', 'auditor', 'operator', 'agency-officer'] },
  },
  {
    path: '/tiep-nhan/giay',
    component: withTexts(['paper', 'form', 'content', 'receipt'], () => import('./paper/PaperPage.vue')),
    meta: { title: 'submissions.page.paper', roles: ['clerk'] },
  },
  {
    path: '/tiep-nhan/:id',
    component: withTexts(['review', 'content', 'receipt'], () => import('./review/ReviewPage.vue')),
    props: true,
    meta: { title: 'submissions.page.one', roles: READERS },
  },
  {
    path: '/tiep-nhan/:id/ban/:number(\\d+)',
    component: withTexts(['content', 'receipt'], () => import('./content/VersionPage.vue')),
    props: ({ params }) => ({ id: params['id'], number: Number(params['number']) }),
    meta: { title: 'submissions.page.one', roles: [...new Set([...OWING, ...READERS])] },
  },
  {
    path: '/phat-trien/kiem-tra-bien-nhan',
    component: withTexts(['receipt'], () => import('./receipt/CheckPage.vue')),
    meta: { title: 'submissions.page.check' },
  },
] satisfies RouteRecordRaw[];
