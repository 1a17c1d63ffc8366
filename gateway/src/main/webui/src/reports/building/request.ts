import type { Language, NewReport, ReportKind, Schedule } from '../../api/generated/reporting';
import { endOf } from '../../as-of/day';
import { readTimeOfDay } from '../../format/time-of-day';

/** What the form holds; empty where nothing was chosen. */
export interface Asking {
  /** Code of the plan that it is on; empty: the configured one. */
  plan: string;
  kind: ReportKind;
  year: number;
  subject: string;
  geography: string;
  tableLanguage: Language;
  /** A day in Viet Nam, and its time of day as it was typed; without a time all of the day counts. */
  cutOffDay: string;
  cutOffTime: string;
  /** Id of the issued report in whose place it comes, or that it supplements. */
  replaces?: string;
  supplements?: string;
}

/** Reminders come several at once, by a request of their own. */
export const ASKABLE = ['ANNUAL', 'MID_TERM', 'FINAL', 'COMPLIANCE', 'AGENCY', 'TERRITORY', 'OPERATOR', 'PROPOSAL'] as const;

/** Whom a kind is about, besides the plan. */
export const isAboutOne = (kind: string): kind is 'AGENCY' | 'TERRITORY' | 'OPERATOR' => ['AGENCY', 'TERRITORY', 'OPERATOR'].includes(kind);

const OPERATORS = ['TELECOM_OPERATOR', 'POSTAL_OPERATOR'];
export const mayBeSubject = (kind: string, agencyKind: string): boolean => OPERATORS.includes(agencyKind) === (kind === 'OPERATOR');

/** Until when the figures count of a report that is asked for without a cut-off, as the service decides it. */
export type CountedUntil = 'NOW' | { readonly endOf: string; readonly scheduled: boolean };

/** Who owes what falls due after 14 December, when the window of the year's figures closes. */
const LAST_DAY = (kind: string, year: number): string => `${year}-${kind === 'COMPLIANCE' ? '12-31' : '12-14'}`;

export function countedUntil(kind: string, year: number, schedules: readonly Schedule[], today: string): CountedUntil {
  const own = schedules.find((one) => one.kind === kind && one.cutOff && (one.year ?? year) === year);
  const endOf = own && `${year}${own.cutOff!.slice(1)}`;
  if (endOf && endOf < today) return { endOf, scheduled: true };
  return today.startsWith(String(year)) ? 'NOW' : { endOf: LAST_DAY(kind, year), scheduled: false };
}

export function askedBy({ plan, kind, year, subject, geography, tableLanguage, cutOffDay, cutOffTime, replaces, supplements }: Asking): NewReport {
  return {
    ...(plan && { plan }),
    kind,
    year,
    ...(isAboutOne(kind) && { subject }),
    ...(geography && { geography }),
    tableLanguage,
    ...(cutOffDay && { cutOff: cutOffTime.trim() ? `${cutOffDay}T${readTimeOfDay(cutOffTime)}+07:00` : endOf(cutOffDay) }),
    ...(replaces && { replaces }),
    ...(supplements && { supplements }),
  };
}
