package vn.laichau.hatangso.agency.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** The days of the calendar in addresses: what is none names nothing, and is answered as absent. */
final class CalendarDate {

    private CalendarDate() {}

    static LocalDate of(String date) {
        try {
            var day = LocalDate.parse(date);
            if (FieldErrors.isYear(day.getYear())) {
                return day;
            }
            throw CommonProblem.NOT_FOUND.asIs();
        } catch (DateTimeException notADay) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
    }
}
