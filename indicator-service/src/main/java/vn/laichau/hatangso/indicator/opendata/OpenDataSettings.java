package vn.laichau.hatangso.indicator.opendata;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What the province says about its data, for those who use them. */
@ConfigMapping(prefix = "open-data")
interface OpenDataSettings {

    /** Address of the licence. */
    String licence();

    /** Its short name, as the Open Definition has it. */
    String licenceName();

    /** E-mail address for questions; without one the portal's page on open data is named alone. */
    Optional<String> contact();
}
