package vn.laichau.hatangso.agency.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * The days on which State bodies work, and how to count them.
 *
 * @param holidays days off whatever weekday they are
 * @param moved days that are worked in exchange for another, whatever weekday they are
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> moved) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        moved = Set.copyOf(moved);
    }

    public boolean isWorkingDay(LocalDate day) {
        return moved.contains(day) || !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day itself when it is worked, otherwise the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        var found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The day itself when it is worked, otherwise the last before it that is. */
    public LocalDate onOrBefore(LocalDate day) {
        var found = day;
        while (!isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** How many working days lie between two days, neither of them counted; none when they stand the other way round. */
    public int between(LocalDate first, LocalDate last) {
        return first.isBefore(last)
                ? (int) first.plusDays(1)
                        .datesUntil(last)
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }
}
