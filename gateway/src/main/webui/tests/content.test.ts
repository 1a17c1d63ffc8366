import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../src/api/problem';
import { formOf } from '../src/submissions/content/form';
import { differencesOf } from '../src/submissions/content/differences';
import { newRow } from '../src/submissions/content/sections';
import { contentOf, dropBlankRows, emptyTyped, fieldOf, typedOf, type Reading } from '../src/submissions/content/typed';
import { apiRemarks, commentsAt } from '../src/submissions/form/field-errors';
import { emptyPaper, paperFaults, stampOf } from '../src/submissions/paper/paper';
import { actionOf, mayWithdraw, viewOf } from '../src/submissions/plan/states';
import { jwsIn } from '../src/submissions/receipt/jws';
import { schema } from './support/deadline-day';

const how: Reading = {
  obligation: 'operator-plan',
  year: 2027,
  ratio: (code) => code === 'household-fibre',
  language: 'vi',
  late: false,
};
const item = (over: object = {}) => ({
  ...newRow('items', 2027),
  territory: '03388',
  service: 'FIBRE',
  quantity: '12,5',
  cost: '1.200.000.000',
  quarter: '2027-Q1',
  fund: 'OWN',
  ...over,
});
const typed = (...items: Record<string, string>[]) => ({ ...emptyTyped(), sections: { items, commitments: [], figures: [] } });

describe('what was typed', () => {
  it('is sent as exact numbers, without the fields that are empty', () => {
    const { content, faults } = contentOf(typed(item()), how);
    expect(faults).toEqual([]);
    expect(content).toEqual({
      obligation: 'operator-plan',
      year: 2027,
      items: [{ territory: '03388', service: 'FIBRE', quantity: 12.5, cost: 1200000000, quarter: '2027-Q1', fund: 'OWN' }],
    });
  });

  it('comes back from what was sent', () => {
    const { content } = contentOf(typed(item()), how);
    expect(contentOf(typedOf(content, 'vi'), how).content).toEqual(content);
    expect(contentOf(typedOf(content, 'en'), { ...how, language: 'en' }).content).toEqual(content);
  });

  it.each([
    ['a cost that can be read twice', { cost: '500.000' }, 'cost', 'ambiguous', [500, 500000]],
    ['a decimal point typed by habit', { quantity: '41.5' }, 'quantity', 'ambiguous', [41.5, 415]],
    ['a cost with a fraction', { cost: '12,5' }, 'cost', 'notWhole', []],
    ['words instead of a number', { quantity: 'mười hai' }, 'quantity', 'unreadable', []],
    ['nothing', { territory: '' }, 'territory', 'missing', []],
  ])('%s is a fault at its place', (_what, over, column, kind, readings) => {
    const { faults } = contentOf(typed(item(), item(over)), how);
    expect(faults).toEqual([{ pointer: `/items/1/${column}`, kind, readings }]);
  });

  it('asks a ratio for numerator and denominator and any other figure for its value', () => {
    const figures = [
      { ...newRow('figures', 2027), indicator: 'household-fibre', territory: '12', numerator: '3', denominator: '0', value: '7' },
      { ...newRow('figures', 2027), indicator: 'stations', territory: '12', numerator: '3', denominator: '4', value: '7' },
    ];
    const { content, faults } = contentOf({ ...emptyTyped(), sections: { items: [], commitments: [], figures } }, how);
    expect(faults).toEqual([{ pointer: '/figures/0/denominator', kind: 'notPositive', readings: [] }]);
    expect(content.figures?.[1]).toEqual({ indicator: 'stations', territory: '12', period: '2026', value: 7 });
  });

  it('sends a figure as an estimate of the year where the writer says so', () => {
    const row = { ...newRow('figures', 2027), indicator: 'stations', territory: '12', value: '7', status: 'ESTIMATE' };
    const { content, faults } = contentOf({ ...emptyTyped(), sections: { items: [], commitments: [], figures: [row] } }, how);
    expect(faults).toEqual([]);
    expect(content.figures).toEqual([{ indicator: 'stations', territory: '12', period: '2026', value: 7, status: 'ESTIMATE' }]);
  });

  it('leaves out rows that nobody has written into, and says when nothing is left', () => {
    const sheet = typed(newRow('items', 2027), item(), newRow('items', 2027));
    dropBlankRows(sheet, 2027);
    expect(sheet.sections.items).toHaveLength(1);
    expect(contentOf(typed(newRow('items', 2027)), how).faults).toEqual([{ pointer: '/narrative', kind: 'nothing', readings: [] }]);
  });

  it('carries a reason for being late only when it is late', () => {
    const late = { ...typed(item()), lateReason: 'Mất điện' };
    expect(contentOf(late, how).content.lateReason).toBeUndefined();
    expect(contentOf(late, { ...how, late: true }).content.lateReason).toBe('Mất điện');
  });
});

describe('places', () => {
  it('are the same in the request and in the page', () => {
    expect(fieldOf('/items/3/cost')).toBe('items-3-cost');
  });

  it('of answers are named by their question, of whole rows by their first field', () => {
    const content = { obligation: 'o', year: 2027, answers: [{ question: 'sharing', text: 'x' }] };
    const fault = (pointer: string) => ({ pointer, code: 'x', detail: 'y' });
    const remarks = apiRemarks(new ApiProblem(422, 'invalid-content', '', '', '', [fault('/answers/0/text'), fault('/figures/2')]), content);
    expect(remarks.map(({ pointer }) => pointer)).toEqual(['/answers/sharing', '/figures/2/indicator']);
  });

  it('gather what was said about a row and its cells, and nothing of the next', () => {
    const said = [
      { pointer: '/items/1', comment: 'a' },
      { pointer: '/items/1/cost', comment: 'b' },
      { pointer: '/items/10', comment: 'c' },
    ];
    expect(commentsAt(said, '/items/1')).toEqual(['a', 'b']);
  });
});

describe('differences', () => {
  it('name what was added, removed and changed', () => {
    const row = { territory: '12', service: 'FIBRE', quantity: 1, cost: 5, quarter: '2027-Q1', fund: 'OWN' };
    const before = { obligation: 'o', year: 2027, narrative: 'a', items: [row] };
    const after = { obligation: 'o', year: 2027, items: [{ ...row, cost: 6 }, row] };
    expect(differencesOf(before, after)).toEqual([
      { pointer: '/narrative', kind: 'REMOVED', before: 'a' },
      { pointer: '/items/0/cost', kind: 'CHANGED', before: 5, after: 6 },
      { pointer: '/items/1', kind: 'ADDED', after: row },
    ]);
  });

  it('take an empty list or text and none for the same', () => {
    expect(differencesOf({ obligation: 'o', year: 1, narrative: '', items: [], attachments: [] }, { obligation: 'o', year: 1 })).toEqual([]);
  });
});

it('the form is read from the published schema, with the names of its codes', () => {
  const form = formOf('telecom', schema);
  expect(form.services).toContainEqual({ code: 'FIBRE', name: { vi: 'Cáp quang', en: 'FIBRE' } });
  expect(form.sections).toEqual(['items', 'commitments', 'figures']);
  expect(formOf('report', { ...schema, properties: { figures: {} } }).sections).toEqual(['figures']);
});

describe('states', () => {
  it.each([
    ['MISSING', 'start'],
    ['DRAFT', 'continue'],
    ['OVERDUE', 'late'],
    ['RETURNED', 'complete'],
    ['SENT', 'read'],
    ['ACCEPTED', 'read'],
    ['WAIVED', undefined],
    ['SOMETHING_NEW', 'read'],
  ])('%s asks for %s', (state, action) => {
    expect(actionOf(state)).toBe(action);
  });

  it('decide whether the form or what was sent is shown, and who may still withdraw', () => {
    expect([undefined, 'DRAFT', 'WITHDRAWN'].map(viewOf)).toEqual(['write', 'write', 'write']);
    expect(['SUBMITTED', 'RETURNED', 'ACCEPTED'].map(viewOf)).toEqual(['sent', 'sent', 'sent']);
    expect(['SUBMITTED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN'].filter(mayWithdraw)).toEqual(['SUBMITTED', 'RETURNED']);
  });
});

describe('a signed receipt', () => {
  const jws = 'eyJhbGciOiJQUzI1NiJ9.eyJudW1iZXIiOiJMQyJ9.c2lnbmF0dXJlLi4u';
  it.each([
    ['bare', jws],
    ['broken into lines', `${jws.slice(0, 20)}\n  ${jws.slice(20)}\r\n`],
    ['inside the file of a receipt', JSON.stringify({ number: 'LC-1', jws })],
  ])('is found %s', (_how, text) => {
    expect(jwsIn(text)).toBe(jws);
  });

  it('is not found in anything else', () => {
    expect(['', 'LC-2027-000123', 'a.b.c', '{"number":"x"}'].map(jwsIn)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('a paper', () => {
  const paper = { ...emptyPaper('operator-plan', 2027), organisation: 'ghn', day: '2026-12-14', time: '16:30' };
  const scan = { id: 'a1', name: 'scan.pdf', mediaType: 'application/pdf', size: 1, sha256: '', scan: 'CLEAN' } as const;

  it('arrived when its stamp says, in Viet Nam', () => {
    expect(stampOf(paper)).toBe('2026-12-14T16:30:00+07:00');
    expect(stampOf({ ...paper, time: '16:30:05' })).toBe('2026-12-14T16:30:05+07:00');
  });

  it('needs its scan, and cannot have arrived in the future', () => {
    const now = new Date('2026-12-14T09:30:00Z');
    expect(paperFaults(paper, now)).toEqual([{ field: 'scan', kind: 'missing' }]);
    expect(paperFaults({ ...paper, scan }, now)).toEqual([]);
    expect(paperFaults({ ...paper, scan, time: '16:31' }, now)).toEqual([{ field: 'time', kind: 'future' }]);
  });
});
