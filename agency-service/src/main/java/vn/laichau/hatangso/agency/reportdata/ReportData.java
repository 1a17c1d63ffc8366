package vn.laichau.hatangso.agency.reportdata;

import java.text.Collator;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.laichau.hatangso.agency.deadline.DeadlineView;
import vn.laichau.hatangso.agency.deadline.PunctualityCounts;
import vn.laichau.hatangso.agency.decision.DecisionView;
import vn.laichau.hatangso.agency.existingsystem.ExistingSystemView;
import vn.laichau.hatangso.agency.obstacle.CauseView;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.organisation.OrganisationKind;
import vn.laichau.hatangso.agency.proposal.ProposalView;
import vn.laichau.hatangso.agency.submission.asof.AcceptedSubmission;
import vn.laichau.hatangso.agency.submission.asof.AcceptedSubmission.Sent;
import vn.laichau.hatangso.agency.task.TaskState;
import vn.laichau.hatangso.agency.task.TaskView;
import vn.laichau.hatangso.agency.taskoverview.BoardRow;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What a report tells of this service, as it was known at the cut-off.
 *
 * @param demonstration true when the database holds invented submissions; a report must say so
 * @param plan code of the plan that is told of
 * @param organisations all organisations as they were called on the day of the cut-off, by code
 * @param formerOrganisations those that had ended by then, as they were called last: they did tasks and sent reports
 * @param groups who belonged to each group of organisations on the day of the cut-off: what is asked of the group is asked of each
 * @param successors of each agency that has ended by then, who has come in its place
 * @param tasks how many tasks are in each state
 * @param taskList the tasks themselves
 * @param taskBoard how many occurrences of tasks each agency has in each state; one that was assigned to it and not opened yet
 *     counts as assigned
 * @param obligations those of the plan that fall due in the cut-off's calendar year
 * @param submissions what was accepted for these obligations
 * @param obstacles those of the plan
 * @param reportedObstacles what organisations had reported and nobody had closed
 * @param proposals what had been submitted to the People's Committee and not taken back; with a decision only if it is
 *     among {@code decisions}
 */
record ReportData(
        OffsetDateTime cutOff,
        boolean demonstration,
        String plan,
        Map<String, Body> organisations,
        Map<String, Body> formerOrganisations,
        Map<String, List<String>> groups,
        Map<String, String> successors,
        Map<TaskState, Long> tasks,
        List<TaskView> taskList,
        List<BoardRow> taskBoard,
        List<ReportedObligation> obligations,
        List<Accepted> submissions,
        List<ObstacleView> obstacles,
        List<CauseView> causes,
        List<ExistingSystemView> existingSystems,
        List<ObstacleView> reportedObstacles,
        List<ProposalView> proposals,
        List<DecisionView> decisions,
        ReportedBudget budget) {

    /**
     * A body as the head of an official document names it (Decree 30/2020/NĐ-CP).
     *
     * @param kind what it is: a department, a committee, an operator and so on
     * @param parent the body directly above, groups passed over; absent for who belongs to none
     */
    public record Body(OrganisationKind kind, Text name, String shortName, String documentSymbol, String parent) {}

    /** An obligation and every organisation that owes it. */
    public record ReportedObligation(
            String obligation,
            String clause,
            Text title,
            Text legalSource,
            int year,
            OffsetDateTime onTimeBefore,
            OffsetDateTime dueDayEnds,
            boolean onDueDayCountsAsOnTime,
            int owed,
            int sent,
            int accepted,
            int waived,
            PunctualityCounts compliance,
            List<DeadlineView.Owing> organisations) {

        /** @param organisations of the day, by whose kind the debtors stand together: bodies of the State before firms, each by name */
        static ReportedObligation of(DeadlineView deadline, Map<String, Body> organisations) {
            var owed = deadline.obligation();
            var byName = Collator.getInstance(Locale.forLanguageTag("vi"));
            var order = Comparator.<DeadlineView.Owing, OrganisationKind>comparing(
                            debtor -> organisations.containsKey(debtor.code())
                                    ? organisations.get(debtor.code()).kind()
                                    : null,
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(debtor -> debtor.name().vi(), byName);
            return new ReportedObligation(
                    owed.code(),
                    owed.clause(),
                    owed.title(),
                    owed.legalSource(),
                    deadline.year(),
                    deadline.onTimeBefore(),
                    deadline.dueDayEnds(),
                    deadline.onDueDayCountsAsOnTime(),
                    deadline.owed(),
                    deadline.sent(),
                    deadline.accepted(),
                    deadline.waived(),
                    deadline.compliance(),
                    deadline.organisations() == null
                            ? null
                            : deadline.organisations().stream().sorted(order).toList());
        }
    }

    /** An accepted submission in its organisation's words, with its figures. */
    public record Accepted(
            UUID id,
            String obligation,
            String organisation,
            Text name,
            int year,
            String narrative,
            List<Sent> figures) {

        static Accepted of(String obligation, AcceptedSubmission submission, Body sender) {
            return new Accepted(
                    submission.id(),
                    obligation,
                    submission.organisation(),
                    sender == null ? null : sender.name(),
                    submission.year(),
                    submission.narrative(),
                    submission.figures());
        }
    }
}
