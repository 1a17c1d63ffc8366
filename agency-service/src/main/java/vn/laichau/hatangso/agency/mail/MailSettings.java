package vn.laichau.hatangso.agency.mail;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** How letters are sent. */
@ConfigMapping(prefix = "mail")
interface MailSettings {

    /** The mail server. Without one nothing is sent: each letter is logged as not sent, for good. */
    Optional<String> host();

    /** Its port for letters that are handed in. */
    int port();

    /** Who we are to the mail server; without a user it is not asked who we are. */
    Optional<String> user();

    /** The user's password. */
    Optional<String> password();

    /** The sender of every letter. */
    String from();

    /** Whether the connection is encrypted before anything is said. */
    Encryption encryption();

    /** STARTTLS. */
    enum Encryption {
        /** Without it nothing is sent. */
        REQUIRED,
        /** Where the mail server offers it. */
        OPTIONAL,
        DISABLED
    }

    /** How long the mail server may be silent. */
    Duration timeout();

    /** How long a try may take before another replica may repeat it. Longer than the timeout. */
    Duration lease();

    /** Pauses double up to this one. */
    Duration longestPause();
}
