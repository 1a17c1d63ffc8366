package vn.laichau.hatangso.gateway.rejection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "gateway.evidence")
interface RejectionConfiguration {

    /** Refusals that wait to be told; what is above stands in the gateway's own log alone. */
    @WithDefault("2000")
    int waiting();

    /** How many of all may wait when a stranger's comes: a flood of those must not take the place of what firms are owed. */
    @WithDefault("100")
    int strangers();

    /** How often it is tried to tell one. A token is good for a few minutes, longer it makes no sense. */
    @WithDefault("40")
    int tries();

    /** Between two tries. */
    @WithDefault("3S")
    Duration pause();
}
