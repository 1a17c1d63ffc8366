package vn.laichau.hatangso.chassis.audit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import vn.laichau.hatangso.chassis.audit.request.CurrentOperation;

/**
 * Counts requests that were answered 401: nobody has proved who sent them, so that they are kept as one number for each kind of
 * network and round, however many come. What each of them asked for is in the gateway's access log.
 */
@ApplicationScoped
class UnauthenticatedCounter {

    /** Before any filter that could answer. */
    private static final int FIRST = 10_000;

    private static final int UNAUTHENTICATED = 401;

    private final AuditStore table;
    private final Clock clock;
    private final Map<String, LongAdder> counted = new ConcurrentHashMap<>();

    UnauthenticatedCounter(AuditStore table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::appendCounts, FIRST);
    }

    private void appendCounts(RoutingContext request) {
        request.addEndHandler(ended -> {
            if (request.response().getStatusCode() == UNAUTHENTICATED) {
                count(CurrentOperation.addressOf(request)).increment();
            }
        });
        request.next();
    }

    LongAdder count(String place) {
        return counted.computeIfAbsent(place, one -> new LongAdder());
    }

    /** Appends what was counted since the last time; what cannot be kept is counted on. */
    void keep() {
        counted.forEach((place, number) -> {
            var told = number.sumThenReset();
            try {
                table.noteStrangers(place, told, clock.instant());
            } catch (RuntimeException away) {
                number.add(told);
                throw away;
            }
        });
    }
}
