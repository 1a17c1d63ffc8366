package vn.laichau.hatangso.chassis.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The zone in which every deadline, period and document date of the suite is meant. */
public final class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}

    /** The instant as an official document writes it, with its offset +07:00. */
    public static OffsetDateTime of(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }
}
