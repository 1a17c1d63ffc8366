import type { RouteRecordRaw } from 'vue-router';
import { withTexts } from '../locale/i18n';

export default [
  {
    path: '/nop-ke-hoach',
    component: withTexts(['plan', 'receipt'], () => import('./plan/TasksPage.vue')),
    meta: { title: 'submissions.page.plan', place: 30, roles: ['operator'] },
  },
  {
    path: '/nop-ke-hoach/:obligation/:year(\\d{4})',
    component: withTexts(['plan', 'form', 'content', 'receipt'], () => import('./plan/DutyPage.vue')),
    props: ({ params }) => ({ obligation: params['obligation'], year: Number(params['year']) }),
    meta: { title: 'submissions.page.plan', roles: ['operator'] },
  },
  {
    path: '/tiep-nhan',
    component: withTexts(['review', 'content', 'receipt'], () => import('./review/QueuePage.vue')),
    meta: { title: 'submissions.page.review', place: 40, roles: ['coordinator', 'clerk', 'leader', 'auditor'] },
  },
  {
    path: '/tiep-nhan/so-den',
    component: withTexts(['review', 'receipt'], () => import('./review/ArrivalsPage.vue')),
    meta: { title: 'submissions.page.arrivals', roles: ['coordinator', 'auditor', 'operator'] },
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
    meta: { title: 'submissions.page.one', roles: ['coordinator', 'clerk', 'leader', 'auditor'] },
  },
  {
    path: '/phat-trien/kiem-tra-bien-nhan',
    component: withTexts(['receipt'], () => import('./receipt/CheckPage.vue')),
    meta: { title: 'submissions.page.check' },
  },
] satisfies RouteRecordRaw[];
