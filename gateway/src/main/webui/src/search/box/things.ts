import { computed } from 'vue';
import { allOf } from '../../api/pages';
import { useRead, useReading } from '../../api/read';
import { useSession, type Role } from '../../api/session';
import { indicatorPath, territoryPath } from '../../as-of/as-of';
import { fullName, isOn, unitsOf } from '../../as-of/maps';
import { hasEnded, useAgencies } from '../../deadlines/names';
import { clausePath } from '../../clauses/clause';
import { usePlan } from '../../clauses/plan';
import { today } from '../../deadlines/clock';
import { useReportNames, useReportWords } from '../../reports/kinds/words';
import { reportPath } from '../../reports/report';
import { taskPath, tasksIn } from '../../tasks/task';
import type { Thing } from './find';

const REVIEWERS: readonly Role[] = ['coordinator', 'leader', 'clerk', 'auditor'];
const SENDERS: readonly Role[] = ['operator', 'agency-officer'];

/** Everything that this reader may find, out of the lists that the pages read too; what cannot be had is not found. */
export function useThings() {
  const { has, signedIn } = useSession();
  const { kind, number } = useReportWords();
  const { subjectName } = useReportNames();
  const targets = useRead('/api/v1/progress', undefined, { shared: true });
  const units = useReading(() => unitsOf('COMMUNE'), { shared: true });
  const agencies = useAgencies();
  const tree = useRead('/api/v1/tasks/tree', () => (signedIn.value ? {} : undefined), { shared: true, personal: true });
  const plan = usePlan();
  const reports = useReading(() => allOf('/api/v1/reports'), { shared: true, personal: true });
  const decisions = useReading(() => (signedIn.value ? allOf('/api/v1/decisions') : undefined), { shared: true, personal: true });
  const submissions = useReading(() => (has([...REVIEWERS, ...SENDERS]) ? allOf('/api/v1/submissions') : undefined), { shared: true, personal: true });

  const text = (vi: string) => ({ vi, en: vi });
  const nameOf = (code: string) => agencies.value.value?.find((agency) => agency.code === code)?.name ?? text(code);
  /** Each indicator once, with the clauses of all its targets. */
  const indicators = () => {
    const items = targets.value.value?.items ?? [];
    const once = new Map(items.map(({ indicator }) => [indicator.code, indicator]));
    return [...once.values()].map((indicator) => ({
      indicator,
      clauses: items.filter((item) => item.indicator.code === indicator.code).map(({ target }) => target.clause),
    }));
  };
  return computed<Thing[]>(() => [
    ...indicators().map(({ indicator, clauses }) => ({
      kind: 'INDICATOR' as const,
      name: indicator.name,
      more: clauses.join(', '),
      path: indicatorPath(indicator.code),
    })),
    ...(units.value.value ?? [])
      .filter((unit) => isOn(unit, today()))
      .map((unit) => ({ kind: 'TERRITORY' as const, name: fullName(unit), more: `${unit.nameVi} ${unit.code}`, path: territoryPath(unit.code) })),
    ...(agencies.value.value ?? []).filter((agency) => !hasEnded(agency)).map((agency) => ({
      kind: 'ORGANISATION' as const,
      name: agency.name,
      more: agency.shortName,
      path: has(['administrator', 'coordinator', 'auditor', 'leader']) ? `/quan-tri/co-quan/${agency.code}` : '/thoi-han',
    })),
    ...(tree.value.value ? tasksIn(tree.value.value) : []).map((task) => ({ kind: 'TASK' as const, name: task.title, more: task.code, path: taskPath(task.id) })),
    ...(plan.value.value?.clauses ?? []).map(({ clause, title, quote, en }) => ({ kind: 'CLAUSE' as const, name: title ?? { vi: quote, en }, more: clause, within: [quote, en].join(' '), path: clausePath(clause) })),
    ...(submissions.value.value ?? []).map((submission) => ({
      kind: 'SUBMISSION' as const,
      name: nameOf(submission.organisation),
      more: `${submission.year}`,
      path: has(REVIEWERS) ? `/tiep-nhan/${submission.id}` : `/nop-ke-hoach/${submission.obligation}/${submission.year}`,
    })),
    ...(reports.value.value ?? []).map((report) => ({
      kind: 'DOCUMENT' as const,
      name: text([kind(report.kind), report.year, subjectName(report)].join(' ').trim()),
      more: number(report),
      path: reportPath(report.id),
    })),
    ...(decisions.value.value ?? []).map((decision) => ({ kind: 'DOCUMENT' as const, name: text(decision.number), more: decision.date, path: `/kien-nghi/quyet-dinh/${decision.id}` })),
  ]);
}
