import type { AttachmentView, DraftView, NewSubmission } from '../../api/generated/agency';
import { answered, bodyOf, fileBody, ifMatch, type Answer } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { read } from '../../api/read';
import { api } from '../../api/session';
import type { Duty } from '../content/typed';

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What the service takes at the most. */
export const WORKBOOK_BYTES = 4 * 1024 * 1024;

export const DRAFT = '/api/v1/drafts/{obligation}/{year}';
const at = ({ obligation, year }: Duty) => ({ path: { obligation, year } });
const meant = (duty: Duty, etag: string | undefined) => ({ ...at(duty), header: ifMatch(etag) });

export const workbookAddress = ({ obligation, year }: Duty): string => `/api/v1/drafts/${encodeURIComponent(obligation)}/${year}/workbook`;

/** The organisation's own draft; nothing while there is none. */
export const loadDraft = (duty: Duty, signal?: AbortSignal): Promise<Answer<DraftView> | undefined> =>
  read(DRAFT, at(duty), signal).catch((error: unknown) => (ApiProblem.of(error).status === 404 ? undefined : Promise.reject(error)));

export const saveDraft = (duty: Duty, body: NewSubmission, etag: string | undefined): Promise<Answer<DraftView>> =>
  answered(api.PUT(DRAFT, { params: meant(duty, etag), body }));

export const dropDraft = (duty: Duty, etag: string | undefined): Promise<unknown> => answered(api.DELETE(DRAFT, { params: meant(duty, etag) }));

/** A draft made of last year's newest version, periods and quarters moved one year on. */
export const copyLastYear = (duty: Duty, etag: string | undefined): Promise<Answer<DraftView>> =>
  answered(api.POST(`${DRAFT}/copy`, { params: meant(duty, etag) }));

/** Reads a filled workbook and stores nothing. */
export const previewWorkbook = (duty: Duty, file: File): Promise<DraftView> =>
  bodyOf(api.POST(`${DRAFT}/workbook`, { params: { ...at(duty), query: { validateOnly: true } }, ...fileBody(typed(file)) }));

/** Makes a filled workbook the draft. */
export const takeWorkbook = (duty: Duty, file: File, etag: string | undefined): Promise<Answer<DraftView>> =>
  answered(api.POST(`${DRAFT}/workbook`, { params: meant(duty, etag), ...fileBody(typed(file)) }));

/** The same workbook with what is wrong written into its cells. */
export function markedWorkbook(duty: Duty, file: File): Promise<Blob> {
  const sent = fileBody(typed(file));
  const asked = { params: { ...at(duty), query: { validateOnly: true } }, ...sent, headers: { ...sent.headers, Accept: WORKBOOK }, parseAs: 'blob' as const };
  return bodyOf(api.POST(`${DRAFT}/workbook`, asked)) as Promise<Blob>;
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

export function attach(file: File): Promise<AttachmentView> {
  const type = TYPES[file.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? file.type;
  const params = { query: { name: file.name.normalize('NFC') } };
  return bodyOf(api.POST('/api/v1/attachments', { params, ...fileBody(new Blob([file], { type })) }));
}

export const detach = (id: string): Promise<unknown> => answered(api.DELETE('/api/v1/attachments/{id}', { params: { path: { id } } }));
