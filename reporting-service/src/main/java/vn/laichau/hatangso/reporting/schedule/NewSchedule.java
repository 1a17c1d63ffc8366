package vn.laichau.hatangso.reporting.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.reporting.ReportingErrorCode;
import vn.laichau.hatangso.reporting.report.ReportKind;

/**
 * When a report shall be made and sent; without days it is made only when somebody asks.
 *
 * @param year of a review; the annual report has none
 * @param cutOff last day whose figures count
 * @param sendBy last day to send it
 */
record NewSchedule(
        Integer year,

        @Schema(implementation = String.class, format = "month-day", examples = "--12-14")
        MonthDay cutOff,

        @Schema(implementation = String.class, format = "month-day", examples = "--12-20")
        MonthDay sendBy) {

    /** Days of the week shift by one a year and by two after a leap day: they come round after 28 years. */
    private static final int YEARS_TO_TRY = 28;

    /**
     * What is wrong with it, if anything is.
     *
     * @param worked whether any day between two is worked, public holidays counted
     */
    Optional<FieldError> error(ReportKind kind, int thisYear, BiPredicate<LocalDate, LocalDate> worked) {
        if ((cutOff == null) != (sendBy == null)) {
            return Optional.of(CommonErrorCode.MISSING.at(cutOff == null ? "/cutOff" : "/sendBy"));
        }
        var once = kind != ReportKind.ANNUAL;
        if (!once && year != null) {
            return Optional.of(ReportingErrorCode.NOT_OF_A_YEAR.at("/year"));
        }
        if (once && (cutOff != null || year != null)) {
            var errors = new FieldErrors().year("/year", year);
            if (!errors.isEmpty()) {
                return errors.list().stream().findFirst();
            }
        }
        var first = year == null ? thisYear : year;
        if (cutOff != null
                && !(leavesAWorkingDay(first, year == null ? YEARS_TO_TRY : 1)
                        && worked.test(cutOff.atYear(first), sendBy.atYear(first)))) {
            return Optional.of(ReportingErrorCode.NO_WORKING_DAY.at("/sendBy"));
        }
        return Optional.empty();
    }

    /** By the days of the week, of which those of years to come are known too. */
    private boolean leavesAWorkingDay(int from, int years) {
        for (int each = from; each < from + years; each++) {
            var first = cutOff.atYear(each).plusDays(1);
            if (first.datesUntil(latest(first, sendBy.atYear(each))).noneMatch(NewSchedule::isWorked)) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
