package vn.laichau.hatangso.agency.calendar;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What is said of a day of the calendar.
 *
 * @param provisional whether its date still waits for the announcement; false when left out
 */
record CalendarDayContent(Text name, CalendarDay.DayKind kind, Text legalSource, Boolean provisional) {

    private static final int LONGEST = 500;

    List<FieldError> faults() {
        return new FieldErrors()
                .require("/kind", kind)
                .lines("/name", name, LONGEST)
                .lines("/legalSource", legalSource, LONGEST)
                .list();
    }
}
