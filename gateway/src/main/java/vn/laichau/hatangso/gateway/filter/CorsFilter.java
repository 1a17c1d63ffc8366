package vn.laichau.hatangso.gateway.filter;

import io.quarkus.runtime.Startup;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets pages of trusted addresses call with tokens of their own (CORS). Cookies never count there: nobody's session in the
 * portal can be used from another page.
 */
@Startup
@ApplicationScoped
class CorsFilter {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Accept-Language, Idempotency-Key, If-Match, If-None-Match, traceparent";
    private static final String ANSWER_HEADERS =
            "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, Idempotency-Replayed, Content-Disposition, Deprecation, Sunset, Replica-Lag";
    private static final String SECONDS_TO_REMEMBER = "600";

    private final TrustedOrigins trusted;

    CorsFilter(TrustedOrigins trusted) {
        this.trusted = trusted;
    }

    void register(@Observes Filters filters) {
        if (!trusted.areNone()) {
            filters.register(this::allow, FilterOrder.CROSS_ORIGIN);
        }
    }

    private void allow(RoutingContext context) {
        var origin = context.request().getHeader(HttpHeaders.ORIGIN);
        var known = trusted.contain(origin);
        context.addHeadersEndHandler(end -> tell(context.response().headers(), known ? origin : null));
        if (known && asksBefore(context.request())) {
            context.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS_TO_REMEMBER)
                    .end();
        } else {
            context.next();
        }
    }

    private static void tell(MultiMap headers, String origin) {
        headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (origin != null) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
        }
    }

    /** A preflight: a browser asks before it sends what no form could. */
    private static boolean asksBefore(HttpServerRequest request) {
        return HttpMethod.OPTIONS.equals(request.method())
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
