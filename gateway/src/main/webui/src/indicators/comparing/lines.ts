import type { SeriesItem, SeriesValue } from '../../api/generated/indicator';
import { measured, type Measured } from '../detail/path';

/** More lines than this nobody tells apart. */
export const MOST = 6;

/** What is compared: a unit or an operator, and its values. */
export interface Line {
  readonly code: string;
  readonly name: string;
  readonly points: readonly Measured[];
  /** What the others are held against; it has a look of its own. */
  readonly whole?: boolean;
}

/** Marks by their outline about (0, 0): nobody has to tell lines apart by colour alone. */
export const MARKS = [
  'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z',
  'M-4-4h8v8h-8z',
  'M0-5.5l5 9h-10z',
  'M0-6l6 6-6 6-6-6z',
  'M0 5.5l5-9h-10z',
  'M-5-1.6h3.4v-3.4h3.2v3.4h3.4v3.2h-3.4v3.4h-3.2v-3.4h-3.4z',
] as const;

export const lineOf = ({ territory, values }: SeriesItem, name: string): Line => ({ code: territory.code, name, points: measured(values) });

/** What each operator that is named contributed to a value. */
export function operatorLines(values: readonly SeriesValue[], nameOf: (code: string) => string): Line[] {
  const codes = new Set(values.flatMap(({ operators = [] }) => operators.map(({ operator }) => operator)).filter(Boolean));
  return [...codes].map((code) => ({
    code,
    name: nameOf(code),
    points: measured(values.map((whole) => ({ ...whole, value: whole.operators?.find(({ operator }) => operator === code)?.value }) as SeriesValue)),
  }));
}

/** Only those that have something to show, by name. */
export const shownLines = (lines: readonly Line[]): Line[] =>
  lines.filter(({ points }) => points.length > 0).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
