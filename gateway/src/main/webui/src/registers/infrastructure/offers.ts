import type { InfrastructureOfferView } from '../../api/generated/agency';
import { today } from '../../deadlines/clock';
import type { Register } from '../record/register';

const KINDS = ['TOWER', 'ROOFTOP', 'POLE', 'DUCT', 'DARK_FIBRE', 'EQUIPMENT_ROOM'];

export default {
  folder: 'infrastructure',
  page: '/ha-tang-dung-chung',
  path: '/api/v1/infrastructure-offers',
  one: '/api/v1/infrastructure-offers/{id}',
  known: ['agencies', 'places'],
  title: ({ kind, place }, words) => `${words.choice(kind)}, ${place}`,
  lines: (words) => [
    { name: 'territory', text: ({ territory, territoryOn }) => words.place(territory, territoryOn), listed: true },
    { name: 'organisation', text: ({ organisation }) => words.agency(organisation), listed: true },
    { name: 'capacity', text: ({ capacity, unit }) => `${words.number(capacity)} ${unit}`, listed: true },
    { name: 'rentalPrice', text: ({ rentalPrice }) => words.money(rentalPrice), listed: true, figure: true },
    { name: 'state', text: ({ state }) => words.choice(state), listed: true },
    { name: 'note', text: ({ note }) => note ?? '' },
  ],
  filters: [
    { name: 'kind', choices: KINDS },
    { name: 'territory', list: 'places' },
    { name: 'state', choices: ['AVAILABLE', 'FULL', 'WITHDRAWN'] },
  ],
  fields: [
    { name: 'kind', kind: 'choice', choices: KINDS },
    { name: 'territory', kind: 'place' },
    { name: 'place', kind: 'line' },
    { name: 'capacity', kind: 'whole' },
    { name: 'unit', kind: 'line' },
    { name: 'rentalPrice', kind: 'money' },
    { name: 'note', kind: 'text', optional: true },
  ],
  // The communes to choose of are those of today; one that stays is that of its day.
  sends: ({ territory }, entry) => ({ territoryOn: entry && entry.territory === territory ? entry.territoryOn : today() }),
  create: { by: ['operator'] },
  verbs: [
    { name: 'full', action: 'FILL', path: 'full', fields: [] },
    { name: 'available', action: 'FREE', path: 'available', fields: [] },
    { name: 'withdraw', action: 'WITHDRAW', path: 'withdrawal', fields: [{ name: 'reason', label: 'why', kind: 'text' }] },
  ],
} satisfies Register<InfrastructureOfferView>;
