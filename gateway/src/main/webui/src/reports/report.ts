import { answered } from '../api/api';
import type { Edition, Extent, Format, Job, Language, PublicPartList, ReportView } from '../api/generated/reporting';
import { allOf } from '../api/pages';
import { withQuery } from '../api/query';
import { question, remember, useRead, type Question, type Read } from '../api/read';
import { api } from '../api/session';

export const reportPath = (id: string, page = ''): string => `/bao-cao/${encodeURIComponent(id)}${page && `/${page}`}`;

/** Every report there is, for a choice among them. */
export const ALL_REPORTS = allOf('/api/v1/reports');

/** Without the snapshot, which may have many megabytes: no page shows it. */
export const reportAt = (id: string) => ({ path: { id }, query: { snapshot: false } });
export const reportOf = (id: string): Question<ReportView> => question('/api/v1/reports/{id}', reportAt(id));

/** A document is in Vietnamese, which is official, or in English. */
export type DocumentLanguage = Language;

/**
 * @param edition left out: the fullest that the reader may have
 * @param extent left out: the whole document
 */
export const fileAddress = (id: string, format: Format, language: DocumentLanguage, edition?: Edition, extent?: Extent): string =>
  withQuery(`/api/v1/reports/${encodeURIComponent(id)}/documents/${format.toLowerCase()}`, { language, edition, extent });

/** What everybody would read of a report. */
export const publicationOf = (id: string): Question<PublicPartList> => question('/api/v1/reports/{id}/publication', { path: { id } });

export const hasEnded = ({ state }: Job): boolean => !['WAITING', 'RUNNING'].includes(state);

const PAUSE_MS = 1_000;

/** A job, until it has ended; a lost connection is told, and the job goes on without us. */
export const useJob = (id: () => string | undefined): Read<Job> =>
  useRead('/api/v1/jobs/{id}', () => (id() ? { path: { id: id()! } } : undefined), { every: (job) => (hasEnded(job) ? undefined : PAUSE_MS) });

/** Has a file made; the id of the job that makes it. */
export async function orderFile(id: string, format: Format, language: DocumentLanguage, key: string): Promise<string> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  const answer = await answered(api.POST('/api/v1/reports/{id}/documents', { params, body: { format, language } }));
  remember('/api/v1/jobs/{id}', { path: { id: answer.body.id } }, answer);
  return answer.body.id;
}
