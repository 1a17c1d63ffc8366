package vn.laichau.hatangso.gateway.filter;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import vn.laichau.hatangso.gateway.address.ClientAddress;
import vn.laichau.hatangso.gateway.session.Session;

/**
 * Writes one line for each request, when its answer is done or its client has gone. In production the fields are members of
 * the JSON line's {@code mdc}, beside the trace id. Never the query, the headers or the body: they may hold what is not public.
 */
@ApplicationScoped
class AccessLog {

    private static final String SECRET_ADDRESSES = "/api/v1/deadlines/feeds/";
    private static final Logger LINES = Logger.getLogger("access");

    /** As nginx has it: the connection ended before an answer began. */
    private static final int UNANSWERED = 499;

    private final Clock clock;

    AccessLog(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::observe, FilterOrder.ACCESS_LOG);
    }

    private void observe(RoutingContext context) {
        if (LINES.isInfoEnabled()) {
            var arrived = clock.instant();
            context.addEndHandler(end -> write(context, fields(context, arrived)));
        }
        context.next();
    }

    private static void write(RoutingContext context, Map<String, Object> fields) {
        fields.forEach(MDC::put);
        try {
            LINES.infof("%s %s %d", context.request().method(), path(context), status(context));
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }

    private static int status(RoutingContext context) {
        return context.response().headWritten() ? context.response().getStatusCode() : UNANSWERED;
    }

    /** The last part of a calendar's address is its key. */
    private static String path(RoutingContext context) {
        var path = context.request().path();
        return path.startsWith(SECRET_ADDRESSES) ? SECRET_ADDRESSES + "…" : path;
    }

    private Map<String, Object> fields(RoutingContext context, Instant arrived) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("address", ClientAddress.of(context));
        fields.put("method", context.request().method().name());
        fields.put("path", path(context));
        fields.put("status", status(context));
        fields.put("millis", Duration.between(arrived, clock.instant()).toMillis());
        fields.put("bytes", context.response().bytesWritten());
        // False when the connection broke before the answer was out.
        fields.put("complete", context.response().ended());
        Session.in(context).verified().ifPresent(token -> {
            fields.put("client", token.getClaim("azp"));
            fields.put("organisation", token.getClaim("org_id"));
        });
        return fields;
    }
}
