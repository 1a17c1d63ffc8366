const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^–()()()$/, 'absent'],
  [/^đoạn (\d+)()()$/, 'paragraph'],
  [/^phần (\d+)()()$/, 'section'],
  [/^bảng (\d+)()()$/, 'table'],
  [/^bảng (\d+), hàng (\d+), cột (\d+)$/, 'cell'],
  [/^header()()()$/, 'header'],
];

/** A place of a document as the checker writes it, in the reader's language. */
export function sayPlace(place: string, t: (key: string, values: Record<string, string>) => string): string {
  for (const [form, key] of PLACES) {
    const found = form.exec(place);
    if (found) return t(`conformance.place.${key}`, { n: found[1] ?? '', row: found[2] ?? '', column: found[3] ?? '' });
  }
  return place;
}
