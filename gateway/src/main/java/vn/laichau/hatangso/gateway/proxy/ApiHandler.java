package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.gateway.allowlist.RouteRule;
import vn.laichau.hatangso.gateway.allowlist.Routes;
import vn.laichau.hatangso.gateway.problem.ProblemResponses;
import vn.laichau.hatangso.gateway.ratelimit.RateLimits;
import vn.laichau.hatangso.gateway.session.Session;
import vn.laichau.hatangso.gateway.session.Sessions;
import vn.laichau.hatangso.gateway.session.StepUp;

/** Lets calls of the API through that are on the allow-list and whose caller's proof is good. */
@ApplicationScoped
class ApiHandler {

    private final Routes routes;
    private final Sessions sessions;
    private final StepUp stepUp;
    private final RateLimits rates;
    private final Forwarder forwarder;
    private final ProblemResponses problemResponses;

    ApiHandler(
            Routes routes,
            Sessions sessions,
            StepUp stepUp,
            RateLimits rates,
            Forwarder forwarder,
            ProblemResponses problemResponses) {
        this.routes = routes;
        this.sessions = sessions;
        this.stepUp = stepUp;
        this.rates = rates;
        this.forwarder = forwarder;
        this.problemResponses = problemResponses;
    }

    void routes(@Observes Router router) {
        router.route("/api/*").handler(this::handle);
    }

    private void handle(RoutingContext context) {
        routes.find(context.request().path())
                .ifPresentOrElse(
                        routeRule -> handle(context, routeRule),
                        () -> problemResponses.refuse(context, CommonProblem.NOT_FOUND.asIs()));
    }

    private void handle(RoutingContext context, RouteRule routeRule) {
        routeRule
                .deprecation()
                .ifPresent(deprecation -> deprecation.writeTo(context.response().headers()));
        var method = context.request().method();
        if (method == HttpMethod.OPTIONS) {
            context.response()
                    .putHeader(HttpHeaders.ALLOW, routeRule.header())
                    .setStatusCode(204)
                    .end();
        } else if (!routeRule.allows(method)) {
            problemResponses.refuse(
                    context, CommonProblem.METHOD_NOT_ALLOWED.asIs().with("Allow", routeRule.header()));
        } else {
            // The body waits where it is until the caller is known.
            context.request().pause();
            sessions.find(context).subscribe().with(session -> pass(context, routeRule, session), context::fail);
        }
    }

    private void pass(RoutingContext context, RouteRule routeRule, Session session) {
        if (session instanceof Session.Refused refused) {
            problemResponses.refuse(context, refused.problem());
        } else if (session instanceof Session.Anonymous
                && routeRule.isClosedToStrangers(context.request().method())) {
            problemResponses.refuse(
                    context, CommonProblem.UNAUTHENTICATED.asIs().with("WWW-Authenticate", "Bearer"));
        } else if (!DeclaredLength.isWithin(context.request(), forwarder.longestBody(routeRule))) {
            // What still comes is read and dropped, or the answer would be lost with it.
            context.request().resume();
            problemResponses.refuse(context, CommonProblem.PAYLOAD_TOO_LARGE.asIs());
        } else {
            var method = context.request().method();
            rates.refusalOfClient(context, session, routeRule.priority(method))
                    .or(() -> routeRule.asksForStepUp(method) ? stepUp.refusal(session) : Optional.empty())
                    .ifPresentOrElse(
                            problem -> problemResponses.refuse(context, problem),
                            () -> forwarder.forward(context, routeRule, session));
        }
    }
}
