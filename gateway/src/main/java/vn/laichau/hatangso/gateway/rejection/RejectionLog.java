package vn.laichau.hatangso.gateway.rejection;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.problem.ProblemWriter;
import vn.laichau.hatangso.gateway.allowlist.RouteRule;
import vn.laichau.hatangso.gateway.allowlist.Routes;
import vn.laichau.hatangso.gateway.problem.GatewayProblem;
import vn.laichau.hatangso.gateway.ratelimit.RateLimits;
import vn.laichau.hatangso.gateway.session.Session;

/**
 * Keeps what the gateway itself refuses: too large, too slow, too often, no place, no proof of who sends it. A firm that was
 * turned away in the last minute finds there when that was; one that broke off itself finds that; of strangers so many are kept as a minute has room for. What
 * services refuse they note themselves.
 */
@ApplicationScoped
public class RejectionLog {

    /** After the form of a request was looked at, before anything else can refuse it. */
    private static final int ORDER = 1_900;

    private static final String BODY = RejectionLog.class.getName();

    private final Clock clock;
    private final Routes routes;
    private final RateLimits rates;
    private final RejectionPublisher rejectionPublisher;

    RejectionLog(Clock clock, Routes routes, RateLimits rates, RejectionPublisher rejectionPublisher) {
        this.clock = clock;
        this.routes = routes;
        this.rates = rates;
        this.rejectionPublisher = rejectionPublisher;
    }

    /** Lets a refusal afterwards say which bytes it was about. */
    public static void holds(RoutingContext context, Buffer wholeBody) {
        context.put(BODY, wholeBody);
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, ORDER);
    }

    private void watch(RoutingContext context) {
        if (context.request().method() == HttpMethod.POST) {
            var reached = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            routes.find(context.request().path())
                    .filter(RouteRule::evidence)
                    .ifPresent(routeRule -> context.addEndHandler(end -> tellIfRefused(context, routeRule, reached)));
        }
        context.next();
    }

    /**
     * The code of a problem is there only when it was the gateway that wrote it. Nothing can be written to who has gone in the
     * middle of the content.
     */
    private void tellIfRefused(RoutingContext context, RouteRule routeRule, Instant reached) {
        var brokeOff = !context.response().ended() && !context.request().isEnded();
        String code = brokeOff ? GatewayProblem.BROKEN_OFF.slug() : context.get(ProblemWriter.CODE);
        if (code != null) {
            var rejection = new Rejection(
                    routeRule.upstream(),
                    Session.in(context).token().orElse(null),
                    context.request().path(),
                    "true".equals(context.request().getParam("validateOnly")),
                    reached,
                    context.get(BODY) instanceof Buffer body ? Sha256.hex(body.getBytes()) : null,
                    brokeOff
                            ? GatewayProblem.BROKEN_OFF.status()
                            : context.response().getStatusCode(),
                    code);
            if (!rejection.isOfStranger() || rates.isStrangerKept()) {
                rejectionPublisher.take(rejection);
            }
        }
    }
}
