import { today } from '../../deadlines/clock';
import { own, type Entry, type Register } from '../record/register';

/** Wire form of passive infrastructure that a firm offers. */
export interface Offer extends Entry {
  readonly id: string;
  readonly organisation: string;
  readonly kind: string;
  readonly territory: string;
  /** A day on which the commune has that code. */
  readonly territoryOn: string;
  readonly place: string;
  readonly capacity: number;
  readonly unit: string;
  /** Whole VND for a unit and a month. */
  readonly rentalPrice: number;
  readonly note?: string;
  readonly state: string;
}

const KINDS = ['TOWER', 'ROOFTOP', 'POLE', 'DUCT', 'DARK_FIBRE', 'EQUIPMENT_ROOM'];
const OFFERED = ['AVAILABLE', 'FULL'];

export default {
  folder: 'infrastructure',
  page: '/ha-tang-dung-chung',
  path: '/api/v1/shared-infrastructure',
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
  change: { by: ['operator'], of: own, from: OFFERED },
  verbs: [
    { name: 'full', path: 'full', by: ['operator'], of: own, from: ['AVAILABLE'], fields: [] },
    { name: 'available', path: 'available', by: ['operator'], of: own, from: ['FULL'], fields: [] },
    { name: 'withdraw', path: 'withdrawal', by: ['operator'], of: own, from: OFFERED, fields: [{ name: 'note', label: 'why', kind: 'text' }] },
  ],
} satisfies Register<Offer>;
