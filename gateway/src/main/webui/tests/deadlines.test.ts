import { expect, it } from 'vitest';
import type { DeadlineView, ExtensionView, Owing } from '../src/api/generated/agency';
import { countdownTo, datesFor, isDated, laggardsOf, ownStateOf, rowOf, type Deadline } from '../src/deadlines/deadlines';
import { stateOf } from '../src/deadlines/page/wire';

const deadline = {
  obligation: { code: 'operator-plan', title: { vi: '', en: '' }, plans: ['lai-chau-2023'], clause: 'P2.IV.7.1' },
  year: 2027,
  onTimeBefore: '2026-12-15T00:00:00+07:00',
  dueDayEnds: '2026-12-16T00:00:00+07:00',
  owed: 14,
  sent: 3,
  accepted: 1,
  missing: 11,
} as Deadline;

it.each([
  ['2026-11-25T10:00:00+07:00', { phase: 'before', days: 20 }],
  ['2026-12-13T23:59:59+07:00', { phase: 'before', days: 2 }],
  ['2026-12-13T23:59:59.999+07:00', { phase: 'before', days: 2 }],
  ['2026-12-14T00:00:00+07:00', { phase: 'last-hours', hours: 24, minutes: 0, seconds: 0 }],
  ['2026-12-14T23:00:00+07:00', { phase: 'last-hours', hours: 1, minutes: 0, seconds: 0 }],
  ['2026-12-14T14:00:51+07:00', { phase: 'last-hours', hours: 9, minutes: 59, seconds: 9 }],
  ['2026-12-14T23:59:59.001+07:00', { phase: 'last-hours', hours: 0, minutes: 0, seconds: 1 }],
  ['2026-12-15T00:00:00+07:00', { phase: 'due-day' }],
  ['2026-12-15T23:59:59+07:00', { phase: 'due-day' }],
  ['2026-12-15T23:59:59.999+07:00', { phase: 'due-day' }],
  ['2026-12-16T00:00:00+07:00', { phase: 'past', days: 1 }],
  ['2027-01-01T00:00:00+07:00', { phase: 'past', days: 17 }],
])('at %s the countdown says so', (now, expected) => {
  expect(countdownTo(deadline, new Date(now))).toEqual(expected);
});

const firm = (code: string, state: string, over: object = {}) => ({ code, state, name: { vi: code, en: code }, ...over }) as Owing;

it('an organisation that was given more time has instants of its own, each by itself', () => {
  const row = firm('vnpt', 'MISSING', { onTimeBefore: '2027-01-10T00:00:00+07:00' });
  expect(datesFor(deadline, undefined)).toEqual({ onTimeBefore: deadline.onTimeBefore, dueDayEnds: deadline.dueDayEnds });
  expect(datesFor(deadline, row)).toEqual({ onTimeBefore: '2027-01-10T00:00:00+07:00', dueDayEnds: deadline.dueDayEnds });
  const undated = { ...deadline, onTimeBefore: undefined } as unknown as DeadlineView;
  expect(datesFor(undated, undefined)).toBeUndefined();
  expect(datesFor(undated, row)).toEqual({ onTimeBefore: '2027-01-10T00:00:00+07:00', dueDayEnds: deadline.dueDayEnds });
  expect([deadline, undated, { ...deadline, dueDayEnds: undefined } as unknown as DeadlineView].map(isDated)).toEqual([true, false, false]);
  expect(rowOf({ ...deadline, organisations: [firm('vnpt', 'SENT'), row] }, 'vnpt')?.state).toBe('SENT');
  expect(rowOf(deadline, 'vnpt')).toBeUndefined();
});

it('who has to be reminded is known only where all are seen', () => {
  const organisations = ['MISSING', 'OVERDUE', 'RETURNED', 'SENT', 'ACCEPTED', 'WAIVED', 'DRAFT'].map((state) => firm(state, state));
  const known = laggardsOf({ ...deadline, organisations, owed: 7 });
  expect(known?.missing.map(({ code }) => code)).toEqual(['MISSING', 'OVERDUE']);
  expect(known?.returned.map(({ code }) => code)).toEqual(['RETURNED']);
  expect(laggardsOf({ ...deadline, organisations, owed: 8 })).toBeUndefined();
  expect(laggardsOf(deadline)).toBeUndefined();
});

it('one row of many is the own one', () => {
  const own = [firm('vnpt', 'SENT')];
  expect(ownStateOf({ ...deadline, organisations: own })).toBe('SENT');
  expect(ownStateOf({ ...deadline, organisations: own, owed: 2 })).toBe('SENT');
  expect(ownStateOf({ ...deadline, organisations: own, owed: 1 })).toBeUndefined();
  expect(ownStateOf({ ...deadline, organisations: [...own, ...own] })).toBeUndefined();
  expect(ownStateOf({ ...deadline, organisations: [] })).toBeUndefined();
  expect(ownStateOf(deadline)).toBeUndefined();
});

it.each([
  [{}, 'inForce'],
  [{ expires: '2026-12-15T00:00:00.001+07:00' }, 'inForce'],
  [{ expires: '2026-12-15T00:00:00+07:00' }, 'lapsed'],
  [{ expires: '2026-12-16T00:00:00+07:00', withdrawnAt: '2026-12-01T00:00:00+07:00' }, 'withdrawn'],
])('an extension %j is %s', (over, state) => {
  expect(stateOf(over as ExtensionView, new Date('2026-12-15T00:00:00+07:00'))).toBe(state);
});
