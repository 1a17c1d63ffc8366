import { computed } from 'vue';
import { usePages } from '../../api/pages';
import { useSession } from '../../api/session';
import { useReportNames, useReportWords } from '../../reports/kinds/words';
import { reportPath } from '../../reports/report';

const STEPS: Record<string, readonly string[]> = {
  leader: ['IN_REVIEW'],
  coordinator: ['DRAFT'],
  clerk: ['APPROVED', 'NUMBERED'],
};

/** Reports and letters that wait for what this role does to them: reporting-service tells them, and alone is missing when it is down. */
export function useWaitingReports() {
  const { has } = useSession();
  const { kind } = useReportWords();
  const { subjectName } = useReportNames();
  const list = usePages('/api/v1/reports', () => ({ query: { limit: 100 } }), { personal: true });
  const wanted = computed(() => Object.entries(STEPS).flatMap(([role, states]) => (has([role]) ? states : [])));
  const waiting = computed(() =>
    list.items.value
      .filter(({ state }) => wanted.value.includes(state))
      .map((report) => ({
        id: report.id,
        path: reportPath(report.id),
        title: [kind(report.kind), report.year, subjectName(report)].filter(Boolean).join(' '),
        state: report.state,
        cutOff: report.cutOff,
      })),
  );
  return { list, waiting };
}
