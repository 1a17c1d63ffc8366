package vn.laichau.hatangso.agency.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** The years of the calendar, and its days in addresses: what is not one names nothing, and is answered as absent. */
final class CalendarDate {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private CalendarDate() {}

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    static LocalDate of(String date) {
        try {
            var day = LocalDate.parse(date);
            if (isYear(day.getYear())) {
                return day;
            }
            throw CommonProblem.NOT_FOUND.asIs();
        } catch (DateTimeException notADay) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
    }
}
