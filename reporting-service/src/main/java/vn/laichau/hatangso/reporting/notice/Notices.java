package vn.laichau.hatangso.reporting.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.laichau.hatangso.reporting.report.ReportIssued;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** The notices that are still to be handed over to agency-service. */
@ApplicationScoped
public class Notices {

    private static final String LEAVE = """
            INSERT INTO report_notice (report, about, day, enqueued_at, next_try_at)
            VALUES (:report, :about, CAST(nullif(:day, '') AS date), :now, :now) ON CONFLICT DO NOTHING
            """;

    private static final String LEAVE_UNBEGUN = """
            INSERT INTO report_notice (kind, year, about, day, enqueued_at, next_try_at)
            VALUES (:kind, :year, 'OVERDUE', CAST(:day AS date), :now, :now)
            """;

    private final EntityManager database;
    private final Clock clock;

    Notices(EntityManager database, Clock clock) {
        this.database = database;
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
        leave(report, about, "");
    }

    /** @param sendBy last day to send it, which is over; in the running transaction */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leaveOverdue(UUID report, LocalDate sendBy) {
        leave(report, About.OVERDUE, sendBy.toString());
    }

    /** Of a report that is late and that nobody has begun. Whoever calls knows that it was not told before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leaveUnbegun(ReportKind kind, int year, LocalDate sendBy) {
        database.createNativeQuery(LEAVE_UNBEGUN)
                .setParameter("kind", kind.name())
                .setParameter("year", year)
                .setParameter("day", sendBy.toString())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private void leave(UUID report, About about, String day) {
        database.createNativeQuery(LEAVE)
                .setParameter("report", report)
                .setParameter("about", about.name())
                .setParameter("day", day)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    void leave(@Observes ReportIssued issued) {
        leave(issued.report(), About.ISSUED);
    }
}
