package vn.laichau.hatangso.reporting.report.stored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.database.Rows;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.ReportState;

/** Who led a report to which step, when and why. Written once, never changed. */
@ApplicationScoped
class TransitionHistory {

    private static final String WRITE = """
            INSERT INTO report_step (report, state, subject, name, at, reason)
            VALUES (:report, :state, :subject, :name, :at, nullif(:reason, ''))
            """;

    private static final String LIST =
            "SELECT state, name AS by, at, reason FROM report_step WHERE report = :report ORDER BY id";

    private final EntityManager database;
    private final Callers callers;
    private final Clock clock;

    TransitionHistory(EntityManager database, Callers callers, Clock clock) {
        this.database = database;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * One step.
     *
     * @param state the one it led to
     * @param by name of who did it
     * @param reason where one was given
     */
    record Step(ReportState state, String by, OffsetDateTime at, String reason) {

        Step {
            at = VietnamTime.of(at.toInstant());
        }
    }

    void write(Report report, String reason) {
        var caller = callers.get();
        write(report, reason, caller.subject(), caller.name(), clock.instant());
    }

    /** One that no caller takes. */
    void write(Report report, String reason, String subject, String name, Instant at) {
        database.createNativeQuery(WRITE)
                .setParameter("report", report.id())
                .setParameter("state", report.state().name())
                .setParameter("subject", subject)
                .setParameter("name", name)
                .setParameter("at", at)
                .setParameter("reason", reason == null ? "" : reason)
                .executeUpdate();
    }

    @Transactional
    List<Step> list(UUID report) {
        return Rows.of(Step.class, database, LIST).with("report", report).list();
    }
}
