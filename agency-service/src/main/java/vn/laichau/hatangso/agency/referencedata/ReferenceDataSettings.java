package vn.laichau.hatangso.agency.referencedata;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How fresh the names are. */
@ConfigMapping(prefix = "dictionary")
interface ReferenceDataSettings {

    /** How often somebody looks whether the names are too old. */
    Duration every();

    /** Names older than this are asked for again; names that are there stay in use while the peer is away. */
    Duration freshFor();
}
