import type { Answer } from '../../api/client';
import { api } from '../../api/session';
import type { Page, Text } from '../../api/types';
import { withQuery } from '../../api/query';

/** Wire form of `GET /api/v1/imports/{id}`. */
export interface ImportJob {
  readonly id: string;
  readonly organisation?: string;
  readonly author?: string;
  readonly format: string;
  readonly partial: boolean;
  /** A dry run: it checked and kept nothing. */
  readonly validateOnly: boolean;
  readonly state: string;
  readonly stage?: string;
  readonly percent: number;
  readonly message: Text;
  readonly received: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Absent while the quality rules have not been run over it. */
  readonly findings?: number;
  readonly receivedAt: string;
  readonly finishedAt?: string;
  readonly links?: { readonly workbook?: string };
}

export interface LineError {
  readonly line: number;
  /** Column or member; empty when it is the whole line. */
  readonly field?: string;
  readonly code: string;
  readonly detail: Text;
}

/** How a file is to be taken. */
export interface Sending {
  readonly file: File;
  /** Decimal commas, as Excel writes CSV in Viet Nam; for CSV only. */
  readonly commas: boolean;
  /** Takes the good lines where some are bad. */
  readonly partial: boolean;
}

const IMPORTS = '/api/v1/imports';
const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
};
export const ACCEPTED = Object.keys(TYPES)
  .map((ending) => `.${ending}`)
  .join(',');
/** More than this a browser should not send; programs may send a gigabyte. */
export const MOST_BYTES = 200 * 1024 * 1024;

const endingOf = ({ name }: File): string => name.toLowerCase().split('.').at(-1) ?? '';

/** Sends a file; browsers name the type of a CSV as the device's programs do, so its ending decides. */
export function sendFile({ file, commas, partial }: Sending, dryRun: boolean, key?: string): Promise<Answer<ImportJob>> {
  const ending = endingOf(file);
  const path = withQuery(IMPORTS, {
    validateOnly: dryRun ? 'true' : undefined,
    partial: partial ? 'true' : undefined,
    profile: ending === 'csv' && commas ? 'excel-vi' : undefined,
  });
  return api.upload<ImportJob>(path, file.slice(0, file.size, TYPES[ending] ?? ''), { idempotencyKey: key });
}

export async function loadJob(id: string, signal?: AbortSignal): Promise<ImportJob> {
  return (await api.get<ImportJob>(`${IMPORTS}/${encodeURIComponent(id)}`, signal)).body;
}

export async function cancelJob(id: string): Promise<ImportJob> {
  return (await api.post<ImportJob>(`${IMPORTS}/${encodeURIComponent(id)}/cancellation`)).body;
}

export async function loadErrors(id: string, cursor?: string, signal?: AbortSignal): Promise<Page<LineError>> {
  return (await api.get<Page<LineError>>(withQuery(`${IMPORTS}/${encodeURIComponent(id)}/errors`, { cursor }), signal)).body;
}

export async function loadJobs(cursor?: string, signal?: AbortSignal): Promise<Page<ImportJob>> {
  return (await api.get<Page<ImportJob>>(withQuery(IMPORTS, { cursor, limit: 20 }), signal)).body;
}

export const templateAddress = (period: string): string => withQuery(`${IMPORTS}/template`, { period });

const ENDED = ['DONE', 'REJECTED', 'CANCELLED', 'FAILED'];
export const hasEnded = ({ state }: ImportJob): boolean => ENDED.includes(state);

/** Recorded, and the quality rules are still to be run, or could not be. */
export const isUnchecked = ({ stage }: ImportJob): boolean => stage === 'LOOKING_FOR_FINDINGS' || stage === 'UNCHECKED';
/** Nothing about it will change any more. */
export const isSettled = (job: ImportJob): boolean => hasEnded(job) && job.stage !== 'LOOKING_FOR_FINDINGS';

/** Whether a dry run found something that may be recorded for good. */
export function isWorthRecording({ validateOnly, state, created, changed, rejected, partial }: ImportJob): boolean {
  return validateOnly && state === 'DONE' && created + changed > 0 && (rejected === 0 || partial);
}
