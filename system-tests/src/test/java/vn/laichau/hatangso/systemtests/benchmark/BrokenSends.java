package vn.laichau.hatangso.systemtests.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** One client that breaks off what it sends, by many senders at once, on each route and in each way in turn, until it is closed. */
final class BrokenSends implements AutoCloseable {

    private static final List<String> ROUTES =
            List.of("/api/v1/submissions", "/api/v1/attachments?name=x.pdf", "/api/v1/imports", "/api/v1/reports");
    private static final List<String> WAYS = List.of(
            "Content-Length: 100\r\n\r\nhalf",
            "Content-Length: 900000\r\n\r\n" + "x".repeat(40 * 1024),
            "Transfer-Encoding: chunked\r\n\r\n20\r\nhalf",
            "Transfer-Encoding: chunked\r\n\r\nzz\r\nhalf",
            "Content-Le");

    /** Or what is measured is how many connections this machine can open. */
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final AtomicInteger broken = new AtomicInteger();
    private final ExecutorService senders;
    private volatile boolean closing;

    BrokenSends(URI entrance, String token, int atOnce) {
        senders = Executors.newFixedThreadPool(atOnce);
        for (var sender = 0; sender < atOnce; sender++) {
            senders.submit(() -> {
                while (!closing) {
                    breakOff(entrance, token, broken.getAndIncrement());
                    LockSupport.parkNanos(BETWEEN.toNanos());
                }
            });
        }
    }

    private static void breakOff(URI entrance, String token, int number) {
        try (var socket = new Socket(
                entrance.getHost(), entrance.getPort(), InetAddress.getByName(FairSharesBenchmark.OTHER_ADDRESS), 0)) {
            var head = "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n"
                    .formatted(ROUTES.get(number % ROUTES.size()), entrance.getAuthority(), token);
            socket.getOutputStream().write((head + WAYS.get(number % WAYS.size())).getBytes(ISO_8859_1));
            socket.setSoLinger(number % 2 == 0, 0);
        } catch (IOException refused) {
            // The gateway may be quicker to break it off.
        }
    }

    @Override
    public String toString() {
        return broken + " sendings broken off";
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        senders.shutdown();
        if (!senders.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("what is sent is not broken off");
        }
    }
}
