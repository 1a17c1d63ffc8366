import { readTimeOfDay } from '../src/format/time-of-day';
import { describe, expect, it } from 'vitest';
import { daysBetween, dutyYear, isoDay, wallClock } from '../src/format/calendar';
import { formatsFor } from '../src/format/formats';
import { moneyWords } from '../src/format/money';
import { asTyped, readTyped } from '../src/format/typed-number';

const vi = formatsFor('vi');
const en = formatsFor('en');

describe('numbers', () => {
  it.each([
    [397943, '397.943', '397,943'],
    [41.5, '41,5', '41.5'],
    [-3.2, '-3,2', '-3.2'],
    [0, '0', '0'],
    [-0.001, '0', '0'],
    [1000, '1.000', '1,000'],
    [999, '999', '999'],
    [1234567.891, '1.234.567,89', '1,234,567.89'],
    [1.005, '1,01', '1.01'],
    [100, '100', '100'],
    [0.005, '0,01', '0.01'],
    [0.0049, '0', '0'],
    [-0.005, '-0,01', '-0.01'],
    [2.675, '2,68', '2.68'],
    [999.995, '1.000', '1,000'],
    [10.5, '10,5', '10.5'],
    [1000000, '1.000.000', '1,000,000'],
    [-1234.5, '-1.234,5', '-1,234.5'],
  ])('writes %s', (value, inVietnamese, inEnglish) => {
    expect(vi.number(value)).toBe(inVietnamese);
    expect(en.number(value)).toBe(inEnglish);
  });

  it('writes units as people do', () => {
    expect(vi.quantity(41.5, 'PERCENT')).toBe('41,5%');
    expect(en.quantity(41.5, 'PERCENT')).toBe('41.5%');
    expect(vi.quantity(80, 'MBIT_PER_SECOND')).toBe('80 Mb/s');
    expect(vi.quantity(3, 'JUDGEMENT')).toBe('3');
  });
});

describe('dates', () => {
  it('are written as in the official documents of each language', () => {
    expect(vi.date('2026-12-05')).toBe('05/12/2026');
    expect(en.date('2026-12-05')).toBe('5 December 2026');
    expect(vi.longDate('2026-12-05')).toBe('ngày 05 tháng 12 năm 2026');
    expect(vi.longDate('2026-03-15')).toBe('ngày 15 tháng 3 năm 2026');
    expect(vi.longDate('2026-02-01')).toBe('ngày 01 tháng 02 năm 2026');
  });

  it('are those of Viet Nam, wherever the browser is', () => {
    expect(vi.date('2026-12-14T17:00:00Z')).toBe('15/12/2026');
    expect(vi.instant('2026-12-14T16:59:59Z')).toBe('23:59 ngày 14/12/2026');
    expect(vi.instant('2026-12-14T16:59:59Z', true)).toBe('23:59:59 ngày 14/12/2026');
    expect(en.instant('2026-12-15T00:00:00+07:00')).toBe('15 December 2026, 00:00');
    expect(en.instant('2026-12-15T00:00:00+07:00', true)).toBe('15 December 2026, 00:00:00');
    expect(wallClock(new Date('2026-01-01T00:00:00+07:00'))).toMatchObject({ year: 2026, month: 1, day: 1, hour: 0 });
  });

  it('count calendar days, not spans of 24 hours', () => {
    const deadline = new Date('2026-12-15T00:00:00+07:00');
    expect(daysBetween(new Date('2026-12-14T23:59:00+07:00'), deadline)).toBe(1);
    expect(daysBetween(new Date('2026-11-25T08:00:00+07:00'), deadline)).toBe(20);
    expect(daysBetween(new Date('2026-12-17T01:00:00+07:00'), deadline)).toBe(-2);
  });

  it('know that a duty speaks of the next year', () => {
    expect(dutyYear(new Date('2026-12-31T16:59:00Z'))).toBe(2027);
    expect(dutyYear(new Date('2026-12-31T17:00:00Z'))).toBe(2028);
  });

  it('write the day in Viet Nam, also while it is still yesterday in London', () => {
    expect(isoDay(new Date('2026-12-31T16:59:59Z'))).toBe('2026-12-31');
    expect(isoDay(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01');
  });

  it('write a day of each year, and an English one in full', () => {
    expect([vi.yearlyDay('--12-15'), vi.yearlyDay('--01-05')]).toEqual(['15/12', '05/01']);
    expect([en.yearlyDay('--12-15'), en.yearlyDay('--01-05')]).toEqual(['15 December', '5 January']);
    expect([en.longDate('2026-02-01'), vi.longDate('2026-10-09')]).toEqual(['1 February 2026', 'ngày 09 tháng 10 năm 2026']);
  });

  it('write the size of a file', () => {
    expect([0, 1023, 1024, 1024 * 1024 - 1, 1024 * 1024, 2.44 * 1024 * 1024].map(vi.size)).toEqual([
      '0 B',
      '1023 B',
      '1 KB',
      '1.024 KB',
      '1 MB',
      '2,4 MB',
    ]);
    expect(en.size(1.5 * 1024 * 1024)).toBe('1.5 MB');
  });

  it('read periods', () => {
    expect([vi.period('2025'), vi.period('2025-Q1'), vi.period('2025-03'), vi.period('2023-03-15')]).toEqual([
      'năm 2025',
      'quý I/2025',
      'tháng 3/2025',
      '15/03/2023',
    ]);
    expect([en.period('2025'), en.period('2025-Q4'), en.period('2025-03')]).toEqual(['2025', 'Q4 2025', 'March 2025']);
  });
});

describe('typed numbers', () => {
  const value = (typed: string, language: 'vi' | 'en' = 'vi') => {
    const read = readTyped(typed, language);
    return read.kind === 'number' ? read.value : read.kind;
  };

  it.each([
    ['1234', 1234],
    ['41,5', 41.5],
    ['1.234.567', 1234567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    [' 12 345 ', 12345],
    ['', 'missing'],
    ['-5', 'unreadable'],
    ['mười', 'unreadable'],
    ['1.23.456', 'unreadable'],
    ['1234567890123456', 'unreadable'],
    ['123456789012345', 123456789012345],
    ['12345678901234,5', 12345678901234.5],
    ['12345678901234,56', 'unreadable'],
    ['0', 0],
    ['0,5', 0.5],
    ['1\u00a0234\u202f567', 1234567],
    [',5', 'unreadable'],
    ['5,', 'unreadable'],
    ['5,,5', 'unreadable'],
    ['1e3', 'unreadable'],
    ['1,2,3', 'unreadable'],
    ['1,234,567', 1234567],
    ['1.234.567,89', 1234567.89],
    ['1,234,567.89', 1234567.89],
    ['0.123.456', 'unreadable'],
    ['1234.567.890', 'unreadable'],
    ['1.2345.678', 'unreadable'],
    ['1.234.56', 'unreadable'],
    ['1234.567,8', 'unreadable'],
    ['1.234,567.8', 'unreadable'],
    ['1.234,567,8', 'unreadable'],
  ])('reads %j', (typed, expected) => {
    expect(value(typed)).toBe(expected);
  });

  it('offers both readings of a number that has two, and guesses none', () => {
    expect(readTyped('1.234', 'vi')).toEqual({ kind: 'ambiguous', readings: [1.234, 1234] });
    expect(readTyped('41.5', 'vi')).toEqual({ kind: 'ambiguous', readings: [41.5, 415] });
    expect(readTyped('1,234', 'en')).toEqual({ kind: 'ambiguous', readings: [1.234, 1234] });
    expect(value('41.5', 'en')).toBe(41.5);
    expect(readTyped('41,0', 'en')).toEqual({ kind: 'ambiguous', readings: [41, 410] });
    expect(readTyped('0.0', 'vi')).toEqual({ kind: 'ambiguous', readings: [0] });
  });

  it('are written so that they are read back as they were', () => {
    for (const language of ['vi', 'en'] as const) {
      for (const number of [0, 0.5, 41.5, 1234, 1234567.89]) {
        expect(value(asTyped(number, language), language)).toBe(number);
      }
      expect(asTyped(undefined, language)).toBe('');
    }
    expect([asTyped(1234.5, 'vi'), asTyped(1234.5, 'en')]).toEqual(['1234,5', '1234.5']);
  });
});

it.each([
  ['16:30', '16:30:00'],
  ['8h05', '08:05:00'],
  ['16:30:05', '16:30:05'],
  ['24:00', undefined],
  ['23:59:59', '23:59:59'],
  ['0g00', '00:00:00'],
  ['16 giờ 30', '16:30:00'],
  ['16h30p15', '16:30:15'],
  [' 16.30 ', '16:30:00'],
  ['16:60', undefined],
  ['16:30:60', undefined],
  ['16:3', undefined],
  ['116:30', undefined],
  ['16:30:5', undefined],
  ['4:30 PM', undefined],
  ['', undefined],
])('the time of day "%s" is read as %s', (typed, read) => {
  expect(readTimeOfDay(typed)).toBe(read);
});

describe('sums of money', () => {
  it.each([
    [12_000_000_000, '12 tỷ đồng', 'VND 12 billion'],
    [1_900_000_000, '1,9 tỷ đồng', 'VND 1.9 billion'],
    [350_000_000, '350 triệu đồng', 'VND 350 million'],
    [397_943_000, '397,94 triệu đồng (397.943.000 đồng)', 'VND 397.94 million (VND 397,943,000)'],
    [999_999_999, '1 tỷ đồng (999.999.999 đồng)', 'VND 1 billion (VND 999,999,999)'],
    [850_500, '850.500 đồng', 'VND 850,500'],
    [0, '0 đồng', 'VND 0'],
    [-2_500_000_000, '-2,5 tỷ đồng', 'VND -2.5 billion'],
    [1_150_000_000, '1,15 tỷ đồng', 'VND 1.15 billion'],
  ])('of %i are told as people say them, with the exact one beside where something is left out', (vnd, vietnamese, english) => {
    expect(moneyWords(vnd, 'vi')).toBe(vietnamese);
    expect(moneyWords(vnd, 'en')).toBe(english);
  });
});
