import type { Answer } from '../../api/api';
import { old } from '../../api/old';
import type { Page } from '../../api/types';
import { withQuery } from '../../api/query';
import type { Desk } from '../../registers/record/entry-form';
import type { Field } from '../../registers/record/register';
import { SOURCES } from './requests';

/** Wire form of what a source of funds has in a year; whole VND. */
export interface Balance {
  readonly year: number;
  readonly source: string;
  readonly amount: number;
  readonly allotted: number;
  readonly left: number;
}

/** Who may read balances. */
export const READERS = ['finance-officer', 'leader', 'coordinator', 'auditor'] as const;

const PATH = '/api/v1/budget-balances';

export async function loadBalances(year: number | undefined, signal: AbortSignal): Promise<readonly Balance[]> {
  return (await old.get<Page<Balance>>(withQuery(PATH, { year }), signal)).body.items;
}

export const pathOf = ({ year, source }: Pick<Balance, 'year' | 'source'>): string => `${PATH}/${year}/${source}`;

export const loadBalance = (of: Pick<Balance, 'year' | 'source'>): Promise<Answer<Balance>> => old.get<Balance>(pathOf(of));

/** What is left, as a share of the whole; nothing is left of nothing. */
export const shareLeft = ({ amount, left }: Balance): number => (amount > 0 ? left / amount : 0);

const CONTENT: readonly Field[] = [
  { name: 'amount', label: 'balance', kind: 'money' },
  { name: 'basis', kind: 'line' },
];

/** A balance that is there. */
export const balanceDesk = (balance: Balance): Desk<Balance> => ({
  fields: CONTENT,
  load: () => loadBalance(balance),
  store: (body, { ifMatch }) => old.put<Balance>(pathOf(balance), body, { ifMatch }),
});

/** The first balance of a source in a year. When there is one already, it is shown beside what was typed. */
export function newBalanceDesk(): Desk<Balance> {
  let meant: Pick<Balance, 'year' | 'source'> = { year: 0, source: '' };
  return {
    fields: [{ name: 'year', kind: 'year' }, { name: 'source', kind: 'choice', choices: SOURCES }, ...CONTENT],
    load: () => loadBalance(meant),
    store: ({ year, source, ...content }, { ifMatch }) => {
      meant = { year: Number(year), source: String(source) };
      return old.put<Balance>(pathOf(meant), content, { ifMatch });
    },
  };
}
