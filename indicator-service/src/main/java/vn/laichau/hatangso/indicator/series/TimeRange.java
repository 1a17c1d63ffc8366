package vn.laichau.hatangso.indicator.series;

import java.time.LocalDate;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.http.QueryTimeConverters;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.Period;

/** Where the time begins and ends that a reader asks for: on a day, or with a period as figures have it. */
public final class TimeRange {

    private static final Text NEITHER = Text.of(
            "cần một ngày (2025-01-31) hay một kỳ (2025, 2025-Q1, 2025-03)",
            "a day (2025-01-31) or a period (2025, 2025-Q1, 2025-03) is needed");

    private TimeRange() {}

    /** @return null where it is left open */
    static LocalDate from(String dayOrPeriod) {
        return begin("from", dayOrPeriod);
    }

    /** @return null where it is left open */
    static LocalDate until(String dayOrPeriod) {
        return end("until", dayOrPeriod);
    }

    /** @param parameter that says it */
    public static LocalDate begin(String parameter, String dayOrPeriod) {
        return day(parameter, dayOrPeriod, Period::begin);
    }

    /** @param parameter that says it */
    public static LocalDate end(String parameter, String dayOrPeriod) {
        return day(parameter, dayOrPeriod, Period::end);
    }

    private static LocalDate day(String parameter, String dayOrPeriod, Function<Period, LocalDate> which) {
        return dayOrPeriod == null
                ? null
                : Period.of(dayOrPeriod)
                        .map(which)
                        .orElseGet(() ->
                                QueryTimeConverters.day(parameter, dayOrPeriod, CommonErrorCode.WRONG_FORMAT, NEITHER));
    }
}
