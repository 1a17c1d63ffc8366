import type { Answer } from '../api/client';
import { api } from '../api/session';
import type { Page } from '../api/types';
import { withQuery } from '../api/query';

/** Wire form of one item of `GET /api/v1/submissions`. */
export interface SubmissionSummary {
  readonly id: string;
  readonly obligation: string;
  readonly year: number;
  readonly organisation: string;
  readonly state: string;
  /** Number of the newest version. */
  readonly version: number;
  /** Arrival of the first version, and how it stands to the deadline. */
  readonly sentAt?: string;
  readonly punctuality?: string;
}

/** Wire form of `GET /api/v1/submissions/{id}`: narrative, figures and receipt are those of the newest version. */
export interface Submission extends SubmissionSummary {
  readonly narrative?: string;
  readonly figures?: readonly Figure[];
  readonly receipt?: Receipt;
  /** All versions, oldest first; absent right after sending. */
  readonly versions?: readonly Version[];
}

export interface Version {
  readonly number: number;
  readonly review?: Review;
}

/** What was decided about a version; the rest only when it was returned. */
export interface Review {
  readonly decision: string;
  readonly comment?: string;
  readonly items?: readonly ItemComment[];
  readonly returnBy?: string;
}

/** The decision about the newest version, if there is one. */
export function reviewOf(submission: Submission): Review | undefined {
  return submission.versions?.at(-1)?.review;
}

export interface Figure {
  readonly indicator: string;
  readonly territory: string;
  readonly period: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value?: number;
}

export interface ItemComment {
  readonly pointer: string;
  readonly comment: string;
}

export interface Receipt {
  readonly number: string;
  readonly organisation: string;
  readonly obligation: string;
  readonly year: number;
  /** SHA-256 of the exact bytes received. */
  readonly sha256: string;
  readonly arrivedAt: string;
  /** Absent when the duty has no date. */
  readonly punctuality?: string;
  /** The receipt again, signed: anyone can check it with the published keys. */
  readonly jws: string;
}

export interface NewSubmission {
  readonly obligation: string;
  readonly year: number;
  readonly narrative: string;
  readonly figures: readonly Figure[];
}

export interface Return {
  readonly comment: string;
  readonly items: readonly ItemComment[];
  readonly returnBy?: string;
}

const PATH = '/api/v1/submissions';
const one = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;

export async function loadSubmissions(
  query: { state?: string; obligation?: string; year?: number },
  signal: AbortSignal,
): Promise<readonly SubmissionSummary[]> {
  return (await api.get<Page<SubmissionSummary>>(withQuery(PATH, query), signal)).body.items;
}

/** The reader's own submission for a duty and year, whole; nothing while none was sent. */
export async function loadOwn(obligation: string, year: number, signal: AbortSignal): Promise<Submission | undefined> {
  const [own] = await loadSubmissions({ obligation, year }, signal);
  return own && (await loadSubmission(own.id, signal)).body;
}

export function loadSubmission(id: string, signal?: AbortSignal): Promise<Answer<Submission>> {
  return api.get<Submission>(one(id), signal);
}

export async function submit(submission: NewSubmission, idempotencyKey: string): Promise<Submission> {
  return (await api.post<Submission>(PATH, submission, { idempotencyKey })).body;
}

export function accept(id: string, ifMatch: string | undefined): Promise<Answer<Submission>> {
  return api.post<Submission>(`${one(id)}/acceptance`, undefined, { ifMatch });
}

export function giveBack(id: string, why: Return, ifMatch: string | undefined): Promise<Answer<Submission>> {
  return api.post<Submission>(`${one(id)}/return`, why, { ifMatch });
}
