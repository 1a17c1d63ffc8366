import { own, type Entry, type Register } from '../record/register';

/** Wire form of a media item. */
export interface MediaItem extends Entry {
  readonly id: string;
  readonly organisation: string;
  readonly publishedOn: string;
  readonly title: string;
  readonly channel: string;
  readonly link?: string;
  readonly territory?: string;
  readonly state: string;
}

const CHANNELS = ['TELEVISION', 'RADIO', 'NEWSPAPER', 'WEBSITE', 'SOCIAL_NETWORK', 'EVENT'];

export default {
  folder: 'media',
  page: '/truyen-thong',
  path: '/api/v1/media-items',
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
  change: { by: ['agency-officer'], of: own, from: ['RECORDED'] },
  verbs: [{ name: 'withdraw', path: 'withdrawal', by: ['agency-officer'], of: own, from: ['RECORDED'], fields: [{ name: 'note', kind: 'text' }] }],
} satisfies Register<MediaItem>;
