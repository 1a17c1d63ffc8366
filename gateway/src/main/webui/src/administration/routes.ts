import type { RouteRecordRaw } from 'vue-router';
import type { Role } from '../api/session';
import { withTexts } from '../locale/loading';

const roles: readonly Role[] = ['administrator', 'coordinator', 'auditor'];

// A page with a `shelf` stands in the table of contents at /quan-tri, in the order of these numbers.
export default [
  {
    path: '/quan-tri',
    component: withTexts(['contents'], () => import('./contents/AdministrationPage.vue')),
    meta: { title: 'administration.title', group: 'administration', place: 60, roles },
  },
  {
    path: '/quan-tri/lich',
    component: withTexts(['workdays', 'fields'], () => import('./workdays/WorkdaysPage.vue')),
    meta: { title: 'administration.workdays', shelf: 10, roles },
  },
  {
    path: '/quan-tri/nghia-vu',
    component: withTexts(['duties'], () => import('./duties/ObligationsPage.vue')),
    meta: { title: 'administration.duties', shelf: 20, roles },
  },
  {
    path: '/quan-tri/nghia-vu/:code',
    component: withTexts(['duties', 'fields'], () => import('./duties/EditObligationPage.vue')),
    props: true,
    meta: { title: 'administration.duty', roles: ['coordinator'] },
  },
  {
    path: '/quan-tri/gia-han',
    component: withTexts(['grants', 'page'], () => import('./grants/GrantsPage.vue')),
    meta: { title: 'administration.grants', shelf: 30, roles },
  },
  {
    path: '/quan-tri/co-quan',
    component: withTexts(['agencies', 'duties'], () => import('./agencies/AgenciesPage.vue')),
    meta: { title: 'administration.agencies', shelf: 5, roles },
  },
  {
    path: '/quan-tri/co-quan/them',
    component: withTexts(['agencies', 'duties', 'fields'], () => import('./agencies/NewAgencyPage.vue')),
    meta: { title: 'agencies.add', roles: ['administrator'] },
  },
  {
    path: '/quan-tri/co-quan/:code',
    component: withTexts(['agencies', 'duties', 'fields', 'successions', 'contact', 'record'], () => import('./agencies/AgencyPage.vue')),
    props: true,
    meta: { title: 'agencies.one', roles },
  },
  {
    path: '/quan-tri/ke-thua',
    component: withTexts(['successions', 'agencies'], () => import('./successions/SuccessionsPage.vue')),
    meta: { title: 'administration.successions', shelf: 6, roles },
  },
  {
    path: '/quan-tri/ke-thua/them',
    component: withTexts(['successions', 'fields', 'picked'], () => import('./successions/NewSuccessionPage.vue')),
    meta: { title: 'successions.add', roles: ['administrator'] },
  },
  {
    path: '/quan-tri/phan-mem',
    component: withTexts(['clients'], () => import('./clients/ClientsPage.vue')),
    meta: { title: 'administration.clients', shelf: 40, roles },
  },
  {
    path: '/lien-he',
    component: withTexts(['contact', 'record', 'fields'], () => import('./contact/ContactPage.vue')),
    meta: { title: 'administration.contact', group: 'administration', place: 55, roles: ['agency-officer', 'operator'] },
  },
] satisfies RouteRecordRaw[];
