package vn.laichau.hatangso.systemtests.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.laichau.hatangso.systemtests.benchmark.ProcessFigures.print;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.PersistentConnection;
import vn.laichau.hatangso.systemtests.suite.PlanYear;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** Not part of the gate: run by name, as the README of {@code system-tests/benchmark} says. */
class FairSharesBenchmark {

    /** Of whom the others suffer or not: the gateway counts the calls and the connections of an address, too. */
    static final String OTHER_ADDRESS = "127.0.0.2";

    private static final int AT_ONCE = Integer.getInteger("shares.at-once", 80);

    /** Each breaks off 20 sendings a second. */
    private static final int BREAKING = Integer.getInteger("shares.breaking", 80);

    private static final int PAIRS = Integer.getInteger("shares.pairs", 5);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("shares.seconds", 10));
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final double PER_SECOND = 40;

    /** As the gateway has them in production, and not on one machine. */
    private static final String[] LIMITS = {
        "GATEWAY_AT_ONCE_OF_ONE=16",
        "GATEWAY_AT_ONCE_HEAVY_OF_ONE=" + Integer.getInteger("shares.heavy", 2),
        "GATEWAY_RATES_ADDRESS_CALLS=6000",
        "CONNECTION_MOST_OF_ONE_ADDRESS=512"
    };

    private static final List<String> READS = List.of(
            "/api/v1/submissions?limit=5", "/api/v1/obligations", "/api/v1/organisations", "/api/v1/tasks?limit=5");

    private static final String PLAN = """
            {"obligation": "operator-plan", "year": %d, "narrative": "Kế hoạch",
             "figures": [{"indicator": "adult-smartphone", "territory": "12", "period": "%d", "numerator": 1, "denominator": 2}]}""".formatted(PlanYear.NEXT, PlanYear.CURRENT);

    private final LocalStack stack = RunningSuite.toMeasure();
    private final RealmClients clients = RealmClients.of(stack);

    /** What one client does beside the others; it begins when this is called, and ends when it is closed. */
    private interface Disturbance {
        AutoCloseable begin(URI entrance, String token) throws Exception;
    }

    @Test
    void printsWhatOthersFeelOfOneClientsHeavyReads() throws Exception {
        compare(AT_ONCE, this::reads, (entrance, token) -> new ParallelHeavyReads(entrance, token, AT_ONCE));
    }

    @Test
    void printsWhatOthersFeelOfWhatOneClientBreaksOff() throws Exception {
        compare(BREAKING, this::readsAndSendings, (entrance, token) -> new BrokenSends(entrance, token, BREAKING));
    }

    /** An answer other than 200 to the others ends the measurement. */
    private void compare(int senders, Function<URI, Supplier<byte[]>> others, Disturbance disturbance)
            throws Exception {
        try (var gateway = Replica.toMeasure(SuiteService.GATEWAY, LIMITS)) {
            List<double[]> alone = new ArrayList<>();
            List<double[]> beside = new ArrayList<>();
            // A JVM that has not seen both is compiling them while it should answer, and one that has just begun
            // answers nobody in time.
            new ReadLoad(gateway.address(), others.apply(gateway.address())).pace(PER_SECOND, TIME);
            try (var begun = disturbance.begin(gateway.address(), clients.token(Principals.VNPT))) {
                new ReadLoad(gateway.address(), others.apply(gateway.address())).pace(PER_SECOND, WARM_UP);
            }
            for (var pair = 0; pair < PAIRS; pair++) {
                alone.add(measure("alone", gateway, others));
                try (var begun = disturbance.begin(gateway.address(), clients.token(Principals.VNPT))) {
                    beside.add(measure("beside", gateway, others));
                    print("  %s", begun);
                }
            }
            print(
                    "medians: alone p50 %.1f p99 %.1f ms, beside %d senders of one client p50 %.1f p99 %.1f ms; p99 %.2f times; 0 errors",
                    median(alone, 0),
                    median(alone, 1),
                    senders,
                    median(beside, 0),
                    median(beside, 1),
                    median(beside, 1) / median(alone, 1));
        }
    }

    private double[] measure(String name, Replica gateway, Function<URI, Supplier<byte[]>> others)
            throws IOException, InterruptedException {
        var pids = Map.of(
                "gateway", gateway.process().pid(),
                "agency-service", stack.process(SuiteService.AGENCY).pid(),
                "PostgreSQL", stack.processes().get("postgresql").pid(),
                "senders", ProcessHandle.current().pid());
        var before = spent(pids);
        var latencies = new ReadLoad(gateway.address(), others.apply(gateway.address())).pace(PER_SECOND, TIME);
        var told = new double[] {Measurement.percentile(latencies, 0.5), Measurement.percentile(latencies, 0.99)};
        print("  %-7s %d calls, p50 %.1f p99 %.1f ms; processors taken:", name, latencies.length, told[0], told[1]);
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

    private Supplier<byte[]> reads(URI entrance) {
        return inTurn(READS.stream()
                .map(read -> ReadLoad.same(entrance.resolve(read), clients.token(Principals.VIETTEL)))
                .toList());
    }

    /** Every other one is sent; it is only tried, so that each can be answered alike. */
    private Supplier<byte[]> readsAndSendings(URI entrance) {
        var sending = PersistentConnection.post(
                entrance.resolve("/api/v1/submissions?validateOnly=true"),
                clients.token(Principals.VIETTEL),
                "tried",
                PLAN.getBytes(UTF_8));
        var reads = reads(entrance);
        return inTurn(List.of(() -> sending, reads));
    }

    private static Supplier<byte[]> inTurn(List<Supplier<byte[]>> requests) {
        var next = new AtomicInteger();
        return () -> requests.get(next.getAndIncrement() % requests.size()).get();
    }
}
