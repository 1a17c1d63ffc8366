import { language } from '../locale/language';
import { saveFile } from './saved-file';

export type Cell = string | number;
const utf8 = new TextEncoder();

/** A figure as the page writes it, as a number: 1.234,5 in Vietnamese, 1,234.5 in English. */
function numberIn(text: string): number | undefined {
  if (!/^-?\d[\d.,]*$/.test(text)) return undefined;
  const [group, point] = language.value === 'vi' ? ['.', ','] : [',', '.'];
  return Number(text.replaceAll(group!, '').replace(point!, '.'));
}

function cellOf(cell: Element): Cell {
  const shown = cell.cloneNode(true) as Element;
  shown.querySelectorAll('button:not(.sort), svg, [aria-hidden], .visually-hidden').forEach((one) => one.remove());
  // What stands one below the other stands side by side there.
  const parts = [...shown.childNodes].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE);
  const text = parts.map(({ textContent }) => textContent).join(' ').replace(/\s+/g, ' ').trim();
  return (cell.classList.contains('figure') ? numberIn(text) : undefined) ?? text;
}

/** What a table shows, its heading first; what stands below a row is no row. */
const rowsOf = (table: HTMLTableElement): Cell[][] => [...table.rows].filter((row) => !row.classList.contains('below')).map((row) => [...row.cells].map(cellOf));

/** A program for tables would run a text that begins so. */
const csvText = (cell: Cell): string => {
  const text = typeof cell === 'string' && /^[=+@\t]|^-(?![\d.,]+%?$)/.test(cell) ? `'${cell}` : String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csvOf = (rows: readonly (readonly Cell[])[]): string => `\ufeff${rows.map((row) => row.map(csvText).join(',')).join('\r\n')}\r\n`;

export const csvFile = (rows: readonly (readonly Cell[])[]): Blob => new Blob([csvOf(rows)], { type: 'text/csv' });

const escaped = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
const sheetCell = (cell: Cell): string =>
  typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OOXML = 'http://schemas.openxmlformats.org';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relation = (type: string, target: string): string =>
  `${XML}<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${OOXML}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

/** A workbook of one sheet. */
export const workbookOf = (rows: readonly Cell[][]): Uint8Array =>
  zipOf({
    '[Content_Types].xml': `${XML}<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/sheet.xml" ContentType="${SHEET}.worksheet+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `${XML}<workbook xmlns="${OOXML}/spreadsheetml/2006/main" xmlns:r="${OOXML}/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'sheet.xml'),
    'xl/sheet.xml': `${XML}<worksheet xmlns="${OOXML}/spreadsheetml/2006/main"><sheetData>${rows.map((row) => `<row>${row.map(sheetCell).join('')}</row>`).join('')}</sheetData></worksheet>`,
  });

function crcOf(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Numbers of two and four bytes, the lowest first. */
const fields = (...parts: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap(([bytes, value]) => Array.from({ length: bytes }, (_none, at) => (value >>> (8 * at)) & 255)));

/** A ZIP archive (APPNOTE 4.3) of files that are stored as they are; on 1 January 1980, for no clock is asked. */
function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const entries: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const sizeOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);
  for (const [name, content] of Object.entries(files)) {
    const [path, bytes] = [utf8.encode(name), utf8.encode(content)];
    const common = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, 33], [4, crcOf(bytes)], [4, bytes.length], [4, bytes.length], [2, path.length], [2, 0]] as const;
    directory.push(fields([4, 0x02014b50], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, sizeOf(entries)]), path);
    entries.push(fields([4, 0x04034b50], ...common), path, bytes);
  }
  const count = Object.keys(files).length;
  const all = [...entries, ...directory, fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, sizeOf(directory)], [4, sizeOf(entries)], [2, 0])];
  const archive = new Uint8Array(sizeOf(all));
  all.reduce((at, part) => (archive.set(part, at), at + part.length), 0);
  return archive;
}

/** Hands what a table shows to the reader as a file. */
export function saveTable(table: HTMLTableElement, name: string, format: 'csv' | 'xlsx'): void {
  const rows = rowsOf(table);
  const file = format === 'csv' ? csvFile(rows) : new Blob([workbookOf(rows) as BlobPart], { type: `${SHEET}.sheet` });
  saveFile(file, `${name}.${format}`);
}
