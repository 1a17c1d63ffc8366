package vn.laichau.hatangso.indicator.cache;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.chassis.http.QueryTimeConverters;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Reads the parameter {@code asOf}: an instant, or a day, which means its end in Vietnam. */
public final class AsOf {

    private static final String NAME = "asOf";
    private static final int DAY = 10;

    private AsOf() {}

    /** @return null for the present, which is also what a day that is not over means */
    public static OffsetDateTime read(String asOf, Clock clock) {
        if (asOf == null) {
            return null;
        }
        return asOf.length() == DAY
                ? endOf(QueryTimeConverters.day(NAME, asOf), clock)
                : instant(QueryTimeConverters.instant(NAME, asOf), clock);
    }

    /** The same with the present as its instant. */
    public static OffsetDateTime readOrNow(String asOf, Clock clock) {
        return Optional.ofNullable(read(asOf, clock)).orElseGet(() -> OffsetDateTime.now(clock));
    }

    /** @return the day, which must not be after today; null stays null */
    public static LocalDate notAfter(LocalDate today, LocalDate day) {
        if (day != null && day.isAfter(today)) {
            throw future();
        }
        return day;
    }

    private static OffsetDateTime endOf(LocalDate day, Clock clock) {
        var today = LocalDate.now(clock.withZone(VietnamTime.ZONE));
        return notAfter(today, day).equals(today) ? null : VietnamTime.of(VietnamTime.endOf(day, clock));
    }

    private static OffsetDateTime instant(OffsetDateTime instant, Clock clock) {
        if (instant.isAfter(OffsetDateTime.now(clock))) {
            throw future();
        }
        return instant;
    }

    private static ProblemException future() {
        return CommonProblem.INVALID_REQUEST.at(List.of(CommonErrorCode.IN_FUTURE.at(NAME)));
    }
}
