import type { Answer } from '../api/client';
import { api } from '../api/session';
import type { Page } from '../api/types';
import { withQuery } from '../api/query';

/** Wire form of `GET /api/v1/submissions/{id}`; a list's items may leave out narrative, figures and comments. */
export interface Submission {
  readonly id: string;
  readonly obligation: string;
  readonly year: number;
  readonly organisation: string;
  readonly state: string;
  readonly version: number;
  readonly narrative?: string;
  readonly figures?: readonly Figure[];
  readonly receipt?: Receipt;
  /** Why it was returned, and until when it is expected again. */
  readonly review?: { readonly comment: string; readonly items?: readonly ItemComment[]; readonly returnBy?: string };
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
  readonly punctuality: string;
  /** The receipt again, signed: anyone can check it with the published keys. */
  readonly jws: string;
}

/** The yearly plan that telecom and postal firms owe. */
export const OPERATOR_PLAN = 'operator-plan';

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
): Promise<readonly Submission[]> {
  return (await api.get<Page<Submission>>(withQuery(PATH, query), signal)).body.items;
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
