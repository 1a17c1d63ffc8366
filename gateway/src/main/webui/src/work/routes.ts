import type { RouteRecordRaw } from 'vue-router';
import { withTexts } from '../locale/loading';

export default [
  { path: '/', component: () => import('./HomePage.vue'), meta: { title: 'work.title', group: 'work', place: 5, people: true } },
  {
    path: '/tai-khoan',
    component: withTexts(['account', 'offline'], () => import('./account/AccountPage.vue')),
    meta: { title: 'work.account' },
  },
] satisfies RouteRecordRaw[];
