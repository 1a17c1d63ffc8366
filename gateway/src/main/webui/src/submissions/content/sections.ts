/** The tables of a submission: their columns drive the form, the paste, the reading view and the names of places. */
export type SectionName = 'items' | 'commitments' | 'figures';
export const SECTION_NAMES: readonly SectionName[] = ['items', 'commitments', 'figures'];

/** Lists that cells are chosen from. */
export type ListName = 'territories' | 'indicators' | 'services' | 'quarters' | 'funds' | 'statuses';

export interface SectionColumn {
  readonly key: string;
  readonly kind: 'choice' | 'number' | 'text' | 'day' | 'period';
  readonly list?: ListName;
  readonly optional?: boolean;
  /** Money and counts of things: no fraction. */
  readonly whole?: boolean;
  /** Belongs to indicators that are a numerator over a denominator, or to all others. */
  readonly only?: 'ratio' | 'plain';
}

/** A row as it is typed, by column; everything is text until it is sent. */
export type Row = Record<string, string>;

const territory: SectionColumn = { key: 'territory', kind: 'choice', list: 'territories' };
const indicator: SectionColumn = { key: 'indicator', kind: 'choice', list: 'indicators' };

export const SECTIONS: Record<SectionName, readonly SectionColumn[]> = {
  items: [
    territory,
    { key: 'service', kind: 'choice', list: 'services' },
    { key: 'quantity', kind: 'number' },
    { key: 'unit', kind: 'text', optional: true },
    { key: 'cost', kind: 'number', whole: true },
    { key: 'quarter', kind: 'choice', list: 'quarters' },
    { key: 'fund', kind: 'choice', list: 'funds' },
    { key: 'note', kind: 'text', optional: true },
  ],
  commitments: [indicator, territory, { key: 'by', kind: 'day' }, { key: 'value', kind: 'number' }],
  figures: [
    indicator,
    territory,
    { key: 'period', kind: 'period' },
    { key: 'numerator', kind: 'number', only: 'ratio' },
    { key: 'denominator', kind: 'number', only: 'ratio' },
    { key: 'value', kind: 'number', only: 'plain' },
    { key: 'status', kind: 'choice', list: 'statuses', optional: true },
  ],
};

/** Figures speak of the year before the plan's, commitments of its end, unless the writer says otherwise. */
export function newRow(section: SectionName, year: number): Row {
  const row = Object.fromEntries(SECTIONS[section].map(({ key }) => [key, '']));
  if (section === 'figures') row['period'] = String(year - 1);
  if (section === 'commitments') row['by'] = `${year}-12-31`;
  return row;
}

/** Whether nobody has written anything into it. */
export function isBlank(section: SectionName, row: Row, year: number): boolean {
  const fresh = newRow(section, year);
  return Object.entries(row).every(([key, value]) => value.trim() === '' || value === fresh[key]);
}

export function applies(column: SectionColumn, row: Row, ratio: (indicator: string) => boolean): boolean {
  return column.only === undefined || (column.only === 'ratio') === ratio(row['indicator'] ?? '');
}
