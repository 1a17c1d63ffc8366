package vn.laichau.hatangso.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;

/**
 * Puts all recordings, of figures and of what is said of units, in one order. Who records waits for the one before, so that two
 * never find the same figure current, and its instant is later than every earlier one on any replica's clock: what was known at
 * an instant never changes.
 */
@ApplicationScoped
public class RecordingClock {

    /** Any fixed number. */
    private static final long RECORDING = 2_023_002L;

    /** Longer than any recording takes, so that an instant before it cannot be touched by one that is still running. */
    private static final Duration SETTLED = Duration.ofMinutes(30);

    private static final String STAMP = """
            UPDATE recording
            SET version = version + 1, stamped_at = greatest(:now, stamped_at + interval '1 microsecond')
            RETURNING stamped_at
            """;

    private final Clock clock;

    RecordingClock(Clock clock) {
        this.clock = clock;
    }

    /** Held until the transaction ends. */
    public void lock(Handle handle) {
        handle.execute("SELECT pg_advisory_xact_lock(?)", RECORDING);
    }

    /** The instant of the recording that holds the lock; taken when there is something to record. */
    public OffsetDateTime stamp(Handle handle) {
        return handle.createQuery(STAMP)
                .bind("now", OffsetDateTime.now(clock))
                .mapTo(OffsetDateTime.class)
                .one();
    }

    /** Whether nothing that is being recorded can still carry an instant up to {@code knownAt}; null is the present. */
    boolean isSettled(OffsetDateTime knownAt) {
        return knownAt != null && !knownAt.isAfter(OffsetDateTime.now(clock).minus(SETTLED));
    }

    /** Waits until nothing that is being recorded can still carry an instant up to {@code knownAt}; null waits for nothing. */
    public void settle(Handle handle, OffsetDateTime knownAt) {
        if (knownAt != null && !isSettled(knownAt)) {
            // Only to have waited: a reader that reads for long must not keep recordings out.
            handle.execute("SELECT pg_advisory_lock_shared(?)", RECORDING);
            handle.execute("SELECT pg_advisory_unlock_shared(?)", RECORDING);
        }
    }

    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
