import type { Concerning, ReportKind, ReportState, ReportView, Successor } from '../../api/generated/reporting';
import { useReading } from '../../api/read';
import { useBodyNames } from '../../deadlines/names';
import { useSpeech } from '../../locale/use-locale';
import { fullName, isOn, unitsOf } from '../../as-of/maps';

export const KINDS: readonly ReportKind[] = ['ANNUAL', 'MID_TERM', 'FINAL', 'COMPLIANCE', 'AGENCY', 'TERRITORY', 'OPERATOR', 'REMINDER', 'PROPOSAL', 'CORRECTION', 'WITHDRAWAL'];
export const STATES: readonly ReportState[] = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'NUMBERED', 'ISSUED', 'PUBLISHED', 'REPLACED', 'WITHDRAWN'];

/** Kinds, states and missing parts of reports in words; what is not known keeps its code. */
export function useReportWords() {
  const { t, te, format } = useSpeech();
  const word = (key: string, code: string): string => (te(key) ? t(key) : code);
  const kind = (code: string): string => word(`kinds.kind.${code}`, code);
  /** "05/BC-STTTT", with a zero before numbers below 10 as documents have it. */
  const written = (issue: Numbered): string => t('kinds.number', { number: String(issue.number).padStart(2, '0'), symbol: issue.symbol });
  const number = ({ issue }: Pick<ReportView, 'issue'>): string => (issue ? written(issue) : '');
  /** "Số 05/BC-STTTT ngày 25 tháng 11 năm 2026". */
  const reference = (issue: Numbered): string => t('kinds.reference', { number: written(issue), day: format.value.longDate(issue.issuedOn) });
  /** "Đã được đính chính: Số 07/STTTT-CNTT ngày …". */
  const concerning = (other: Concerning): string => t(`kinds.concernedBy.${other.relation}`, { document: reference(other) });
  return {
    concerning,
    kind,
    number,
    reference,
    state: (code: string): string => word(`kinds.state.${code}`, code),
    part: (code: string): string => word(`kinds.part.${code}`, code),
  };
}

type Numbered = Pick<Successor, 'number' | 'symbol' | 'issuedOn'>;

/** Names of reports, with that of the one body or place that some are about. */
export function useReportNames() {
  const { t, say } = useSpeech();
  const { kind } = useReportWords();
  const bodies = useBodyNames();
  const units = useReading(() => unitsOf(), { shared: true });
  /** A code may have named another place before: the day of the report's map decides. */
  const placeName = (code: string, day: string): string => {
    const unit = units.value.value?.find((known) => known.code === code && isOn(known, day));
    return unit ? say(fullName(unit)) : code;
  };
  const subjectName = ({ kind: of, subject, geography }: Subject): string =>
    subject === undefined ? '' : of === 'TERRITORY' ? placeName(subject, geography) : bodies.agency(subject);
  const name = (report: Subject): string => {
    const values = { kind: kind(report.kind), year: report.year, subject: subjectName(report) };
    return t(report.subject === undefined ? 'kinds.name' : 'kinds.nameOf', values);
  };
  return { name, subjectName, bodies };
}

type Subject = Pick<ReportView, 'kind' | 'year' | 'subject' | 'geography'>;
