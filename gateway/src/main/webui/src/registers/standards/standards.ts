import type { Text } from '../../api/types';
import { own, type Entry, type Register } from '../record/register';

/** Wire form of a version of a standard. */
export interface Standard extends Entry {
  readonly id: string;
  readonly organisation: string;
  readonly code: string;
  readonly version: number;
  readonly title: Text;
  readonly content: string;
  readonly link?: string;
  readonly state: string;
  readonly inForceOn?: string;
  readonly legalBasis?: string;
  readonly repealedOn?: string;
  readonly repealBasis?: string;
}

export default {
  folder: 'standards',
  page: '/tieu-chuan',
  path: '/api/v1/standards',
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
  change: { by: ['construction-officer'], of: own, from: ['DRAFT'] },
  verbs: [
    {
      name: 'enforce',
      path: 'entry-into-force',
      by: ['construction-officer'],
      of: own,
      from: ['DRAFT'],
      fields: [
        { name: 'on', kind: 'day' },
        { name: 'legalBasis', kind: 'line' },
      ],
    },
    {
      name: 'repeal',
      path: 'repeal',
      by: ['construction-officer'],
      of: own,
      from: ['IN_FORCE'],
      fields: [
        { name: 'on', label: 'repealedOn', kind: 'day' },
        { name: 'legalBasis', label: 'repealBasis', kind: 'line' },
      ],
    },
    { name: 'withdraw', path: 'withdrawal', by: ['construction-officer'], of: own, from: ['DRAFT'], fields: [{ name: 'note', kind: 'text' }] },
  ],
} satisfies Register<Standard>;
