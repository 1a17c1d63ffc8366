import { expect, it } from 'vitest';
import { countdownTo, type Deadline } from '../src/deadlines/deadlines';

const deadline: Deadline = {
  obligation: { code: 'operator-plan', title: { vi: '', en: '' }, clause: 'P2.IV.7.1' },
  year: 2027,
  onTimeBefore: '2026-12-15T00:00:00+07:00',
  dueDayEnds: '2026-12-16T00:00:00+07:00',
  owed: 14,
  sent: 3,
  accepted: 1,
  missing: 11,
};

it.each([
  ['2026-11-25T10:00:00+07:00', { phase: 'before', days: 20 }],
  ['2026-12-13T23:59:59+07:00', { phase: 'before', days: 2 }],
  ['2026-12-14T14:00:51+07:00', { phase: 'last-hours', hours: 9, minutes: 59, seconds: 9 }],
  ['2026-12-14T23:59:59.001+07:00', { phase: 'last-hours', hours: 0, minutes: 0, seconds: 1 }],
  ['2026-12-15T00:00:00+07:00', { phase: 'due-day' }],
  ['2026-12-15T23:59:59+07:00', { phase: 'due-day' }],
  ['2026-12-16T00:00:00+07:00', { phase: 'past', days: 1 }],
])('at %s the countdown says so', (now, expected) => {
  expect(countdownTo(deadline, new Date(now))).toEqual(expected);
});
