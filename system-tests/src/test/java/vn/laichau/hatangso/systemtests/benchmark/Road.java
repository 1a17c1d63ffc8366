package vn.laichau.hatangso.systemtests.benchmark;

import java.net.URI;
import java.time.Duration;
import vn.laichau.hatangso.local.process.StackProcess;

/**
 * A way to the same read.
 *
 * @param processes whose work it is
 */
record Road(String name, URI target, StackProcess... processes) {

    private static final Duration FULL = Duration.ofSeconds(5);
    private static final Duration STEADY = Duration.ofSeconds(8);

    double saturate(String token, Duration time) throws InterruptedException {
        return new Load(target, token).saturate(time);
    }

    /** @param steady requests per second while latency is measured */
    Sample measure(String token, double steady) throws InterruptedException {
        var load = new Load(target, token);
        var before = Figures.cpuSeconds(processes);
        var rate = load.saturate(FULL);
        var cpu = Figures.cpuSeconds(processes) - before;
        var latencies = load.pace(steady, STEADY);
        return new Sample(
                rate,
                cpu * 1e3 / (rate * FULL.toSeconds()),
                Sample.percentile(latencies, 0.5),
                Sample.percentile(latencies, 0.99));
    }
}
