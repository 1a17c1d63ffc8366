import { own, type Entry, type Register } from '../../registers/record/register';

/** Wire form of what an agency asks; amounts are whole VND. */
export interface BudgetRequest extends Entry {
  readonly id: string;
  readonly organisation: string;
  readonly task: string;
  readonly year: number;
  readonly source: string;
  readonly amount: number;
  readonly reason: string;
  readonly state: string;
  readonly submittedAt?: string;
  readonly appraisal?: { readonly amount: number; readonly note: string; readonly at: string };
  readonly decision?: { readonly amount: number; readonly number: string; readonly date: string };
}

export const SOURCES = ['PROVINCIAL_BUDGET', 'CENTRAL_BUDGET', 'UNIVERSAL_SERVICE_FUND', 'OTHER'] as const;
const STATES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPRAISED', 'ALLOTTED', 'REFUSED', 'WITHDRAWN'];
const ASKING = { by: ['agency-officer', 'coordinator'], of: own } as const;
const NOTE = [{ name: 'note', kind: 'text' }] as const;

export default {
  folder: 'money',
  page: '/ngan-sach',
  path: '/api/v1/budget-requests',
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
    { name: 'appraisal', text: ({ appraisal }) => appraisal?.note ?? '' },
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
  create: ASKING,
  change: { ...ASKING, from: ['DRAFT', 'RETURNED'] },
  verbs: [
    { name: 'submit', path: 'submission', ...ASKING, from: ['DRAFT', 'RETURNED'], fields: [] },
    {
      name: 'appraise',
      path: 'appraisal',
      by: ['finance-officer'],
      from: ['SUBMITTED'],
      fields: [{ name: 'amount', label: 'appraised', kind: 'money' }, { name: 'note', label: 'appraisal', kind: 'text' }],
    },
    {
      name: 'decide',
      path: 'decision',
      by: ['leader'],
      from: ['APPRAISED'],
      fields: [
        { name: 'amount', label: 'allotted', kind: 'money' },
        { name: 'number', kind: 'line' },
        { name: 'date', kind: 'day' },
      ],
    },
    { name: 'return', path: 'return', by: ['finance-officer'], from: ['SUBMITTED', 'APPRAISED'], fields: NOTE },
    { name: 'withdraw', path: 'withdrawal', ...ASKING, from: ['DRAFT', 'SUBMITTED', 'RETURNED'], fields: NOTE },
  ],
} satisfies Register<BudgetRequest>;
