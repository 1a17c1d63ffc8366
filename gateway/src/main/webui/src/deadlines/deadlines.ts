import type { DeadlineView, Owing, DeadlineList } from '../api/generated/agency';
import { read, type Question } from '../api/read';
import { daysBetween } from '../format/calendar';
import { noteServerTime } from './clock';

/** An obligation of a year that has its instants: only of what nobody has dated yet they are absent. */
export type Deadline = DeadlineView & Dates;

/** The yearly plan that telecom and postal firms owe. */
export const OPERATOR_PLAN = 'operator-plan';

/** Everything that is owed for a year, as it stands now, or as it stood at an instant; of all plans, or of one. */
export const boardOf = (year: number, asOf?: string, plan?: string): Question<DeadlineList> => ({
  key: ['/api/v1/deadlines', year, asOf, plan],
  load: async (signal) => {
    const answer = await read('/api/v1/deadlines', { query: { year, asOf, plan } }, signal);
    if (!answer.kept) noteServerTime(answer.body.now, answer.body.rehearsal);
    return answer;
  },
});
export const loadBoard = async (year: number, signal?: AbortSignal, plan?: string): Promise<DeadlineList> =>
  (await boardOf(year, undefined, plan).load(signal ?? new AbortController().signal)).body;

export function isDated(item: DeadlineView): item is Deadline {
  return !!item.onTimeBefore && !!item.dueDayEnds;
}

/** The row of an organisation in an obligation. */
export function rowOf(item: DeadlineView, organisation: string): Owing | undefined {
  return item.organisations?.find(({ code }) => code === organisation);
}

/** The instants that hold for an organisation: its own where it was given more time. */
export function datesFor(item: DeadlineView, row: Owing | undefined): Dates | undefined {
  const onTimeBefore = row?.onTimeBefore ?? item.onTimeBefore;
  const dueDayEnds = row?.dueDayEnds ?? item.dueDayEnds;
  return onTimeBefore && dueDayEnds ? { onTimeBefore, dueDayEnds } : undefined;
}

export interface Dates {
  /** Sent before this instant is on time. */
  readonly onTimeBefore: string;
  /** End of the day on which it falls due. */
  readonly dueDayEnds: string;
}

/** Who has to be reminded; only known to those who see every organisation. */
export function laggardsOf({ organisations, owed }: Deadline) {
  if (!organisations || organisations.length < owed) {
    return undefined;
  }
  const inState = (...wanted: string[]): Owing[] => organisations.filter(({ state }) => wanted.includes(state));
  return { missing: inState('MISSING', 'OVERDUE'), returned: inState('RETURNED') };
}

/** How the reader's own organisation stands, when that is all they may see. */
export function ownStateOf({ organisations, owed }: Deadline): string | undefined {
  return organisations?.length === 1 && owed > 1 ? organisations[0]?.state : undefined;
}

type Countdown =
  | { readonly phase: 'before'; readonly days: number }
  | { readonly phase: 'last-hours'; readonly hours: number; readonly minutes: number; readonly seconds: number }
  | { readonly phase: 'due-day' }
  | { readonly phase: 'past'; readonly days: number };

const HOUR = 3_600_000;
/** From here on days say too little. */
const LAST_HOURS = 24 * HOUR;

/** How long there is still: in calendar days of Viet Nam, and in hours, minutes and seconds at the end. */
export function countdownTo({ onTimeBefore, dueDayEnds }: Dates, now: Date): Countdown {
  if (now.getTime() < Date.parse(onTimeBefore)) {
    const left = Date.parse(onTimeBefore) - now.getTime();
    return left > LAST_HOURS
      ? { phase: 'before', days: daysBetween(now, new Date(onTimeBefore)) }
      : { phase: 'last-hours', ...clockOf(left) };
  }
  if (now.getTime() < Date.parse(dueDayEnds)) {
    return { phase: 'due-day' };
  }
  return { phase: 'past', days: daysBetween(new Date(onTimeBefore), now) };
}

function clockOf(milliseconds: number) {
  const seconds = Math.ceil(milliseconds / 1_000);
  return { hours: Math.floor(seconds / 3_600), minutes: Math.floor(seconds / 60) % 60, seconds: seconds % 60 };
}
