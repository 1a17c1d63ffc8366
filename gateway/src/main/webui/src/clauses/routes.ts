import type { RouteRecordRaw } from 'vue-router';
import { withTexts } from '../locale/loading';

export default [
  {
    path: '/ke-hoach',
    component: withTexts(['whole', 'states'], () => import('./whole/PlanPage.vue')),
    meta: { title: 'clauses.title', group: 'figures', place: 23 },
  },
] satisfies RouteRecordRaw[];
