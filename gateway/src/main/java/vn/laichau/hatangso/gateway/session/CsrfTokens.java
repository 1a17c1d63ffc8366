package vn.laichau.hatangso.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Proof that a write comes from a page that could read {@code /me}: another site can make a browser send our cookie, but not
 * this. Computed from the session, so nothing is stored.
 */
@ApplicationScoped
class CsrfTokens {

    private final List<SessionKey> keys;

    CsrfTokens(SessionConfiguration configuration) {
        this.keys = SessionKey.listOf(configuration, "portal csrf token");
    }

    String of(JsonWebToken idToken) {
        return of(idToken, keys.get(0));
    }

    private static String of(JsonWebToken idToken, SessionKey key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.hmac(Session.Person.id(idToken)));
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
        return shown != null
                && keys.stream()
                        .anyMatch(
                                key -> MessageDigest.isEqual(of(idToken, key).getBytes(UTF_8), shown.getBytes(UTF_8)));
    }
}
