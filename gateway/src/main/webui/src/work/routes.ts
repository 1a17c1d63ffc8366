import type { RouteRecordRaw } from 'vue-router';

export default [
  { path: '/', component: () => import('./HomePage.vue'), meta: { title: 'work.title', group: 'work', place: 5, people: true } },
] satisfies RouteRecordRaw[];
