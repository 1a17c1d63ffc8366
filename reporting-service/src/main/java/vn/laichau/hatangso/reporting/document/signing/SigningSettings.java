package vn.laichau.hatangso.reporting.document.signing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Whom this installation believes who somebody is, and with what it seals. */
@ConfigMapping(prefix = "signing")
public interface SigningSettings {

    /** Certificates of authorities (PEM), in a file or a folder of *.pem; without them no signature can be checked. */
    Optional<Path> trust();

    /** The same for practice: what they vouch for has no legal value, and is marked so wherever it is shown. */
    Optional<Path> demonstrationTrust();

    /** Whether the authorities are asked over the network who was revoked (CRL, OCSP). */
    @WithDefault("true")
    boolean revocation();

    Seal seal();

    /** The organisation's key; none: only what was sealed outside comes back. */
    interface Seal {

        /** PKCS#12. */
        Optional<Path> file();

        /** Library of a device (PKCS#11). Where both are given, the device seals. */
        Optional<Path> pkcs11();

        /** A file with the password of the key file, or the PIN of the device. */
        Optional<Path> passwordFile();

        /** Red on transparent (PNG): the imprint as it is on paper; without it a frame with the same words. */
        Optional<Path> image();
    }
}
