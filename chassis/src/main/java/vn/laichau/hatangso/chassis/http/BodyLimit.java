package vn.laichau.hatangso.chassis.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemWriter;

/** Refuses an announced body that is too large before a byte of it is read; the server itself would answer without words. */
@Singleton
public class BodyLimit {

    /** Before authentication, so that nobody can make us read. */
    private static final int PRIORITY = 1_000;

    private final MemorySize limit;
    private final ProblemWriter problems;

    BodyLimit(@ConfigProperty(name = "suite.max-body-size") MemorySize limit, ProblemWriter problems) {
        this.limit = limit;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        var announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && announced.length() < 19 && Long.parseLong(announced) > limit.asLongValue()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            problems.write(context, CommonProblem.PAYLOAD_TOO_LARGE.asIs());
        } else {
            context.next();
        }
    }
}
