package vn.laichau.hatangso.systemtests.benchmark;

import static vn.laichau.hatangso.systemtests.benchmark.ProcessFigures.print;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.PersistentConnection;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** Not part of the gate: run by name, as the README of {@code system-tests/benchmark} says. */
class FairSharesBenchmark {

    private static final int AT_ONCE = Integer.getInteger("shares.at-once", 80);
    private static final int PAIRS = Integer.getInteger("shares.pairs", 5);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("shares.seconds", 10));
    private static final double PER_SECOND = 40;

    /** As the gateway has them in production, and not on one machine. */
    private static final String[] LIMITS = {
        "GATEWAY_AT_ONCE_OF_ONE=16", "GATEWAY_AT_ONCE_HEAVY_OF_ONE=3", "GATEWAY_AT_ONCE_EXPORTS_OF_ONE=2"
    };

    private static final List<String> READS = List.of(
            "/api/v1/submissions?limit=5", "/api/v1/obligations", "/api/v1/organisations", "/api/v1/tasks?limit=5");

    /** An answer other than 200 to the others ends the measurement. */
    @Test
    void printsWhatOthersFeelOfOneClientsHeavyReads() throws Exception {
        var clients = RealmClients.of(RunningSuite.toMeasure());
        try (var gateway = Replica.start(SuiteService.GATEWAY, LIMITS)) {
            var entrance = gateway.address();
            new ReadLoad(entrance, reads(entrance, clients.token(Principals.VIETTEL))).pace(PER_SECOND, TIME);
            List<double[]> alone = new ArrayList<>();
            List<double[]> beside = new ArrayList<>();
            for (var pair = 0; pair < PAIRS; pair++) {
                alone.add(measure("alone", entrance, clients));
                try (var heavy = new ParallelHeavyReads(entrance, clients.token(Principals.VNPT), AT_ONCE)) {
                    beside.add(measure("beside", entrance, clients));
                    print("  heavy reads by status: %s", heavy.statuses());
                }
            }
            print(
                    "medians: alone p50 %.1f p99 %.1f ms, beside %d heavy reads of one client p50 %.1f p99 %.1f ms; p99 %.2f times; 0 errors",
                    median(alone, 0),
                    median(alone, 1),
                    AT_ONCE,
                    median(beside, 0),
                    median(beside, 1),
                    median(beside, 1) / median(alone, 1));
        }
    }

    private static double[] measure(String name, URI entrance, RealmClients clients) throws InterruptedException {
        var latencies =
                new ReadLoad(entrance, reads(entrance, clients.token(Principals.VIETTEL))).pace(PER_SECOND, TIME);
        var told = new double[] {Measurement.percentile(latencies, 0.5), Measurement.percentile(latencies, 0.99)};
        print("  %-7s %d reads, p50 %.1f p99 %.1f ms", name, latencies.length, told[0], told[1]);
        return told;
    }

    private static double median(List<double[]> rounds, int figure) {
        return rounds.stream()
                .mapToDouble(round -> round[figure])
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static Supplier<byte[]> reads(URI entrance, String token) {
        var next = new AtomicInteger();
        var requests = READS.stream()
                .map(read -> PersistentConnection.get(entrance.resolve(read), token))
                .toList();
        return () -> requests.get(next.getAndIncrement() % requests.size());
    }
}
