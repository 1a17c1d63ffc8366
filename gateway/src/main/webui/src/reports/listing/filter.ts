import type { ReportView } from '../../api/generated/reporting';

/** What a reader wants to see; empty for everything. */
export interface ReportFilter {
  readonly plan: string;
  readonly kind: string;
  readonly state: string;
  readonly year: string;
}

/** The API gives all that the reader may see: choosing is done here. */
export const isShown =
  ({ plan, kind, state, year }: ReportFilter) =>
  (report: ReportView): boolean =>
    (!plan || report.plan === plan) && (!kind || report.kind === kind) && (!state || report.state === state) && (!year || String(report.year) === year);

/** The values that there are, in the order of `known`. */
export const present = (known: readonly string[], reports: readonly ReportView[], member: 'kind' | 'state'): string[] =>
  known.filter((value) => reports.some((report) => report[member] === value));

/** The plans that the reports are on, each once. */
export const plansOf = (reports: readonly ReportView[]): string[] => [...new Set(reports.map(({ plan }) => plan))].sort();

/** The newest first. */
export const yearsOf = (reports: readonly ReportView[]): number[] => [...new Set(reports.map(({ year }) => year))].sort((a, b) => b - a);
