import type { RouteRecordRaw } from 'vue-router';
import { withTexts } from '../locale/loading';

export default [
  {
    path: '/nhat-ky',
    component: withTexts(['journal'], () => import('./journal/AuditPage.vue')),
    meta: { title: 'audit.title', group: 'administration', place: 70, roles: ['auditor'] },
  },
] satisfies RouteRecordRaw[];
