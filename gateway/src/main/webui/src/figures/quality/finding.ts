import { api } from '../../api/session';
import type { Page, Text } from '../../api/types';
import { withQuery } from '../../api/query';
import { onDay } from '../../moment/day';

/** Wire form of one item of `GET /api/v1/quality-findings`. */
export interface Finding {
  readonly id: string;
  readonly check: string;
  readonly kind?: string;
  /** Clauses of the plan whose own figures contradict each other; absent for what was measured. */
  readonly clauses?: readonly string[];
  readonly indicator?: string;
  readonly territory?: string;
  readonly period?: string;
  readonly operator?: string;
  readonly stated?: number;
  readonly computed?: number;
  readonly detail: Text;
  readonly foundAt: string;
  readonly acknowledgement?: { readonly note: string; readonly notedBy?: string; readonly notedAt: string };
}

export interface FindingFilter {
  readonly kind?: string | undefined;
  readonly indicator?: string | undefined;
  readonly territory?: string | undefined;
  readonly acknowledged?: string | undefined;
  /** Those that stood on that day, with what had been noted of them. */
  readonly asOf?: string | undefined;
  readonly limit?: number;
}

/** What rules can be about: figures that were measured, and the plan's own. */
export const KINDS = [
  'SUM_OF_PARTS',
  'SHARED_DENOMINATOR',
  'TOGETHER_ABOVE_WHOLE',
  'ALL_BELOW_BEST',
  'RANGE',
  'JUMP',
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

const FINDINGS = '/api/v1/quality-findings';

export async function loadFindings(filter: FindingFilter, cursor?: string, signal?: AbortSignal): Promise<Page<Finding>> {
  return (await onDay({ asOf: filter.asOf }, api.get<Page<Finding>>(withQuery(FINDINGS, { ...filter, cursor }), signal))).body;
}

/** How many findings an indicator's page tells before it is asked for more. */
const AT_ONCE = 10;

/** Those of the plan's own figures in these clauses on the first page, and page by page those that rules found in the indicator's figures. */
export async function findingsOf(
  indicator: string,
  clauses: readonly string[],
  asOf: string | undefined,
  cursor?: string,
  signal?: AbortSignal,
): Promise<Page<Finding>> {
  const [ofPlan, { items, next }] = await Promise.all([
    cursor === undefined ? findingsIn(clauses, asOf, signal) : [],
    loadFindings({ indicator, asOf, limit: AT_ONCE }, cursor, signal),
  ]);
  return { items: [...ofPlan, ...items.filter(({ indicator: code }) => code === indicator)], ...(next !== undefined && { next }) };
}

/** In the list of all, those of the plan come before those of figures. */
async function findingsIn(clauses: readonly string[], asOf: string | undefined, signal?: AbortSignal): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await loadFindings({ asOf, limit: 500 }, cursor, signal);
    found.push(...items.filter((finding) => finding.clauses?.some((clause) => clauses.includes(clause))));
    cursor = items.every((finding) => finding.clauses) ? next : undefined;
  } while (cursor !== undefined);
  return found;
}

/** A tag that no note has. */
const NONE = '"0"';

/** Notes what came of a finding, in place of the note that the reader saw and of no other. */
export async function acknowledge({ id, acknowledgement: seen }: Finding, note: string): Promise<Finding> {
  const path = `${FINDINGS}/${encodeURIComponent(id)}`;
  const { body, etag } = await api.get<Finding>(path);
  const isSeen = body.acknowledgement?.notedAt === seen?.notedAt;
  return (await api.put<Finding>(`${path}/acknowledgement`, { note }, { ifMatch: isSeen ? etag : NONE })).body;
}

/** Holds all current figures against the rules; answers how many findings there are now. */
export async function runChecks(): Promise<number> {
  return (await api.post<{ readonly findings: number }>('/api/v1/quality-runs')).body.findings;
}
