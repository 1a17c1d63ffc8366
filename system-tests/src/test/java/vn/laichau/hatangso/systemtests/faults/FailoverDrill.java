package vn.laichau.hatangso.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/**
 * While firms send, the server that writes dies and the other one takes over, there and back: agency-service works with two real
 * servers (docs/adr/0058). By hand, after {@code apt-get install patroni etcd-server haproxy postgresql-17}; {@code -Dfailover.rounds=2}.
 */
class FailoverDrill {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int BEFORE = 40;
    private static final int PLANS_OF_EACH = 20_000;

    private final LocalStack stack = RunningSuite.get();
    private final String name = "failover-" + System.nanoTime();
    private final History history = new History();
    private long since;

    @Test
    void losesNoPlanWhenTheServerThatWritesDies() throws Exception {
        try (var cluster = PatroniCluster.start(Path.of("target", "patroni.log"))) {
            cluster.create(stack.database(SuiteService.AGENCY));
            try (var replica = Replica.start(SuiteService.AGENCY, "DATABASE_URL='" + cluster.jdbcUrl("agency") + "'")) {
                sendWhileServersDie(cluster, replica);
                var stored = StoredRows.of(cluster.superuser("agency"), name);
                System.out.printf(
                        "acknowledged %d, stored %d, by status %s%n",
                        history.acknowledged(), stored.size(), history.statuses());
                var keys = PublishedKeys.read(Api.at(replica.address(), null)
                        .get("/api/v1/receipt-keys")
                        .body());
                assertThat(stored).hasSizeGreaterThanOrEqualTo(history.acknowledged());
                assertThat(new HistoryCheck(history.attempts(), stored, keys).violations())
                        .as(replica::failures)
                        .isEmpty();
            }
        }
    }

    private void sendWhileServersDie(PatroniCluster cluster, Replica replica) throws Exception {
        var entrance = replica.address();
        var management = Api.at(replica.management(), null);
        BooleanSupplier ready = () -> management.get("/q/health/ready").statusCode() == 200;
        untilTrue(ready);
        var plans = GeneratedObligations.add(cluster.superuser("agency"), name, PLANS_OF_EACH);
        try (var firms = new SendingFirms(
                OperatorClient.all(stack), plans, name, 0, history, firm -> Api.at(entrance, firm.token()))) {
            for (var round = 0; round < Integer.getInteger("failover.rounds", 2); round++) {
                awaitMore();
                var died = cluster.killPrimary();
                since = System.nanoTime();
                tell(
                        "died: the other one leads",
                        () -> cluster.primary()
                                .filter(leads -> !leads.equals(died))
                                .isPresent());
                since = System.nanoTime();
                var acknowledged = history.acknowledged();
                tell("leads: a plan was taken", () -> history.acknowledged() > acknowledged);
                tell("leads: the service was ready", ready);
                cluster.replace(died);
                since = System.nanoTime();
                tell("was replaced: the new one has all that is acknowledged", cluster::isWhole);
            }
            awaitMore();
            firms.end(LONGEST);
        }
    }

    /** Every client has got on. */
    private void awaitMore() {
        var before = history.acknowledged();
        untilTrue(() -> history.acknowledged() > before + BEFORE);
    }

    private void tell(String what, BooleanSupplier condition) {
        untilTrue(condition);
        System.out.printf("%.1f s after a server %s%n", (System.nanoTime() - since) / 1e9, what);
    }

    private static void untilTrue(BooleanSupplier condition) {
        await().atMost(LONGEST).pollDelay(Duration.ZERO).until(condition::getAsBoolean);
    }
}
