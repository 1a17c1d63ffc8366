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
  /** Who has and has not sent: State bodies see all, an operator itself, citizens nobody. */
  readonly organisations?: readonly OwingOrganisation[];
}

export interface OwingOrganisation {
  readonly code: string;
  readonly name: Text;
  readonly state: string;
  readonly sentAt?: string;
  readonly punctuality?: string;
}

/** The yearly plan that telecom and postal firms owe. */
export const OPERATOR_PLAN = 'operator-plan';

/** How one duty stands for a year; nothing while it is not owed or has no date. */
export async function loadDeadlines(obligation: string, year: number, signal: AbortSignal): Promise<readonly Deadline[]> {
  const { items } = (await api.get<Page<Partial<Deadline>>>(withQuery('/api/v1/deadlines', { year }), signal)).body;
  return items.filter((item): item is Deadline => item.obligation?.code === obligation && !!item.onTimeBefore);
}

/** Who has to be reminded; only known to those who see every organisation. */
export function laggardsOf({ organisations, owed }: Deadline) {
  if (!organisations || organisations.length < owed) {
    return undefined;
  }
  const inState = (wanted: string): OwingOrganisation[] => organisations.filter(({ state }) => state === wanted);
  return { missing: inState('MISSING'), returned: inState('RETURNED') };
}

/** How the reader's own organisation stands, when that is all they may see. */
export function ownStateOf({ organisations, owed }: Deadline): string | undefined {
  return organisations?.length === 1 && owed > 1 ? organisations[0]?.state : undefined;
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
