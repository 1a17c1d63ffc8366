package vn.laichau.hatangso.agency.arrival;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Stamps every request before anything else happens to it: before its body is read, its token checked or a worker thread
 * waited for. Under load a submission is late by its sender, never by us.
 */
@Singleton
class ArrivalClock {

    /** Before every other filter, also the one that refuses large bodies. */
    private static final int PRIORITY = 10_000;

    private static final String SUBMISSIONS = "/api/v1/submissions";

    private final Clock clock;
    private final ArrivalLog log;

    ArrivalClock(Clock clock, ArrivalLog log) {
        this.clock = clock;
        this.log = log;
    }

    void register(@Observes Filters filters) {
        filters.register(this::stamp, PRIORITY);
    }

    private void stamp(RoutingContext context) {
        var arrival = Arrival.stamp(context, clock.instant().truncatedTo(MILLIS));
        if (isAttempt(context)) {
            context.addEndHandler(end -> noteIfRefused(context, arrival));
        }
        context.next();
    }

    private static boolean isAttempt(RoutingContext context) {
        var request = context.request();
        return request.method() == HttpMethod.POST
                && SUBMISSIONS.equals(request.path())
                && !"true".equals(request.getParam("validateOnly"));
    }

    private void noteIfRefused(RoutingContext context, Arrival arrival) {
        var status = context.response().getStatusCode();
        if (status >= 400) {
            log.note(arrival, status);
        }
    }
}
