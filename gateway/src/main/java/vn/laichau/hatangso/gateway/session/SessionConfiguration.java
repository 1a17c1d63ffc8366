package vn.laichau.hatangso.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "gateway.session")
interface SessionConfiguration {

    /** At least 32 characters, the same in every replica. Changing it signs everybody out. */
    String secret();

    /** For so long a session is not asked for again: what it takes until a sign-out counts in every replica. */
    @WithDefault("1S")
    Duration checkedFor();

    /** For so long a sign-in server that did not answer is not asked. */
    @WithDefault("5S")
    Duration troubleFor();
}
