import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/bao-cao',
    component: () => import('./ReportsPage.vue'),
    meta: { title: 'reports.title', place: 50, roles: ['coordinator', 'leader', 'auditor'] },
  },
  {
    path: '/bao-cao/:id',
    component: () => import('./ReportPage.vue'),
    props: true,
    meta: { title: 'reports.one', roles: ['coordinator', 'leader', 'auditor'] },
  },
] satisfies RouteRecordRaw[];
