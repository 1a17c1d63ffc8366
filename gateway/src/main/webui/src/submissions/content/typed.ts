import type { AttachmentView, NewSubmission } from '../../api/generated/agency';
import { isDay } from '../../format/calendar';
import { asTyped, readTyped } from '../../format/typed-number';
import type { Language } from '../../locale/language';
import { applies, isBlank, SECTION_NAMES, SECTIONS, type Row, type SectionColumn, type SectionName } from './sections';

/** A submission as it is being typed. */
export interface Typed {
  narrative: string;
  answers: Record<string, string>;
  sections: Record<SectionName, Row[]>;
  attachments: Attached[];
  lateReason: string;
}

/** A file that was sent before; of one from an earlier version only the id may be known. */
export type Attached = Pick<AttachmentView, 'id'> & Partial<AttachmentView>;

export type FaultKind = 'missing' | 'unreadable' | 'ambiguous' | 'notWhole' | 'notPositive' | 'period' | 'day' | 'nothing';

export interface TypedFault {
  /** Place in the content, as the API's errors name theirs. */
  readonly pointer: string;
  readonly kind: FaultKind;
  /** What an ambiguous number may mean. */
  readonly readings: readonly number[];
}

export interface Duty {
  readonly obligation: string;
  readonly year: number;
}

/** What has to be known to read what was typed. */
export interface Reading extends Duty {
  readonly ratio: (indicator: string) => boolean;
  readonly language: Language;
  /** Whether a reason for being late belongs to it. */
  readonly late: boolean;
}

export function emptyTyped(): Typed {
  return {
    narrative: '',
    answers: {},
    sections: { items: [], commitments: [], figures: [] },
    attachments: [],
    lateReason: '',
  };
}

export function typedOf(content: NewSubmission | undefined, language: Language, known: readonly AttachmentView[] = []): Typed {
  if (!content) return emptyTyped();
  const rowsOf = (section: SectionName): Row[] =>
    (content[section] ?? []).map((row) => typedRow(SECTIONS[section], row as Record<string, unknown>, language));
  return {
    narrative: content.narrative ?? '',
    answers: Object.fromEntries((content.answers ?? []).map(({ question = '', text = '' }) => [question, text])),
    sections: { items: rowsOf('items'), commitments: rowsOf('commitments'), figures: rowsOf('figures') },
    attachments: (content.attachments ?? []).map((id) => known.find((file) => file.id === id) ?? { id }),
    lateReason: content.lateReason ?? '',
  };
}

function typedRow(columns: readonly SectionColumn[], row: Record<string, unknown>, language: Language): Row {
  const cell = (value: unknown): string => (typeof value === 'number' ? asTyped(value, language) : String(value ?? ''));
  return Object.fromEntries(columns.map(({ key }) => [key, cell(row[key])]));
}

/** Rows that nobody has written into are left out, so that places in the page and in the request are the same. */
export function dropBlankRows(typed: Typed, year: number): void {
  for (const section of SECTION_NAMES) {
    typed.sections[section] = typed.sections[section].filter((row) => !isBlank(section, row, year));
  }
}

/** What was typed as it is sent, and what has to be corrected before. What cannot be read is left out. */
export function contentOf(typed: Typed, how: Reading): { content: NewSubmission; faults: readonly TypedFault[] } {
  const faults: TypedFault[] = [];
  const fault: Report = (pointer, kind, readings = []) => void faults.push({ pointer, kind, readings });
  const narrative = typed.narrative.trim();
  const sections = Object.fromEntries(
    SECTION_NAMES.map((section) => [section, rowsOf(section, typed.sections[section], how, fault)]).filter(
      ([, rows]) => rows!.length > 0,
    ),
  ) as Pick<NewSubmission, SectionName>;
  const answers = Object.entries(typed.answers)
    .map(([question, text]) => ({ question, text: text.trim() }))
    .filter(({ text }) => text);
  const lateReason = typed.lateReason.trim();
  if (!narrative && answers.length === 0 && !sections.items && !sections.figures) fault('/narrative', 'nothing');
  const content: NewSubmission = {
    obligation: how.obligation,
    year: how.year,
    ...(narrative && { narrative }),
    ...(answers.length > 0 && { answers }),
    ...sections,
    ...(typed.attachments.length > 0 && { attachments: typed.attachments.map(({ id }) => id) }),
    ...(how.late && lateReason && { lateReason }),
  };
  return { content, faults };
}

type Report = (pointer: string, kind: FaultKind, readings?: readonly number[]) => void;

function rowsOf(section: SectionName, rows: readonly Row[], how: Reading, fault: Report): Record<string, unknown>[] {
  return rows
    .filter((row) => !isBlank(section, row, how.year))
    .map((row, index) => {
      const cells = SECTIONS[section]
        .filter((column) => applies(column, row, how.ratio))
        .map((column) => [column.key, cellOf(column, row[column.key] ?? '', how.language, (kind, readings) =>
          fault(`/${section}/${index}/${column.key}`, kind, readings),
        )] as const);
      return Object.fromEntries(cells.filter(([, value]) => value !== undefined && value !== ''));
    });
}

const PERIOD = /^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/;

function cellOf(
  column: SectionColumn,
  typed: string,
  language: Language,
  fault: (kind: FaultKind, readings?: readonly number[]) => void,
): string | number | undefined {
  const text = typed.trim();
  if (column.kind === 'number') return numberOf(column, text, language, fault);
  if (!text && !column.optional) fault('missing');
  else if (column.kind === 'period' && !PERIOD.test(text)) fault('period');
  else if (column.kind === 'day' && text && !isDay(text)) fault('day');
  return text;
}

function numberOf(
  { key, whole }: SectionColumn,
  text: string,
  language: Language,
  fault: (kind: FaultKind, readings?: readonly number[]) => void,
): number | undefined {
  const read = readTyped(text, language);
  if (read.kind !== 'number') {
    fault(read.kind, read.kind === 'ambiguous' ? read.readings : []);
    return undefined;
  }
  if (whole && !Number.isInteger(read.value)) fault('notWhole');
  if (key === 'denominator' && read.value === 0) fault('notPositive');
  return read.value;
}

/** The id of the field at a place of the content. */
export function fieldOf(pointer: string): string {
  return pointer.replace(/^\//, '').replaceAll('/', '-');
}
