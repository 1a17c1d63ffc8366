package vn.laichau.hatangso.chassis.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyPair;
import java.util.Base64;
import java.util.function.Supplier;

/** A private key of its own for a test, as services read theirs from a file. */
public final class KeyFile {

    private static final String KEPT = "suite.test.key-file.";

    private KeyFile() {}

    /**
     * Path of the key of that name, the same for each service that this process starts. Kept where class loaders do not reach.
     */
    public static String of(String name) {
        return kept(name, KeyFile::create);
    }

    /** The same with an RSA key: services prove themselves to the realm by one, and signed with one in former years. */
    public static String rsa(String name) {
        return kept(name, KeyFile::createRsa);
    }

    private static String kept(String name, Supplier<String> made) {
        var property = KEPT + name;
        if (System.getProperty(property) == null) {
            System.setProperty(property, made.get());
        }
        return System.getProperty(property);
    }

    /** Path of a new key of P-256 in PEM, gone when the tests end. */
    public static String create() {
        return write(TestKeys.elliptic());
    }

    /** Path of a new RSA key, as they signed with in former years. */
    public static String createRsa() {
        return write(TestKeys.next());
    }

    private static String write(KeyPair pair) {
        try {
            var file = Files.createTempFile("key", ".pem");
            file.toFile().deleteOnExit();
            Files.writeString(file, pem(pair));
            return file.toString();
        } catch (IOException failure) {
            throw new IllegalStateException("key file", failure);
        }
    }

    /** The private half. */
    public static String pem(KeyPair pair) {
        return pem(pair.getPrivate().getEncoded());
    }

    /** @param encoded PKCS#8 */
    public static String pem(byte[] encoded) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(encoded)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
