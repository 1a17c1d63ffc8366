import type { RouteRecordRaw } from 'vue-router';
import { withTexts } from '../locale/loading';

export default [
  {
    path: '/thoi-han',
    component: withTexts(['page', 'escalated'], () => import('./page/DeadlinesPage.vue')),
    meta: { title: 'deadlines.title', group: 'duties', place: 25 },
  },
] satisfies RouteRecordRaw[];
