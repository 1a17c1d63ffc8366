package vn.laichau.hatangso.agency.outbox;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How parcels are sent on. */
@ConfigMapping(prefix = "delivery")
interface OutboxSettings {

    /** The safety net: how often somebody looks for what waits, beside the look right after each commit that leaves something. */
    Duration every();

    /** How long a try may take before another replica may repeat it. Longer than the read timeout of the peer. */
    Duration lease();

    /** Pauses double up to this one; a refusal of the whole parcel waits it at once. */
    Duration longestPause();
}
