package vn.laichau.hatangso.chassis.queue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;

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

    private QueueMetrics() {}

    /** A number about the rows that a condition holds for, by the columns of {@link QueueTable}; {@code :now} is the instant. */
    @FunctionalInterface
    public interface Rows {

        double measure(String aggregate, String condition);
    }

    /** @param rows of the table; whoever registers them keeps them, as long as they shall be measured */
    public static void register(String table, Rows rows) {
        register("queue.waiting", table, rows, "count(*)", WAITING);
        register("queue.oldest.seconds", table, rows, AGE, WAITING);
        register("queue.given.up", table, rows, "count(*)", GIVEN_UP);
    }

    private static void register(String metric, String table, Rows rows, String aggregate, String condition) {
        Gauge.builder(metric, rows, measured -> measured.measure(aggregate, condition))
                .tag("queue", table)
                .register(Metrics.globalRegistry);
    }
}
