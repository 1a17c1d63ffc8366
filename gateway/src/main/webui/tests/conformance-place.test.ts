import { describe, expect, it } from 'vitest';
import { sayPlace } from '../src/reports/conformance/place';
import en from '../src/reports/conformance/texts.en';
import vi from '../src/reports/conformance/texts.vi';

const speaker =
  (texts: { place: Record<string, string> }) =>
  (key: string, values: Record<string, string>): string =>
    (texts.place[key.replace('conformance.place.', '')] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

describe('places of a checked document', () => {
  it.each([
    ['–', 'Not in the document'],
    ['đoạn 12', 'paragraph 12'],
    ['phần 2', 'section 2'],
    ['bảng 3', 'table 3'],
    ['bảng 1, hàng 2, cột 3', 'table 1, row 2, column 3'],
    ['header', 'header'],
  ])('are said in English: %s', (place, said) => {
    expect(sayPlace(place, speaker(en))).toBe(said);
  });

  it('are said in Vietnamese without a foreign word', () => {
    expect(sayPlace('header', speaker(vi))).not.toBe('header');
    expect(sayPlace('bảng 1, hàng 2, cột 3', speaker(vi))).toBe('bảng 1, hàng 2, cột 3');
  });

  it('that nobody knows stand as they are', () => {
    expect(sayPlace('trang 4', speaker(en))).toBe('trang 4');
  });
});
