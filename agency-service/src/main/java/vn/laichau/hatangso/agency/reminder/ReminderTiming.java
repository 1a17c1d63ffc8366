package vn.laichau.hatangso.agency.reminder;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import vn.laichau.hatangso.agency.calendar.WorkingDays;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * When a letter is due: on working days, from a time of the day on, and not made up for when that was too long ago.
 *
 * @param at time of the day in Vietnam
 */
record ReminderTiming(WorkingDays workingDays, LocalTime at, Duration catchUp) {

    /**
     * The distance whose turn it is now. Of several only the nearest to the present: nobody gets two reminders at once.
     *
     * @param distances days from the due day, negative before it
     */
    Optional<Integer> due(LocalDate dueDay, Collection<Integer> distances, Instant now) {
        return distances.stream()
                .filter(distance -> !moment(dueDay, distance).isAfter(now))
                .max(Comparator.naturalOrder())
                .filter(distance -> isRecent(moment(dueDay, distance), now));
    }

    /** Before the due day a day off moves the reminder to the working day before, otherwise to the one after. */
    Instant moment(LocalDate dueDay, int distance) {
        var day = dueDay.plusDays(distance);
        return beginning(distance < 0 ? workingDays.onOrBefore(day) : workingDays.onOrAfter(day));
    }

    /** The week whose digest is due now, by its first day. */
    Optional<LocalDate> digestWeek(DayOfWeek firstDay, Instant now) {
        var week = LocalDate.ofInstant(now, VietnamTime.ZONE).with(TemporalAdjusters.previousOrSame(firstDay));
        var moment = beginning(workingDays.onOrAfter(week));
        return Optional.of(week).filter(found -> !moment.isAfter(now) && isRecent(moment, now));
    }

    private boolean isRecent(Instant moment, Instant now) {
        return now.isBefore(moment.plus(catchUp));
    }

    private Instant beginning(LocalDate day) {
        return day.atTime(at).atZone(VietnamTime.ZONE).toInstant();
    }
}
