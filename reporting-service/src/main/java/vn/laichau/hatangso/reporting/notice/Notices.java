package vn.laichau.hatangso.reporting.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.reporting.report.ReportIssued;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** The notices that are still to be handed over to agency-service. */
@ApplicationScoped
public class Notices {

    private static final String LEAVE = """
            INSERT INTO report_notice (report, about, day, enqueued_at, next_try_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private static final String LEAVE_UNBEGUN = """
            INSERT INTO report_notice (plan, kind, year, about, day, enqueued_at, next_try_at)
            VALUES (?, ?, ?, 'OVERDUE', ?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;

    Notices(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What a notice tells of a report. */
    public enum About {
        /** To its issuer: the schedule made a draft. */
        DRAFTED,
        /** To all whom the document names. */
        ISSUED,
        /** To its issuer: the day to send it is over. */
        OVERDUE
    }

    /** In the running transaction: a rollback leaves none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leave(UUID report, About about) {
        leave(report, about, null);
    }

    /** @param sendBy last day to send it, which is over; in the running transaction */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leaveOverdue(UUID report, LocalDate sendBy) {
        leave(report, About.OVERDUE, sendBy);
    }

    /** Of a report that is late and that nobody has begun. Whoever calls knows that it was not told before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leaveUnbegun(String plan, ReportKind kind, int year, LocalDate sendBy) {
        sql.update(LEAVE_UNBEGUN, plan, kind, year, sendBy, clock.instant(), clock.instant());
    }

    private void leave(UUID report, About about, LocalDate day) {
        sql.update(LEAVE, report, about, day, clock.instant(), clock.instant());
    }

    void leave(@Observes ReportIssued issued) {
        leave(issued.report(), About.ISSUED);
    }
}
