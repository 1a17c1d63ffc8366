package vn.laichau.hatangso.agency.arrival;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** How far the gateway is believed that says when a request was whole there. */
@ConfigMapping(prefix = "arrival.gateway")
interface GatewayStampSettings {

    /** Shared with the gateway, which proves by it that it has said so; without one, our own stamp alone counts. */
    Optional<String> secret();

    /** How long before our own stamp that may have been: as long as the gateway waits for an answer at the most. */
    Duration longest();
}
