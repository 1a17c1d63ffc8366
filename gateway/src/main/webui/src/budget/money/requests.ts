import type { BudgetRequestView } from '../../api/generated/agency';
import type { Register } from '../../registers/record/register';

export const SOURCES = ['PROVINCIAL_BUDGET', 'CENTRAL_BUDGET', 'UNIVERSAL_SERVICE_FUND', 'OTHER'] as const;
const STATES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPRAISED', 'ALLOTTED', 'REFUSED', 'WITHDRAWN'];
const REASON = [{ name: 'reason', kind: 'text' }] as const;

export default {
  folder: 'money',
  page: '/ngan-sach',
  path: '/api/v1/budget-requests',
  one: '/api/v1/budget-requests/{id}',
  touches: ['/api/v1/budget-balances'],
  known: ['agencies', 'tasks'],
  title: ({ task, year }, words) => words.t('money.named', { task: words.task(task), year }),
  lines: (words) => [
    { name: 'organisation', text: ({ organisation }) => words.agency(organisation), listed: true },
    { name: 'source', text: ({ source }) => words.choice(source), listed: true },
    { name: 'amount', text: ({ amount }) => words.money(amount), listed: true, figure: true },
    { name: 'state', text: ({ state }) => words.choice(state), listed: true },
    { name: 'reason', text: ({ reason }) => reason },
    { name: 'submittedAt', text: ({ submittedAt }) => words.instant(submittedAt) },
    { name: 'appraised', text: ({ appraisal }) => words.money(appraisal?.amount) },
    { name: 'appraisal', text: ({ appraisal }) => appraisal?.reason ?? '' },
    { name: 'allotted', text: ({ decision }) => words.money(decision?.amount), listed: true, figure: true },
    { name: 'decision', text: ({ decision }) => (decision ? `${decision.number}, ${words.day(decision.date)}` : '') },
  ],
  filters: [
    { name: 'state', choices: STATES },
    { name: 'source', choices: SOURCES },
  ],
  fields: [
    { name: 'task', kind: 'task' },
    { name: 'year', kind: 'year' },
    { name: 'source', kind: 'choice', choices: SOURCES },
    { name: 'amount', kind: 'money' },
    { name: 'reason', kind: 'text' },
  ],
  create: { by: ['agency-officer', 'coordinator'] },
  verbs: [
    { name: 'submit', action: 'SUBMIT', path: 'submission', fields: [] },
    {
      name: 'appraise',
      action: 'APPRAISE',
      path: 'appraisal',
      fields: [{ name: 'amount', label: 'appraised', kind: 'money' }, { name: 'reason', label: 'appraisal', kind: 'text' }],
    },
    {
      name: 'decide',
      action: 'ALLOT',
      path: 'decision',
      fields: [
        { name: 'amount', label: 'allotted', kind: 'money' },
        { name: 'number', kind: 'line' },
        { name: 'date', kind: 'day' },
      ],
    },
    { name: 'return', action: 'RETURN', path: 'return', fields: REASON },
    { name: 'withdraw', action: 'WITHDRAW', path: 'withdrawal', fields: REASON },
  ],
} satisfies Register<BudgetRequestView>;
