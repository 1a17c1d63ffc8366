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
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.notice.Notices;
import vn.laichau.hatangso.reporting.plan.PlanSettings;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.ScheduledReports;
import vn.laichau.hatangso.reporting.snapshot.Snapshots;

/**
 * Makes the drafts that are due, and tells of reports that are late. Every replica looks; the database decides which of them
 * does it.
 */
@ApplicationScoped
class SchedulePoller {

    private static final Logger LOG = Logger.getLogger(SchedulePoller.class);

    /** So long a part that is missing is waited for; then the draft names it. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Schedules schedules;
    private final ScheduledReports drafts;
    private final HeapPermits permits;
    private final Snapshots snapshots;
    private final OverdueReports overdue;
    private final Notices notices;
    private final PlanSettings settings;
    private final Clock clock;

    SchedulePoller(
            Schedules schedules,
            ScheduledReports drafts,
            HeapPermits permits,
            Snapshots snapshots,
            OverdueReports overdue,
            Notices notices,
            PlanSettings settings,
            Clock clock) {
        this.schedules = schedules;
        this.drafts = drafts;
        this.permits = permits;
        this.snapshots = snapshots;
        this.overdue = overdue;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "{reporting.schedule.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        var now = clock.instant();
        var year = LocalDate.ofInstant(now, VietnamTime.ZONE).getYear();
        for (var schedule : schedules.list()) {
            IntStream.of(year - 1, year)
                    .filter(each -> schedule.isDue(each, now) && !schedules.isMade(schedule.kind(), each))
                    .forEach(each -> make(schedule.kind(), each, schedule.cutOffOf(each), now));
            overdue.tell(schedule);
        }
    }

    private void make(ReportKind kind, int year, Instant cutOff, Instant now) {
        try {
            var report = draft(kind, year, cutOff, now.isAfter(cutOff.plus(PATIENCE)));
            if (report.isPresent()) {
                LOG.infof("%s report of %d drafted by schedule: %s", kind, year, report.get());
            } else {
                LOG.warnf("%s report of %d is due and cannot be drafted yet", kind, year);
            }
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "%s report of %d was not drafted, the next round tries again", kind, year);
        }
    }

    private Optional<UUID> draft(ReportKind kind, int year, Instant cutOff, boolean evenWithoutPart) {
        var plan = ReportingPlan.find(settings.code());
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        try (var permit = permits.acquireForJob(snapshots.usualBytes())) {
            var draft = drafts.collect(kind, cutOff, plan.get().issuer().code(), evenWithoutPart);
            return draft.map(collected -> QuarkusTransaction.requiringNew().call(() -> {
                var report = drafts.add(collected);
                schedules.note(kind, year, report);
                notices.leave(report, Notices.About.DRAFTED);
                return report;
            }));
        }
    }
}
