package vn.laichau.hatangso.chassis.queue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.util.function.ToDoubleFunction;

/**
 * What the one on call sees of each queue: {@code queue_waiting}, {@code queue_oldest_seconds} and {@code queue_given_up}, with the
 * name of the table as the tag {@code queue}. Read from the table whenever somebody asks, so each replica says the same.
 */
final class QueueMetrics {

    private static final String WAITING = "done_at IS NULL";
    private static final String AGE = "coalesce(greatest(extract(epoch FROM :now - min(enqueued_at)), 0), 0)";

    /** Those of a day: somebody has seen it then. */
    private static final String GIVEN_UP =
            "last_failure IS NOT NULL AND done_at > CAST(:now AS timestamptz) - interval '1 day'";

    private QueueMetrics() {}

    static void register(String name, LeasedQueue<?> queue) {
        register("queue.waiting", name, queue, table -> table.measure("count(*)", WAITING));
        register("queue.oldest.seconds", name, queue, table -> table.measure(AGE, WAITING));
        register("queue.given.up", name, queue, table -> table.measure("count(*)", GIVEN_UP));
    }

    private static void register(
            String metric, String name, LeasedQueue<?> queue, ToDoubleFunction<LeasedQueue<?>> value) {
        Gauge.builder(metric, queue, value).tag("queue", name).register(Metrics.globalRegistry);
    }
}
