package vn.laichau.hatangso.reporting.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.reporting.report.ReportIssued;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** The notices that are still to be handed over to agency-service. */
@ApplicationScoped
public class Notices {

    private static final String LEAVE = """
            INSERT INTO report_notice (report, about, day, next_try_at)
            VALUES (:report, :about, CAST(nullif(:day, '') AS date), :now) ON CONFLICT DO NOTHING
            """;

    private static final String LEAVE_UNBEGUN = """
            INSERT INTO report_notice (kind, year, about, day, next_try_at)
            VALUES (:kind, :year, 'OVERDUE', CAST(:day AS date), :now)
            """;

    /** Relies on SKIP LOCKED: two replicas never take the same one. The lease is the next try moved ahead. */
    private static final String TAKE = """
            UPDATE report_notice SET next_try_at = :until, tries = tries + 1
            WHERE id = (SELECT id FROM report_notice WHERE handed_over_at IS NULL AND next_try_at <= :now
                        ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, report, about, CAST(day AS text), tries, kind, year
            """;

    private static final String END = "UPDATE report_notice SET handed_over_at = :now WHERE id = :id";

    private static final String AGAIN = "UPDATE report_notice SET next_try_at = :at WHERE id = :id";

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

    /**
     * One whose turn it is.
     *
     * @param report null where nobody has begun it; then {@code kind} and {@code year} say which
     * @param day by which the report was to be sent; null unless it is overdue
     * @param tries this one included
     */
    record Notice(UUID id, UUID report, About about, LocalDate day, int tries, ReportKind kind, Integer year) {}

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

    @Transactional
    Optional<Notice> take(Duration lease) {
        List<?> rows = database.createNativeQuery(TAKE, Object[].class)
                .setParameter("until", clock.instant().plus(lease))
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Notice(
                        (UUID) row[0],
                        (UUID) row[1],
                        About.valueOf((String) row[2]),
                        row[3] == null ? null : LocalDate.parse((String) row[3]),
                        ((Number) row[4]).intValue(),
                        row[5] == null ? null : ReportKind.valueOf((String) row[5]),
                        (Integer) row[6]))
                .findFirst();
    }

    @Transactional
    void handedOver(Notice notice) {
        database.createNativeQuery(END)
                .setParameter("now", clock.instant())
                .setParameter("id", notice.id())
                .executeUpdate();
    }

    @Transactional
    void tryAgain(Notice notice, Instant at) {
        database.createNativeQuery(AGAIN)
                .setParameter("at", at)
                .setParameter("id", notice.id())
                .executeUpdate();
    }
}
