package vn.laichau.hatangso.agency.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * How many attempts of callers without a valid token are kept: some are evidence, a flood of them only fills the table. A
 * minute has sixty.
 */
@ApplicationScoped
class AnonymousRejectionLimit {

    private static final int OF_A_MINUTE = 60;
    private static final int SECONDS = 60;

    private final Clock clock;
    private long minute;
    private int taken;

    AnonymousRejectionLimit(Clock clock) {
        this.clock = clock;
    }

    /** Takes one when there is one left. */
    synchronized boolean hasRoom() {
        var now = clock.instant().getEpochSecond() / SECONDS;
        if (now != minute) {
            minute = now;
            taken = 0;
        }
        return ++taken <= OF_A_MINUTE;
    }
}
