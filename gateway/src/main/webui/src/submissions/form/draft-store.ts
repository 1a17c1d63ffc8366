import type { Answer } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { old } from '../../api/old';
import { withQuery } from '../../api/query';
import type { Duty } from '../content/typed';
import type { Attachment, Content, Draft } from '../wire';

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What the service takes at the most. */
export const WORKBOOK_BYTES = 4 * 1024 * 1024;

const one = ({ obligation, year }: Duty): string => `/api/v1/drafts/${encodeURIComponent(obligation)}/${year}`;

export const workbookAddress = (duty: Duty): string => `${one(duty)}/workbook`;

/** The organisation's own draft; nothing while there is none. */
export async function loadDraft(duty: Duty, signal?: AbortSignal): Promise<Answer<Draft> | undefined> {
  try {
    return await old.get<Draft>(one(duty), signal);
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return undefined;
    throw error;
  }
}

export function saveDraft(duty: Duty, content: Content, ifMatch: string | undefined): Promise<Answer<Draft>> {
  return old.put<Draft>(one(duty), content, { ifMatch });
}

export async function dropDraft(duty: Duty, ifMatch: string | undefined): Promise<void> {
  await old.remove(one(duty), { ifMatch });
}

/** A draft made of last year's newest version, periods and quarters moved one year on. */
export function copyLastYear(duty: Duty, ifMatch: string | undefined): Promise<Answer<Draft>> {
  return old.post<Draft>(`${one(duty)}/copy`, undefined, { ifMatch });
}

/** Reads a filled workbook and stores nothing. */
export function previewWorkbook(duty: Duty, file: File): Promise<Answer<Draft>> {
  return old.upload<Draft>(withQuery(workbookAddress(duty), { validateOnly: 'true' }), typed(file));
}

/** Makes a filled workbook the draft. */
export function takeWorkbook(duty: Duty, file: File, ifMatch: string | undefined): Promise<Answer<Draft>> {
  return old.upload<Draft>(workbookAddress(duty), typed(file), { ifMatch });
}

/** The same workbook with what is wrong written into its cells. */
export function markedWorkbook(duty: Duty, file: File): Promise<Blob> {
  return old.exchangeFile(withQuery(workbookAddress(duty), { validateOnly: 'true' }), typed(file), WORKBOOK);
}

/** Windows without Excel does not know the type of a workbook. */
function typed(file: File): Blob {
  return new Blob([file], { type: WORKBOOK });
}

const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: WORKBOOK,
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};
export const ATTACHMENT_ENDINGS = Object.keys(TYPES).map((ending) => `.${ending}`).join(',');
/** The endings of files of these types; of all that are taken where none is named. */
export function endingsOf(types: readonly string[]): string {
  const fitting = Object.entries(TYPES).filter(([, type]) => types.includes(type));
  return fitting.map(([ending]) => `.${ending}`).join(',') || ATTACHMENT_ENDINGS;
}
export const ATTACHMENT_BYTES = 20 * 1024 * 1024;

export async function attach(file: File): Promise<Attachment> {
  const type = TYPES[file.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? file.type;
  const path = withQuery('/api/v1/attachments', { name: file.name.normalize('NFC') });
  return (await old.upload<Attachment>(path, new Blob([file], { type }))).body;
}

export async function detach(id: string): Promise<void> {
  await old.remove(`/api/v1/attachments/${encodeURIComponent(id)}`);
}
