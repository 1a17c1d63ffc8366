package vn.laichau.hatangso.indicator.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Remembers the most memory that this process held, in KiB, while it is open. */
final class RssWatch implements AutoCloseable {

    private static final int MILLIS = 20;

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    RssWatch(AtomicLong highest) {
        watch.scheduleAtFixedRate(() -> highest.accumulateAndGet(now(), Math::max), 0, MILLIS, TimeUnit.MILLISECONDS);
    }

    static long now() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
