package vn.laichau.hatangso.gateway.filter;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.laichau.hatangso.gateway.allowlist.Routes;

/**
 * Under which path a request is counted: that of the route that answered it, and of the API the noun. The address itself would be
 * one more counter for each id and each page that anybody makes up, until no more are taken and the metrics tell nothing new.
 */
@ApplicationScoped
class MetricPath {

    /** Where metrics and traces look for the pattern of an address. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final String OTHER = "/other";
    private static final String API = "/api/v1/";

    private final Routes routes;

    MetricPath(Routes routes) {
        this.routes = routes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::name, FilterOrder.METRIC_PATH);
    }

    private void name(RoutingContext context) {
        var metric = HttpRequestMetric.getRequestMetric(context);
        // None for what is not counted at all.
        if (metric != null) {
            var request = metric.request().context();
            request.putLocal(TEMPLATE, OTHER);
            context.addHeadersEndHandler(answered -> request.putLocal(TEMPLATE, path(context)));
        }
        context.next();
    }

    private String path(RoutingContext context) {
        var asked = context.request().path();
        if (asked != null && routes.find(asked).isPresent()) {
            var end = asked.indexOf('/', API.length());
            return end < 0 ? asked : asked.substring(0, end);
        }
        var route = context.currentRoute();
        return route == null || route.getPath() == null || route.getPath().startsWith("/api") ? OTHER : route.getPath();
    }
}
