package vn.laichau.hatangso.systemtests.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** Not part of the gate: run by name, as the README of {@code system-tests/rush} says. */
class SubmissionRate {

    private static final int PAIRS = 7;
    private static final double TICKS_PER_SECOND = 100;
    private static final int CONNECTIONS = 16;
    private static final int ROOM_PER_FIRM = 40_000;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("rate.warm-up", 60));
    private static final Duration TIME = Duration.ofSeconds(6);

    private final LocalStack stack = RunningSuite.toMeasure();
    private final String name = "rate-" + System.nanoTime();

    @Test
    void comparesSendingsWithPlainInsertsOfTheSameRows() throws SQLException, InterruptedException, ExecutionException {
        var plans = GeneratedObligations.add(stack, name, ROOM_PER_FIRM);
        var preparedSubmissions = new PreparedSubmissions(stack, plans, name);
        var submissionClients = new SubmissionClients(preparedSubmissions.target(), CONNECTIONS);
        submissionClients.saturate(preparedSubmissions::next, WARM_UP);
        var inserts = new PlainInserts(stack, plans, name + "-0");
        inserts.saturate(CONNECTIONS, TIME);
        System.out.printf("%d rows a sending, %d connections, pairs of %s%n", inserts.rows(), CONNECTIONS, TIME);
        var sent = new double[PAIRS];
        var inserted = new double[PAIRS];
        for (var pair = 0; pair < PAIRS; pair++) {
            sent[pair] = measure("POST /submissions", () -> acknowledged(submissionClients, preparedSubmissions));
            inserted[pair] = measure("plain inserts", () -> inserts.saturate(CONNECTIONS, TIME));
        }
        var ratio = new double[PAIRS];
        Arrays.setAll(ratio, pair -> sent[pair] / inserted[pair]);
        System.out.printf(
                Locale.ROOT,
                "medians: %.0f sendings/s, %.0f plain inserts/s, ratio %.3f (%.3f to %.3f)%n",
                median(sent),
                median(inserted),
                median(ratio),
                Arrays.stream(ratio).min().orElseThrow(),
                Arrays.stream(ratio).max().orElseThrow());
    }

    private static double acknowledged(SubmissionClients submissionClients, PreparedSubmissions preparedSubmissions)
            throws InterruptedException {
        var outcomes = submissionClients.saturate(preparedSubmissions::next, TIME);
        assertThat(outcomes).allMatch(SubmissionResult::isAcknowledged);
        return outcomes.size() / (double) TIME.toSeconds();
    }

    private double measure(String what, Measured measured)
            throws SQLException, InterruptedException, ExecutionException {
        var before = cpuSeconds();
        var rate = measured.perSecond();
        var millis = (cpuSeconds() - before) * 1e3 / (rate * TIME.toSeconds());
        System.out.printf(Locale.ROOT, "  %-18s %8.1f/s  %6.3f CPU ms each in the suite%n", what, rate, millis);
        return rate;
    }

    /** Of the gateway, the service and PostgreSQL with its backends, also those that have ended. */
    private double cpuSeconds() {
        var ticks = 0L;
        for (var process : List.of(
                stack.process(SuiteService.GATEWAY),
                stack.process(SuiteService.AGENCY),
                stack.processes().get("postgresql"))) {
            ticks += ticks(process.pid());
            var children = ProcessHandle.of(process.pid()).orElseThrow().children();
            ticks += children.mapToLong(child -> ticks(child.pid())).sum();
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** Own time and that of ended children (proc_pid_stat(5), fields 14 to 17); 0 when the process has just ended. */
    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** One side of a pair. */
    private interface Measured {
        double perSecond() throws SQLException, InterruptedException, ExecutionException;
    }
}
