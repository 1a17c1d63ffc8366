package vn.laichau.hatangso.chassis.queue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What the one on call sees of each queue: {@code queue_waiting}, {@code queue_oldest_seconds} and {@code queue_given_up}, with the
 * name of the table as the tag {@code queue}. Read from the table whenever somebody asks, so each replica says the same. A queue of
 * this package measures itself.
 */
public final class QueueMetrics {

    private static final String WAITING = "done_at IS NULL";
    private static final String AGE =
            "coalesce(greatest(extract(epoch FROM CAST(:now AS timestamptz) - min(enqueued_at)), 0), 0)";

    /** Those of a day: somebody has seen it then. */
    private static final String GIVEN_UP =
            "last_failure IS NOT NULL AND done_at > CAST(:now AS timestamptz) - interval '1 day'";

    /**
     * So long is a database not asked again that did not answer: of one that is silent each answer is waited for some seconds, and who
     * collects metrics waits for all of them together, or learns nothing of the service, not even that its database is away.
     */
    private static final Duration REST = Duration.ofSeconds(10);

    /** What fails at once, such as a table that is missing, says nothing of the others and keeps nobody waiting. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private static final Map<Object, Instant> SILENT = Collections.synchronizedMap(new IdentityHashMap<>());

    private QueueMetrics() {}

    /** A number about the rows that a condition holds for, by the columns of {@link QueueTable}; {@code :now} is the instant. */
    @FunctionalInterface
    public interface Rows {

        double measure(String aggregate, String condition);
    }

    /**
     * Measures a table from now on.
     *
     * @param database where it is
     * @param rows of the table; whoever registers them keeps them, as long as they shall be measured
     */
    public static void register(String table, Object database, InstantSource clock, Rows rows) {
        register("queue.waiting", table, rows, all -> measure(database, clock, all, "count(*)", WAITING));
        register("queue.oldest.seconds", table, rows, all -> measure(database, clock, all, AGE, WAITING));
        register("queue.given.up", table, rows, all -> measure(database, clock, all, "count(*)", GIVEN_UP));
    }

    private static void register(String metric, String table, Rows rows, ToDoubleFunction<Rows> number) {
        Gauge.builder(metric, rows, number).tag("queue", table).register(Metrics.globalRegistry);
    }

    private static double measure(Object database, InstantSource clock, Rows rows, String aggregate, String condition) {
        var silentAt = SILENT.get(database);
        var now = clock.instant();
        if (silentAt != null && Duration.between(silentAt, now).abs().compareTo(REST) < 0) {
            return Double.NaN;
        }
        try {
            var number = rows.measure(aggregate, condition);
            SILENT.remove(database);
            return number;
        } catch (RuntimeException unanswered) {
            var failed = clock.instant();
            if (Duration.between(now, failed).compareTo(SLOW) >= 0) {
                SILENT.put(database, failed);
            }
            throw unanswered;
        }
    }
}
