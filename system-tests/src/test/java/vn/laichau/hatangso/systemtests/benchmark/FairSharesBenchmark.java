package vn.laichau.hatangso.systemtests.benchmark;

import static vn.laichau.hatangso.systemtests.benchmark.ProcessFigures.print;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
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
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final double PER_SECOND = 40;

    /** As the gateway has them in production, and not on one machine. */
    private static final String[] LIMITS = {
        "GATEWAY_AT_ONCE_OF_ONE=16", "GATEWAY_AT_ONCE_HEAVY_OF_ONE=" + Integer.getInteger("shares.heavy", 2)
    };

    private static final List<String> READS = List.of(
            "/api/v1/submissions?limit=5", "/api/v1/obligations", "/api/v1/organisations", "/api/v1/tasks?limit=5");

    private final LocalStack stack = RunningSuite.toMeasure();
    private final RealmClients clients = RealmClients.of(stack);

    /** An answer other than 200 to the others ends the measurement. */
    @Test
    void printsWhatOthersFeelOfOneClientsHeavyReads() throws Exception {
        try (var gateway = Replica.toMeasure(SuiteService.GATEWAY, LIMITS)) {
            warmUp(gateway);
            List<double[]> alone = new ArrayList<>();
            List<double[]> beside = new ArrayList<>();
            for (var pair = 0; pair < PAIRS; pair++) {
                alone.add(measure("alone", gateway));
                try (var heavy = heavyReads(gateway)) {
                    beside.add(measure("beside", gateway));
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

    /** Both kinds: a JVM that has not seen them is compiling them while it should answer. */
    private void warmUp(Replica gateway) throws IOException, InterruptedException {
        try (var heavy = heavyReads(gateway)) {
            new ReadLoad(gateway.address(), reads(gateway)).pace(PER_SECOND, WARM_UP);
        }
    }

    private ParallelHeavyReads heavyReads(Replica gateway) throws IOException, InterruptedException {
        return new ParallelHeavyReads(gateway.address(), clients.token(Principals.VNPT), AT_ONCE);
    }

    private double[] measure(String name, Replica gateway) throws IOException, InterruptedException {
        var pids = Map.of(
                "gateway", gateway.process().pid(),
                "agency-service", stack.process(SuiteService.AGENCY).pid(),
                "PostgreSQL", stack.processes().get("postgresql").pid(),
                "senders", ProcessHandle.current().pid());
        var before = spent(pids);
        var latencies = new ReadLoad(gateway.address(), reads(gateway)).pace(PER_SECOND, TIME);
        var told = new double[] {Measurement.percentile(latencies, 0.5), Measurement.percentile(latencies, 0.99)};
        print("  %-7s %d reads, p50 %.1f p99 %.1f ms; processors taken:", name, latencies.length, told[0], told[1]);
        spent(pids)
                .forEach((process, after) ->
                        print("    %-15s %.2f", process, (after - before.get(process)) / (TIME.toMillis() / 1e3)));
        return told;
    }

    /** Seconds of the processors, of each process with what it has started. */
    private static Map<String, Double> spent(Map<String, Long> pids) {
        var spent = new TreeMap<String, Double>();
        pids.forEach((name, pid) -> spent.put(
                name,
                ProcessFigures.cpuSeconds(Stream.concat(
                                Stream.of(pid),
                                name.equals("PostgreSQL")
                                        ? ProcessHandle.of(pid)
                                                .orElseThrow()
                                                .children()
                                                .map(ProcessHandle::pid)
                                        : Stream.empty())
                        .mapToLong(Long::longValue)
                        .toArray())));
        return spent;
    }

    private static double median(List<double[]> rounds, int figure) {
        return rounds.stream()
                .mapToDouble(round -> round[figure])
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private Supplier<byte[]> reads(Replica gateway) throws IOException {
        var token = clients.token(Principals.VIETTEL);
        var entrance = gateway.address();
        var next = new AtomicInteger();
        var requests = READS.stream()
                .map(read -> PersistentConnection.get(entrance.resolve(read), token))
                .toList();
        return () -> requests.get(next.getAndIncrement() % requests.size());
    }
}
