package vn.laichau.hatangso.chassis.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A private key of its own for a test, as services read theirs from a file. */
public final class KeyFile {

    private KeyFile() {}

    /** Path of a new RSA key in PEM, gone when the tests end. */
    public static String create() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var key = generator.generateKeyPair().getPrivate().getEncoded();
            var file = Files.createTempFile("key", ".pem");
            file.toFile().deleteOnExit();
            Files.writeString(
                    file,
                    "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n");
            return file.toString();
        } catch (IOException | NoSuchAlgorithmException failure) {
            throw new IllegalStateException("key file", failure);
        }
    }
}
