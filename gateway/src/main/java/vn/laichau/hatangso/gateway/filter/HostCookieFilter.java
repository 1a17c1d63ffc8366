package vn.laichau.hatangso.gateway.filter;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Names the cookies of sign-in and session so that a browser takes them from this host alone (the prefix {@code __Host-}, RFC
 * 6265bis 4.1.3), and does not see them by any other name: a page of a sibling domain could have planted such a one. The OIDC
 * library has names of its own, which only the browser does not meet.
 */
@ApplicationScoped
class HostCookieFilter {

    private static final String PREFIX = "__Host-";
    private static final Pattern OWN = Pattern.compile("(?:q_(?:session|auth)|portal_return).*");

    private final boolean secure;

    HostCookieFilter(@ConfigProperty(name = "quarkus.oidc.portal.authentication.cookie-force-secure") boolean secure) {
        this.secure = secure;
    }

    /** Not over plain HTTP, as on a developer's machine: no browser takes the prefix there. */
    void register(@Observes Filters filters) {
        if (secure) {
            filters.register(this::rename, FilterOrder.COOKIES);
        }
    }

    private void rename(RoutingContext context) {
        var sent = context.request().headers().getAll(HttpHeaders.COOKIE);
        if (!sent.isEmpty()) {
            context.request().headers().set(HttpHeaders.COOKIE, own(sent));
        }
        context.addHeadersEndHandler(end -> prefix(context.request(), context.response()));
        context.next();
    }

    private static String own(List<String> sent) {
        return sent.stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(PREFIX))
                .map(cookie -> cookie.substring(PREFIX.length()))
                .filter(cookie -> OWN.matcher(cookie).matches())
                .collect(Collectors.joining("; "));
    }

    private static void prefix(HttpServerRequest request, HttpServerResponse response) {
        for (var cookie : List.copyOf(request.cookies())) {
            if (((ServerCookie) cookie).isChanged()) {
                response.removeCookie(cookie.getName(), false);
                response.addCookie(prefixed(cookie));
            }
        }
    }

    private static Cookie prefixed(Cookie cookie) {
        return Cookie.cookie(PREFIX + cookie.getName(), cookie.getValue())
                .setMaxAge(cookie.getMaxAge())
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(cookie.isHttpOnly())
                .setSameSite(cookie.getSameSite());
    }
}
