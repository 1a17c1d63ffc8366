import type { MediaItemView } from '../../api/generated/agency';
import type { Register } from '../record/register';

const CHANNELS = ['TELEVISION', 'RADIO', 'NEWSPAPER', 'WEBSITE', 'SOCIAL_NETWORK', 'EVENT'];

export default {
  folder: 'media',
  page: '/truyen-thong',
  path: '/api/v1/media-items',
  one: '/api/v1/media-items/{id}',
  known: ['agencies', 'places'],
  title: ({ title }) => title,
  lines: (words) => [
    { name: 'publishedOn', text: ({ publishedOn }) => words.day(publishedOn), listed: true },
    { name: 'channel', text: ({ channel }) => words.choice(channel), listed: true },
    { name: 'organisation', text: ({ organisation }) => words.agency(organisation), listed: true },
    { name: 'territory', text: ({ territory, publishedOn }) => words.place(territory, publishedOn), listed: true },
    { name: 'state', text: ({ state }) => words.choice(state), listed: true },
    { name: 'link', text: ({ link }) => link ?? '', link: ({ link }) => link },
  ],
  filters: [
    { name: 'channel', choices: CHANNELS },
    { name: 'territory', list: 'places' },
    { name: 'state', choices: ['RECORDED', 'WITHDRAWN'] },
  ],
  fields: [
    { name: 'title', kind: 'line' },
    { name: 'publishedOn', kind: 'day' },
    { name: 'channel', kind: 'choice', choices: CHANNELS },
    { name: 'territory', kind: 'place', on: 'publishedOn', optional: true },
    { name: 'link', kind: 'link', optional: true },
  ],
  create: { by: ['agency-officer'], kind: 'MEDIA' },
  verbs: [{ name: 'withdraw', action: 'WITHDRAW', path: 'withdrawal', fields: [{ name: 'reason', kind: 'text' }] }],
} satisfies Register<MediaItemView>;
