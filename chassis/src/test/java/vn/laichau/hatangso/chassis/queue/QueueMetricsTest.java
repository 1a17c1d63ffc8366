package vn.laichau.hatangso.chassis.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueMetricsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-11-25T03:05:00Z");
    private final List<String> asked = new ArrayList<>();
    private boolean away;
    private Duration untilItFails = Duration.ofSeconds(5);

    /** Kept, for gauges do not. */
    private final List<QueueMetrics.Rows> tables = Stream.of("first", "second", "elsewhere")
            .<QueueMetrics.Rows>map(table -> (aggregate, condition) -> {
                asked.add(table);
                if (away && !table.equals("elsewhere")) {
                    now = now.plus(untilItFails);
                    throw new IllegalStateException("the database is away");
                }
                return 7;
            })
            .toList();

    @BeforeEach
    void register() {
        Metrics.addRegistry(meters);
        var database = new Object();
        QueueMetrics.register("first", database, () -> now, tables.get(0));
        QueueMetrics.register("second", database, () -> now, tables.get(1));
        QueueMetrics.register("elsewhere", new Object(), () -> now, tables.get(2));
    }

    @AfterEach
    void remove() {
        Metrics.globalRegistry.clear();
        Metrics.removeRegistry(meters);
    }

    /** Each question to one that is silent takes seconds. */
    @Test
    void asksADatabaseThatIsAwayOnceForAllItsTables() {
        away = true;
        assertThat(waiting("first")).isNaN();
        assertThat(waiting("second")).isNaN();
        assertThat(waiting("elsewhere")).isEqualTo(7);
        assertThat(asked).containsExactly("first", "elsewhere");

        now = now.plus(LONG);
        away = false;
        assertThat(waiting("second")).isEqualTo(7);
        assertThat(waiting("first")).isEqualTo(7);
    }

    @Test
    void asksOtherTablesAfterOneThatFailsAtOnce() {
        untilItFails = Duration.ZERO;
        away = true;
        assertThat(waiting("first")).isNaN();
        away = false;
        assertThat(waiting("second")).isEqualTo(7);
    }

    private double waiting(String table) {
        return meters.get("queue.waiting").tag("queue", table).gauge().value();
    }
}
