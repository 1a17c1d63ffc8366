package vn.laichau.hatangso.systemtests.benchmark;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.laichau.hatangso.systemtests.suite.PersistentConnection;

/** One client that sends as many heavy reads at once as it likes, each again as soon as it is answered, until it is closed. */
final class ParallelHeavyReads implements AutoCloseable {

    private static final String HEAVY = "/api/v1/tasks/tree";

    /** Who is refused asks again no quicker: otherwise what is measured is how many refusals this machine makes. */
    private static final Duration AFTER_REFUSAL = Duration.ofMillis(50);

    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final ExecutorService senders;
    private volatile boolean closing;

    /** All of them have an answer when this returns. */
    ParallelHeavyReads(URI entrance, String token, int atOnce) throws InterruptedException {
        var request = PersistentConnection.get(entrance.resolve(HEAVY), token);
        var answered = new CountDownLatch(atOnce);
        senders = Executors.newFixedThreadPool(atOnce);
        for (var sender = 0; sender < atOnce; sender++) {
            senders.submit(() -> {
                while (!closing) {
                    send(entrance, request, answered);
                }
            });
        }
        answered.await();
    }

    private void send(URI entrance, byte[] request, CountDownLatch answered) {
        try (var connection = new PersistentConnection(entrance, FairSharesBenchmark.OTHER_ADDRESS)) {
            var ends = false;
            while (!closing && !ends) {
                var answer = connection.exchange(request);
                statuses.merge(answer.status(), 1, Integer::sum);
                answered.countDown();
                ends = answer.ends();
                if (answer.status() != 200) {
                    LockSupport.parkNanos(AFTER_REFUSAL.toNanos());
                }
            }
        } catch (IOException brokenOff) {
            statuses.merge(0, 1, Integer::sum);
            answered.countDown();
            LockSupport.parkNanos(AFTER_REFUSAL.toNanos());
        }
    }

    /** How often each status was the answer; 0 where the connection ended without one. */
    Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    @Override
    public String toString() {
        return "heavy reads by status: " + statuses;
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        senders.shutdown();
        if (!senders.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("heavy reads are not answered");
        }
    }
}
