package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;
import vn.laichau.hatangso.systemtests.suite.OwedObligation;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.RunsLast;

/** Ten keys in the gate; more by property, as the README of {@code system-tests/faults} says. */
@RunsLast
class ParallelSendsIT {

    private static final int SENDERS = 20;
    private static final int KEYS = Integer.getInteger("parallel.keys", 10);
    private static final long PAUSE_MILLIS = 20;

    private final LocalStack stack = RunningSuite.get();
    private final String name = "parallel-" + System.nanoTime();
    private final History history = new History();

    @Test
    void storesOnceWhatIsSentTwentyTimesAtOnceAndAnswersAllAlike()
            throws SQLException, InterruptedException, ExecutionException {
        var firms = OperatorClient.all(stack);
        var plans = GeneratedObligations.add(stack, name, KEYS);
        var pool = Executors.newFixedThreadPool(SENDERS);
        try {
            for (var number = 0; number < KEYS; number++) {
                var operatorClient = firms.get(number % firms.size());
                sendAtOnce(pool, operatorClient, plans.next(operatorClient), name + "-" + number);
            }
        } finally {
            pool.shutdownNow();
        }
        System.out.printf(
                "%d keys, each sent %d times at once: answers by status %s%n", KEYS, SENDERS, history.statuses());
        var stored = StoredRows.of(stack, name);
        assertThat(stored)
                .extracting(StoredVersion::key)
                .doesNotHaveDuplicates()
                .hasSize(KEYS);
        var keys = PublishedKeys.read(
                Api.anonymous(stack).get("/api/v1/receipt-keys").body());
        assertThat(new HistoryCheck(history.attempts(), stored, keys).violations())
                .isEmpty();
    }

    private void sendAtOnce(ExecutorService pool, OperatorClient operatorClient, OwedObligation plan, String key)
            throws InterruptedException, ExecutionException {
        var ready = new CountDownLatch(SENDERS);
        Callable<Attempt> sending = () -> {
            ready.countDown();
            ready.await();
            return sendUntilAnswered(operatorClient, plan, key);
        };
        List<Attempt> answers = new ArrayList<>();
        for (var answer : pool.invokeAll(Collections.nCopies(SENDERS, sending))) {
            answers.add(answer.get());
        }
        assertThat(answers).extracting(Attempt::status).containsOnly(201);
        assertThat(answers)
                .extracting(attempt -> new String(attempt.answer(), UTF_8))
                .containsOnly(new String(answers.get(0).answer(), UTF_8));
        assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSize(1);
    }

    /** While the first is still being worked on the others are told to come again. */
    private Attempt sendUntilAnswered(OperatorClient operatorClient, OwedObligation plan, String key)
            throws InterruptedException {
        var attempt = FaultClient.send(operatorClient.api(), key, plan, history);
        while (attempt.isWorthRepeating()) {
            if (attempt.status() == 409) {
                assertThat(new String(attempt.answer(), UTF_8)).contains("\"idempotency-key-in-progress\"");
            }
            Thread.sleep(PAUSE_MILLIS);
            attempt = FaultClient.send(operatorClient.api(), key, plan, history);
        }
        return attempt;
    }
}
