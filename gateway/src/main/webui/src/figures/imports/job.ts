import type { ImportView } from '../../api/generated/indicator';
import { answered, fileBody, type Answer } from '../../api/api';
import { withQuery } from '../../api/query';
import { api } from '../../api/session';

/** How a file is to be taken. */
export interface Sending {
  readonly file: File;
  /** Decimal commas, as Excel writes CSV in Viet Nam; for CSV only. */
  readonly commas: boolean;
}

/** What is asked for: only to check, to record the whole file or nothing of it, or to record its good lines. */
export type Purpose = 'check' | 'whole' | 'goodLines';

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
export function sendFile({ file, commas }: Sending, purpose: Purpose, key?: string): Promise<Answer<ImportView>> {
  const ending = endingOf(file);
  const query = {
    validateOnly: purpose === 'check' || undefined,
    partial: purpose === 'goodLines' || undefined,
    profile: ending === 'csv' && commas ? 'excel-vi' : undefined,
  };
  const type = TYPES[ending] ?? '';
  return answered(
    api.POST('/api/v1/imports', { params: { query, header: { 'Idempotency-Key': key } }, ...fileBody(file.slice(0, file.size, type)) }),
  );
}

export const templateAddress = (period: string): string => withQuery('/api/v1/imports/template', { period });

const ENDED = ['DONE', 'REJECTED', 'CANCELLED', 'FAILED'];
export const hasEnded = ({ state }: ImportView): boolean => ENDED.includes(state);

/** Recorded, and the quality rules are still to be run, or could not be. */
export const isUnchecked = ({ stage }: ImportView): boolean => stage === 'LOOKING_FOR_FINDINGS' || stage === 'UNCHECKED';
/** Nothing about it will change any more. */
export const isSettled = (job: ImportView): boolean => hasEnded(job) && job.stage !== 'LOOKING_FOR_FINDINGS';

/** Whether a dry run found something that may be recorded for good. */
export function isWorthRecording({ validateOnly, state, created, changed }: ImportView): boolean {
  return validateOnly && state === 'DONE' && created + changed > 0;
}
