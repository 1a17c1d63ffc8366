import type { Outline, OutlineBlock, OutlineFigure, OutlineSection, OutlineText, OutlineWording, ReportKind } from '../../api/generated/reporting';

/** Whose documents an outline is for. */
export interface Use {
  readonly plan: string;
  readonly issuer: string;
  readonly kind: ReportKind;
  readonly year: number;
}

/** A block as it is edited: every list is there. */
export interface Block extends OutlineBlock {
  items: OutlineText[];
  columns: OutlineText[];
  rows: { cells: OutlineText[] }[];
}
export interface Section extends OutlineSection {
  hidden: boolean;
  unnumbered: boolean;
  blocks: Block[];
  figures: OutlineFigure[];
  typedFigures: string[];
}
export interface Draft extends Outline {
  sections: Section[];
  annexes: string[];
  wordings: OutlineWording[];
}

export const OUTLINE = '/api/v1/report-outlines/{plan}/{issuer}/{kind}/{year}';

/** A copy that can be changed, with every member there. */
export const editable = (outline: Outline): Draft => JSON.parse(JSON.stringify(outline)) as Draft;

export function moved<T>(all: readonly T[], from: number, step: -1 | 1): T[] {
  const next = [...all];
  const to = from + step;
  if (to < 0 || to >= all.length) return next;
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/** A key that no other section has. */
export function freshKey(outline: Draft): string {
  const taken = new Set(outline.sections.map(({ key }) => key));
  let n = outline.sections.length + 1;
  while (taken.has(`muc-${n}`)) n++;
  return `muc-${n}`;
}

export const newSection = (outline: Draft): Section => ({
  key: freshKey(outline),
  hidden: false,
  unnumbered: false,
  heading: { vi: '' },
  blocks: [newBlock('PARAGRAPH')],
  figures: [],
  typedFigures: [],
});

export function newBlock(type: Block['type'], name?: string): Block {
  const block: Block = { type, items: [], columns: [], rows: [] };
  if (type === 'GENERATED') return { ...block, ...(name && { name }) };
  if (type === 'LIST') return { ...block, items: [{ vi: '' }] };
  if (type === 'TABLE') return { ...block, text: { vi: '' }, columns: [{ vi: '' }, { vi: '' }], rows: [{ cells: [{ vi: '' }, { vi: '' }] }] };
  if (type === 'PICTURE') return { ...block, text: { vi: '' }, description: { vi: '' } };
  return { ...block, text: { vi: '' } };
}

/** Generated blocks that stand nowhere yet. */
export const unused = (outline: Draft, available: readonly string[]): string[] => {
  const placed = new Set(outline.sections.flatMap(({ blocks }) => blocks.map(({ name }) => name)));
  return available.filter((name) => !placed.has(name));
};

const PLACE = /\{[a-zA-Z][a-zA-Z0-9]*\}/g;
/** As reporting-service sees figures among words. */
const TYPED = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;

const wordsOf = (text: OutlineText | undefined): string[] => [text?.vi ?? '', text?.en ?? ''];

/** All words that a section has of its own. */
export const ownWords = ({ heading, blocks }: Section): string[] => [
  ...wordsOf(heading),
  ...blocks.flatMap(({ text, description, items, columns, rows }) =>
    [text, description, ...items, ...columns, ...rows.flatMap(({ cells }) => cells)].flatMap(wordsOf),
  ),
];

/** Figures among its words that are typed: they have to be declared. */
export const typedIn = (section: Section): string[] => [
  ...new Set(ownWords(section).flatMap((words) => words.replace(PLACE, ' ').normalize('NFKC').match(TYPED) ?? [])),
];

/** Words with the report's year and the next one where they are placed. */
export const withYears = (words: string, year: number): string => words.replaceAll('{year}', String(year)).replaceAll('{nextYear}', String(year + 1));

/** A name for a place that the section has not yet: that of the figure, or with a letter behind it. */
export function placeName(figures: readonly OutlineFigure[], figure: string): string {
  const taken = new Set([...figures.map(({ name }) => name), 'year', 'nextYear']);
  if (!taken.has(figure)) return figure;
  return [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${figure}${letter.toUpperCase()}`).find((name) => !taken.has(name)) ?? figure;
}

/** What is sent: empty headings and translations are none; figures that no word places are left out, and typed ones that are gone. */
export function sent(outline: Draft, declared: Readonly<Record<string, readonly string[]>>): Outline {
  return {
    ...outline,
    sections: outline.sections.map((section) => {
      const used = new Set(ownWords(section).flatMap((words) => words.match(PLACE) ?? []));
      const { heading: _heading, ...rest } = section;
      const heading = trimmed(section.heading);
      return {
        ...rest,
        ...(heading?.vi && { heading }),
        blocks: section.blocks.map(sentBlock),
        figures: section.figures.filter(({ name }) => used.has(`{${name}}`)),
        typedFigures: typedIn(section).filter((figure) => declared[section.key]?.includes(figure)),
      };
    }),
    wordings: outline.wordings.map(({ phrase, text }) => ({ phrase, text: trimmed(text) ?? { vi: '' } })),
  };
}

function sentBlock(block: Block): Block {
  const text = trimmed(block.text);
  const description = trimmed(block.description);
  return {
    ...block,
    ...(text && { text }),
    ...(description && { description }),
    items: block.items.map((item) => trimmed(item) ?? item),
    columns: block.columns.map((title) => trimmed(title) ?? title),
    rows: block.rows.map(({ cells }) => ({ cells: cells.map((cell) => trimmed(cell) ?? cell) })),
  };
}

/** Without a translation where there is none. */
function trimmed(text: OutlineText | undefined): OutlineText | undefined {
  return text && { vi: text.vi ?? '', ...(text.en?.trim() && { en: text.en }) };
}

/** What a file of the device holds, in base64. */
export function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}
