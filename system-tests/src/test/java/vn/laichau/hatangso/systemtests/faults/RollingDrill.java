package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/**
 * Firms send through a gateway while the replicas of agency-service behind it are replaced one after the other, as a deployment
 * does it. By hand; {@code -Drolling.replaced=30}.
 */
class RollingDrill {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int PLANS_OF_EACH = 20_000;
    private static final int REPLICAS = 2;

    /** As in production: not ready, but answering, then what is under way. */
    private static final String STOPPING = "QUARKUS_SHUTDOWN_DELAY=10S QUARKUS_SHUTDOWN_TIMEOUT=30S";

    /** Taken, or told to come back by the rate of its firm. */
    private static final Set<Integer> RIGHT = Set.of(201, 429);

    private final LocalStack stack = RunningSuite.get();
    private final String name = "rolling-" + System.nanoTime();
    private final History history = new History();
    private final Queue<Replica> replicas = new ArrayDeque<>();

    @Test
    void failsNobodyWhileEachReplicaIsReplaced() throws Exception {
        try (var balancer = new Balancer()) {
            for (var i = 0; i < REPLICAS; i++) {
                addTo(balancer);
            }
            try (var gateway = Replica.start(SuiteService.GATEWAY, "AGENCY_URL=" + balancer.address())) {
                sendThrough(gateway.address(), balancer);
            }
        } finally {
            replicas.forEach(Replica::close);
        }
        var stored = StoredRows.of(stack, name);
        System.out.printf(
                "acknowledged %d, stored %d, by status %s%n",
                history.acknowledged(), stored.size(), history.statuses());
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
    }

    private void sendThrough(URI entrance, Balancer balancer) throws Exception {
        try (var firms =
                new SendingFirms(stack, name, 0, PLANS_OF_EACH, history, firm -> Api.at(entrance, firm.token()))) {
            for (var i = 0; i < Integer.getInteger("rolling.replaced", 5); i++) {
                awaitMore();
                addTo(balancer);
                takeFrom(balancer);
            }
            awaitMore();
            firms.end(LONGEST);
        }
    }

    private void addTo(Balancer balancer) throws IOException {
        var replica = Replica.start(SuiteService.AGENCY, STOPPING);
        replicas.add(replica);
        awaitReady(replica, true);
        balancer.add(replica.address());
    }

    /** Who is stopped is told so at once, and gets no new connection as soon as somebody sees that it is not ready. */
    private void takeFrom(Balancer balancer) throws IOException {
        var replica = replicas.remove();
        replica.process().destroy();
        awaitReady(replica, false);
        balancer.remove(replica.address());
        await().atMost(LONGEST).until(() -> !replica.process().isAlive());
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
