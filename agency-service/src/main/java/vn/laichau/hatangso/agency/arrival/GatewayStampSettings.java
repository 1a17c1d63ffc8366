package vn.laichau.hatangso.agency.arrival;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How far the gateway is believed that says when a request was whole there. */
@ConfigMapping(prefix = "arrival.gateway")
interface GatewayStampSettings {

    /** True where nobody but the suite's own parts reaches this service; otherwise its own stamp alone counts. */
    boolean believed();

    /** How long before our own stamp that may have been: as long as the gateway waits for an answer at the most. */
    Duration longest();
}
