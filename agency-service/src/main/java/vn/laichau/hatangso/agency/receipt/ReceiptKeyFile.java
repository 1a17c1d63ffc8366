package vn.laichau.hatangso.agency.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** A file with a key that signs receipts: RSA, PKCS#8, PEM. */
final class ReceiptKeyFile {

    private static final int FEWEST_BITS = 2048;

    private ReceiptKeyFile() {}

    /**
     * The key, named by its thumbprint (RFC 7638): the same key always has the same name.
     *
     * @throws IllegalStateException naming the setting when the file holds no fitting key; the service does not start then
     */
    static RSAKey read(Path file) {
        try {
            var key = parse(Files.readString(file));
            if (key.size() < FEWEST_BITS) {
                throw new GeneralSecurityException("only " + key.size() + " bits");
            }
            return key;
        } catch (IOException | GeneralSecurityException | JOSEException | RuntimeException unreadable) {
            throw new IllegalStateException(
                    "receipt.key-file (RECEIPT_KEY_FILE): needs a PEM file with a private RSA key (PKCS#8) of at least "
                            + FEWEST_BITS + " bits",
                    unreadable);
        }
    }

    private static RSAKey parse(String pem) throws GeneralSecurityException, JOSEException {
        var base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
        var factory = KeyFactory.getInstance("RSA");
        var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
        var secret = (RSAPrivateCrtKey) factory.generatePrivate(encoded);
        var open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
        return new RSAKey.Builder((RSAPublicKey) factory.generatePublic(open))
                .privateKey(secret)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.PS256)
                .keyIDFromThumbprint()
                .build();
    }
}
