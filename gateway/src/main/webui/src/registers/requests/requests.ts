import type { InfrastructureRequestView } from '../../api/generated/agency';
import type { Register } from '../record/register';

export default {
  folder: 'requests',
  page: '/ha-tang-dung-chung/de-nghi',
  path: '/api/v1/infrastructure-requests',
  one: '/api/v1/infrastructure-requests/{id}',
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
    { name: 'accept', action: 'ACCEPT', path: 'answer', fields: [{ name: 'message', label: 'answer', kind: 'text' }], sends: { accepted: true } },
    { name: 'refuse', action: 'REFUSE', path: 'answer', fields: [{ name: 'message', label: 'answer', kind: 'text' }], sends: { accepted: false } },
    { name: 'withdraw', action: 'WITHDRAW', path: 'withdrawal', fields: [{ name: 'reason', kind: 'text' }] },
    {
      name: 'giveBack',
      action: 'END',
      path: 'ending',
      fields: [
        { name: 'from', kind: 'day' },
        { name: 'reason', label: 'whyBack', kind: 'text' },
      ],
    },
  ],
} satisfies Register<InfrastructureRequestView>;
