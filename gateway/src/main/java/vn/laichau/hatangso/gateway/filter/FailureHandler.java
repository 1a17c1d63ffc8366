package vn.laichau.hatangso.gateway.filter;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.gateway.problem.GatewayProblem;
import vn.laichau.hatangso.gateway.problem.ProblemResponses;

/** What fails before or inside a route is refused in the suite's own words, and our own mistakes are logged. */
@ApplicationScoped
class FailureHandler {

    private static final Logger LOG = Logger.getLogger(FailureHandler.class);

    private final ProblemResponses problemResponses;

    FailureHandler(ProblemResponses problemResponses) {
        this.problemResponses = problemResponses;
    }

    void routes(@Observes Router router) {
        router.route()
                .order(Integer.MIN_VALUE)
                .failureHandler(context -> problemResponses.refuse(context, problem(context)));
    }

    /** The server fails with 400 or 404 what it cannot read as a request for a path. */
    private static ProblemException problem(RoutingContext context) {
        if (context.statusCode() == 400 || context.statusCode() == 404) {
            return GatewayProblem.ODD_REQUEST.asIs();
        }
        LOG.errorf(
                context.failure(),
                "%s %s failed",
                context.request().method(),
                context.request().path());
        return CommonProblem.INTERNAL_ERROR.asIs();
    }
}
