package vn.laichau.hatangso.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.Recovery;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.RunsLast;

/** A system is told of each event, also of those that were on their way when the service was killed. */
@RunsLast
class KilledDeliveryIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final int EVENTS = 5;
    private static final String WEBHOOKS = "/api/v1/webhooks";

    @Test
    void repeatsTheMessageWhoseAnswerNobodyHeardAndLosesNone() throws Exception {
        var stack = RunningSuite.get();
        Recovery.waitForIt(stack);
        var name = "deliveries-" + System.nanoTime();
        var firm = OperatorClient.all(stack).get(0);
        var obligations = GeneratedObligations.add(stack, name, EVENTS);
        var coordinator = Api.anonymous(stack).with(RealmClients.of(stack).token(Principals.COORDINATOR));
        var received = new CopyOnWriteArrayList<String>();
        var sent = new CountDownLatch(1);
        var struck = new CountDownLatch(1);
        var agency = stack.process(SuiteService.AGENCY);
        try (var receiver = new EventReceiver(message -> {
            received.add(message.getRequestHeaders().getFirst("webhook-id"));
            if (received.size() == 1) {
                Awaitility.await().atMost(TIMEOUT).until(() -> sent.getCount() == 0);
                agency.kill();
                struck.countDown();
            }
            EventReceiver.take(message);
        })) {
            var created = Api.json(coordinator.post(WEBHOOKS, """
                    {"url": "%s", "kinds": ["SUBMISSION_RECEIVED"], "organisations": ["%s"]}""".formatted(receiver.address(), firm.organisation())));
            var webhook = WEBHOOKS + "/" + created.path("id").asText();
            assertThat(coordinator.call("POST", webhook + "/secret", "").statusCode())
                    .isEqualTo(200);
            for (var i = 0; i < EVENTS; i++) {
                var key = name + "-" + i;
                var plan = obligations.next(firm);
                Awaitility.await()
                        .atMost(TIMEOUT)
                        .until(() -> FaultClient.send(firm.api(), key, plan, new History())
                                .isAcknowledged());
            }
            sent.countDown();
            assertThat(struck.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            endLease(stack);
            agency.start();

            // The one that was under way comes again when nobody can be at it any more, maybe as the last.
            Awaitility.await().atMost(TIMEOUT).untilAsserted(() -> {
                assertThat(Set.copyOf(received)).hasSize(EVENTS);
                assertThat(received).filteredOn(received.get(0)::equals).hasSizeGreaterThan(1);
            });
            assertThat(coordinator.call("DELETE", webhook, "").statusCode()).isEqualTo(204);
        }
    }

    /** Who was at it has died, and nobody wants to wait until that is believed. */
    private static void endLease(LocalStack stack) throws SQLException {
        try (var connection = stack.superuser("agency").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE webhook_delivery SET next_try_at = now() WHERE tries > 0 AND done_at IS NULL");
        }
    }
}
