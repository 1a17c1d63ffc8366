import { answered, ifMatch, type Answer } from '../../api/api';
import type { BalanceContent, BalanceView } from '../../api/generated/agency';
import { question, type Question } from '../../api/read';
import { api } from '../../api/session';
import type { Desk } from '../../registers/record/entry-form';
import type { Field } from '../../registers/record/register';
import { SOURCES } from './requests';

/** Who may read balances. */
export const READERS = ['finance-officer', 'leader', 'coordinator', 'auditor'] as const;

type Key = Pick<BalanceView, 'year' | 'source'>;
export const keyOf = ({ year, source }: Key): string => `${year}/${source}`;
const at = ({ year, source }: Key) => ({ path: { year, source } });

export const balanceOf = (key: Key): Question<BalanceView> => question('/api/v1/budget-balances/{year}/{source}', at(key));

const set = (key: Key, body: object, etag: string | undefined): Promise<Answer<BalanceView>> =>
  answered(api.PUT('/api/v1/budget-balances/{year}/{source}', { params: { ...at(key), header: ifMatch(etag) }, body: body as BalanceContent }));

/** What is left, as a share of the whole; nothing is left of nothing. */
export const shareLeft = ({ amount, left }: BalanceView): number => (amount > 0 ? left / amount : 0);

const CONTENT: readonly Field[] = [
  { name: 'amount', label: 'balance', kind: 'money' },
  { name: 'basis', kind: 'line' },
];
const touches = ['/api/v1/budget-balances'] as const;

/** A balance that is there. */
export const balanceDesk = (balance: Key): Desk<BalanceView> => ({
  fields: CONTENT,
  load: () => balanceOf(balance).load(),
  store: (body, { etag }) => set(balance, body, etag),
  touches,
});

/** The first balance of a source in a year. When there is one already, it is shown beside what was typed. */
export function newBalanceDesk(): Desk<BalanceView> {
  let meant: Key = { year: 0, source: 'OTHER' };
  return {
    fields: [{ name: 'year', kind: 'year' }, { name: 'source', kind: 'choice', choices: SOURCES }, ...CONTENT],
    load: () => balanceOf(meant).load(),
    store: ({ year, source, ...content }, { etag }) => {
      meant = { year: Number(year), source: source as Key['source'] };
      return set(meant, content, etag);
    },
    touches,
  };
}
