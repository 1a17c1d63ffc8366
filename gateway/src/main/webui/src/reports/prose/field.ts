import type { Figure } from '../../api/generated/reporting';
import type { Piece } from './placeholders';

/** A figure in the field: one thing, that the caret steps over and a key deletes whole. */
export function chipOf(name: string, figures: readonly Figure[]): HTMLElement {
  const chip = document.createElement('span');
  chip.className = 'chip';
  chip.contentEditable = 'false';
  chip.dataset['figure'] = name;
  chip.textContent = figures.find((figure) => figure.name === name)?.shown ?? name;
  return chip;
}

export function nodesOf(pieces: readonly Piece[], figures: readonly Figure[]): Node[] {
  return pieces.map((piece) => ('figure' in piece ? chipOf(piece.figure, figures) : document.createTextNode(piece.words)));
}

/** What stands in the field, whatever a browser made of the typing: anything that is no figure is words. */
export function piecesIn(parent: Node): Piece[] {
  return [...parent.childNodes].flatMap((node): Piece[] => {
    const name = node instanceof HTMLElement ? node.dataset['figure'] : undefined;
    if (name) return [{ figure: name }];
    return node.hasChildNodes() ? piecesIn(node) : [{ words: node.nodeName === 'BR' ? '\n' : (node.textContent ?? '') }];
  });
}

/** Puts a figure where the caret was last, or at the end, with spaces to what is beside it; the caret goes behind it. */
export function insertAt(field: HTMLElement, caret: Range | undefined, chip: HTMLElement): void {
  const place = caret && field.contains(caret.startContainer) ? caret : endOf(field);
  place.deleteContents();
  place.insertNode(chip);
  space(chip.previousSibling, /\S$/, (text) => chip.before(text));
  space(chip.nextSibling, /^[\p{L}\p{N}]/u, (text) => chip.after(text));
  const behind = document.createRange();
  behind.setStartAfter(chip);
  behind.collapse(true);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(behind);
}

function space(beside: Node | null, touching: RegExp, put: (text: string) => void): void {
  if (beside && touching.test(beside.textContent ?? '')) put(' ');
}

function endOf(field: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(field);
  range.collapse(false);
  return range;
}
