package vn.laichau.hatangso.indicator.known;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Reads the parameter {@code asOf}: an instant, or a day, which means its end in Vietnam. */
public final class AsOf {

    private static final int DAY = 10;

    private AsOf() {}

    /** @return null for the present, which is also what a day that is not over means */
    public static OffsetDateTime read(String asOf, Clock clock) {
        if (asOf == null) {
            return null;
        }
        try {
            return asOf.length() == DAY
                    ? endOf(LocalDate.parse(asOf), clock)
                    : instant(OffsetDateTime.parse(asOf), clock);
        } catch (DateTimeException unreadable) {
            throw fault(
                    "wrong-format", "Cần ngày hoặc thời điểm theo RFC 3339", "A day or an RFC 3339 instant is needed");
        }
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
        return notAfter(today, day).equals(today)
                ? null
                : day.plusDays(1)
                        .atStartOfDay(VietnamTime.ZONE)
                        .toOffsetDateTime()
                        .minusNanos(1_000);
    }

    private static OffsetDateTime instant(OffsetDateTime instant, Clock clock) {
        if (instant.isAfter(OffsetDateTime.now(clock))) {
            throw future();
        }
        return instant;
    }

    private static ProblemException future() {
        return fault("in-future", "Chưa biết số liệu của tương lai", "What will be known is not known yet");
    }

    private static ProblemException fault(String code, String vi, String en) {
        return CommonProblem.INVALID_REQUEST.at(List.of(new FieldError("asOf", code, Text.of(vi, en))));
    }
}
