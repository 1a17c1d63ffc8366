package vn.laichau.hatangso.reporting.report.stored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.ReportState;

/** Who led a report to which step, when and why. Written once, never changed. */
@ApplicationScoped
class TransitionHistory {

    private static final String WRITE = """
            INSERT INTO report_step (report, state, subject, name, at, reason)
            VALUES (?, ?, ?, ?, ?, nullif(?, ''))
            """;

    private static final String LIST =
            "SELECT state, name AS by, at, reason FROM report_step WHERE report = ? ORDER BY id";

    private final Sql sql;
    private final Callers callers;
    private final Clock clock;

    TransitionHistory(Sql sql, Callers callers, Clock clock) {
        this.sql = sql;
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
    record Step(ReportState state, String by, OffsetDateTime at, String reason) {}

    void write(Report report, String reason) {
        var caller = callers.get();
        write(report, reason, caller.subject(), caller.name(), clock.instant());
    }

    /** One that no caller takes. */
    void write(Report report, String reason, String subject, String name, Instant at) {
        sql.update(WRITE, report.id(), report.state(), subject, name, at, reason);
    }

    @Transactional
    List<Step> list(UUID report) {
        return sql.list(Step.class, LIST, report);
    }
}
