import { daysLater, isDay } from '../../format/calendar';
import type { ReportView, Schedule } from '../../api/generated/reporting';
import { answered, ifMatch, type Answer } from '../../api/api';
import type { CalendarDayView } from '../../api/generated/agency';
import { read, type Question } from '../../api/read';
import { api } from '../../api/session';
import { loadCalendar } from '../../deadlines/page/wire';
import { dayAndMonth, readDayAndMonth } from '../../format/yearly-day';

/** When a report is made and sent, as it is typed: days as "14/12", nothing while they are not set. */
export interface TypedSchedule {
  year: string;
  cutOff: string;
  sendBy: string;
}

export const typedSchedule = ({ year, cutOff, sendBy }: Schedule): TypedSchedule => ({
  year: String(year ?? ''),
  cutOff: dayAndMonth(cutOff),
  sendBy: dayAndMonth(sendBy),
});

/** Reviews are made in one year, the report of the year in each. */
export const isYearly = (kind: string): boolean => kind === 'ANNUAL';

const READABLE: Record<keyof TypedSchedule, (text: string) => boolean> = {
  year: (text) => /^\d{4}$/.test(text),
  cutOff: (text) => readDayAndMonth(text) !== undefined,
  sendBy: (text) => readDayAndMonth(text) !== undefined,
};

/** The fields that cannot be read. */
export const unreadable = (typed: TypedSchedule): readonly (keyof TypedSchedule)[] =>
  (['year', 'cutOff', 'sendBy'] as const).filter((field) => typed[field].trim() && !READABLE[field](typed[field].trim()));

const SCHEDULES = '/api/v1/report-schedules';

/** What there is one schedule for. */
type Of = Pick<Schedule, 'plan' | 'kind'>;
export const isOf =
  ({ plan, kind }: Pick<ReportView, 'plan' | 'kind'>) =>
  (one: Of): boolean =>
    one.plan === plan && one.kind === kind;

export function saveSchedule({ plan, kind }: Of, { year, cutOff, sendBy }: TypedSchedule, etag: string | undefined): Promise<unknown> {
  const body = {
    year: year.trim() && !isYearly(kind) ? Number(year) : undefined,
    cutOff: readDayAndMonth(cutOff),
    sendBy: readDayAndMonth(sendBy),
  };
  return answered(api.PUT(`${SCHEDULES}/{plan}/{kind}`, { params: { path: { plan, kind }, header: ifMatch(etag) }, body }));
}

/** The one of that plan and kind, in the version that stands now. */
export async function loadSchedule(of: Of): Promise<Answer<Schedule>> {
  const { items } = (await read(SCHEDULES, {})).body;
  const body = items.find(isOf(of))!;
  return { body, etag: body.etag };
}

const SENT = ['ISSUED', 'PUBLISHED', 'REPLACED'];

/** The day by which a report was to be sent that is late. */
export function lateSince(report: Pick<ReportView, 'plan' | 'kind' | 'year' | 'state'>, schedules: readonly Schedule[]): string | undefined {
  if (SENT.includes(report.state)) return undefined;
  return schedules.find(isOf(report))?.overdue?.find(({ year }) => year === report.year)?.sendBy;
}

/** The two days in one year: "2026-12-14" and "2026-12-20". */
export interface Round {
  readonly cutOff: string;
  readonly sendBy: string;
}

/** The next time that a report is to be sent; nothing while its days are not set or cannot be read, and once they are over. */
export function nextRound(kind: string, typed: TypedSchedule, today: string): Round | undefined {
  const days = [readDayAndMonth(typed.cutOff), readDayAndMonth(typed.sendBy)];
  const inYear = (year: number): Round | undefined => {
    const [cutOff, sendBy] = days.map((day) => day && `${year}${day.slice(1)}`);
    return cutOff && sendBy && [cutOff, sendBy].every(isDay) ? { cutOff, sendBy } : undefined;
  };
  const thisYear = Number(today.slice(0, 4));
  const years = isYearly(kind) ? [thisYear, thisYear + 1] : [Number(typed.year)];
  return years.map(inYear).find((round) => round && round.sendBy >= today);
}

/** What the calendar of working days says of a round. Nothing is moved by it: whoever sends looks. */
export interface WorkOfRound {
  /** Working days after the cut-off and before the day to send. */
  readonly between: number;
  /** Where the day to send is off: the working days before and after it. */
  readonly off?: { readonly before: string; readonly after: string };
  /** The year's holidays are not entered: weekends alone are known. */
  readonly uncharted: boolean;
}

export function workOf({ cutOff, sendBy }: Round, calendar: readonly CalendarDayView[]): WorkOfRound {
  const kinds = new Map(calendar.map(({ date, kind }) => [date, kind]));
  const isWorked = (day: string): boolean => {
    const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    return kinds.has(day) ? kinds.get(day) === 'WORKING_DAY_MOVED' : !weekend;
  };
  const nearest = (day: string, step: 1 | -1): string => (isWorked(day) ? day : nearest(daysLater(day, step), step));
  let between = 0;
  for (let day = daysLater(cutOff, 1); day < sendBy; day = daysLater(day, 1)) if (isWorked(day)) between++;
  return {
    between,
    ...(!isWorked(sendBy) && { off: { before: nearest(sendBy, -1), after: nearest(sendBy, 1) } }),
    uncharted: !calendar.some(({ date }) => date.startsWith(sendBy.slice(0, 4))),
  };
}

/** The calendar of the year of the round, and of the next: the working day after its last day may lie there. */
export const workOfRound = (round: Round): Question<WorkOfRound> => ({
  key: ['/api/v1/calendar', round],
  load: async (signal) => {
    const year = Number(round.sendBy.slice(0, 4));
    const years = await Promise.all([year, year + 1].map((each) => loadCalendar(each, signal)));
    return { body: workOf(round, years.flat()) };
  },
});
