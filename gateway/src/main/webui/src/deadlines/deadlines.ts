import { api } from '../api/session';
import type { Text } from '../api/types';
import { withQuery } from '../api/query';
import { daysBetween } from '../format/calendar';
import { noteServerTime } from './clock';

/** Wire form of one item of `GET /api/v1/deadlines`. */
export interface Deadline {
  readonly obligation: { readonly code: string; readonly title: Text; readonly clause: string; readonly legalSource?: Text };
  readonly year: number;
  /** Owed once, for a year that nobody has set yet: it stands in the list of every year. */
  readonly awaitsYear?: boolean;
  /** Sent before this instant is on time. */
  readonly onTimeBefore: string;
  /** End of the day on which it falls due. */
  readonly dueDayEnds: string;
  readonly owed: number;
  readonly sent: number;
  readonly accepted: number;
  readonly waived?: number;
  /** How many have neither sent anything nor been released. */
  readonly missing: number;
  /** How punctual those were who have sent. */
  readonly compliance?: { readonly onTime: number; readonly onDueDay: number; readonly late: number };
  readonly onDueDayCountsAsOnTime?: boolean;
  /** Who has and has not sent: State bodies see all, an operator itself, citizens nobody. */
  readonly organisations?: readonly OwingOrganisation[];
}

export interface OwingOrganisation {
  readonly code: string;
  readonly name: Text;
  readonly state: string;
  readonly sentAt?: string;
  readonly punctuality?: string;
  /** Its own instants, after an extension. */
  readonly onTimeBefore?: string;
  readonly dueDayEnds?: string;
  /** In which it fulfils the duty: telecom, postal or report. */
  readonly form?: string;
  readonly extension?: { readonly until: string; readonly reason: string; readonly grantor?: string };
  readonly waiver?: { readonly id: string; readonly reason: string; readonly by?: string; readonly at?: string };
  readonly returnBy?: string;
  readonly submission?: string;
  /** The year it names: of what is owed once maybe another one than the list is of. */
  readonly submissionYear?: number;
}

/** Everything that is owed for a year, as it is at the system's present instant. */
export interface DeadlineBoard {
  readonly items: readonly (Omit<Deadline, 'onTimeBefore' | 'dueDayEnds'> & Partial<Deadline>)[];
  readonly now?: string;
  readonly rehearsal?: boolean;
}

export type BoardItem = DeadlineBoard['items'][number];

/** The yearly plan that telecom and postal firms owe. */
export const OPERATOR_PLAN = 'operator-plan';

/** As it stands now, or as it stood at an instant. */
export async function loadBoard(year: number, signal?: AbortSignal, asOf?: string): Promise<DeadlineBoard> {
  const board = (await api.get<DeadlineBoard>(withQuery('/api/v1/deadlines', { year, asOf }), signal)).body;
  noteServerTime(board.now, board.rehearsal);
  return board;
}

/** How one duty stands for a year; nothing while it is not owed or has no date. */
export async function loadDeadlines(obligation: string, year: number, signal: AbortSignal, asOf?: string): Promise<readonly Deadline[]> {
  return (await loadBoard(year, signal, asOf)).items.filter(isDated).filter((item) => item.obligation.code === obligation);
}

export function isDated(item: BoardItem): item is Deadline {
  return !!item.onTimeBefore && !!item.dueDayEnds;
}

/** The row of an organisation in a duty. */
export function rowOf(item: BoardItem, organisation: string): OwingOrganisation | undefined {
  return item.organisations?.find(({ code }) => code === organisation);
}

/** The instants that hold for an organisation: its own where it was given more time. */
export function datesFor(item: BoardItem, row: OwingOrganisation | undefined): Dates | undefined {
  const onTimeBefore = row?.onTimeBefore ?? item.onTimeBefore;
  const dueDayEnds = row?.dueDayEnds ?? item.dueDayEnds;
  return onTimeBefore && dueDayEnds ? { onTimeBefore, dueDayEnds } : undefined;
}

export type Dates = Pick<Deadline, 'onTimeBefore' | 'dueDayEnds'>;

/** Who has to be reminded; only known to those who see every organisation. */
export function laggardsOf({ organisations, owed }: Deadline) {
  if (!organisations || organisations.length < owed) {
    return undefined;
  }
  const inState = (...wanted: string[]): OwingOrganisation[] => organisations.filter(({ state }) => wanted.includes(state));
  return { missing: inState('MISSING', 'OVERDUE'), returned: inState('RETURNED') };
}

/** How the reader's own organisation stands, when that is all they may see. */
export function ownStateOf({ organisations, owed }: Deadline): string | undefined {
  return organisations?.length === 1 && owed > 1 ? organisations[0]?.state : undefined;
}

export type Countdown =
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
