import type { Text } from '../../api/types';
import { own, type Entry, type Register } from '../../registers/record/register';

/** Wire form of an obstacle; one of the plan names no agency, and one of an agency no clause. */
export interface Obstacle extends Entry {
  readonly id: string;
  readonly title: Text;
  readonly state: string;
  readonly source: string;
  readonly causes: readonly string[];
  readonly clause?: string;
  readonly quote?: string;
  readonly en?: string;
  readonly corrected?: string;
  readonly organisation?: string;
  readonly description?: string;
  readonly cause?: string;
  readonly indicators?: readonly string[];
  readonly territories?: readonly { readonly code: string; readonly validOn: string }[];
  readonly tasks?: readonly string[];
  /** Why it was put aside or taken back. */
  readonly reason?: string;
  readonly reportedAt?: string;
}

const STATES = ['OPEN', 'GATHERED', 'PROPOSED', 'RESOLVED', 'DISMISSED', 'WITHDRAWN'];
const REPORTING = { by: ['agency-officer', 'operator', 'coordinator'], of: own, from: ['OPEN'] } as const;
const REASON = [{ name: 'reason', kind: 'text' }] as const;

export default {
  folder: 'difficulties',
  page: '/vuong-mac',
  path: '/api/v1/obstacles',
  known: ['agencies', 'indicators', 'places', 'tasks', 'causes'],
  title: ({ title }, words) => words.say(title),
  lines: (words) => {
    const names = (list: 'indicators' | 'places' | 'tasks' | 'causes', codes: readonly string[] = []): string =>
      codes.map((code) => words.one(list, code)).join('\n');
    return [
      { name: 'organisation', text: ({ organisation }) => words.agency(organisation) || words.choice('PLAN'), listed: true },
      { name: 'state', text: ({ state }) => words.choice(state), listed: true },
      { name: 'reportedAt', text: ({ reportedAt }) => words.instant(reportedAt), listed: true },
      { name: 'description', text: ({ description }) => description ?? '' },
      { name: 'clause', text: ({ clause }) => clause ?? '' },
      { name: 'quote', text: ({ quote, en }) => (quote ? words.say({ vi: quote, en: en ?? quote }) : '') },
      { name: 'corrected', text: ({ corrected }) => corrected ?? '' },
      { name: 'causes', text: ({ causes }) => names('causes', causes) },
      { name: 'cause', text: ({ cause }) => cause ?? '' },
      { name: 'indicators', text: ({ indicators }) => names('indicators', indicators) },
      { name: 'territories', text: ({ territories }) => names('places', territories?.map(({ code, validOn }) => `${code}@${validOn}`)) },
      { name: 'tasks', text: ({ tasks }) => names('tasks', tasks) },
      { name: 'reason', text: ({ reason }) => reason ?? '' },
    ];
  },
  filters: [
    { name: 'state', choices: STATES },
    { name: 'indicator', list: 'indicators' },
    { name: 'territory', list: 'places' },
    { name: 'task', list: 'tasks' },
  ],
  fields: [
    { name: 'title', kind: 'line' },
    { name: 'description', kind: 'text' },
    { name: 'indicators', kind: 'many', list: 'indicators', optional: true },
    { name: 'territories', kind: 'many', list: 'places', optional: true },
    { name: 'tasks', kind: 'many', list: 'tasks', optional: true },
    { name: 'causes', kind: 'many', list: 'causes', optional: true },
    { name: 'cause', kind: 'text', optional: true },
  ],
  create: { by: REPORTING.by },
  change: REPORTING,
  verbs: [
    { name: 'withdraw', path: 'withdrawal', ...REPORTING, fields: REASON },
    { name: 'dismiss', path: 'dismissal', by: ['coordinator'], from: ['OPEN'], fields: REASON },
  ],
  unwritten: true,
} satisfies Register<Obstacle>;
