package vn.laichau.hatangso.reporting.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.notice.Notices;
import vn.laichau.hatangso.reporting.plan.PlanSettings;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.UnaskedReports;

/**
 * Makes the drafts that are due, and tells of reports that are late. Every replica looks; the database decides which of them
 * does it.
 */
@ApplicationScoped
class ScheduleRounds {

    private static final Logger LOG = Logger.getLogger(ScheduleRounds.class);

    /** So long a part that is missing is waited for; then the draft names it. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Schedules schedules;
    private final UnaskedReports reports;
    private final OverdueReports overdue;
    private final Notices notices;
    private final PlanSettings settings;
    private final Clock clock;

    ScheduleRounds(
            Schedules schedules,
            UnaskedReports reports,
            OverdueReports overdue,
            Notices notices,
            PlanSettings settings,
            Clock clock) {
        this.schedules = schedules;
        this.reports = reports;
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
        var issuer =
                ReportingPlan.find(settings.code()).map(plan -> plan.issuer().code());
        try {
            issuer.flatMap(code -> reports.draft(kind, cutOff, code, now.isAfter(cutOff.plus(PATIENCE)), report -> {
                        schedules.note(kind, year, report);
                        notices.leave(report, Notices.About.DRAFTED);
                    }))
                    .ifPresentOrElse(
                            report -> LOG.infof("%s report of %d drafted by schedule: %s", kind, year, report),
                            () -> LOG.warnf("%s report of %d is due and cannot be drafted yet", kind, year));
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "%s report of %d was not drafted, the next round tries again", kind, year);
        }
    }
}
