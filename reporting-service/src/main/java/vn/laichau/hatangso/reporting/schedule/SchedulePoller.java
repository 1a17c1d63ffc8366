package vn.laichau.hatangso.reporting.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.notice.Notices;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;
import vn.laichau.hatangso.reporting.plan.ReportingPlans;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.Scope;
import vn.laichau.hatangso.reporting.report.stored.StoredReports;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;
import vn.laichau.hatangso.reporting.snapshot.Snapshots;
import vn.laichau.hatangso.reporting.source.ReportDataClient;

/**
 * Makes the drafts that are due, and tells of reports that are late. Every replica looks; the database decides which of them
 * does it.
 */
@ApplicationScoped
class SchedulePoller {

    private static final Logger LOG = Logger.getLogger(SchedulePoller.class);

    /** So long a part that is missing is waited for; then the draft names it. */
    private static final Duration PART_TIMEOUT = Duration.ofDays(1);

    /** Who asked for a report that no person asked for. */
    private static final String NOBODY = "schedule";

    private final Schedules schedules;
    private final ReportDataClient client;
    private final StoredReports reports;
    private final HeapPermits permits;
    private final Snapshots snapshots;
    private final OverdueReports overdue;
    private final Notices notices;
    private final ReportingPlans plans;
    private final Clock clock;

    SchedulePoller(
            Schedules schedules,
            ReportDataClient client,
            StoredReports reports,
            HeapPermits permits,
            Snapshots snapshots,
            OverdueReports overdue,
            Notices notices,
            ReportingPlans plans,
            Clock clock) {
        this.schedules = schedules;
        this.client = client;
        this.reports = reports;
        this.permits = permits;
        this.snapshots = snapshots;
        this.overdue = overdue;
        this.notices = notices;
        this.plans = plans;
        this.clock = clock;
    }

    @Scheduled(every = "{reporting.schedule.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        var now = clock.instant();
        var year = LocalDate.ofInstant(now, VietnamTime.ZONE).getYear();
        for (var schedule : schedules.list()) {
            var plan = plans.get(schedule.plan());
            IntStream.of(year - 1, year)
                    .filter(each -> plan.years().contains(each)
                            && schedule.isDue(each, now)
                            && !schedules.isMade(schedule, each))
                    .forEach(each -> make(schedule, plan, each, now));
            overdue.tell(schedule);
        }
    }

    private void make(Schedule schedule, ReportingPlan plan, int year, Instant now) {
        var what = "%s report of %d on %s".formatted(schedule.kind(), year, schedule.plan());
        try {
            var cutOff = schedule.cutOffOf(year);
            var report = draft(schedule, plan, year, cutOff, now.isAfter(cutOff.plus(PART_TIMEOUT)));
            if (report.isPresent()) {
                LOG.infof("%s drafted by schedule: %s", what, report.get());
            } else {
                LOG.warnf("%s is due and cannot be drafted yet", what);
            }
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "%s was not drafted, the next round tries again", what);
        }
    }

    private Optional<UUID> draft(
            Schedule schedule, ReportingPlan plan, int year, Instant cutOff, boolean evenWithoutPart) {
        try (var permit = permits.acquireForJob(snapshots.usualBytes())) {
            var draft = collect(schedule, plan, cutOff, evenWithoutPart);
            return draft.map(report -> QuarkusTransaction.requiringNew().call(() -> {
                reports.add(report);
                schedules.note(schedule, year, report.id());
                notices.leave(report.id(), Notices.About.DRAFTED);
                return report.id();
            }));
        }
    }

    /** Empty when what is needed could not be had. */
    private Optional<Report> collect(Schedule schedule, ReportingPlan plan, Instant cutOff, boolean evenWithoutPart) {
        var day = LocalDate.ofInstant(cutOff, VietnamTime.ZONE);
        var scope = new Scope(plan.code(), schedule.kind(), day.getYear(), null, day, Language.VI);
        var parts = client.collect(plan.code(), cutOff, day, day.getYear());
        if (parts.isEmpty() || !parts.missing().isEmpty() && !evenWithoutPart) {
            return Optional.empty();
        }
        var now = clock.instant();
        var snapshot = Snapshot.freeze(cutOff, plan, parts, now);
        return Optional.of(Report.draft(scope, plan.issuer().code(), snapshot, NOBODY, now));
    }
}
