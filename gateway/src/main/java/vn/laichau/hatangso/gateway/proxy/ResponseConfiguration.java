package vn.laichau.hatangso.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How fast a client has to read: as long as an answer that is not cached waits for it, it holds a permit of the service. */
@ConfigMapping(prefix = "gateway.answer")
interface ResponseConfiguration {

    /** Time for which a reader may stand still. */
    @WithDefault("25S")
    Duration grace();

    /** What a reader must reach, as a telephone in the mountains still does. */
    @WithDefault("2K")
    MemorySize perSecond();

    /** How long a service may take to say that a public answer holds; then it is read anew, before the connection is idle. */
    @WithDefault("1S")
    Duration validation();

    default MinimumRate.Slowest slowest() {
        return new MinimumRate.Slowest(grace(), perSecond().asLongValue());
    }
}
