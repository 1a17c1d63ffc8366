package vn.laichau.hatangso.chassis.http;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Gives Prometheus the figures in the format that it prefers, in which some have the trace of a call as an example. Quarkus knows that
 * format by one name alone, and Prometheus asks with versions and weights.
 */
@ApplicationScoped
class OpenMetricsFilter {

    private static final String PREFERRED = "application/openmetrics-text";
    private static final String KNOWN = PREFERRED + "; version=1.0.0; charset=utf-8";

    void register(@Observes ManagementInterface management) {
        management.router().route().order(Integer.MIN_VALUE).handler(OpenMetricsFilter::name);
    }

    private static void name(RoutingContext context) {
        var headers = context.request().headers();
        var accepted = headers.get(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.startsWith(PREFERRED)) {
            headers.set(HttpHeaders.ACCEPT, KNOWN);
        }
        context.next();
    }
}
