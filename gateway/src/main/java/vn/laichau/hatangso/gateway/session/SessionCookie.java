package vn.laichau.hatangso.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** The cookie, in one or more pieces, in which the OIDC library keeps a person's session. */
final class SessionCookie {

    private static final String NAME = "q_session";

    private SessionCookie() {}

    /** Takes the session away from the browser, so that its next request is an anonymous one. */
    static void remove(RoutingContext context) {
        context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(NAME))
                .distinct()
                .forEach(name -> context.response().addCookie(ended(name)));
    }

    /** Goes on as if the browser had not sent it, and lets the browser keep it. */
    static void overlook(RoutingContext context) {
        context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(NAME))
                .distinct()
                .toList()
                .forEach(name -> context.response().removeCookie(name, false));
    }

    private static Cookie ended(String name) {
        return Cookie.cookie(name, "")
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setMaxAge(0);
    }
}
