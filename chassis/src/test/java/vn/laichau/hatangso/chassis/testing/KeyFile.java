package vn.laichau.hatangso.chassis.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;

/** A private key of its own for a test, as services read theirs from a file. */
public final class KeyFile {

    private static final String KEPT = "suite.test.key-file.";

    private KeyFile() {}

    /**
     * Path of the key of that name, the same for each service that this process starts. Kept where class loaders do not reach.
     */
    public static String of(String name) {
        var property = KEPT + name;
        if (System.getProperty(property) == null) {
            System.setProperty(property, create());
        }
        return System.getProperty(property);
    }

    /** Path of a new RSA key in PEM, gone when the tests end. */
    public static String create() {
        try {
            var key = TestKeys.next().getPrivate().getEncoded();
            var file = Files.createTempFile("key", ".pem");
            file.toFile().deleteOnExit();
            Files.writeString(
                    file,
                    "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n");
            return file.toString();
        } catch (IOException failure) {
            throw new IllegalStateException("key file", failure);
        }
    }
}
