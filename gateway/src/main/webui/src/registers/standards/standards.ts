import type { StandardView } from '../../api/generated/agency';
import type { Register } from '../record/register';

export default {
  folder: 'standards',
  page: '/tieu-chuan',
  path: '/api/v1/standards',
  one: '/api/v1/standards/{id}',
  known: ['agencies'],
  title: ({ title }, words) => words.say(title),
  lines: (words) => [
    { name: 'code', text: ({ code }) => code, listed: true },
    { name: 'version', text: ({ version }) => words.number(version), listed: true, figure: true },
    { name: 'state', text: ({ state }) => words.choice(state), listed: true },
    { name: 'inForceOn', text: ({ inForceOn }) => words.day(inForceOn), listed: true },
    { name: 'legalBasis', text: ({ legalBasis }) => legalBasis ?? '' },
    { name: 'repealedOn', text: ({ repealedOn }) => words.day(repealedOn) },
    { name: 'repealBasis', text: ({ repealBasis }) => repealBasis ?? '' },
    { name: 'organisation', text: ({ organisation }) => words.agency(organisation) },
    { name: 'content', text: ({ content }) => content },
    { name: 'link', text: ({ link }) => link ?? '', link: ({ link }) => link },
  ],
  filters: [{ name: 'state', choices: ['DRAFT', 'IN_FORCE', 'REPLACED', 'REPEALED', 'WITHDRAWN'] }],
  fields: [
    { name: 'code', kind: 'line', fixed: true },
    { name: 'title', kind: 'pair' },
    { name: 'content', kind: 'text' },
    { name: 'link', kind: 'link', optional: true },
  ],
  create: { by: ['construction-officer'] },
  verbs: [
    {
      name: 'enforce',
      action: 'ENFORCE',
      path: 'entry-into-force',
      fields: [
        { name: 'on', kind: 'day' },
        { name: 'legalBasis', kind: 'line' },
      ],
    },
    {
      name: 'repeal',
      action: 'REPEAL',
      path: 'repeal',
      fields: [
        { name: 'on', label: 'repealedOn', kind: 'day' },
        { name: 'legalBasis', label: 'repealBasis', kind: 'line' },
      ],
    },
    { name: 'withdraw', action: 'WITHDRAW', path: 'withdrawal', fields: [{ name: 'reason', kind: 'text' }] },
  ],
} satisfies Register<StandardView>;
