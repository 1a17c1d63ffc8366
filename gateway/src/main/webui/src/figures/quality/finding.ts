import type { Finding } from '../../api/generated/indicator';
import { bodyOf, ifMatch } from '../../api/api';
import type { PagedQuestion } from '../../api/pages';
import { read } from '../../api/read';
import { api } from '../../api/session';

/** What rules can be about: figures that were measured, and the plan's own. */
export const KINDS = [
  'SUM_OF_PARTS',
  'SHARED_DENOMINATOR',
  'TOGETHER_ABOVE_WHOLE',
  'ALL_BELOW_BEST',
  'RANGE',
  'JUMP',
  'COVERAGE_LOST',
  'REGISTER_COUNT',
  'MISSING_REPORTER',
  'STALE',
  'QUOTIENT',
  'COMPLEMENT',
  'PARTS_OF_100',
  'COUNT_OF_NAMED',
  'AT_MOST',
  'SAME_VALUE',
  'UNION_BOUND',
] as const;

/** What the words of the address ask for. */
export const STATES: Record<string, { acknowledged?: boolean; overdue?: boolean; state?: Finding['state'] }> = {
  'chua-xem': { acknowledged: false },
  'da-xem': { acknowledged: true },
  'qua-han': { overdue: true },
  'mo-lai': { state: 'REOPENED' },
  'da-tra-loi': { state: 'ANSWERED' },
  'tra-lai': { state: 'RETURNED' },
  'da-sua': { state: 'MENDED' },
};

const FINDINGS = '/api/v1/quality-findings';

/** How many findings an indicator's page tells before it is asked for more. */
const AT_ONCE = 10;

/** Those of the plan's own figures in these clauses on the first page, and page by page those that rules found in the indicator's figures. */
export const findingsOf = (indicator: string, clauses: readonly string[], asOf: string | undefined): PagedQuestion<Finding> => ({
  key: [FINDINGS, indicator, clauses, asOf],
  load: async (cursor, signal) => {
    const [ofPlan, { body }] = await Promise.all([
      cursor === undefined ? findingsIn(clauses, asOf, signal) : [],
      read(FINDINGS, { query: { indicator, asOf, limit: AT_ONCE, cursor } }, signal),
    ]);
    return { items: [...ofPlan, ...body.items.filter(({ indicator: code }) => code === indicator)], next: body.next };
  },
});

/** In the list of all, those of the plan come before those of figures. */
async function findingsIn(clauses: readonly string[], asOf: string | undefined, signal: AbortSignal): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = (await read(FINDINGS, { query: { asOf, limit: 500, cursor } }, signal)).body;
    found.push(...items.filter((finding) => finding.clauses?.some((clause) => clauses.includes(clause))));
    cursor = items.every((finding) => finding.clauses) ? next : undefined;
  } while (cursor !== undefined);
  return found;
}

export type Action = Finding['actions'][number];

/** Takes a step with a finding as the reader saw it, and with no other state of it. */
export function take({ id, etag }: Finding, action: Action, reason: string, owner: string, dueOn?: string): Promise<Finding> {
  const params = { path: { id }, header: ifMatch(etag) };
  switch (action) {
    case 'ANSWER':
      return bodyOf(api.POST(`${FINDINGS}/{id}/answer`, { params, body: { answer: reason } }));
    case 'RETURN':
      return bodyOf(api.POST(`${FINDINGS}/{id}/return`, { params, body: { reason, dueOn } }));
    case 'HAND_OVER':
      return bodyOf(api.POST(`${FINDINGS}/{id}/handover`, { params, body: { owner, reason, dueOn } }));
    case 'ACKNOWLEDGE':
      return bodyOf(api.PUT(`${FINDINGS}/{id}/acknowledgement`, { params, body: { reason } }));
  }
}
