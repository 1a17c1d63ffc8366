import type { Answer } from '../api/api';
import type { NamedFile } from '../api/client';
import { withQuery } from '../api/query';
import { old } from '../api/old';
import type { Page, Text } from '../api/types';

/** Number, day, body and signer of a document that is numbered. */
export interface Issue {
  readonly number: number;
  readonly symbol: string;
  readonly issuedOn: string;
  readonly body: IssuingBody;
  readonly signedFor: readonly string[];
  readonly signer?: string;
}

/** Who issues a document, as it is called on the day of issue. */
export interface IssuingBody {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

/** A document that took the place of another one; `report` is its id where the reader may read it. */
export interface Successor {
  readonly report?: string;
  readonly number: number;
  readonly symbol: string;
  readonly issuedOn: string;
}

/** Wire form of `GET /api/v1/reports/{id}`; a list's items have the same members. */
export interface Report {
  readonly id: string;
  readonly kind: string;
  readonly year: number;
  /** Code of the one agency, operator or territory that it is about. */
  readonly subject?: string;
  readonly geography: string;
  readonly tableLanguage: string;
  readonly issuer: string;
  readonly state: string;
  readonly cutOff: string;
  readonly requestedAt: string;
  readonly snapshotSha256: string;
  /** Parts that could not be collected; never filled with invented figures. */
  readonly missingParts: readonly string[];
  readonly wordingVersion: number;
  readonly issue?: Issue;
  readonly signedOn?: string;
  /** As its documents name it; drafts of before do not tell. */
  readonly issuingBody?: IssuingBody;
  /** The document in its place, and what came in the place of that. */
  readonly replacements?: readonly Successor[];
}

export interface NewReport {
  readonly kind: string;
  readonly year: number;
  readonly subject?: string;
  readonly geography?: string;
  readonly tableLanguage: string;
  readonly cutOff?: string;
}

/** Who led a report to which step. */
export interface Step {
  readonly state: string;
  readonly by: string;
  readonly at: string;
  readonly reason?: string;
}

const REPORTS = '/api/v1/reports';
const addressOf = (id: string, ...steps: string[]): string => [REPORTS, ...[id, ...steps].map(encodeURIComponent)].join('/');

export const reportPath = (id: string, page = ''): string => `/bao-cao/${encodeURIComponent(id)}${page && `/${page}`}`;

export async function loadReports(cursor?: string, signal?: AbortSignal): Promise<Page<Report>> {
  return (await old.get<Page<Report>>(withQuery(REPORTS, { cursor, limit: 100 }), signal)).body;
}

/** Every report there is, for a choice among them. */
export async function loadAllReports(signal?: AbortSignal): Promise<readonly Report[]> {
  const all: Report[] = [];
  let next: string | undefined;
  do {
    const page = await loadReports(next, signal);
    all.push(...page.items);
    next = page.next;
  } while (next);
  return all;
}

/** When a report is made without anybody asking: "--12-14" each year, or in the one year. */
export interface Schedule {
  readonly kind: string;
  readonly year?: number;
  readonly cutOff?: string;
  readonly sendBy?: string;
  /** Those that were to be sent by now and are not issued. */
  readonly overdue?: readonly Overdue[];
  readonly etag: string;
}

/** A report that is late; `report` names the newest of its kind and year. */
export interface Overdue {
  readonly year: number;
  readonly sendBy: string;
  readonly report?: string;
}

export const SCHEDULES = '/api/v1/report-schedules';

export async function loadSchedules(signal?: AbortSignal): Promise<readonly Schedule[]> {
  return (await old.get<Page<Schedule>>(SCHEDULES, signal)).body.items;
}

/** Without the snapshot, which may have many megabytes: no page shows it. */
export const loadReport = (id: string, signal?: AbortSignal): Promise<Answer<Report>> =>
  old.get<Report>(withQuery(addressOf(id), { snapshot: 'false' }), signal);

export const createReport = (report: NewReport, idempotencyKey: string): Promise<Answer<Report>> =>
  old.post<Report>(REPORTS, report, { idempotencyKey });

/** Letters on their way, and how many of them are new. */
export interface Letters {
  readonly items: readonly Report[];
  readonly drafted: number;
}

/** One letter to each body that owes something, or that owes this duty. */
export async function createReminders(obligation: string | undefined, idempotencyKey: string): Promise<Letters> {
  const asked = obligation ? { obligation } : {};
  return (await old.post<Letters>(`${REPORTS}/reminders`, asked, { idempotencyKey })).body;
}

export async function loadSteps(id: string, signal: AbortSignal): Promise<readonly Step[]> {
  return (await old.get<Page<Step>>(addressOf(id, 'steps'), signal)).body.items;
}

/** What leads a report on. */
export type StepName = 'collection' | 'review' | 'return' | 'approval' | 'number' | 'issue' | 'publication' | 'replacement';

export const takeStep = (id: string, step: StepName, body: object | undefined, ifMatch: string | undefined): Promise<Answer<Report>> =>
  old.post<Report>(addressOf(id, step), body, { ifMatch });

/** A document is in Vietnamese, which is official, or in English. */
export type DocumentLanguage = 'VI' | 'EN';

export type FileFormat = 'DOCX' | 'PDF' | 'XLSX' | 'HTML' | 'JSON';

export const fileAddress = (id: string, format: FileFormat, language: DocumentLanguage): string =>
  withQuery(addressOf(id, 'documents', format.toLowerCase()), { language });

export const fetchFile = (address: string, signal?: AbortSignal): Promise<NamedFile> => old.file(address, signal);

/** Wire form of `GET /api/v1/jobs/{id}`. */
export interface Job {
  readonly id: string;
  readonly state: string;
  readonly stage: string;
  readonly percent: number;
  readonly message: Text;
  /** Address of what it made. */
  readonly result?: string;
}

export async function orderFile(id: string, format: FileFormat, language: DocumentLanguage, idempotencyKey: string): Promise<Job> {
  return (await old.post<Job>(addressOf(id, 'documents'), { format, language }, { idempotencyKey })).body;
}

export async function loadJob(id: string): Promise<Job> {
  return (await old.get<Job>(`/api/v1/jobs/${encodeURIComponent(id)}`)).body;
}

export const cancelJob = (id: string): Promise<unknown> => old.remove(`/api/v1/jobs/${encodeURIComponent(id)}`);

export const hasEnded = ({ state }: Job): boolean => !['WAITING', 'RUNNING'].includes(state);

/** A figure that may stand in a paragraph, and where in the snapshot it comes from. */
export interface Figure {
  readonly name: string;
  readonly shown: string;
  readonly pointers: readonly string[];
}

/** A paragraph whose wording can be changed; the places of its figures stand in braces. */
export interface Paragraph {
  readonly key: string;
  readonly generated: string;
  readonly wording: string;
  readonly text: string;
  readonly figures: readonly Figure[];
  /** Figures that somebody typed. */
  readonly typed: readonly string[];
  /** Figures of the generated wording that are left out. */
  readonly dropped: readonly string[];
  readonly version: number;
}

/** One of a paragraph's wordings; without one it went back to the generated wording. */
export interface Kept {
  readonly version: number;
  readonly wording?: string;
  readonly typed: readonly string[];
  readonly by: string;
  readonly at: string;
}

export interface NewWording {
  readonly wording: string;
  readonly typedFigures: readonly string[];
}

const paragraphAddress = (id: string, key: string, language: DocumentLanguage): string =>
  withQuery(addressOf(id, 'paragraphs', key), { language });

export async function loadParagraphs(id: string, language: DocumentLanguage, signal?: AbortSignal): Promise<readonly Paragraph[]> {
  return (await old.get<Page<Paragraph>>(withQuery(addressOf(id, 'paragraphs'), { language }), signal)).body.items;
}

export const loadParagraph = (id: string, key: string, language: DocumentLanguage): Promise<Answer<Paragraph>> =>
  old.get<Paragraph>(paragraphAddress(id, key, language));

export async function loadWordings(id: string, key: string, language: DocumentLanguage, signal: AbortSignal): Promise<readonly Kept[]> {
  const address = withQuery(addressOf(id, 'paragraphs', key, 'wordings'), { language });
  return (await old.get<Page<Kept>>(address, signal)).body.items;
}

/** Without a wording the paragraph goes back to the generated one. */
export const wordParagraph = (
  id: string,
  key: string,
  language: DocumentLanguage,
  wording: NewWording | undefined,
  ifMatch: string | undefined,
): Promise<Answer<unknown>> => {
  const address = paragraphAddress(id, key, language);
  return wording ? old.put(address, wording, { ifMatch }) : old.remove(address, { ifMatch });
};

/** What came of one rule of Decree 30. */
export interface Finding {
  readonly rule: string;
  readonly clause: string;
  readonly title: Text;
  readonly outcome: string;
  readonly places: readonly string[];
}

export interface FindingList {
  readonly passes: boolean;
  readonly items: readonly Finding[];
}

export async function loadConformance(id: string, language: DocumentLanguage, signal: AbortSignal): Promise<FindingList> {
  return (await old.get<FindingList>(withQuery(addressOf(id, 'conformance'), { language }), signal)).body;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Browsers without an office suite do not know the type of a DOCX. */
export async function checkFile(file: File): Promise<FindingList> {
  return (await old.upload<FindingList>('/api/v1/documents/conformance', file.slice(0, file.size, DOCX))).body;
}

/** One figure that is another one than before. */
export interface Change {
  readonly what: string;
  readonly key: string;
  /** For people. */
  readonly name?: Text;
  readonly member?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly why: string;
}

export async function loadChanges(id: string, other: string, signal: AbortSignal): Promise<readonly Change[]> {
  return (await old.get<Page<Change>>(withQuery(addressOf(id, 'comparison'), { with: other }), signal)).body.items;
}
