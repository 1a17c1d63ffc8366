package vn.laichau.hatangso.chassis.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemWriter;

/** Refuses an announced body that is too large before a byte of it is read; the server itself would answer without words. */
@Singleton
class BodyLimitFilter {

    /** Before authentication, so that nobody can make us read. */
    private static final int PRIORITY = 1_000;

    /** After the server has noted its own limit, which is the largest of all paths. */
    private static final int AFTER_THE_SERVER = 1;

    /** Room for a resource that counts itself to say so in words; the server's own answer would have none. */
    private static final long ROOM = 128 << 10;

    private final MaximumBodySizes limits;
    private final ProblemWriter problems;

    BodyLimitFilter(MaximumBodySizes limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
        filters.register(this::boundUnannounced, AFTER_THE_SERVER);
    }

    private void check(RoutingContext context) {
        var announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (isLonger(announced, limit(context))) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            problems.write(context, CommonProblem.PAYLOAD_TOO_LARGE.asIs());
        } else {
            context.next();
        }
    }

    /** A number that is longer than a long is the server's to refuse. */
    static boolean isLonger(String announced, long limit) {
        return announced != null && announced.length() < 19 && Long.parseLong(announced) > limit;
    }

    private void boundUnannounced(RoutingContext context) {
        context.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, limit(context) + ROOM);
        context.next();
    }

    private long limit(RoutingContext context) {
        return limits.of(context.request().path());
    }
}
