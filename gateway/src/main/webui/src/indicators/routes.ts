import type { RouteRecordRaw } from 'vue-router';

export default [
  { path: '/chi-tieu', component: () => import('./IndicatorsPage.vue'), meta: { title: 'indicators.title', place: 20 } },
  {
    path: '/chi-tieu/:ma',
    component: () => import('./IndicatorPage.vue'),
    props: true,
    meta: { title: 'indicators.one' },
  },
] satisfies RouteRecordRaw[];
