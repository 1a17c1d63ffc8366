package vn.laichau.hatangso.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key for one purpose, so that what proves one thing can never prove another. */
record SessionKey(byte[] bytes) {

    private static final String ALGORITHM = "HmacSHA256";

    static SessionKey of(SessionConfiguration configuration, String purpose) {
        return new SessionKey(new SessionKey(configuration.secret().getBytes(UTF_8)).hmac(purpose));
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
