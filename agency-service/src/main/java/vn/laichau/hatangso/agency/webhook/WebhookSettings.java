package vn.laichau.hatangso.agency.webhook;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How messages reach receivers. */
@ConfigMapping(prefix = "webhooks")
interface WebhookSettings {

    /** How often somebody looks for events and for messages that are due. */
    Duration every();

    /** Networks without public addresses that messages may go to all the same, such as 10.20.0.0/16; no other one may be called. */
    Optional<List<String>> networks();

    /** A PEM file with the authorities whose certificates receivers may show, in place of those that Java knows. */
    Optional<String> authorities();

    /** How long a receiver may take for all of its answer. */
    Duration timeout();

    /** How long a try may take before another replica may repeat it. Longer than two timeouts. */
    Duration lease();

    /** Pauses double from this one. */
    Duration firstPause();

    /** Up to this one. */
    Duration longestPause();

    /** What fails so long is given up; a receiver that takes nothing so long is not called any more. */
    Duration longestFailure();
}
