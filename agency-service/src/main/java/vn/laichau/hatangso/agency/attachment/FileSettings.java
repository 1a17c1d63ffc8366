package vn.laichau.hatangso.agency.attachment;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where contents of files are kept (docs/adr/0088). */
@ConfigMapping(prefix = "files")
interface FileSettings {

    enum Store {
        DATABASE,
        S3
    }

    /** Where new ones go, and all that lie elsewhere are moved to. */
    Store store();

    /** Of the S3-compatible store; also needed while contents are moved back out of it. */
    Optional<URI> endpoint();

    /** This service's alone, with versions. */
    Optional<String> bucket();

    String region();

    /** Whether the bucket stands in the path of addresses, as most stores in one's own house want it, or in the name of the host. */
    boolean pathStyle();

    Optional<String> accessKey();

    Optional<String> secretKey();

    /** What the store is asked to encrypt by, and has to say that it did: AES256 or aws:kms. */
    String encryption();

    /** Of aws:kms; the store's own where none is named. */
    Optional<String> kmsKey();

    /** A PEM file with the authorities that certify the store, in place of those that Java knows. */
    Optional<Path> authorities();

    /** For one exchange with the store: the longest takes a whole file there. */
    Duration timeout();

    /** For one part of a file: who reads holds a thread so long when the store is silent. */
    Duration partTimeout();

    /** So long is a store not asked to take anything that did not just now. */
    Duration rest();

    /** How many are moved in one round. */
    int batch();

    /** How often a round begins; "off" for none. */
    String every();

    /** How often objects that no row names are looked for; "off" for never. */
    String sweepEvery();

    /** How long an object that no row names stays: longer than any upload takes from its bytes to its row. */
    Duration unknownFor();
}
