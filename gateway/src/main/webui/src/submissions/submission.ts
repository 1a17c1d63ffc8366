import type { Answer } from '../api/api';
import { withQuery } from '../api/query';
import { old } from '../api/old';
import type { Page } from '../api/types';
import type {
  Content,
  Difference,
  PaperSubmission,
  Return,
  Review,
  Submission,
  SubmissionSummary,
  Version,
} from './wire';

const PATH = '/api/v1/submissions';
const one = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;

export interface SubmissionFilter {
  readonly state?: string | undefined;
  readonly obligation?: string | undefined;
  readonly year?: number | string | undefined;
  readonly organisation?: string | undefined;
  readonly findings?: 'true' | undefined;
  readonly limit?: number;
  readonly cursor?: string | undefined;
}

export async function loadSubmissions(filter: SubmissionFilter, signal?: AbortSignal): Promise<Page<SubmissionSummary>> {
  return (await old.get<Page<SubmissionSummary>>(withQuery(PATH, { ...filter }), signal)).body;
}

/** An organisation's submission for a duty and year, whole; nothing while none was sent. Who handles submissions could see others too. */
export async function loadOwn(
  { obligation, year }: { readonly obligation: string; readonly year: number },
  organisation: string,
  signal?: AbortSignal,
): Promise<Answer<Submission> | undefined> {
  const { items } = await loadSubmissions({ obligation, year, organisation }, signal);
  const own = items.find(({ state }) => state !== 'DRAFT');
  return own && loadSubmission(own.id, signal);
}

export function loadSubmission(id: string, signal?: AbortSignal): Promise<Answer<Submission>> {
  return old.get<Submission>(one(id), signal);
}

export async function loadVersion(id: string, number: number, signal?: AbortSignal): Promise<Version> {
  return (await old.get<Version>(`${one(id)}/versions/${number}`, signal)).body;
}

/** Where the exact bytes of a version are, which its receipt attests. */
export function bodyPath(id: string, version: number): string {
  return `${one(id)}/versions/${version}/body`;
}

export async function submit(content: Content, idempotencyKey: string): Promise<Submission> {
  return (await old.post<Submission>(PATH, content, { idempotencyKey })).body;
}

/** The same checks as a submit, nothing stored; says how punctual it would be now. */
export async function tryOut(content: Content, idempotencyKey: string): Promise<{ readonly punctuality?: string }> {
  const path = withQuery(PATH, { validateOnly: 'true' });
  return (await old.post<{ punctuality?: string }>(path, content, { idempotencyKey })).body;
}

export async function submitPaper(paper: PaperSubmission, idempotencyKey: string): Promise<Submission> {
  return (await old.post<Submission>(`${PATH}/paper`, paper, { idempotencyKey })).body;
}

export function accept(id: string, ifMatch: string | undefined): Promise<Answer<Submission>> {
  return old.post<Submission>(`${one(id)}/acceptance`, undefined, { ifMatch });
}

export function giveBack(id: string, why: Return, ifMatch: string | undefined): Promise<Answer<Submission>> {
  return old.post<Submission>(`${one(id)}/return`, why, { ifMatch });
}

/** Sends the figures that were not taken once more. */
export function redeliver(id: string): Promise<Answer<Submission>> {
  return old.post<Submission>(`${one(id)}/findings/redelivery`);
}

export function withdraw(id: string, reason: string, ifMatch: string | undefined): Promise<Answer<Submission>> {
  return old.post<Submission>(`${one(id)}/withdrawal`, { reason }, { ifMatch });
}

export function explainLateness(id: string, reason: string, ifMatch: string | undefined): Promise<Answer<unknown>> {
  return old.put(`${one(id)}/late-reason`, { reason }, { ifMatch });
}

export async function loadDifferences(
  id: string,
  between: { readonly from: number; readonly to: number } | { readonly against: 'last-year' },
  signal?: AbortSignal,
): Promise<readonly Difference[]> {
  return (await old.get<Page<Difference>>(withQuery(`${one(id)}/differences`, { ...between }), signal)).body.items;
}

/** The newest version, papers beside it left out. */
export function currentOf({ version, versions }: Submission): Version | undefined {
  return versions?.find(({ number }) => number === version);
}

/** Number of the version before the newest, papers beside them left out; 0 when there is none. */
export function numberBefore({ version, versions }: Submission): number {
  if (!versions) return version - 1;
  return versions.filter(({ number, overtaken }) => number < version && !overtaken).at(-1)?.number ?? 0;
}

/** The decision about the newest version, if there is one. */
export function reviewOf(submission: Submission): Review | undefined {
  return currentOf(submission)?.review;
}
