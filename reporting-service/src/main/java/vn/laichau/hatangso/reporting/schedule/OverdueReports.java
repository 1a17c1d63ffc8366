package vn.laichau.hatangso.reporting.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.notice.Notices;
import vn.laichau.hatangso.reporting.report.stored.StoredReports;
import vn.laichau.hatangso.reporting.schedule.Schedule.Overdue;

/** What was to be sent by now and is not issued. */
@ApplicationScoped
class OverdueReports {

    private static final Logger LOG = Logger.getLogger(OverdueReports.class);

    private final StoredReports reports;
    private final Schedules schedules;
    private final Notices notices;
    private final Clock clock;

    OverdueReports(StoredReports reports, Schedules schedules, Notices notices, Clock clock) {
        this.reports = reports;
        this.schedules = schedules;
        this.notices = notices;
        this.clock = clock;
    }

    /** The schedule with what is late of it. */
    Schedule with(Schedule schedule) {
        return schedule.with(of(schedule));
    }

    /** Tells who answers for each late report, once, also of one that nobody has begun. */
    void tell(Schedule schedule) {
        of(schedule).forEach(late -> tell(schedule, late));
    }

    private void tell(Schedule schedule, Overdue late) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (schedules.noteOverdue(schedule, late)) {
                leave(schedule, late);
                LOG.warnf(
                        "%s report of %d on %s was to be sent by %s: %s",
                        schedule.kind(), late.year(), schedule.plan(), late.sendBy(), late.report());
            }
        });
    }

    /** Who issues a report that is not there yet, the plan says. */
    private void leave(Schedule schedule, Overdue late) {
        if (late.report() != null) {
            notices.leaveOverdue(late.report(), late.sendBy());
        } else {
            notices.leaveUnbegun(schedule.plan(), schedule.kind(), late.year(), late.sendBy());
        }
    }

    private List<Overdue> of(Schedule schedule) {
        var today = LocalDate.now(clock.withZone(VietnamTime.ZONE));
        return schedule.yearsOver(today)
                .mapToObj(year -> find(schedule, year, today))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of the year before, only what was begun here: another may have been sent before there was this system. */
    private Optional<Overdue> find(Schedule schedule, int year, LocalDate today) {
        var standing = reports.of(schedule.plan(), schedule.kind(), year);
        var unbegun = standing.newest() == null && year < today.getYear();
        return standing.sent() || unbegun
                ? Optional.empty()
                : Optional.of(new Overdue(year, schedule.sendByOf(year), standing.newest()));
    }
}
