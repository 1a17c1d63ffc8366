package vn.laichau.hatangso.systemtests.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** Not part of the gate: run by name, as the README of {@code system-tests/rush} says. */
class DeadlineRush {

    /** Of all firms together, in the last minute. */
    private static final int RUSH = Integer.getInteger("rush.submissions", 10_000);

    private static final Duration MINUTE = Duration.ofSeconds(Integer.getInteger("rush.seconds", 60));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("rush.warm-up", 30));
    private static final Duration SATURATION = Duration.ofSeconds(15);
    private static final Duration OVERLOAD = Duration.ofSeconds(15);
    /** What three times too much may cost of what the suite can take. */
    private static final double LEAST_GOODPUT_SHARE = 0.9;

    private static final int ROOM = 40_000;
    private static final int BUSY_CONNECTIONS = 24;
    private static final int OPEN_CONNECTIONS = 512;

    private final LocalStack stack = RunningSuite.toMeasure();
    private final String name = "rush-" + System.nanoTime();
    private final List<RushWave> waves = new ArrayList<>();
    private PreparedSubmissions preparedSubmissions;

    @Test
    void takesInTheLastMinuteWhatAllFirmsSend() throws SQLException, InterruptedException {
        preparedSubmissions =
                new PreparedSubmissions(stack, GeneratedObligations.add(stack, name, (RUSH + ROOM) / 14 + 1), name);
        saturate("warm-up", WARM_UP);
        var full = saturate("saturation", SATURATION).goodput();
        pace("half of saturation", full / 2, (int) (full / 2 * OVERLOAD.toSeconds()));
        pace("the last minute", RUSH / (double) MINUTE.toSeconds(), RUSH);
        pace("1 x saturation", full, (int) (full * OVERLOAD.toSeconds()));
        var overloaded = pace("3 x saturation", 3 * full, (int) (3 * full * OVERLOAD.toSeconds()));
        System.out.printf("goodput at 3 x: %.2f of saturation%n", overloaded.goodput() / full);
        assertThat(sum(RushWave::wrong)).as("neither taken nor shed").isZero();
        assertThat(stored()).isEqualTo(sum(RushWave::acknowledged));
        assertThat(sum(RushWave::madeLate))
                .as("sent before an instant, arrived after it")
                .isZero();
        assertThat(overloaded.goodput())
                .as("goodput at 3 x saturation")
                .isGreaterThanOrEqualTo(LEAST_GOODPUT_SHARE * full);
    }

    private long sum(ToLongFunction<RushWave> figure) {
        return waves.stream().mapToLong(figure).sum();
    }

    private RushWave saturate(String what, Duration time) throws InterruptedException {
        return took(
                what,
                () -> new SubmissionClients(preparedSubmissions.target(), BUSY_CONNECTIONS)
                        .saturate(preparedSubmissions::next, time));
    }

    private RushWave pace(String what, double perSecond, int count) throws InterruptedException {
        var requests = preparedSubmissions.next(count);
        return took(
                "%s, %.0f/s".formatted(what, perSecond),
                () -> new SubmissionClients(preparedSubmissions.target(), OPEN_CONNECTIONS).pace(requests, perSecond));
    }

    private RushWave took(String what, Sending sending) throws InterruptedException {
        var begin = System.nanoTime();
        var rushWave = new RushWave(sending.run(), (System.nanoTime() - begin) / 1e9);
        rushWave.print(what);
        waves.add(rushWave);
        return rushWave;
    }

    private long stored() throws SQLException {
        try (var connection = stack.superuser("agency").getConnection();
                var query =
                        connection.prepareStatement("SELECT count(*) FROM receipt WHERE obligation LIKE ? || '-%'")) {
            query.setString(1, name);
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A stretch of sending. */
    private interface Sending {
        List<SubmissionResult> run() throws InterruptedException;
    }
}
