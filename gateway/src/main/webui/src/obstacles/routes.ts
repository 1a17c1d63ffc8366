import type { RouteRecordRaw } from 'vue-router';
import { ROLES } from '../api/session';
import { withTexts } from '../locale/loading';

const texts = ['record', 'fields', 'difficulties'];
const pages = () => import('./difficulties/pages');

export default [
  {
    path: '/vuong-mac',
    component: withTexts(texts, async () => (await pages()).ObstaclesPage),
    meta: { title: 'obstacles.title', group: 'tasks', place: 42, roles: ROLES },
  },
  {
    path: '/vuong-mac/:id',
    component: withTexts([...texts, 'chain'], async () => (await pages()).ObstaclePage),
    props: true,
    meta: { title: 'obstacles.title', roles: ROLES },
  },
] satisfies RouteRecordRaw[];
