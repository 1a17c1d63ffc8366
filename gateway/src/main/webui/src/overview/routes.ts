import type { RouteRecordRaw } from 'vue-router';

export default [
  { path: '/', component: () => import('./OverviewPage.vue'), meta: { title: 'overview.title', place: 10, moment: true } },
] satisfies RouteRecordRaw[];
