package vn.laichau.hatangso.reporting.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** Whether anybody works between two days. */
@ApplicationScoped
public class WorkingDays {

    private static final Logger LOG = Logger.getLogger(WorkingDays.class);

    private final CalendarClient calendar;

    WorkingDays(@RestClient CalendarClient calendar) {
        this.calendar = calendar;
    }

    /** True as well where the calendar does not answer: then weekends alone are known. */
    public boolean isAnyBetween(LocalDate after, LocalDate before) {
        try {
            return calendar.between(after, before).workingDays() > 0;
        } catch (RuntimeException away) {
            LOG.warnf("public holidays between %s and %s are not known: %s", after, before, away);
            return true;
        }
    }

    /**
     * Whether a day is another one or comes at most with the next working day after it.
     *
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException when only the calendar could say, and does not answer
     */
    public boolean isAtOnce(LocalDate first, LocalDate then) {
        return !then.isBefore(first) && (!then.isAfter(first.plusDays(1)) || isNoneBetween(first, then));
    }

    private boolean isNoneBetween(LocalDate after, LocalDate before) {
        try {
            return calendar.between(after, before).workingDays() == 0;
        } catch (RuntimeException away) {
            LOG.warnf("working days between %s and %s are not known: %s", after, before, away);
            throw CommonProblem.UNAVAILABLE
                    .because(
                            "agency-service không trả lời: chưa biết những ngày nào là ngày làm việc",
                            "agency-service did not answer: which days are worked is not known")
                    .with("Retry-After", "10");
        }
    }
}
