package vn.laichau.hatangso.systemtests.benchmark;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A way to an answer.
 *
 * @param pids of the processes whose work it is
 */
record MeasuredPath(String name, URI entrance, long... pids) {

    private static final Duration FULL = Duration.ofSeconds(5);
    private static final Duration STEADY = Duration.ofSeconds(8);

    double saturate(Supplier<byte[]> requests, Duration time) throws InterruptedException {
        return new ReadLoad(entrance, requests).saturate(time);
    }

    /** @param steady requests per second while latency is measured */
    Measurement measure(Supplier<byte[]> requests, double steady) throws InterruptedException {
        var readLoad = new ReadLoad(entrance, requests);
        var before = ProcessFigures.cpuSeconds(pids);
        var rate = readLoad.saturate(FULL);
        var cpu = ProcessFigures.cpuSeconds(pids) - before;
        var latencies = readLoad.pace(steady, STEADY);
        return new Measurement(
                rate,
                cpu * 1e3 / (rate * FULL.toSeconds()),
                Measurement.percentile(latencies, 0.5),
                Measurement.percentile(latencies, 0.99));
    }
}
