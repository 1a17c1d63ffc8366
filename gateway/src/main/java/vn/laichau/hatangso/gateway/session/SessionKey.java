package vn.laichau.hatangso.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key for one purpose, so that what proves one thing can never prove another. */
record SessionKey(byte[] bytes) {

    private static final String ALGORITHM = "HmacSHA256";

    /** One of each secret, in their order. */
    static List<SessionKey> listOf(SessionConfiguration configuration, String purpose) {
        return configuration.secrets().stream()
                .map(secret -> new SessionKey(new SessionKey(secret.getBytes(UTF_8)).hmac(purpose)))
                .toList();
    }

    /** 32 bytes. */
    byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
