import type { RouteRecordRaw } from 'vue-router';
import { withTexts } from '../locale/loading';

export default [
  {
    path: '/dia-ban',
    component: withTexts(['bar', 'profile', 'tiles', 'marks', 'parts'], () => import('./profile/TerritoriesPage.vue')),
    meta: { title: 'territories.title', group: 'figures', place: 22, moment: true },
  },
  {
    path: '/dia-ban/bang-nhiet',
    component: withTexts(['bar', 'heat', 'tiles', 'marks'], () => import('./heat/HeatPage.vue')),
    meta: { title: 'territories.heat' },
  },
  {
    path: '/dia-ban/:ma',
    component: withTexts(['bar', 'profile', 'tiles', 'marks', 'detail'], () => import('./profile/TerritoryPage.vue')),
    props: true,
    meta: { title: 'territories.one' },
  },
  {
    path: '/dia-ban/:ma/tom-tat',
    component: withTexts(['bar', 'profile', 'tiles', 'marks'], () => import('./profile/BriefPage.vue')),
    props: true,
    meta: { title: 'territories.one' },
  },
] satisfies RouteRecordRaw[];
