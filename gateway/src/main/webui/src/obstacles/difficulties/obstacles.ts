import type { ObstacleView } from '../../api/generated/agency';
import type { Register } from '../../registers/record/register';

const STATES = ['OPEN', 'GATHERED', 'PROPOSED', 'RESOLVED', 'DISMISSED', 'WITHDRAWN'];
const REASON = [{ name: 'reason', kind: 'text' }] as const;

export default {
  folder: 'difficulties',
  page: '/vuong-mac',
  path: '/api/v1/obstacles',
  one: '/api/v1/obstacles/{id}',
  known: ['agencies', 'indicators', 'places', 'tasks', 'causes'],
  title: ({ title }, words) => words.say(title),
  sort: 'TITLE',
  lines: (words) => {
    const names = (list: 'indicators' | 'places' | 'tasks' | 'causes', codes: readonly string[] = []): string =>
      codes.map((code) => words.one(list, code)).join('\n');
    return [
      { name: 'organisation', text: ({ organisation }) => words.agency(organisation) || words.choice('PLAN'), listed: true, sort: 'ORGANISATION' },
      { name: 'state', text: ({ state }) => words.choice(state), listed: true, sort: 'STATE' },
      { name: 'reportedAt', text: ({ reportedAt }) => words.instant(reportedAt), listed: true, sort: 'REPORTED_AT' },
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
  create: { by: ['agency-officer', 'operator', 'coordinator'] },
  verbs: [
    { name: 'withdraw', action: 'WITHDRAW', path: 'withdrawal', fields: REASON },
    { name: 'dismiss', action: 'DISMISS', path: 'dismissal', fields: REASON },
  ],
  unwritten: true,
} satisfies Register<ObstacleView>;
