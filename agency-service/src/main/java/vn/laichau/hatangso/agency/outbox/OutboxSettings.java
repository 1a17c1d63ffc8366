package vn.laichau.hatangso.agency.outbox;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How messages are published. */
@ConfigMapping(prefix = "outbox")
interface OutboxSettings {

    /** The safety net: how often somebody looks for what waits, beside the look right after each commit that leaves something. */
    Duration every();

    /** How long a try may take before another replica may repeat it. Longer than the read timeout of the peer. */
    Duration lease();

    /** Pauses double up to this one; a refusal of the whole message waits it at once. */
    Duration longestPause();
}
