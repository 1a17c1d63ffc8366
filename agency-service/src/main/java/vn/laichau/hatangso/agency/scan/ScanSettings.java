package vn.laichau.hatangso.agency.scan;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** Where the virus scanner is. */
@ConfigMapping(prefix = "scan")
interface ScanSettings {

    /** Host of a clamd; without it nothing is scanned. */
    Optional<String> clamavHost();

    int clamavPort();

    /** For the connection, and for each wait of the conversation. */
    Duration timeout();
}
