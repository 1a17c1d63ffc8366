package vn.laichau.hatangso.reporting.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
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

        @Schema(implementation = String.class, examples = "--12-14")
        MonthDay cutOff,

        @Schema(implementation = String.class, examples = "--12-20")
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
            return error(cutOff == null ? "/cutOff" : "/sendBy", "missing", "Cần cả hai ngày", "Both days are needed");
        }
        var once = kind != ReportKind.ANNUAL;
        if (cutOff != null && once == (year == null) || year != null && (!once || year < 2000 || year > 2100)) {
            return error(
                    "/year",
                    once ? "missing" : "not-allowed",
                    "Báo cáo sơ kết, tổng kết cần năm; báo cáo năm thì không",
                    "A review needs a year; the annual report has none");
        }
        var first = year == null ? thisYear : year;
        if (cutOff != null
                && !(leavesAWorkingDay(first, year == null ? YEARS_TO_TRY : 1)
                        && worked.test(cutOff.atYear(first), sendBy.atYear(first)))) {
            return error(
                    "/sendBy",
                    "out-of-range",
                    "Giữa ngày chốt số liệu và ngày gửi phải có ít nhất một ngày làm việc, trong cùng năm",
                    "At least one working day lies between the cut-off and the day to send, in the same year");
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

    private static Optional<FieldError> error(String pointer, String code, String vi, String en) {
        return Optional.of(new FieldError(pointer, code, Text.of(vi, en)));
    }
}
