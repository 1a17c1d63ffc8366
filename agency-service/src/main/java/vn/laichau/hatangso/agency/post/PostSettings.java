package vn.laichau.hatangso.agency.post;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** How letters are sent. */
@ConfigMapping(prefix = "post")
interface PostSettings {

    /** The mail server. Without one nothing is sent: each letter is logged as not sent, for good. */
    Optional<String> mailHost();

    /** How long the mail server may take for one letter. */
    Duration patience();

    /** How long a try may take before another replica may repeat it. Longer than the patience. */
    Duration lease();

    /** Pauses double up to this one. */
    Duration longestPause();
}
