package vn.laichau.hatangso.agency.calendar;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;

/** The calendar of working days, as other features ask for it. */
@ApplicationScoped
public class Calendar {

    private final CalendarDays days;

    Calendar(CalendarDays days) {
        this.days = days;
    }

    /** As it is known now. A year that nobody has entered yet has weekends alone. */
    public WorkingDays workingDays() {
        var all = days.listAll();
        return new WorkingDays(
                all.stream()
                        .filter(CalendarDay::isHoliday)
                        .map(CalendarDay::day)
                        .collect(toSet()),
                all.stream()
                        .filter(Predicate.not(CalendarDay::isHoliday))
                        .map(CalendarDay::day)
                        .collect(toSet()));
    }
}
