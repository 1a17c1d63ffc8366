import { expect, it } from 'vitest';

/** What `TestRules` ask of tests in Java; that each asserts something is seen by vitest itself. */
const broken: [RegExp, string][] = [
  [/\b(it|test|describe)\.(only|skip|todo|skipIf|runIf|fails)\b/, 'a test is run like all others'],
  [/(?<!vi\.)\b(setTimeout|setInterval)\(|\bsleep\(/, 'a test waits for a condition, not for a time'],
  [/\bDate\.now\(\)|\bnew Date\(\)|\bperformance\.now\(\)/, 'a test says which time it is'],
];

const files = import.meta.glob<string>('./**/*.ts', { query: '?raw', import: 'default', eager: true });

function breaches(text: string): string[] {
  return broken.filter(([pattern]) => pattern.test(text)).map(([, rule]) => rule);
}

it.each(Object.entries(files).filter(([name]) => !name.endsWith('/rules.test.ts')))('are kept by %s', (_, text) => {
  expect(breaches(text)).toEqual([]);
});

it.each([
  ["it.only('is alone', () => {})", 'a test is run like all others'],
  ['await new Promise((resolve) => setTimeout(resolve, 50))', 'a test waits for a condition, not for a time'],
  ['const year = new Date().getFullYear()', 'a test says which time it is'],
])('refuse %s', (text, rule) => {
  expect(breaches(text)).toEqual([rule]);
});

it('let a test move the time itself', () => {
  expect(breaches("vi.useFakeTimers({ toFake: ['setTimeout'] }); vi.setSystemTime(new Date('2026-12-14T23:50:00+07:00'))")).toEqual([]);
});
