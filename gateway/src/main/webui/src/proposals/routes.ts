import type { RouteRecordRaw } from 'vue-router';
import { ROLES } from '../api/session';
import { withTexts } from '../locale/loading';

const texts = ['record', 'fields', 'asking'];
const pages = () => import('./asking/pages');

export default [
  {
    path: '/kien-nghi',
    component: withTexts(texts, async () => (await pages()).ProposalsPage),
    meta: { title: 'proposals.title', group: 'tasks', place: 43, roles: ROLES },
  },
  {
    path: '/kien-nghi/:id',
    component: withTexts([...texts, 'chain'], async () => (await pages()).ProposalPage),
    props: true,
    meta: { title: 'proposals.title', roles: ROLES },
  },
  {
    path: '/kien-nghi/quyet-dinh/:id',
    component: withTexts([...texts, 'chain'], async () => (await pages()).DecisionPage),
    props: true,
    meta: { title: 'proposals.title', roles: ROLES },
  },
] satisfies RouteRecordRaw[];
