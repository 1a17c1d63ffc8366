package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.laichau.hatangso.local.SuiteService.GATEWAY;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.RunsLast;

/**
 * Firms send and others read while both replicas of a service are replaced one after the other, as a deployment does it: those of
 * agency-service in the gate, of the others by hand with {@code -Drolling.services=INDICATOR,AGENCY,REPORTING,GATEWAY} and
 * {@code -Drolling.rounds=8}. With {@code -Drolling.before=}a checkout in which the version before was built, one of the two is always of
 * that version, on the same databases.
 */
@RunsLast
class RollingIT {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int PLANS_OF_EACH = 20_000;
    private static final int REPLICAS = 2;
    private static final int READERS = 3;
    private static final int TERMINATED = 143;
    private static final List<String> READ = List.of("/api/v1/indicators", "/api/v1/organisations", "/api/v1/reports");

    /** As in production: not ready, but answering, then what is under way. */
    private static final String STOPPING = "QUARKUS_SHUTDOWN_DELAY=10S QUARKUS_SHUTDOWN_TIMEOUT=30S";

    /** Taken or given, or told to come back by the rate of its firm. */
    private static final Set<Integer> RIGHT = Set.of(200, 201, 429);

    private static final List<SuiteService> REPLACED = Stream.of(
                    System.getProperty("rolling.services", "AGENCY").split(","))
            .map(SuiteService::valueOf)
            .toList();

    private final LocalStack stack = RunningSuite.get();
    private final String name = "rolling-" + System.nanoTime();
    private final History history = new History();
    private final Map<SuiteService, Balancer> balancers = new EnumMap<>(SuiteService.class);
    private final Map<SuiteService, Queue<Replica>> replicas = new EnumMap<>(SuiteService.class);
    private final Queue<String> failedReads = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final Queue<Replica> ending = new ArrayDeque<>();
    private final Map<SuiteService, Integer> started = new EnumMap<>(SuiteService.class);

    @Test
    void failsNobodyWhileEachReplicaIsReplaced() throws Exception {
        try {
            for (var service : balanced()) {
                balancers.put(service, new Balancer());
                replicas.put(service, new ArrayDeque<>());
            }
            for (var service : balanced()) {
                for (var i = 0; i < REPLICAS; i++) {
                    addOne(service);
                }
            }
            replaceUnderLoad();
        } finally {
            replicas.values().forEach(all -> all.forEach(Replica::close));
            ending.forEach(Replica::close);
            for (var balancer : balancers.values()) {
                balancer.close();
            }
        }
        var stored = StoredRows.of(stack, name);
        System.out.printf(
                "acknowledged %d, stored %d, by status %s; %d reads, failed %s; %d replicas stopped%n",
                history.acknowledged(), stored.size(), history.statuses(), reads.get(), failedReads, ending.size());
        var keys = PublishedKeys.read(
                Api.anonymous(stack).get("/api/v1/receipt-keys").body());
        assertThat(new HistoryCheck(history.attempts(), stored, keys).violations())
                .isEmpty();
        assertThat(stored).hasSize(history.acknowledged());
        assertThat(history.attempts())
                .filteredOn(attempt -> !RIGHT.contains(attempt.status()))
                .extracting(attempt ->
                        attempt.status() + " " + attempt.endedAt() + " " + new String(attempt.answer(), UTF_8))
                .isEmpty();
        assertThat(failedReads).isEmpty();
        // By itself, after SIGTERM, and not because its time was over.
        assertThat(ending).extracting(replica -> replica.process().exitValue()).containsOnly(TERMINATED);
    }

    /** The gateway last, which needs to know where the others are. */
    private static List<SuiteService> balanced() {
        var others = REPLACED.stream().filter(service -> service != GATEWAY);
        return Stream.concat(others, Stream.of(GATEWAY)).toList();
    }

    private void replaceUnderLoad() throws Exception {
        var entrance = balancers.get(GATEWAY).address();
        var readers = Executors.newFixedThreadPool(READERS);
        try (var firms =
                new SendingFirms(stack, name, 0, PLANS_OF_EACH, history, firm -> Api.at(entrance, firm.token()))) {
            IntStream.range(0, READERS).forEach(i -> readers.submit(() -> read(Api.at(entrance, null), readers)));
            for (var round = 0; round < Integer.getInteger("rolling.rounds", 2); round++) {
                for (var service : REPLACED) {
                    awaitMore();
                    addOne(service);
                    takeOne(service);
                }
            }
            await().atMost(LONGEST)
                    .until(() -> ending.stream()
                            .noneMatch(replica -> replica.process().isAlive()));
            awaitMore();
            firms.end(LONGEST);
        } finally {
            readers.shutdown();
        }
        assertThat(readers.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    private void read(Api entrance, ExecutorService until) {
        for (var i = 0; !until.isShutdown(); i++) {
            var path = READ.get(i % READ.size());
            try {
                var status = entrance.get(path).statusCode();
                if (!RIGHT.contains(status)) {
                    failedReads.add(path + " " + status);
                }
            } catch (RuntimeException unanswered) {
                failedReads.add(path + " " + unanswered);
            }
            reads.incrementAndGet();
        }
    }

    private void addOne(SuiteService service) throws IOException {
        var before = System.getProperty("rolling.before");
        var checkout = Path.of(before != null && started.merge(service, 1, Integer::sum) % 2 == 1 ? before : "..");
        var others = balancers.entrySet().stream()
                .filter(balancer -> balancer.getKey() != GATEWAY)
                .map(balancer ->
                        balancer.getKey() + "_URL=" + balancer.getValue().address());
        var replica = Replica.startOf(
                checkout, service, Stream.concat(Stream.of(STOPPING), others).toArray(String[]::new));
        replicas.get(service).add(replica);
        awaitReady(replica, true);
        balancers.get(service).add(replica.address());
    }

    /**
     * Who is stopped is told so at once, and gets no new connection as soon as somebody sees that it is not ready. Nobody waits for its
     * end: the next one begins meanwhile.
     */
    private void takeOne(SuiteService service) throws IOException {
        var replica = replicas.get(service).remove();
        replica.process().destroy();
        awaitReady(replica, false);
        balancers.get(service).remove(replica.address());
        ending.add(replica);
    }

    private static void awaitReady(Replica replica, boolean ready) throws IOException {
        var management = Api.at(replica.management(), null);
        await().atMost(LONGEST).until(() -> (management.get("/q/health/ready").statusCode() == 200) == ready);
    }

    /** Every client has got on. */
    private void awaitMore() {
        var before = history.acknowledged();
        await().atMost(LONGEST).until(() -> history.acknowledged() > before + 10 * SendingFirms.CLIENTS);
    }
}
