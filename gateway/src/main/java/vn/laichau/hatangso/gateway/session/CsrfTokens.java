package vn.laichau.hatangso.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Proof that a write comes from a page that could read {@code /me}: another site can make a browser send our cookie, but not
 * this. Computed from the session, so nothing is stored.
 */
@ApplicationScoped
class CsrfTokens {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    CsrfTokens(SessionConfiguration configuration) {
        // A key of its own: the secret itself encrypts the cookie.
        var derived = hmac(new SecretKeySpec(configuration.secret().getBytes(UTF_8), ALGORITHM), "portal csrf token");
        this.key = new SecretKeySpec(derived, ALGORITHM);
    }

    String of(JsonWebToken idToken) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, session(idToken)));
    }

    /** Reading needs no proof; a write of this session needs its token. */
    boolean allow(HttpServerRequest request, JsonWebToken idToken) {
        return allow(request.method(), request.getHeader("X-CSRF-Token"), idToken);
    }

    /** @param shown null where there is none */
    boolean allow(HttpMethod method, String shown, JsonWebToken idToken) {
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            return true;
        }
        return shown != null && MessageDigest.isEqual(of(idToken).getBytes(UTF_8), shown.getBytes(UTF_8));
    }

    /** The session's id at the issuer; for an issuer without one, the person and the moment of the sign-in. */
    private static String session(JsonWebToken idToken) {
        String sid = idToken.getClaim("sid");
        return sid != null ? "sid " + sid : "sub " + idToken.getSubject() + " " + idToken.getClaim("auth_time");
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
