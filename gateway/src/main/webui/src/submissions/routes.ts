import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/nop-ke-hoach',
    component: () => import('./plan/PlanPage.vue'),
    meta: { title: 'submissions.plan.title', place: 30, roles: ['operator'] },
  },
  {
    path: '/tiep-nhan',
    component: () => import('./review/QueuePage.vue'),
    meta: { title: 'submissions.review.title', place: 40, roles: ['coordinator'] },
  },
  {
    path: '/tiep-nhan/:id',
    component: () => import('./review/ReviewPage.vue'),
    props: true,
    meta: { title: 'submissions.review.one', roles: ['coordinator'] },
  },
] satisfies RouteRecordRaw[];
