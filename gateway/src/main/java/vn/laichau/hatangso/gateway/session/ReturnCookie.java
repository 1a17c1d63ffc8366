package vn.laichau.hatangso.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Remembers {@code ?to=} while a person is at the sign-in server. Not trusted when it comes back. */
@ApplicationScoped
class ReturnCookie {

    private static final String NAME = "portal_return";
    private static final int SIGN_IN_SECONDS = 1_800;

    private final boolean secure;

    ReturnCookie(@ConfigProperty(name = "suite.public-url") URI publicUrl) {
        this.secure = "https".equals(publicUrl.getScheme());
    }

    void set(RoutingContext context, String path) {
        context.response().addCookie(cookie(encoded(path)).setMaxAge(SIGN_IN_SECONDS));
    }

    /** The remembered path, checked again, and forgotten. */
    String take(RoutingContext context) {
        var cookie = context.request().getCookie(NAME);
        context.response().addCookie(cookie("").setMaxAge(0));
        return ReturnPath.orHome(cookie == null ? null : decoded(cookie.getValue()));
    }

    /** Lax, because the sign-in server may be another site and sends the browser back here. */
    private Cookie cookie(String value) {
        return Cookie.cookie(NAME, value)
                .setPath("/login")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX);
    }

    private static String encoded(String path) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(UTF_8));
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
