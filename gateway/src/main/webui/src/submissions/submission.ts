import type { Answer } from '../api/client';
import { withQuery } from '../api/query';
import { api } from '../api/session';
import type { Page } from '../api/types';
import type {
  Content,
  Difference,
  PaperSubmission,
  Return,
  Review,
  Submission,
  SubmissionSummary,
} from './wire';

const PATH = '/api/v1/submissions';
const one = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;

export interface SubmissionFilter {
  readonly state?: string | undefined;
  readonly obligation?: string | undefined;
  readonly year?: number | string | undefined;
  readonly limit?: number;
  readonly cursor?: string | undefined;
}

export async function loadSubmissions(filter: SubmissionFilter, signal?: AbortSignal): Promise<Page<SubmissionSummary>> {
  return (await api.get<Page<SubmissionSummary>>(withQuery(PATH, { ...filter }), signal)).body;
}

/** The reader's own submission for a duty and year, whole; nothing while none was sent. */
export async function loadOwn(obligation: string, year: number, signal?: AbortSignal): Promise<Answer<Submission> | undefined> {
  const { items } = await loadSubmissions({ obligation, year }, signal);
  const own = items.find(({ state }) => state !== 'DRAFT');
  return own && loadSubmission(own.id, signal);
}

export function loadSubmission(id: string, signal?: AbortSignal): Promise<Answer<Submission>> {
  return api.get<Submission>(one(id), signal);
}

export async function submit(content: Content, idempotencyKey: string): Promise<Submission> {
  return (await api.post<Submission>(PATH, content, { idempotencyKey })).body;
}

/** The same checks as a submit, nothing stored; says how punctual it would be now. */
export async function tryOut(content: Content, idempotencyKey: string): Promise<{ readonly punctuality?: string }> {
  const path = withQuery(PATH, { validateOnly: 'true' });
  return (await api.post<{ punctuality?: string }>(path, content, { idempotencyKey })).body;
}

export async function submitPaper(paper: PaperSubmission, idempotencyKey: string): Promise<Submission> {
  return (await api.post<Submission>(`${PATH}/paper`, paper, { idempotencyKey })).body;
}

export function accept(id: string, ifMatch: string | undefined): Promise<Answer<Submission>> {
  return api.post<Submission>(`${one(id)}/acceptance`, undefined, { ifMatch });
}

export function giveBack(id: string, why: Return, ifMatch: string | undefined): Promise<Answer<Submission>> {
  return api.post<Submission>(`${one(id)}/return`, why, { ifMatch });
}

export function withdraw(id: string, reason: string, ifMatch: string | undefined): Promise<Answer<Submission>> {
  return api.post<Submission>(`${one(id)}/withdrawal`, { reason }, { ifMatch });
}

export function explainLateness(id: string, reason: string, ifMatch: string | undefined): Promise<Answer<unknown>> {
  return api.put(`${one(id)}/late-reason`, { reason }, { ifMatch });
}

export async function loadDifferences(
  id: string,
  between: { readonly from: number; readonly to: number } | { readonly against: 'last-year' },
  signal?: AbortSignal,
): Promise<readonly Difference[]> {
  return (await api.get<Page<Difference>>(withQuery(`${one(id)}/differences`, { ...between }), signal)).body.items;
}

/** The decision about the newest version, if there is one. */
export function reviewOf(submission: Submission): Review | undefined {
  return submission.versions?.at(-1)?.review;
}
