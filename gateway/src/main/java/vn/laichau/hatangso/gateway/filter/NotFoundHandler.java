package vn.laichau.hatangso.gateway.filter;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.gateway.problem.ProblemResponses;

/** What no feature has a route for is not there: also the framework's own addresses under /q. */
@ApplicationScoped
class NotFoundHandler {

    /** After every feature's routes (counted from 0) and before the framework's (from 1,000). */
    private static final int ORDER = 900;

    private final ProblemResponses problemResponses;

    NotFoundHandler(ProblemResponses problemResponses) {
        this.problemResponses = problemResponses;
    }

    void routes(@Observes Router router) {
        router.route()
                .order(ORDER)
                .handler(context -> problemResponses.refuse(context, CommonProblem.NOT_FOUND.asIs()));
    }
}
