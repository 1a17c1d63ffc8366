/** A wording is words and, between them, places of figures. A figure has a place or has none: it cannot be typed into. */
export type Piece = { readonly words: string } | { readonly figure: string };

const PLACE = /\{([a-zA-Z][a-zA-Z0-9]*)\}/;
/** As reporting-service sees figures among words. */
const TYPED = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;

/** Places of figures that are not known are words. */
export function piecesOf(wording: string, known: readonly string[]): Piece[] {
  const parts = wording.split(PLACE);
  return joined(parts.map((part, at) => (at % 2 === 0 ? { words: part } : known.includes(part) ? { figure: part } : { words: part })));
}

/** Braces are for places alone; lines stay lines. */
export function wordingOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ('figure' in piece ? `{${piece.figure}}` : piece.words.replace(/[{}]/g, ''))).join('').replace(/[^\S\n]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n').trim();
}

export const figuresIn = (pieces: readonly Piece[]): string[] => pieces.flatMap((piece) => ('figure' in piece ? [piece.figure] : []));

/** Figures among the words that the generated words do not have: they have to be declared. */
export function typedIn(pieces: readonly Piece[], generated: string): string[] {
  const known = numbersIn(generated.split(PLACE).filter((_part, at) => at % 2 === 0).join(' '));
  const words = pieces.map((piece) => ('words' in piece ? piece.words : ' ')).join('');
  return [...new Set(numbersIn(words).filter((number) => !known.includes(number)))];
}

/** Takes a place over one word, to the left (-1) or to the right (1); `nth` counts places from 0. */
export function moved(pieces: readonly Piece[], nth: number, step: -1 | 1): Piece[] {
  const tokens = tokensOf(pieces);
  const from = tokens.map(({ piece }, at) => ('figure' in piece ? at : -1)).filter((at) => at >= 0)[nth] ?? -1;
  const [one, other] = [tokens[from], tokens[from + step]];
  if (!one || !other) return [...pieces];
  // The spaces stay where they are: only what stands between them changes places.
  tokens[from] = { ...one, piece: other.piece };
  tokens[from + step] = { ...other, piece: one.piece };
  return joined(tokens.flatMap(({ before, piece }) => [{ words: before }, piece]));
}

export function without(pieces: readonly Piece[], nth: number): Piece[] {
  let at = -1;
  return joined(pieces.filter((piece) => !('figure' in piece) || ++at !== nth));
}

interface Token {
  /** What stands before it: nothing, a space or the end of a line. */
  readonly before: '' | ' ' | '\n';
  readonly piece: Piece;
}

function tokensOf(pieces: readonly Piece[]): Token[] {
  const tokens: Token[] = [];
  let before: Token['before'] = '';
  for (const piece of pieces) {
    const parts = 'figure' in piece ? [piece] : piece.words.split(/(\s+)/).filter(Boolean);
    for (const part of parts) {
      if (typeof part === 'string' && part.trim() === '') {
        before = part.includes('\n') ? '\n' : ' ';
      } else {
        tokens.push({ before, piece: typeof part === 'string' ? { words: part } : part });
        before = '';
      }
    }
  }
  return tokens;
}

/** Words beside words become one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if ('words' in piece && last && 'words' in last) all[all.length - 1] = { words: last.words + piece.words };
    else if ('figure' in piece || piece.words) all.push(piece);
  }
  return all;
}

/** Digits of any width are figures. */
const numbersIn = (words: string): string[] => words.normalize('NFKC').match(TYPED) ?? [];
