import type { RouteRecordRaw } from 'vue-router';
import { withTexts } from '../locale/loading';

export default [
  {
    path: '/tro-giup',
    component: withTexts(['help'], () => import('./help/HelpPage.vue')),
    meta: { title: 'guide.help', footer: 10 },
  },
  {
    path: '/co-gi-moi',
    component: withTexts(['news'], () => import('./news/NewsPage.vue')),
    meta: { title: 'guide.news', footer: 12 },
  },
  {
    path: '/phat-trien',
    component: withTexts(['developers'], () => import('./developers/DevelopersPage.vue')),
    meta: { title: 'guide.developers', footer: 20 },
  },
  {
    path: '/phat-trien/loi',
    component: withTexts(['errors'], () => import('./errors/ErrorsPage.vue')),
    meta: { title: 'guide.errors' },
  },
  {
    path: '/du-lieu-mo',
    component: withTexts(['opendata'], () => import('./opendata/OpenDataPage.vue')),
    meta: { title: 'guide.openData', footer: 15 },
  },
  {
    path: '/tiep-can',
    component: withTexts(['accessibility'], () => import('./accessibility/AccessibilityPage.vue')),
    meta: { title: 'guide.accessibility', footer: 30 },
  },
  {
    path: '/du-lieu-ca-nhan',
    component: withTexts(['privacy'], () => import('./privacy/PrivacyPage.vue')),
    meta: { title: 'guide.privacy', footer: 40 },
  },
] satisfies RouteRecordRaw[];
