package vn.laichau.hatangso.systemtests.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One side of one pair.
 *
 * @param rate requests per second when nothing holds back
 * @param cpuMillis of all processes on the way, for one request at that rate
 * @param p50 milliseconds at the steady rate
 */
record Measurement(double rate, double cpuMillis, double p50, double p99) {

    static double median(List<Measurement> samples, ToDoubleFunction<Measurement> figure) {
        var sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** @param latencies nanoseconds, sorted */
    static double percentile(long[] latencies, double share) {
        return latencies[(int) Math.min(latencies.length - 1, Math.ceil(latencies.length * share) - 1)] / 1e6;
    }
}
