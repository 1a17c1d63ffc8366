import type { Edition } from '../../api/generated/reporting';
import { originLink, pagePath, type Origin } from './sources';

/** What a report's page may hold, and what stands for it below the headings of ours. */
const ELEMENTS: Readonly<Record<string, string>> = {
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  h4: 'h6',
  ...Object.fromEntries(
    ['main', 'div', 'p', 'span', 'br', 'a', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'img', 'figure', 'svg', 'path', 'text'].map(
      (name) => [name, name],
    ),
  ),
};
const DRAWN = ['svg', 'path', 'text'];
const KEPT = ['class', 'scope', 'href', 'role', 'aria-label', 'viewBox', 'd', 'x', 'y', 'fill', 'font-size'];
const SVG = 'http://www.w3.org/2000/svg';

/** As many columns stand beside each other on a small screen; further ones need this width each. */
const NARROW = 3;
const COLUMN_REM = 6;
/** More rows than a reader looks at: the others come when they are asked for. */
const ROWS = 200;

export interface ReadPage {
  /** The report itself, without its notes; its annexes are filled when they are opened. */
  readonly content: Element;
  /** Where a figure comes from, by the address of its note, "#n12". */
  readonly originsOf: (note: string) => readonly Origin[];
  /** Address of the note of a figure, by its first place in the snapshot and how many it has. */
  readonly noteOf: (pointer: string, places: number) => string | undefined;
  /** The words of a figure, by the address of its note, also where its annex or its row is not drawn yet. */
  readonly wordsOf: (note: string) => string;
  /** For whom it is; each counts its places in a snapshot of its own. Pages that are kept from before do not say. */
  readonly edition: Edition | undefined;
}

export interface PageWords {
  readonly table: string;
  readonly chart: string;
  readonly more: (rows: number, all: number) => string;
}

/**
 * Takes a report's own page apart: its notes become data, and its content is built anew out of the elements we know, so
 * that nothing else comes in. Its styles are left behind: the portal's policy allows none inside a page.
 */
export function readPage(html: string, words: PageWords): ReadPage {
  const styled = html.replace(/<style[\s>][\s\S]*?<\/style>/g, '').replace(/ style="width:([\d.]+)%"/g, ' data-width="$1"').replace(/<img style="[^"]*"/g, '<img');
  const source = new DOMParser().parseFromString(styled, 'text/html');
  const main = source.querySelector('main') ?? source.body;
  const annexes = [...main.querySelectorAll('.annex')];
  const notes = source.querySelector('.notes');
  [...annexes, notes].forEach((part) => part?.remove());
  const content = document.createElement('div');
  fill(content, main, words);
  content.append(...annexes.map((annex) => folded(annex, words)));
  const originsOf = (note: string): Origin[] => {
    const found = note.length > 1 && notes?.querySelector(`[id="${CSS.escape(note.slice(1))}"]`);
    return found ? originsIn(found) : [];
  };
  const noteOf = (pointer: string, places: number): string | undefined => {
    const ids = [...(notes?.querySelectorAll('[id]') ?? [])].filter((note) => note.querySelector(':scope > code')?.textContent === pointer);
    const exact = ids.find((note) => note.querySelectorAll(':scope > code').length === places) ?? ids[0];
    return exact && `#${exact.id}`;
  };
  const wordsOf = (note: string): string =>
    [main, ...annexes].map((part) => part.querySelector(`a.figure[href="${CSS.escape(note)}"]`)).find(Boolean)?.textContent ?? '';
  const said = source.querySelector('meta[name="edition"]')?.getAttribute('content');
  const edition = (['INTERNAL', 'PUBLIC'] as const).find((one) => one === said);
  return { content, originsOf, noteOf, wordsOf, edition };
}

function fill(target: Element, source: Element, words: PageWords): void {
  target.append(...adopted(source));
  target.querySelectorAll('table').forEach((table) => {
    const columns = table.rows[0]?.cells.length ?? 0;
    if (columns > NARROW) table.style.minWidth = `${columns * COLUMN_REM}rem`;
    const frame = scrolling(table, table.caption?.textContent || words.table);
    [...table.tBodies].forEach((body) => frame.after(...theRestOf(body, words)));
  });
  target.querySelectorAll('svg').forEach((chart) => scrolling(chart, chart.getAttribute('aria-label') || words.chart));
}

/** An annex may have more cells than all the rest: it is made when it is opened. */
function folded(annex: Element, words: PageWords): Element {
  const part = document.createElement('details');
  const summary = document.createElement('summary');
  const head = annex.querySelector('.annex-number');
  summary.textContent = [...(head?.childNodes ?? [])].map((node) => node.textContent).filter(Boolean).join(': ');
  head?.remove();
  part.append(summary);
  part.addEventListener('toggle', () => fill(part, annex, words), { once: true });
  return part;
}

/** A button for the rows that are not shown yet, while there are some. */
function theRestOf(body: Element, words: PageWords): Element[] {
  const rows = waiting.get(body) ?? [];
  if (rows.length === 0) return [];
  const button = document.createElement('button');
  const say = (): string => (button.textContent = words.more(Math.min(ROWS, rows.length), rows.length));
  button.type = 'button';
  button.className = 'button quiet';
  say();
  button.addEventListener('click', () => {
    body.append(...rows.splice(0, ROWS).flatMap(made));
    if (rows.length > 0) say();
    else button.remove();
  });
  return [button];
}
const waiting = new WeakMap<Element, Element[]>();

/** Each place in the snapshot, and behind it its links; where there are more of them than the page shows, how many and where. */
function originsIn(note: Element): Origin[] {
  const origins: { pointer: string; links: ReturnType<typeof originLink>[]; others?: Origin['others'] }[] = [];
  for (const child of note.children) {
    const origin = origins.at(-1);
    if (child.localName === 'code') origins.push({ pointer: child.textContent ?? '', links: [] });
    if (child.localName !== 'a' || !origin) continue;
    const href = child.getAttribute('href') ?? '';
    const others = Number(child.getAttribute('data-others'));
    if (others > 0) origin.others = { count: others, ...pagePath(href) };
    else origin.links.push(originLink(href, child.getAttribute('data-origin') ?? child.textContent ?? ''));
  }
  return origins;
}

function adopted(parent: Element): Node[] {
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
    return node.nodeType === Node.ELEMENT_NODE ? made(node as Element) : [];
  });
}

/** An element that is not known leaves its content only; a script or the like leaves nothing. */
function made(source: Element): Node[] {
  const name = ELEMENTS[source.localName];
  if (!name) return ['script', 'style', 'iframe', 'object'].includes(source.localName) ? [] : adopted(source);
  const copy = DRAWN.includes(name) ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const attribute of KEPT) {
    const value = source.getAttribute(attribute);
    if (value !== null && (attribute !== 'href' || value.startsWith('#'))) copy.setAttribute(attribute, value);
  }
  if (name === 'img') return pictureOf(source);
  const width = source.getAttribute('data-width');
  if (width && copy instanceof HTMLElement) copy.style.width = `${width}%`;
  if (name === 'tbody') {
    const rows = [...source.children];
    copy.append(...rows.splice(0, ROWS).flatMap(made));
    waiting.set(copy, rows);
  } else {
    copy.append(...adopted(source));
  }
  return [copy];
}

/** A picture of the office, drawn: the portal's policy fetches none, and nothing of the file but its pixels comes in. */
function pictureOf(source: Element): Node[] {
  const bytes = /^data:image\/png;base64,([A-Za-z0-9+/=]+)$/.exec(source.getAttribute('src') ?? '')?.[1];
  if (!bytes) return [];
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', source.getAttribute('alt') ?? '');
  void drawPicture(canvas, bytes);
  return [canvas];
}

/** @param png in base64 */
export async function drawPicture(canvas: HTMLCanvasElement, png: string): Promise<void> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes])).catch(() => undefined);
  if (!picture) return;
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
}

/** What is wider than a small screen moves in a frame of its own, also by keys. */
function scrolling(element: Element, label: string): Element {
  const frame = document.createElement('div');
  frame.className = `frame ${element.localName}`;
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', label);
  element.replaceWith(frame);
  frame.append(element);
  return frame;
}
