package vn.laichau.hatangso.agency.obligation.terms;

import java.time.Instant;
import java.time.LocalDate;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * The two instants that decide the punctuality of one obligation of one year.
 *
 * @param onTimeBefore the first instant that is no longer on time
 * @param dueDayEnds the first instant after the due day, which is the day that holds {@code onTimeBefore}
 */
public record Deadline(Instant onTimeBefore, Instant dueDayEnds) {

    /** With more time: the new due day is the day that holds the new instant. Never earlier than without. */
    public Deadline extendedTo(Instant until) {
        if (!until.isAfter(onTimeBefore)) {
            return this;
        }
        var end = dayOf(until).plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
        return new Deadline(until, end.isAfter(dueDayEnds) ? end : dueDayEnds);
    }

    /** Whether the due day is over. */
    public boolean isOverAt(Instant instant) {
        return !instant.isBefore(dueDayEnds);
    }

    /** The due day in Vietnam. */
    public LocalDate day() {
        return dayOf(onTimeBefore);
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, VietnamTime.ZONE);
    }
}
