import type { ExistingSystemView } from '../../api/generated/agency';
import type { Register } from '../record/register';

const STATES = ['IN_SERVICE', 'IN_PROGRESS', 'NOT_DEPLOYED', 'RETIRED'];

export default {
  folder: 'systems',
  page: '/he-thong-hien-co',
  path: '/api/v1/existing-systems',
  one: '/api/v1/existing-systems/{code}',
  known: ['agencies'],
  title: ({ name }, words) => words.say(name),
  lines: (words) => [
    { name: 'kind', text: ({ kind }) => words.choice(kind), listed: true },
    { name: 'state', text: ({ state }) => words.choice(state), listed: true },
    { name: 'now', text: ({ now }) => (now ? `${words.choice(now.state)}, ${words.day(now.since)}` : ''), listed: true },
    { name: 'note', text: ({ now }) => now?.note ?? '' },
    { name: 'parties', text: ({ parties }) => parties.map(words.agency).join('; ') },
    { name: 'clause', text: ({ clause }) => clause, listed: true },
    { name: 'quote', text: ({ quote, en }) => words.say({ vi: quote, en }) },
    { name: 'corrected', text: ({ corrected }) => corrected ?? '' },
  ],
  filters: [
    {
      name: 'kind',
      choices: ['APPLICATION', 'CLOUD_SERVICE', 'CONNECTION', 'DATA_CENTRE', 'NETWORK', 'PLATFORM', 'PORTAL', 'VIDEO_CONFERENCE'],
    },
  ],
  fields: [],
  verbs: [
    {
      name: 'tell',
      action: 'RESTATE',
      path: 'now',
      put: true,
      fields: [
        { name: 'state', label: 'now', kind: 'choice', choices: STATES },
        { name: 'since', kind: 'day' },
        { name: 'note', kind: 'text' },
      ],
    },
  ],
} satisfies Register<ExistingSystemView>;
