import { describe, expect, it } from 'vitest';
import { answerPaste, cellsOf, readPaste, type PasteColumn } from '../src/submissions/content/paste';
import { newRow, SECTIONS } from '../src/submissions/content/sections';

const choices: Record<string, PasteColumn['choices']> = {
  territory: [
    { code: '03388', label: 'Xã Tân Phong', aliases: ['Tân Phong', 'X. Tân Phong'] },
    { code: '03390', label: 'Xã Bình Lư', aliases: ['Bình Lư', 'X. Bình Lư'] },
    { code: '03391', label: 'Phường Bình Lư', aliases: ['Bình Lư', 'P. Bình Lư'] },
  ],
  service: [{ code: 'FIBRE', label: 'Cáp quang' }],
  quarter: [{ code: '2027-Q1', label: 'quý I/2027', aliases: ['Q1', 'quý I'] }],
  fund: [{ code: 'OWN', label: 'Vốn doanh nghiệp' }],
};
const NAMES: Record<string, string> = {
  territory: 'Địa bàn',
  service: 'Công nghệ, dịch vụ',
  quantity: 'Khối lượng',
  unit: 'Đơn vị',
  cost: 'Kinh phí (đồng)',
  quarter: 'Quý',
  fund: 'Nguồn vốn',
  note: 'Ghi chú',
};
const columns: PasteColumn[] = SECTIONS.items.map((column) => ({
  ...column,
  names: [NAMES[column.key]!, column.key],
  choices: choices[column.key] ?? [],
}));
const read = (text: string, language: 'vi' | 'en' = 'vi') => readPaste(text, columns, () => newRow('items', 2027), language);
const line = (...cells: string[]): string => cells.join('\t');

describe('copied cells', () => {
  it('are split at tabs and line ends, also with quotes and line breaks inside', () => {
    expect(cellsOf('a\tb\r\n"c\nd"\t"e ""f"""\n\n')).toEqual([
      ['a', 'b'],
      ['c\nd', 'e "f"'],
    ]);
    expect(cellsOf('a\t\tb')).toEqual([['a', '', 'b']]);
  });

  it('become a row by the order of the columns', () => {
    const { rows, questions } = read(line('Xã Tân Phong', 'Cáp quang', '12,5', 'km', '1.200.000.000 đ', 'Quý I', 'OWN', 'gấp'));
    expect(questions).toEqual([]);
    expect(rows).toEqual([
      { territory: '03388', service: 'FIBRE', quantity: '12,5', unit: 'km', cost: '1200000000', quarter: '2027-Q1', fund: 'OWN', note: 'gấp' },
    ]);
  });

  it('are found by the heads of a sheet in any order', () => {
    const { rows } = read(`${line('Kinh phí (đồng)', 'Địa bàn', 'Quý', 'Nguồn vốn')}\n${line('7', 'tân phong', 'Q1', 'vốn doanh nghiệp')}`);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ cost: '7', territory: '03388', quarter: '2027-Q1', fund: 'OWN' });
  });

  it('are the same in either form of the accents', () => {
    expect(read('Xã Tân Phong'.normalize('NFD')).rows[0]).toMatchObject({ territory: '03388' });
  });

  it('are written so that the language of the page reads them back', () => {
    expect(read(line('', '', '12,5'), 'en').rows[0]).toMatchObject({ quantity: '12.5' });
  });
});

describe('what a sheet leaves open', () => {
  it('is asked once for a column: which mark is it?', () => {
    const { rows, questions } = read(`${line('', '', '', '', '500.000')}\n${line('', '', '', '', '750.000')}`);
    expect(questions).toEqual([{ kind: 'mark', column: 'cost', sample: '500.000', readings: [500, 500000], rows: [0, 1] }]);
    answerPaste(rows, questions[0]!, 'group', 'vi');
    expect(rows.map((row) => row['cost'])).toEqual(['500000', '750000']);
  });

  it.each([
    ['1.234', [1.234, 1234]],
    ['1,234', [1.234, 1234]],
    ['41.5', [41.5, 415]],
  ])('%s is never guessed', (text, readings) => {
    expect(read(line('', '', text)).questions).toEqual([
      { kind: 'mark', column: 'quantity', sample: text, readings, rows: [0] },
    ]);
  });

  it('is a name that means two places, with both offered', () => {
    const { rows, questions } = read('Bình Lư');
    expect(rows[0]).toMatchObject({ territory: '' });
    expect(questions).toMatchObject([{ kind: 'choice', column: 'territory', options: [{ code: '03390' }, { code: '03391' }] }]);
    answerPaste(rows, questions[0]!, '03391', 'vi');
    expect(rows[0]).toMatchObject({ territory: '03391' });
  });

  it('is a name that nobody knows, and a number that is none', () => {
    const { questions } = read(line('Xã Không Có', '', 'nhiều'));
    expect(questions).toMatchObject([
      { kind: 'choice', column: 'territory', sample: 'Xã Không Có', rows: [0] },
      { kind: 'unreadable', column: 'quantity', sample: 'nhiều', rows: [0] },
    ]);
  });
});

describe('single cells', () => {
  const cell = (key: string, text: string) => {
    const at = SECTIONS.items.findIndex((column) => column.key === key);
    const { rows, questions } = read(line(...Array<string>(at).fill(''), text, 'x'));
    return questions.some(({ column }) => column === key) ? 'asked' : rows[0]![key];
  };

  it.each([
    ['cost', '1200000', '1200000'],
    ['cost', '1.200.000 VNĐ', '1200000'],
    ['cost', '7 đồng', '7'],
    ['cost', '₫', ''],
    ['quantity', '1,23', '1,23'],
    ['quantity', '1,2345', '1,2345'],
    ['quantity', '12,345', 'asked'],
    ['quantity', '1234,567', '1234,567'],
    ['territory', '03388', '03388'],
    ['territory', 'xã  tân phong', '03388'],
    ['territory', 'X. Tân Phong', '03388'],
    ['territory', 'Xã Tan Phong', 'asked'],
    ['territory', 'P. Bình Lư', '03391'],
  ])('%s "%s" is read as %s', (key, text, expected) => {
    expect(cell(key, text)).toBe(expected);
  });

  it('name heads when half of the columns are named, and at least two', () => {
    const heads = (...names: string[]) => read(`${line(...names)}\n${line('a', 'b', 'c', 'd')}`).rows.length;
    expect(heads('Địa bàn', 'Quý', 'Nguồn vốn', 'Ghi chú')).toBe(1);
    expect(heads('Địa bàn', 'Quý', 'Nguồn vốn', 'x')).toBe(2);
  });

  it('answers only its own column, and a mark only where it is open', () => {
    const { rows, questions } = read(`${line('', '', '1.234', '', '500.000')}\n${line('', '', '1,5', '', '7')}`);
    const [quantity, cost] = questions;
    answerPaste(rows, quantity!, 'decimal', 'vi');
    expect(rows.map((row) => row['quantity'])).toEqual(['1,234', '1,5']);
    expect(rows[0]!['cost']).toBe('500.000');
    answerPaste(rows, { ...cost!, rows: [0, 1, 7] }, 'group', 'vi');
    expect(rows.map((row) => row['cost'])).toEqual(['500000', '7']);
  });
});
