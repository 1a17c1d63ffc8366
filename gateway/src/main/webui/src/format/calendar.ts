/** The one time zone of the suite: deadlines are instants in it. */
const ZONE = 'Asia/Ho_Chi_Minh';
const DAY_MS = 86_400_000;

/** A moment as a wall clock in Viet Nam shows it. */
interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
});

export function wallClock(instant: Date): WallClock {
  const found = new Map(parts.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => found.get(type) ?? 0;
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
  };
}

/** Reads "2026-12-05" as that day, and an instant with offset as its day in Viet Nam. */
export function dayOf(text: string): Pick<WallClock, 'year' | 'month' | 'day'> {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (date) {
    return { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) };
  }
  return wallClock(new Date(text));
}

/** The day of a moment in Viet Nam, as addresses and fields write it: "2026-12-05". */
export function isoDay(moment: Date): string {
  const { year, month, day } = wallClock(moment);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Calendar days in Viet Nam from one moment to another; negative when it is past. */
export function daysBetween(from: Date, to: Date): number {
  const midnight = (moment: Date): number => {
    const { year, month, day } = wallClock(moment);
    return Date.UTC(year, month - 1, day);
  };
  return Math.round((midnight(to) - midnight(from)) / DAY_MS);
}

/** The plan's yearly obligation speaks of the next year and falls due inside this one. */
export function dutyYear(now: Date): number {
  return wallClock(now).year + 1;
}

/** A day as the API writes it, and one that there is: 31/02 is the third of March to some. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** So many days after a day, or before it: "2026-12-05". */
export const daysLater = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
