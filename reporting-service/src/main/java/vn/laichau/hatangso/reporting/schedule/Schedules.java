package vn.laichau.hatangso.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.plan.ReportingPlan.Due;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.request.ScheduledCutOffs;
import vn.laichau.hatangso.reporting.schedule.Schedule.Overdue;

/** The schedules of all plans, and what was made by them. */
@ApplicationScoped
@Transactional
public class Schedules implements ScheduledCutOffs {

    private static final String RESTATE = """
            INSERT INTO report_schedule AS present (plan, kind, year, cut_off, send_by) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (plan, kind) DO UPDATE
            SET year = excluded.year, cut_off = excluded.cut_off, send_by = excluded.send_by WHERE present.version = 0
            """;

    private static final String LIST = """
            SELECT plan, kind, year, cut_off, send_by, NULL AS overdue, version FROM report_schedule
            WHERE plan = coalesce(?, plan) AND kind = coalesce(?, kind) ORDER BY plan, kind
            """;

    /** Only the version that was read: another change in between wins. */
    private static final String CHANGE = """
            UPDATE report_schedule SET year = ?, cut_off = ?, send_by = ?, version = version + 1
            WHERE plan = ? AND kind = ? AND version = ?
            """;

    private static final String MADE =
            "SELECT EXISTS (SELECT FROM scheduled_report WHERE plan = ? AND kind = ? AND year = ?)";

    private static final String NOTE = "INSERT INTO scheduled_report (plan, kind, year, report) VALUES (?, ?, ?, ?)";

    private static final String NOTE_OVERDUE =
            "INSERT INTO overdue_report (plan, kind, year, report) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private final Sql sql;
    private final Clock clock;

    Schedules(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What is wrong with the days that a plan sets; which days are public holidays is not asked. */
    public Optional<FieldError> fault(Due due) {
        return new NewSchedule(due.year(), due.cutOff(), due.sendBy())
                .error(
                        kind(due),
                        LocalDate.now(clock.withZone(VietnamTime.ZONE)).getYear(),
                        (from, to) -> true);
    }

    /** What the newest file of a plan says counts until somebody changes it. */
    public void restate(String plan, List<Due> schedule) {
        schedule.forEach(due -> sql.update(RESTATE, plan, due.kind(), due.year(), due.cutOff(), due.sendBy()));
    }

    private static ReportKind kind(Due due) {
        return ReportKind.valueOf(due.kind().name());
    }

    List<Schedule> list() {
        return sql.list(Schedule.class, LIST, null, null);
    }

    Optional<Schedule> find(String plan, ReportKind kind) {
        return sql.find(Schedule.class, LIST, plan, kind);
    }

    @Override
    public Optional<Instant> end(String plan, ReportKind kind, int year) {
        return find(plan, kind).filter(schedule -> schedule.hasDaysIn(year)).map(schedule -> schedule.cutOffOf(year));
    }

    /** False when it is another version by now. */
    boolean change(Schedule present, NewSchedule to) {
        return sql.update(
                        CHANGE, to.year(), to.cutOff(), to.sendBy(), present.plan(), present.kind(), present.version())
                == 1;
    }

    boolean isMade(Schedule schedule, int year) {
        return sql.get(Boolean.class, MADE, schedule.plan(), schedule.kind(), year);
    }

    /** In the transaction that stores the draft; fails where another replica has made it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void note(Schedule schedule, int year, UUID report) {
        sql.update(NOTE, schedule.plan(), schedule.kind(), year, report);
    }

    /** In the transaction that tells of it. False where it was told before. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean noteOverdue(Schedule schedule, Overdue late) {
        return sql.update(NOTE_OVERDUE, schedule.plan(), schedule.kind(), late.year(), late.report()) == 1;
    }
}
