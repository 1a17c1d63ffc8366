package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.gateway.allowlist.Allowed;
import vn.laichau.hatangso.gateway.allowlist.Routes;
import vn.laichau.hatangso.gateway.problem.Refusals;
import vn.laichau.hatangso.gateway.rates.RateLimits;
import vn.laichau.hatangso.gateway.session.Visit;
import vn.laichau.hatangso.gateway.session.Visits;

/** Lets calls of the API through that are on the allow-list and whose caller's proof is good. */
@ApplicationScoped
class ApiDoor {

    private final Routes routes;
    private final Visits visits;
    private final RateLimits rates;
    private final Forwarding forwarding;
    private final Refusals refusals;

    ApiDoor(Routes routes, Visits visits, RateLimits rates, Forwarding forwarding, Refusals refusals) {
        this.routes = routes;
        this.visits = visits;
        this.rates = rates;
        this.forwarding = forwarding;
        this.refusals = refusals;
    }

    void routes(@Observes Router router) {
        router.route("/api/*").handler(this::open);
    }

    private void open(RoutingContext context) {
        routes.find(context.request().path())
                .ifPresentOrElse(
                        allowed -> open(context, allowed),
                        () -> refusals.refuse(context, CommonProblem.NOT_FOUND.asIs()));
    }

    private void open(RoutingContext context, Allowed allowed) {
        var method = context.request().method();
        if (method == HttpMethod.OPTIONS) {
            context.response()
                    .putHeader(HttpHeaders.ALLOW, allowed.header())
                    .setStatusCode(204)
                    .end();
        } else if (!allowed.allows(method)) {
            refusals.refuse(context, CommonProblem.METHOD_NOT_ALLOWED.asIs().with("Allow", allowed.header()));
        } else {
            // The body waits where it is until the caller is known.
            context.request().pause();
            visits.ofCall(context).subscribe().with(visit -> pass(context, allowed, visit), context::fail);
        }
    }

    private void pass(RoutingContext context, Allowed allowed, Visit visit) {
        if (visit instanceof Visit.Refused refused) {
            refusals.refuse(context, refused.problem());
        } else if (visit instanceof Visit.Anonymous
                && allowed.isClosedToStrangers(context.request().method())) {
            refusals.refuse(context, CommonProblem.UNAUTHENTICATED.asIs().with("WWW-Authenticate", "Bearer"));
        } else if (!Announced.isWithin(context.request(), forwarding.longestBody(allowed))) {
            // What still comes is read and dropped, or the answer would be lost with it.
            context.request().resume();
            refusals.refuse(context, CommonProblem.PAYLOAD_TOO_LARGE.asIs());
        } else {
            rates.refusalOfClient(
                            context, visit, allowed.priority(context.request().method()))
                    .ifPresentOrElse(
                            problem -> refusals.refuse(context, problem),
                            () -> forwarding.forward(context, allowed, visit));
        }
    }
}
