package vn.laichau.hatangso.indicator.observation.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.laichau.hatangso.indicator.IndicatorLocks;

/**
 * Puts all recordings, of figures and of what is said of units, in one order. Who records waits for the one before, so that two
 * never find the same figure current, and its instant is later than every earlier one on any replica's clock: what was known at
 * an instant never changes.
 */
@ApplicationScoped
public class RecordingLock {

    /** Longer than any recording takes, so that an instant before it cannot be touched by one that is still running. */
    private static final Duration SETTLED = Duration.ofMinutes(30);

    private static final String STAMP = """
            UPDATE recording
            SET version = version + 1, stamped_at = greatest(:now, stamped_at + interval '1 microsecond')
            RETURNING stamped_at
            """;

    private final Clock clock;

    public RecordingLock(Clock clock) {
        this.clock = clock;
    }

    /** Held until the transaction ends. */
    public void lock(Handle handle) {
        IndicatorLocks.RECORDING.take(handle.getConnection());
    }

    /** The instant of the recording that holds the lock; taken when there is something to record. */
    public OffsetDateTime stamp(Handle handle) {
        return handle.createQuery(STAMP)
                .bind("now", OffsetDateTime.now(clock))
                .mapTo(OffsetDateTime.class)
                .one();
    }

    /** How many recordings there were; the same as before says that nothing was recorded since. */
    public long version(Handle handle) {
        return handle.createQuery("SELECT version FROM recording")
                .mapTo(Long.class)
                .one();
    }

    /** Whether nothing that is being recorded can still carry an instant up to {@code knownAt}; null is the present. */
    public boolean isSettled(OffsetDateTime knownAt) {
        return knownAt != null && !knownAt.isAfter(OffsetDateTime.now(clock).minus(SETTLED));
    }

    /** Waits until nothing that is being recorded can still carry an instant up to {@code knownAt}; null waits for nothing. */
    public void settle(Handle handle, OffsetDateTime knownAt) {
        if (knownAt != null && !isSettled(knownAt)) {
            IndicatorLocks.RECORDING.settle(handle.getConnection());
        }
    }

    /** A query about what was known at an instant ({@code :knownAt}), which waits as {@link #settle} does. */
    public Query asOf(Handle handle, String sql, OffsetDateTime knownAt) {
        settle(handle, knownAt);
        return handle.createQuery(sql).bind("knownAt", knownAt);
    }

    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
