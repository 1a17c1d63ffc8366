package vn.laichau.hatangso.indicator.series.aggregation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * Whose knowledge of which instant counts.
 *
 * @param at what became known later does not count
 * @param current that instant is now, so that what is stored for now may be read
 * @param provisional figures that are not final count
 */
public record AsOfScope(OffsetDateTime at, boolean current, boolean provisional) {

    /**
     * What was known at the end of a day; today and later days know what is known now. That, too, ends with the day, so that
     * it is the same on every replica's clock.
     */
    public static AsOfScope of(LocalDate day, Clock clock, boolean provisional) {
        var today = LocalDate.now(clock);
        var current = day == null || !day.isBefore(today);
        var end = (current ? today : day).plusDays(1).atStartOfDay(VietnamTime.ZONE);
        return new AsOfScope(end.toOffsetDateTime(), current, provisional);
    }
}
