import type { ReportView } from '../../api/generated/reporting';

/** What the records office types. */
export interface NumberDraft {
  number: string;
  issuedOn: string;
  signedOn: string;
  unit: string;
  issuer: string;
}

const LARGEST = 99_999;

/** The number as its register writes it, with or without zeros before it; nothing while it is none. */
export function readNumber(text: string): number | undefined {
  const number = /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= LARGEST ? number : undefined;
}

/** A letter's number ends with the unit that wrote it; other documents may name theirs. */
export const needsUnit = ({ kind }: Pick<ReportView, 'kind'>): boolean => kind === 'REMINDER' || kind === 'CORRECTION';

export const isUnit = (text: string): boolean => /^[\p{Lu}0-9]{1,10}$/u.test(text.trim());

/** From the day of the cut-off to today, both in Viet Nam. */
export const isDayOfIssue = (day: string, firstDay: string, today: string): boolean => day >= firstDay && day <= today;

/** The day of issue, or one before it; whether a working day lies between, the system's calendar says. */
export const isDayOfSignature = (day: string, issuedOn: string): boolean => day !== '' && day <= issuedOn;

export const entryOf = ({ number, issuedOn, signedOn, unit, issuer }: NumberDraft): object => ({
  number: readNumber(number),
  issuedOn,
  signedOn,
  ...(unit.trim() && { unit: unit.trim() }),
  ...(issuer.trim() && { issuer: issuer.trim() }),
});
