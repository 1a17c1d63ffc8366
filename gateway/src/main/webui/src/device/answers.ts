import { shallowRef } from 'vue';
import type { Answer } from '../api/api';
import { ApiProblem } from '../api/problem';
import { within } from './database';

/** What a form needs that is opened without a connection: lists of codes, what is owed, one's own work. */
const KEPT = new Set([
  '/api/v1/indicators',
  '/api/v1/territories',
  '/api/v1/organisations',
  '/api/v1/obligations',
  '/api/v1/plans',
  '/api/v1/deadlines',
  '/api/v1/submission-schemas/{form}',
  '/api/v1/submissions',
  '/api/v1/submissions/{id}',
  '/api/v1/drafts/{obligation}/{year}',
  '/api/v1/tasks/{id}',
  '/api/v1/tasks/occurrences',
  '/api/v1/tasks/occurrences/{id}/commitments',
  '/api/v1/tasks/occurrences/{id}/history',
  '/api/v1/tasks/occurrences/{id}/updates',
  '/api/v1/tasks/occurrences/{id}/comments',
  '/api/v1/tasks',
  '/api/v1/targets',
  '/api/v1/obstacles',
]);

interface Row {
  readonly account: string;
  readonly question: string;
  /** Absent where the answer was that there is nothing. */
  readonly answer?: Answer<unknown>;
  readonly at: string;
}

/** Since when, by this device's clock, what is shown is as it was; absent while there is a connection. */
export const shownSince = shallowRef<string>();

const questionOf = (path: string, asked: unknown): string => JSON.stringify([path, asked]);

/** Keeps an answer, or that there is nothing, for the person who was told it. */
export async function keepAnswer(account: string, path: string, asked: unknown, answer: Answer<unknown> | undefined): Promise<void> {
  shownSince.value = undefined;
  if (!KEPT.has(path)) return;
  const row: Row = { account, question: questionOf(path, asked), ...(answer && { answer: { ...answer } }), at: new Date().toISOString() };
  // Without room the page goes on as it does with a connection.
  await within('answers', 'readwrite', (rows) => rows.put(row)).catch(() => undefined);
}

/** What that person was answered last, where no answer came; the problem itself where there was one, or nothing is kept. */
export async function answerKept(account: string, path: string, asked: unknown, problem: unknown): Promise<Answer<unknown>> {
  const row = (await within('answers', 'readonly', (rows) => rows.get([account, questionOf(path, asked)])).catch(() => undefined)) as Row | undefined;
  if (!row) throw problem;
  if (!shownSince.value || row.at < shownSince.value) shownSince.value = row.at;
  if (!row.answer) throw new ApiProblem(404, 'not-found');
  return { ...row.answer, kept: true };
}
