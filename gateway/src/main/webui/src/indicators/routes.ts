import type { RouteRecordRaw } from 'vue-router';
import { withTexts } from '../locale/loading';

export default [
  { path: '/chi-tieu', component: withTexts(['bar', 'parts', 'detail', 'targets'], () => import('./IndicatorsPage.vue')), meta: { title: 'indicators.title', group: 'figures', place: 20, moment: true } },
  {
    path: '/chi-tieu/:ma',
    component: withTexts(['bar', 'parts', 'detail', 'marks', 'quality'], () => import('./IndicatorPage.vue')),
    props: true,
    meta: { title: 'indicators.one' },
  },
  {
    path: '/chi-tieu/:ma/nguon',
    component: withTexts(['bar', 'parts', 'detail', 'marks'], () => import('./detail/SourcePage.vue')),
    props: true,
    meta: { title: 'indicators.one' },
  },
] satisfies RouteRecordRaw[];
