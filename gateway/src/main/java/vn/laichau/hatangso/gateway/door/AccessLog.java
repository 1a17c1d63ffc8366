package vn.laichau.hatangso.gateway.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.gateway.session.Visit;

/** Writes one JSON line for each request, when its answer is done or its client has gone. */
@ApplicationScoped
class AccessLog {

    private static final Logger LINES = Logger.getLogger("access");

    private final Clock clock;
    private final ObjectMapper mapper;

    AccessLog(Clock clock, ObjectMapper mapper) {
        this.clock = clock;
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::observe, DoorOrder.ACCESS_LOG);
    }

    private void observe(RoutingContext context) {
        if (LINES.isInfoEnabled()) {
            var arrived = clock.instant();
            var trace = Span.current().getSpanContext().getTraceId();
            context.addEndHandler(end -> LINES.info(line(context, arrived, trace)));
        }
        context.next();
    }

    private String line(RoutingContext context, Instant arrived, String trace) {
        var request = context.request();
        var visitor = Visit.in(context).verified();
        var entry = new AccessEntry(
                VietnamTime.of(arrived).toString(),
                request.method().name(),
                request.path(),
                context.response().getStatusCode(),
                context.response().ended(),
                Duration.between(arrived, clock.instant()).toMillis(),
                context.response().bytesWritten(),
                trace,
                visitor.<String>map(claims -> claims.getClaim("azp")).orElse(null),
                visitor.<String>map(claims -> claims.getClaim("org_id")).orElse(null));
        try {
            return mapper.writeValueAsString(entry);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
