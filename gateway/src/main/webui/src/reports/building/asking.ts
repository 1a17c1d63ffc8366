import type { NewReport } from '../report';

/** What the form holds; empty where nothing was chosen. */
export interface Asking {
  kind: string;
  year: number;
  subject: string;
  geography: string;
  tableLanguage: string;
  /** As the browser's field has it, "2026-12-14T23:59", meant in Viet Nam. */
  cutOff: string;
}

/** Reminders come several at once, by a request of their own. */
export const ASKABLE = ['ANNUAL', 'MID_TERM', 'FINAL', 'COMPLIANCE', 'AGENCY', 'TERRITORY', 'OPERATOR', 'PROPOSAL'] as const;

/** Whom a kind is about, besides the plan. */
export const isAboutOne = (kind: string): kind is 'AGENCY' | 'TERRITORY' | 'OPERATOR' => ['AGENCY', 'TERRITORY', 'OPERATOR'].includes(kind);

const OPERATORS = ['TELECOM_OPERATOR', 'POSTAL_OPERATOR'];
export const mayBeSubject = (kind: string, agencyKind: string): boolean => OPERATORS.includes(agencyKind) === (kind === 'OPERATOR');

export function askedBy({ kind, year, subject, geography, tableLanguage, cutOff }: Asking): NewReport {
  return {
    kind,
    year,
    ...(isAboutOne(kind) && { subject }),
    ...(geography && { geography }),
    tableLanguage,
    ...(cutOff && { cutOff: `${cutOff}:00+07:00` }),
  };
}
