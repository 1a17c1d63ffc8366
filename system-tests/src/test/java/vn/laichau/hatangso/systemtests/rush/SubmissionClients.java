package vn.laichau.hatangso.systemtests.rush;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.laichau.hatangso.systemtests.suite.PersistentConnection;

/** Many connections that send at the same time. */
record SubmissionClients(URI target, int connections) {

    private static final byte[] NONE = {};

    /** As fast as the answers come. */
    List<SubmissionResult> saturate(Supplier<byte[]> requests, Duration time) throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        var outcomes = new ConcurrentLinkedQueue<SubmissionResult>();
        run(connection -> {
            while (System.nanoTime() < end) {
                outcomes.add(connection.send(requests.get(), System.nanoTime()));
            }
        });
        return List.copyOf(outcomes);
    }

    /** At a steady rate, whatever the answers do: a sending that finds no free connection is late, and counted so. */
    List<SubmissionResult> pace(List<byte[]> requests, double perSecond) throws InterruptedException {
        var begin = System.nanoTime() + Duration.ofMillis(200).toNanos();
        var interval = 1e9 / perSecond;
        var next = new AtomicInteger();
        var outcomes = new ConcurrentLinkedQueue<SubmissionResult>();
        run(connection -> {
            for (var i = next.getAndIncrement(); i < requests.size(); i = next.getAndIncrement()) {
                var due = begin + (long) (i * interval);
                waitUntil(due);
                outcomes.add(connection.send(requests.get(i), due));
            }
        });
        return List.copyOf(outcomes);
    }

    private void run(Consumer<Sender> work) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(connections);
        for (var i = 0; i < connections; i++) {
            pool.execute(() -> {
                try (var sender = new Sender(target)) {
                    work.accept(sender);
                }
            });
        }
        pool.shutdown();
        if (!pool.awaitTermination(30, TimeUnit.MINUTES)) {
            throw new IllegalStateException("senders did not end");
        }
    }

    private static void waitUntil(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Connects again after the other side has closed. */
    private static final class Sender implements AutoCloseable {

        private final URI target;
        private PersistentConnection connection;

        Sender(URI target) {
            this.target = target;
        }

        SubmissionResult send(byte[] request, long due) {
            var sentAt = Instant.now();
            try {
                connection = connection == null ? new PersistentConnection(target) : connection;
                sentAt = Instant.now();
                var answer = connection.exchange(request);
                var submissionResult =
                        new SubmissionResult(sentAt, answer.status(), System.nanoTime() - due, answer.body());
                if (answer.ends()) {
                    close();
                }
                return submissionResult;
            } catch (IOException broken) {
                close();
                return new SubmissionResult(sentAt, 0, System.nanoTime() - due, NONE);
            }
        }

        @Override
        public void close() {
            try {
                if (connection != null) {
                    connection.close();
                }
            } catch (IOException alreadyGone) {
                // Nothing is left to close.
            }
            connection = null;
        }
    }
}
