package vn.laichau.hatangso.reporting.schedule;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.reporting.database.Rows;
import vn.laichau.hatangso.reporting.plan.PlanSettings;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.request.ScheduledCutOffs;
import vn.laichau.hatangso.reporting.schedule.Schedule.Overdue;

/** The schedule, and what was made by it. */
@ApplicationScoped
@Transactional
class Schedules implements ScheduledCutOffs {

    private static final String SEED = """
            INSERT INTO report_schedule (kind, cut_off, send_by)
            VALUES (:kind, nullif(:cutOff, ''), nullif(:sendBy, '')) ON CONFLICT DO NOTHING
            """;

    private static final String LIST =
            "SELECT kind, year, cut_off, send_by, version FROM report_schedule WHERE kind = ANY (CAST(:kinds AS text[])) ORDER BY kind";

    /** Only the version that was read: another change in between wins. */
    private static final String CHANGE = """
            UPDATE report_schedule SET year = CAST(nullif(:year, '') AS integer), cut_off = nullif(:cutOff, ''),
                send_by = nullif(:sendBy, ''), version = version + 1
            WHERE kind = :kind AND version = :version
            """;

    private static final String MADE = "SELECT count(*) FROM scheduled_report WHERE kind = :kind AND year = :year";

    private static final String NOTE =
            "INSERT INTO scheduled_report (kind, year, report) VALUES (:kind, :year, :report)";

    private static final String NOTE_OVERDUE = """
            INSERT INTO overdue_report (kind, year, report)
            VALUES (:kind, :year, CAST(nullif(:report, '') AS uuid)) ON CONFLICT DO NOTHING
            """;

    private final EntityManager database;
    private final PlanSettings settings;

    Schedules(EntityManager database, PlanSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** What the plan says counts until somebody changes it. */
    void begin(@Observes StartupEvent started) {
        ReportingPlan.find(settings.code()).stream()
                .flatMap(plan -> plan.schedule().stream())
                .forEach(due -> database.createNativeQuery(SEED)
                        .setParameter("kind", due.kind())
                        .setParameter("cutOff", text(due.cutOff()))
                        .setParameter("sendBy", text(due.sendBy()))
                        .executeUpdate());
    }

    List<Schedule> list() {
        return list(List.of(ReportKind.values()));
    }

    Optional<Schedule> find(ReportKind kind) {
        return list(List.of(kind)).stream().findFirst();
    }

    @Override
    public Optional<Instant> end(ReportKind kind, int year) {
        return find(kind).filter(schedule -> schedule.hasDaysIn(year)).map(schedule -> schedule.cutOffOf(year));
    }

    private List<Schedule> list(List<ReportKind> kinds) {
        return Rows.of(Schedule.class, database, LIST)
                .with("kinds", kinds.stream().map(ReportKind::name).toArray(String[]::new))
                .list();
    }

    /** False when it is another version by now. */
    boolean change(ReportKind kind, NewSchedule to, long version) {
        return 1
                == database.createNativeQuery(CHANGE)
                        .setParameter("kind", kind.name())
                        .setParameter("year", text(to.year()))
                        .setParameter("cutOff", text(to.cutOff()))
                        .setParameter("sendBy", text(to.sendBy()))
                        .setParameter("version", version)
                        .executeUpdate();
    }

    boolean isMade(ReportKind kind, int year) {
        return ((Number) database.createNativeQuery(MADE, Long.class)
                                .setParameter("kind", kind.name())
                                .setParameter("year", year)
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    /** In the transaction that stores the draft; fails where another replica has made it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void note(ReportKind kind, int year, UUID report) {
        database.createNativeQuery(NOTE)
                .setParameter("kind", kind.name())
                .setParameter("year", year)
                .setParameter("report", report)
                .executeUpdate();
    }

    /** In the transaction that tells of it. False where it was told before. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean noteOverdue(ReportKind kind, Overdue late) {
        return 1
                == database.createNativeQuery(NOTE_OVERDUE)
                        .setParameter("kind", kind.name())
                        .setParameter("year", late.year())
                        .setParameter("report", text(late.report()))
                        .executeUpdate();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
