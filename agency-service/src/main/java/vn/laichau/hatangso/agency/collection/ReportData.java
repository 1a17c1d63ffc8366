package vn.laichau.hatangso.agency.collection;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.laichau.hatangso.agency.deadline.Compliance;
import vn.laichau.hatangso.agency.deadline.DeadlineView;
import vn.laichau.hatangso.agency.obstacle.CauseView;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.present.PresentSystemView;
import vn.laichau.hatangso.agency.submission.ledger.AcceptedSubmission;
import vn.laichau.hatangso.agency.submission.ledger.AcceptedSubmission.Sent;
import vn.laichau.hatangso.agency.task.TaskState;
import vn.laichau.hatangso.agency.task.TaskView;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What a report tells of this service, as it was known at the cut-off.
 *
 * @param demonstration true when the database holds invented submissions; a report must say so
 * @param agencies all agencies as they were called on the day of the cut-off, by code
 * @param tasks how many tasks are in each state
 * @param taskList the tasks themselves
 * @param duties the duties that fall due in the cut-off's calendar year
 * @param submissions what was accepted for these duties
 */
public record ReportData(
        OffsetDateTime cutOff,
        boolean demonstration,
        Map<String, Body> agencies,
        Map<TaskState, Long> tasks,
        List<TaskView> taskList,
        List<ReportedDuty> duties,
        List<Accepted> submissions,
        List<ObstacleView> obstacles,
        List<CauseView> causes,
        List<PresentSystemView> presentSystems) {

    /** A body as the head of an official document names it (Decree 30/2020/NĐ-CP). */
    public record Body(Text name, String shortName, String documentSymbol) {}

    /** A duty and every organisation that owes it. */
    public record ReportedDuty(
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
            Compliance compliance,
            List<DeadlineView.Owing> organisations) {

        static ReportedDuty of(DeadlineView deadline) {
            var duty = deadline.obligation();
            return new ReportedDuty(
                    duty.code(),
                    duty.clause(),
                    duty.title(),
                    duty.legalSource(),
                    deadline.year(),
                    deadline.onTimeBefore(),
                    deadline.dueDayEnds(),
                    deadline.onDueDayCountsAsOnTime(),
                    deadline.owed(),
                    deadline.sent(),
                    deadline.accepted(),
                    deadline.waived(),
                    deadline.compliance(),
                    deadline.organisations());
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
