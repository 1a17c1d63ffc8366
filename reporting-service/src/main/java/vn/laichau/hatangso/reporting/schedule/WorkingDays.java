package vn.laichau.hatangso.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Whether anybody works between two days. */
@ApplicationScoped
class WorkingDays {

    private static final Logger LOG = Logger.getLogger(WorkingDays.class);

    private final CalendarClient calendar;

    WorkingDays(@RestClient CalendarClient calendar) {
        this.calendar = calendar;
    }

    /** True as well where the calendar does not answer: then weekends alone are known. */
    boolean isAnyBetween(LocalDate after, LocalDate before) {
        try {
            return calendar.between(after, before).workingDays() > 0;
        } catch (RuntimeException away) {
            LOG.warnf("public holidays between %s and %s are not known: %s", after, before, away);
            return true;
        }
    }
}
