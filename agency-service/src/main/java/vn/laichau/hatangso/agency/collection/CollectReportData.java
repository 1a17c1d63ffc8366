package vn.laichau.hatangso.agency.collection;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.collection.ReportData.Accepted;
import vn.laichau.hatangso.agency.collection.ReportData.Body;
import vn.laichau.hatangso.agency.collection.ReportData.ReportedDuty;
import vn.laichau.hatangso.agency.deadline.Deadlines;
import vn.laichau.hatangso.agency.submission.ledger.SubmissionLedger;
import vn.laichau.hatangso.agency.task.TaskView;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Reads everything that a report needs from one state of the database. */
@ApplicationScoped
class CollectReportData {

    private static final String IS_DEMONSTRATION =
            "SELECT EXISTS (SELECT FROM database_content WHERE kind = 'DEMONSTRATION')";

    private final EntityManager database;
    private final PlanRegister register;
    private final Deadlines deadlines;
    private final SubmissionLedger ledger;

    CollectReportData(EntityManager database, PlanRegister register, Deadlines deadlines, SubmissionLedger ledger) {
        this.database = database;
        this.register = register;
        this.deadlines = deadlines;
        this.ledger = ledger;
    }

    @Transactional
    public ReportData at(Instant cutOff) {
        // Before any other query, so that all of them see the same state.
        database.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                .executeUpdate();
        var moment = VietnamTime.of(cutOff);
        var agencies = register.bodiesOn(moment.toLocalDate());
        var tasks = register.tasks();
        var duties = deadlines.dueIn(moment.getYear(), cutOff).stream()
                .map(ReportedDuty::of)
                .toList();
        return new ReportData(
                moment,
                isDemonstration(),
                agencies,
                tasks.stream().collect(groupingBy(TaskView::state, TreeMap::new, counting())),
                tasks,
                duties,
                accepted(duties, agencies, cutOff),
                register.obstacles(),
                register.causes(),
                register.presentSystems());
    }

    private boolean isDemonstration() {
        return (Boolean)
                database.createNativeQuery(IS_DEMONSTRATION, Boolean.class).getSingleResult();
    }

    private List<Accepted> accepted(List<ReportedDuty> duties, Map<String, Body> agencies, Instant cutOff) {
        return duties.stream().flatMap(duty -> accepted(duty, agencies, cutOff)).toList();
    }

    private Stream<Accepted> accepted(ReportedDuty duty, Map<String, Body> agencies, Instant cutOff) {
        return ledger.accepted(duty.obligation(), duty.year(), cutOff).stream()
                .map(sent -> Accepted.of(duty.obligation(), sent, agencies.get(sent.organisation())));
    }
}
