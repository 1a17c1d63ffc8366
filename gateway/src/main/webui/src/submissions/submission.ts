import { answered, bodyOf, type Answer } from '../api/api';
import type { NewSubmission, PaperSubmission, ReviewView, SubmissionView, VersionView } from '../api/generated/agency';
import { question, read, type Question } from '../api/read';
import { api } from '../api/session';

/** One that was sent: what was only tried has no id. */
export type Submission = SubmissionView & { readonly id: string };

/** What is no longer as it was when something is done with a submission. */
export const SUBMISSIONS = '/api/v1/submissions';

export const submissionOf = (id: string): Question<Submission> => question(`${SUBMISSIONS}/{id}`, { path: { id } }) as Question<Submission>;

/** An organisation's submission for an obligation and year, whole; nothing while none was sent. Who handles submissions could see others too. */
export async function loadOwn(
  { obligation, year }: { readonly obligation: string; readonly year: number },
  organisation: string,
  signal?: AbortSignal,
): Promise<Answer<Submission> | undefined> {
  const { items } = (await read(SUBMISSIONS, { query: { obligation, year, organisation } }, signal)).body;
  const own = items.find(({ state }) => state !== 'DRAFT');
  return own && submissionOf(own.id).load(signal);
}

/** Where the exact bytes of a version are, which its receipt attests. */
export function bodyPath(id: string, version: number): string {
  return `${SUBMISSIONS}/${encodeURIComponent(id)}/versions/${version}/body`;
}

const keyed = (key: string) => ({ header: { 'Idempotency-Key': key } });

export const submit = (body: NewSubmission, key: string): Promise<unknown> => answered(api.POST(SUBMISSIONS, { params: keyed(key), body }));

/** The same checks as a submit, nothing stored; says how punctual it would be now. */
export const tryOut = (body: NewSubmission, key: string): Promise<SubmissionView> =>
  bodyOf(api.POST(SUBMISSIONS, { params: { ...keyed(key), query: { validateOnly: true } }, body }));

export const submitPaper = (body: PaperSubmission, key: string): Promise<Submission> =>
  bodyOf(api.POST(`${SUBMISSIONS}/paper`, { params: keyed(key), body })) as Promise<Submission>;

/** The newest version, papers beside it left out. */
export function currentOf({ version, versions }: SubmissionView): VersionView | undefined {
  return versions?.find(({ number }) => number === version);
}

/** Number of the version before the newest, papers beside them left out; 0 when there is none. */
export function numberBefore({ version, versions }: SubmissionView): number {
  if (!versions) return version - 1;
  return versions.filter(({ number, overtaken }) => number < version && !overtaken).at(-1)?.number ?? 0;
}

/** The decision about the newest version, if there is one. */
export function reviewOf(submission: SubmissionView): ReviewView | undefined {
  return currentOf(submission)?.review;
}
