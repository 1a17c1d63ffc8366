package vn.laichau.hatangso.systemtests.benchmark;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import vn.laichau.hatangso.systemtests.suite.PersistentConnection;

/**
 * Reads over a few connections.
 *
 * @param entrance who answers
 * @param requests the next one to send; asked by several threads at once
 */
record ReadLoad(URI entrance, Supplier<byte[]> requests) {

    private static final int CONNECTIONS = 4;

    /** The same read again and again. */
    static Supplier<byte[]> same(URI target, String token) {
        var request = PersistentConnection.get(target, token);
        return () -> request;
    }

    /** As fast as the answers come: requests per second. */
    double saturate(Duration time) throws InterruptedException {
        return run(time, 0).length / (time.toNanos() / 1e9);
    }

    /**
     * At a steady rate. Latency counts from the instant a request was due, so that one slow answer is felt by all that
     * have to wait behind it.
     *
     * @return nanoseconds, sorted
     */
    long[] pace(double perSecond, Duration time) throws InterruptedException {
        return run(time, (long) (1e9 * CONNECTIONS / perSecond));
    }

    private long[] run(Duration time, long interval) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var begin = System.nanoTime();
            var end = begin + time.toNanos();
            var works = IntStream.range(0, CONNECTIONS)
                    .<Callable<long[]>>mapToObj(i -> () -> sendUntil(end, begin + interval * i / CONNECTIONS, interval))
                    .toList();
            return pool.invokeAll(works).stream()
                    .flatMapToLong(done -> LongStream.of(resultOf(done)))
                    .sorted()
                    .toArray();
        } finally {
            pool.shutdown();
        }
    }

    /** @param interval between two requests; 0: the next one is due when the last is answered */
    private long[] sendUntil(long end, long first, long interval) throws IOException {
        var latencies = new long[1 << 16];
        var count = 0;
        try (var connection = new PersistentConnection(entrance)) {
            for (var due = first; due < end; due = interval == 0 ? System.nanoTime() : due + interval) {
                waitUntil(due);
                requireOk(connection.exchange(requests.get()).status());
                latencies = count < latencies.length ? latencies : Arrays.copyOf(latencies, 2 * count);
                latencies[count++] = System.nanoTime() - due;
            }
        }
        return Arrays.copyOf(latencies, count);
    }

    /** Anything else ends the measurement. */
    private static void requireOk(int status) throws IOException {
        if (status != 200) {
            throw new IOException("answered " + status);
        }
    }

    private static void waitUntil(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static long[] resultOf(Future<long[]> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
