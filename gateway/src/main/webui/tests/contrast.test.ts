import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const [light, dark] = readFileSync('src/style/tokens.css', 'utf8')
  .split('@media')
  .map((block) => Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name!, colour!])));

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: string): number =>
  [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at]!, 0);
const contrast = (one: string, other: string): number => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

const STATUS = ['achieved', 'on-track', 'at-risk', 'behind', 'unknown'].map((status) => `status-${status}`);
const LETTERS = [
  ...['ink', 'ink-soft', 'accent', 'accent-strong', 'bad', ...STATUS].map((letters) => [letters, 'paper']),
  ...['ink', 'ink-soft', 'accent', 'accent-strong', 'bad'].map((letters) => [letters, 'ground']),
  ...['ink', 'accent', 'accent-strong'].map((letters) => [letters, 'accent-soft']),
  ...['ink', 'warn'].map((letters) => [letters, 'warn-ground']),
  ...['ink', 'bad'].map((letters) => [letters, 'bad-ground']),
  ['ink', 'good-ground'],
  ...['accent', 'accent-strong'].map((ground) => ['paper', ground]),
] as [string, string][];
const DRAWN = ['line-strong', 'warn-line', ...STATUS].map((mark) => [mark, 'paper'] as const);

describe.each([
  ['light', light!],
  ['dark', { ...light, ...dark }],
])('in the %s', (_name, colours) => {
  it.each(LETTERS)('letters in %s can be read on %s', (letters, ground) => {
    expect(contrast(colours[letters]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(DRAWN)('what is drawn in %s is seen on %s', (mark, ground) => {
    expect(contrast(colours[mark]!, colours[ground]!)).toBeGreaterThanOrEqual(3);
  });
});

it('the dark has another colour for each but what does not change', () => {
  expect(Object.keys(light!).filter((name) => !(name in dark!))).toEqual([]);
});
