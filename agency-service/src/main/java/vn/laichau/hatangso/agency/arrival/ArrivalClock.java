package vn.laichau.hatangso.agency.arrival;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.laichau.hatangso.chassis.problem.ProblemWriter;

/**
 * Stamps every request before anything else happens to it: before its body is read, its token checked or a worker thread
 * waited for. Under load a submission is late by its sender, never by us.
 */
@Singleton
class ArrivalClock {

    /** Before every other filter, also the one that refuses large bodies. */
    private static final int PRIORITY = 10_000;

    private final Clock clock;
    private final GatewayStamp stamp;
    private final AttemptSender attemptSender;
    private final ArrivalLog log;

    ArrivalClock(Clock clock, GatewayStamp stamp, AttemptSender attemptSender, ArrivalLog log) {
        this.clock = clock;
        this.stamp = stamp;
        this.attemptSender = attemptSender;
        this.log = log;
    }

    void register(@Observes Filters filters) {
        filters.register(this::stamp, PRIORITY);
    }

    private void stamp(RoutingContext context) {
        var own = clock.instant().truncatedTo(MILLIS);
        var arrival = Arrival.stamp(context, stamp.of(context.request(), own));
        AttemptKind.of(context.request())
                .ifPresent(attemptKind -> context.addEndHandler(end -> noteIfRefused(context, attemptKind, arrival)));
        context.next();
    }

    private void noteIfRefused(RoutingContext context, AttemptKind attemptKind, Arrival arrival) {
        var status = context.response().getStatusCode();
        if (status < 400) {
            return;
        }
        if (arrival.reason() == null && context.get(ProblemWriter.CODE) instanceof String code) {
            arrival.refuse(code);
        }
        attemptSender.whenKnown(context, arrival, () -> log.note(attemptKind, arrival, status));
    }
}
