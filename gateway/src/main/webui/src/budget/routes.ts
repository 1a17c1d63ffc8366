import type { RouteRecordRaw } from 'vue-router';
import type { Role } from '../api/session';
import { withTexts } from '../locale/loading';

const roles: readonly Role[] = ['agency-officer', 'coordinator', 'finance-officer', 'leader', 'auditor'];
const texts = ['record', 'fields', 'money'];
const pages = () => import('./money/pages');

export default [
  {
    path: '/ngan-sach',
    component: withTexts(texts, async () => (await pages()).BudgetPage),
    meta: { title: 'budget.title', group: 'tasks', place: 44, roles },
  },
  {
    path: '/ngan-sach/:id',
    component: withTexts(texts, async () => (await pages()).BudgetRequestPage),
    props: true,
    meta: { title: 'budget.title', roles },
  },
] satisfies RouteRecordRaw[];
