package vn.laichau.hatangso.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The cookies in which the OIDC library remembers sign-ins that have begun, one for each. Whoever begins many and ends none, as a
 * browser does that opens all its tabs again, would soon send more of them than a request may have.
 */
final class SignInAttempts {

    private static final Pattern NAME = Pattern.compile("q_auth_[A-Za-z0-9_-]+");

    /** Windows in which one person may be signing in at the same time; the one that begins now comes to them. */
    private static final int KEPT = 4;

    private SignInAttempts() {}

    /** A browser sends cookies of one path in the order in which it got them (RFC 6265, 5.4); parsed, they have none. */
    static void forgetOldest(RoutingContext context) {
        var sent = context.request().headers().getAll(HttpHeaders.COOKIE);
        var begun = sent.stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(cookie -> cookie.strip().split("=", 2)[0])
                .filter(name -> NAME.matcher(name).matches())
                .distinct()
                .toList();
        begun.stream()
                .limit(Math.max(0, begun.size() - KEPT))
                .forEach(oldest -> context.response().addCookie(ended(oldest)));
    }

    private static Cookie ended(String name) {
        return Cookie.cookie(name, "").setPath("/").setHttpOnly(true).setMaxAge(0);
    }
}
