import type { RouteRecordRaw } from 'vue-router';
import { ROLES } from '../api/session';
import { withTexts } from '../locale/loading';

export default [
  {
    path: '/nhiem-vu',
    component: withTexts(['views', 'states'], () => import('./views/TasksPage.vue')),
    meta: { title: 'tasks.title', group: 'tasks', place: 24, roles: ROLES },
  },
  {
    path: '/nhiem-vu/giao',
    component: withTexts(['assigning', 'states', 'picked'], () => import('./assigning/AssigningPage.vue')),
    meta: { title: 'assigning.title', roles: ['coordinator'] },
  },
  {
    path: '/nhiem-vu/them',
    component: withTexts(['keeping', 'record', 'fields'], () => import('./keeping/KeepTaskPage.vue')),
    meta: { title: 'keeping.add', roles: ['coordinator'] },
  },
  {
    path: '/nhiem-vu/:id/sua',
    component: withTexts(['keeping', 'record', 'fields'], () => import('./keeping/KeepTaskPage.vue')),
    props: true,
    meta: { title: 'keeping.changing', roles: ['coordinator'] },
  },
  {
    path: '/nhiem-vu/:id',
    component: withTexts(['occurrence', 'states', 'content', 'entry'], () => import('./occurrence/TaskPage.vue')),
    props: true,
    meta: { title: 'tasks.title', roles: ROLES },
  },
] satisfies RouteRecordRaw[];
