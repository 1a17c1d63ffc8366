package vn.laichau.hatangso.gateway.ratelimit;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import vn.laichau.hatangso.gateway.problem.ProblemResponses;

/** Counts the calls of an address wherever an answer costs more than a file does, before anything is verified. */
@ApplicationScoped
class AddressRateFilter {

    /** Before the features' own routes, which are counted from 0. */
    private static final int ORDER = -10;

    private static final List<String> COUNTED = List.of(
            "/api/*",
            "/me",
            "/login",
            "/login/*",
            "/logout",
            "/docs",
            "/docs/*",
            "/openapi*",
            "/problems",
            "/problems/*");

    private final RateLimits rates;
    private final ProblemResponses problemResponses;

    AddressRateFilter(RateLimits rates, ProblemResponses problemResponses) {
        this.rates = rates;
        this.problemResponses = problemResponses;
    }

    void routes(@Observes Router router) {
        COUNTED.forEach(path -> router.route(path).order(ORDER).handler(this::count));
    }

    private void count(RoutingContext context) {
        rates.refusalOfAddress(context)
                .ifPresentOrElse(problem -> problemResponses.refuse(context, problem), context::next);
    }
}
