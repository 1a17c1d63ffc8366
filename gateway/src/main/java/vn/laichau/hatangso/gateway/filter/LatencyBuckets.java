package vn.laichau.hatangso.gateway.filter;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.DoubleStream;

/** Counts answers by how long they took, in the steps in which objectives are set (docs/operations/slo.md). */
@Singleton
class LatencyBuckets implements MeterFilter {

    private static final double[] NANOS = DoubleStream.of(0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
            .map(seconds -> seconds * Duration.ofSeconds(1).toNanos())
            .toArray();

    @Override
    public DistributionStatisticConfig configure(Meter.Id meter, DistributionStatisticConfig others) {
        return meter.getName().equals("http.server.requests")
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(NANOS)
                        .build()
                        .merge(others)
                : others;
    }
}
