import type { RouteRecordRaw } from 'vue-router';
import { ROLES } from '../api/session';
import { withTexts } from '../locale/loading';

export default [
  {
    path: '/thong-bao',
    component: withTexts(['bell', 'all'], () => import('./all/EventsPage.vue')),
    meta: { title: 'bell.title', roles: ROLES },
  },
] satisfies RouteRecordRaw[];
