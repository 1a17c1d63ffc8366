package vn.laichau.hatangso.systemtests.benchmark;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A way to an answer.
 *
 * @param pids of the processes whose work it is
 */
record Road(String name, URI entrance, long... pids) {

    private static final Duration FULL = Duration.ofSeconds(5);
    private static final Duration STEADY = Duration.ofSeconds(8);

    double saturate(Supplier<byte[]> requests, Duration time) throws InterruptedException {
        return new Load(entrance, requests).saturate(time);
    }

    /** @param steady requests per second while latency is measured */
    Sample measure(Supplier<byte[]> requests, double steady) throws InterruptedException {
        var load = new Load(entrance, requests);
        var before = Figures.cpuSeconds(pids);
        var rate = load.saturate(FULL);
        var cpu = Figures.cpuSeconds(pids) - before;
        var latencies = load.pace(steady, STEADY);
        return new Sample(
                rate,
                cpu * 1e3 / (rate * FULL.toSeconds()),
                Sample.percentile(latencies, 0.5),
                Sample.percentile(latencies, 0.99));
    }
}
