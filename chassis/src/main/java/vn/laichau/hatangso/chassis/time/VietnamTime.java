package vn.laichau.hatangso.chassis.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The zone in which every deadline, period and document date of the suite is meant. */
public final class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}

    /** The instant as an official document writes it, with its offset +07:00; null stays null. */
    public static OffsetDateTime of(Instant instant) {
        return instant == null ? null : instant.atZone(ZONE).toOffsetDateTime();
    }

    /** The last instant of the day that a database tells from the next day's first, or the present of a day that is not over; null stays null. */
    public static Instant endOf(LocalDate day, Clock clock) {
        if (day == null) {
            return null;
        }
        var last = day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1_000);
        var now = clock.instant();
        return last.isAfter(now) ? now : last;
    }
}
