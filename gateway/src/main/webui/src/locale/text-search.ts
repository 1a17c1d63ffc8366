/** For finding: case, accents and how they were typed do not count, and "đ" is found by "d". */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/** Whether each of the wanted words is in one of the texts. */
export function isFound(wanted: string, texts: readonly (string | undefined)[]): boolean {
  const text = plain(texts.filter(Boolean).join(' '));
  return plain(wanted)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
