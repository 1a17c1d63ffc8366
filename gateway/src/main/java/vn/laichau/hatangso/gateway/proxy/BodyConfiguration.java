package vn.laichau.hatangso.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "gateway.body")
interface BodyConfiguration {

    /** Longest body of a route that names none of its own. */
    MemorySize most();

    /** Deepest nesting of JSON; ours nests five deep. */
    @WithDefault("64")
    int depth();

    /** Bytes of bodies that wait here until they are whole, beyond the first part of each. */
    @WithDefault("64M")
    MemorySize held();

    /** Time in which nothing is expected of a sender. */
    @WithDefault("20S")
    Duration grace();

    /** What a sender must reach on the average after that, as a telephone in the mountains still does. */
    @WithDefault("2K")
    MemorySize perSecond();

    default MinimumRate.Slowest slowest() {
        return new MinimumRate.Slowest(grace(), perSecond().asLongValue());
    }
}
