import { readDay } from '../../day/typed-day';
import { asTyped, readTyped, type TypedNumber } from '../../format/typed-number';
import type { Language } from '../../locale/language';
import type { Choice } from './choices';
import type { Row, SectionColumn } from './sections';

/** Cells of a sheet as the clipboard gives them: tabs between cells, quotes around cells with line breaks. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) break;
    const [, quoted, plain, end] = found;
    rows.at(-1)!.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
    if (end !== '\t' && cell.lastIndex < text.length) rows.push([]);
  }
  return rows.filter((cells) => cells.some((content) => content !== ''));
}

/** Something in the sheet that can be meant in several ways, or in none that is known: asked, never guessed. */
export type PasteQuestion =
  | { readonly kind: 'mark'; readonly column: string; readonly sample: string; readonly readings: readonly number[]; readonly rows: readonly number[] }
  | { readonly kind: 'choice'; readonly column: string; readonly sample: string; readonly options: readonly Choice[]; readonly rows: readonly number[] }
  | { readonly kind: 'unreadable'; readonly column: string; readonly sample: string; readonly rows: readonly number[] };

export interface Pasted {
  readonly rows: Row[];
  readonly questions: readonly PasteQuestion[];
}

export interface PasteColumn extends SectionColumn {
  /** Its names in the heads of sheets. */
  readonly names: readonly string[];
  readonly choices: readonly Choice[];
}

/** Reads copied cells into rows; columns by their heads when there are any, in their order otherwise. */
export function readPaste(
  text: string,
  columns: readonly PasteColumn[],
  fresh: () => Row,
  language: Language,
): Pasted {
  const cells = cellsOf(text);
  const heads = headsOf(cells[0] ?? [], columns);
  const order = heads ?? columns;
  const questions: PasteQuestion[] = [];
  const rows = (heads ? cells.slice(1) : cells).map((line, at) => {
    const row = fresh();
    line.forEach((cell, place) => {
      const column = order[place];
      if (column && cell) row[column.key] = readCell(cell, column, language, (question) => note(questions, question, at));
    });
    return row;
  });
  return { rows, questions };
}

/** The order of the columns when the first line names at least half of them. */
function headsOf(line: readonly string[], columns: readonly PasteColumn[]): (PasteColumn | undefined)[] | undefined {
  const order = line.map((cell) => columns.find(({ names }) => names.some((name) => folded(name) === folded(cell))));
  return order.filter(Boolean).length >= Math.max(2, Math.ceil(columns.length / 2)) ? order : undefined;
}

type Asked = PasteQuestion extends infer Q ? (Q extends PasteQuestion ? Omit<Q, 'rows'> : never) : never;

/** One question for the whole column where the answer is one: the decimal mark of a sheet, a name that is not known. */
function note(questions: PasteQuestion[], asked: Asked, row: number): void {
  const at = questions.findIndex(
    (known) =>
      known.kind === asked.kind && known.column === asked.column && (asked.kind === 'mark' || known.sample === asked.sample),
  );
  const known = questions[at];
  if (known) questions[at] = { ...known, rows: [...known.rows, row] };
  else questions.push({ ...asked, rows: [row] } as PasteQuestion);
}

function readCell(cell: string, column: PasteColumn, language: Language, ask: (question: Asked) => void): string {
  switch (column.kind) {
    case 'number':
      return numberCell(cell, column, language, ask);
    case 'choice':
      return choiceCell(cell, column, ask);
    case 'day':
      return dayCell(cell, column, ask);
    default:
      return cell;
  }
}

function numberCell(cell: string, { key }: PasteColumn, language: Language, ask: (question: Asked) => void): string {
  const text = cell.replace(/\s*(đồng|vnđ|vnd|đ|₫)$/i, '');
  const read = readPastedNumber(text);
  if (read.kind === 'number') return asTyped(read.value, language);
  if (read.kind === 'ambiguous') ask({ kind: 'mark', column: key, sample: text, readings: read.readings });
  else if (read.kind === 'unreadable') ask({ kind: 'unreadable', column: key, sample: cell });
  return text;
}

/** A sheet does not say how its numbers are written: one mark before exactly three digits may be either. */
export function readPastedNumber(text: string): TypedNumber {
  const read = readTyped(text, 'vi');
  const oneMark = /^(\d{1,3}),(\d{3})$/.exec(text.replace(/\s/g, ''));
  return read.kind === 'number' && oneMark
    ? { kind: 'ambiguous', readings: [read.value, Number(`${oneMark[1]}${oneMark[2]}`)] }
    : read;
}

function choiceCell(cell: string, { key, choices }: PasteColumn, ask: (question: Asked) => void): string {
  const wanted = folded(cell);
  const exact = choices.find(({ code, label }) => folded(code) === wanted || folded(label) === wanted);
  if (exact) return exact.code;
  const alike = choices.filter(({ aliases }) => aliases?.some((alias) => folded(alias) === wanted));
  if (alike.length === 1) return alike[0]!.code;
  ask({ kind: 'choice', column: key, sample: cell, options: alike.length > 1 ? alike : choices });
  return '';
}

function dayCell(cell: string, { key }: PasteColumn, ask: (question: Asked) => void): string {
  const day = readDay(cell);
  if (!day) ask({ kind: 'unreadable', column: key, sample: cell });
  return day ?? '';
}

/** Writes an answer into the rows it was asked for. */
export function answerPaste(rows: readonly Row[], question: PasteQuestion, answer: string, language: Language): void {
  for (const at of question.rows) {
    const row = rows[at];
    if (!row) continue;
    row[question.column] = question.kind === 'mark' ? markAnswer(row[question.column] ?? '', answer, language) : answer;
  }
}

/** "decimal" or "group": what the one mark in each of the numbers is. */
function markAnswer(text: string, answer: string, language: Language): string {
  const read = readPastedNumber(text);
  if (read.kind !== 'ambiguous') return text;
  return asTyped(answer === 'group' ? read.readings.at(-1) : read.readings[0], language);
}

/** For comparing names: case, spaces and the form of accents do not count; accents do. */
function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replace(/[\s.]+/g, ' ').trim();
}
