package vn.laichau.hatangso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** In the tests it is always 10:05 on 25 November 2026. */
class FixedClock {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-25T03:05:00Z"), VietnamTime.ZONE);
    }
}
