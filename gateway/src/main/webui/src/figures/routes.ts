import type { RouteRecordRaw } from 'vue-router';
import { withTexts } from '../locale/loading';

export default [
  {
    path: '/so-lieu/nhap',
    component: withTexts(['entry', 'locks', 'parts', 'detail', 'marks'], () => import('./entry/EntryPage.vue')),
    meta: { title: 'figures.title', group: 'figures', place: 28, roles: ['coordinator', 'agency-officer'] },
  },
  {
    path: '/so-lieu/nhap-tep',
    component: withTexts(['imports'], () => import('./imports/ImportPage.vue')),
    meta: { title: 'figures.imports', roles: ['coordinator', 'agency-officer', 'auditor'] },
  },
  {
    path: '/so-lieu/chat-luong',
    component: withTexts(['bar', 'quality'], () => import('./quality/QualityPage.vue')),
    meta: { title: 'figures.quality', group: 'figures', place: 29 },
  },
  {
    path: '/so-lieu/khoa-ky',
    component: withTexts(['locks'], () => import('./locks/LocksPage.vue')),
    meta: { title: 'figures.locks', roles: ['coordinator', 'agency-officer', 'leader', 'auditor'] },
  },
] satisfies RouteRecordRaw[];
