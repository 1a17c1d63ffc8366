import type { RouteRecordRaw } from 'vue-router';

export default [
  { path: '/so-lieu', component: () => import('./OverviewPage.vue'), meta: { title: 'overview.title', group: 'figures', place: 10, moment: true } },
] satisfies RouteRecordRaw[];
