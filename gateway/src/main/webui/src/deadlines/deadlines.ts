import { api } from '../api/session';
import type { Page, Text } from '../api/types';
import { withQuery } from '../api/query';
import { daysBetween } from '../format/calendar';

/** Wire form of one item of `GET /api/v1/deadlines`. */
export interface Deadline {
  readonly obligation: { readonly code: string; readonly title: Text; readonly clause: string };
  readonly year: number;
  /** Sent before this instant is on time. */
  readonly onTimeBefore: string;
  /** End of the day on which it falls due. */
  readonly dueDayEnds: string;
  readonly owed: number;
  readonly sent: number;
  readonly accepted: number;
  /** Who has and has not sent: State bodies only. */
  readonly organisations?: readonly OwingOrganisation[];
}

export interface OwingOrganisation {
  readonly code: string;
  readonly name: Text;
  readonly state: string;
  readonly sentAt?: string;
  readonly punctuality?: string;
}

export async function loadDeadlines(year: number, signal: AbortSignal): Promise<readonly Deadline[]> {
  return (await api.get<Page<Deadline>>(withQuery('/api/v1/deadlines', { year }), signal)).body.items;
}

export type Countdown =
  | { readonly phase: 'before'; readonly days: number }
  | { readonly phase: 'due-day' }
  | { readonly phase: 'past'; readonly days: number };

/** How long there is still, in calendar days of Viet Nam. */
export function countdownTo({ onTimeBefore, dueDayEnds }: Deadline, now: Date): Countdown {
  if (now.getTime() < Date.parse(onTimeBefore)) {
    return { phase: 'before', days: daysBetween(now, new Date(onTimeBefore)) };
  }
  if (now.getTime() < Date.parse(dueDayEnds)) {
    return { phase: 'due-day' };
  }
  return { phase: 'past', days: daysBetween(new Date(onTimeBefore), now) };
}
