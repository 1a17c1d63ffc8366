package vn.laichau.hatangso.indicator.observation.recording;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.Period;

/** Makes the figures of a period final, and so public. A revision each: before that instant nobody but us knew them. */
@ApplicationScoped
public class PublishPeriod {

    private static final String PUBLISH = """
            WITH provisional AS (
                UPDATE observation SET superseded_at = :now
                WHERE superseded_at = 'infinity' AND status = 'PROVISIONAL' AND period = ANY(:periods)
                  AND (:indicator::integer IS NULL OR indicator = :indicator)
                RETURNING *)
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, value,
                                     status, source_kind, source_ref, source_item, recorded_by, recorded_at, first_revision)
            SELECT indicator, territory, period, period_end, operator, numerator, denominator, value,
                   'FINAL', source_kind, source_ref, source_item, recorded_by, :now, coalesce(first_revision, id)
            FROM provisional
            """;

    private final Jdbi jdbi;
    private final RecordingLock clock;

    PublishPeriod(Jdbi jdbi, RecordingLock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Keeps every recording out until the transaction ends, so that none slips past a lock that is just being set. */
    public void holdRecordings() {
        jdbi.useHandle(clock::lock);
    }

    /**
     * Runs in the caller's transaction.
     *
     * @param indicator number of the one to publish; null for all
     * @return how many figures became final
     */
    public int publish(Period period, Integer indicator) {
        return jdbi.withHandle(handle -> {
            clock.lock(handle);
            return handle.createUpdate(PUBLISH)
                    .bindArray("periods", String.class, period.covered())
                    .bind("indicator", indicator)
                    .bind("now", clock.stamp(handle))
                    .execute();
        });
    }
}
