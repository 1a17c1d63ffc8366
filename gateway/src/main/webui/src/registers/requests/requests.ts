import { today } from '../../deadlines/clock';
import { own, type Entry, type Register } from '../record/register';

/** Wire form of what one firm asks of another's offer. */
export interface Request extends Entry {
  readonly id: string;
  readonly organisation: string;
  readonly owner: string;
  readonly offer: string;
  readonly quantity: number;
  /** As it was offered when it was asked for; absent for old requests, as is the rent. */
  readonly unit?: string;
  /** Whole VND for a unit and a month. */
  readonly rentalPrice?: number;
  readonly wantedFrom: string;
  readonly wantedUntil?: string;
  /** The first day on which it is not let any more; absent while nobody gave it back. */
  readonly endedFrom?: string;
  readonly message: string;
  readonly state: string;
  readonly answer?: string;
}

const owner = ({ owner: firm }: Request): string => firm;
const runs = ({ endedFrom, wantedUntil }: Request): boolean => !endedFrom && (!wantedUntil || wantedUntil >= today());

export default {
  folder: 'requests',
  page: '/ha-tang-dung-chung/de-nghi',
  path: '/api/v1/infrastructure-requests',
  known: ['agencies'],
  title: ({ organisation, wantedFrom }, words) => words.t('requests.named', { name: words.agency(organisation), date: words.day(wantedFrom) }),
  lines: (words) => [
    { name: 'offer', text: ({ owner: firm }) => words.agency(firm), listed: true, link: ({ offer }) => `/ha-tang-dung-chung/${offer}` },
    { name: 'quantity', text: ({ quantity, unit }) => [words.number(quantity), unit].filter(Boolean).join(' '), listed: true },
    { name: 'rentalPrice', text: ({ rentalPrice }) => words.money(rentalPrice) },
    { name: 'wantedFrom', text: ({ wantedFrom }) => words.day(wantedFrom) },
    { name: 'wantedUntil', text: ({ wantedUntil }) => words.day(wantedUntil), listed: true },
    { name: 'endedFrom', text: ({ endedFrom }) => words.day(endedFrom), listed: true },
    { name: 'message', text: ({ message }) => message },
    { name: 'state', text: ({ state }) => words.choice(state), listed: true },
    { name: 'answer', text: ({ answer }) => answer ?? '' },
  ],
  filters: [{ name: 'state', choices: ['SENT', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] }],
  fields: [
    { name: 'quantity', kind: 'whole' },
    { name: 'wantedFrom', kind: 'day' },
    { name: 'wantedUntil', kind: 'day', optional: true },
    { name: 'message', kind: 'text' },
  ],
  verbs: [
    { name: 'accept', path: 'answer', by: ['operator'], of: owner, from: ['SENT'], fields: [{ name: 'message', label: 'answer', kind: 'text' }], sends: { accepted: true } },
    { name: 'refuse', path: 'answer', by: ['operator'], of: owner, from: ['SENT'], fields: [{ name: 'message', label: 'answer', kind: 'text' }], sends: { accepted: false } },
    { name: 'withdraw', path: 'withdrawal', by: ['operator'], of: own, from: ['SENT'], fields: [{ name: 'note', kind: 'text' }] },
    {
      name: 'giveBack',
      path: 'ending',
      by: ['operator'],
      of: ({ organisation, owner: firm }) => [organisation, firm],
      from: ['ACCEPTED'],
      when: runs,
      fields: [
        { name: 'from', kind: 'day' },
        { name: 'note', label: 'whyBack', kind: 'text' },
      ],
    },
  ],
} satisfies Register<Request>;
