package vn.laichau.hatangso.reporting.schedule;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.reporting.plan.PlanSettings;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.request.ScheduledCutOffs;
import vn.laichau.hatangso.reporting.schedule.Schedule.Overdue;

/** The schedule, and what was made by it. */
@ApplicationScoped
@Transactional
class Schedules implements ScheduledCutOffs {

    private static final String SEED =
            "INSERT INTO report_schedule (kind, cut_off, send_by) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private static final String LIST = """
            SELECT kind, year, cut_off, send_by, NULL AS overdue, version FROM report_schedule
            WHERE kind = ANY (?) ORDER BY kind
            """;

    /** Only the version that was read: another change in between wins. */
    private static final String CHANGE = """
            UPDATE report_schedule SET year = ?, cut_off = ?, send_by = ?, version = version + 1
            WHERE kind = ? AND version = ?
            """;

    private static final String MADE = "SELECT EXISTS (SELECT FROM scheduled_report WHERE kind = ? AND year = ?)";

    private static final String NOTE = "INSERT INTO scheduled_report (kind, year, report) VALUES (?, ?, ?)";

    private static final String NOTE_OVERDUE =
            "INSERT INTO overdue_report (kind, year, report) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private final Sql sql;
    private final PlanSettings settings;

    Schedules(Sql sql, PlanSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** What the plan says counts until somebody changes it. */
    void begin(@Observes StartupEvent started) {
        ReportingPlan.find(settings.code()).stream()
                .flatMap(plan -> plan.schedule().stream())
                .forEach(due -> sql.update(SEED, due.kind(), due.cutOff(), due.sendBy()));
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
        return sql.list(Schedule.class, LIST, kinds);
    }

    /** False when it is another version by now. */
    boolean change(ReportKind kind, NewSchedule to, long version) {
        return sql.update(CHANGE, to.year(), to.cutOff(), to.sendBy(), kind, version) == 1;
    }

    boolean isMade(ReportKind kind, int year) {
        return sql.get(Boolean.class, MADE, kind, year);
    }

    /** In the transaction that stores the draft; fails where another replica has made it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void note(ReportKind kind, int year, UUID report) {
        sql.update(NOTE, kind, year, report);
    }

    /** In the transaction that tells of it. False where it was told before. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean noteOverdue(ReportKind kind, Overdue late) {
        return sql.update(NOTE_OVERDUE, kind, late.year(), late.report()) == 1;
    }
}
