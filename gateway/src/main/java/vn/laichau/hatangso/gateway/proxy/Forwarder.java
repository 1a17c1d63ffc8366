package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.gateway.address.ClientAddress;
import vn.laichau.hatangso.gateway.allowlist.RouteRule;
import vn.laichau.hatangso.gateway.problem.ProblemResponses;
import vn.laichau.hatangso.gateway.ratelimit.ClientKeys;
import vn.laichau.hatangso.gateway.rejection.RejectionLog;
import vn.laichau.hatangso.gateway.session.Session;
import vn.laichau.hatangso.gateway.upstream.Upstreams;

/**
 * Sends a call on to its service and streams both bodies, each side no faster than the other reads. A call is passed on at
 * once or rejected: nobody waits here for a permit.
 */
@ApplicationScoped
class Forwarder {

    private final Upstreams upstreams;
    private final ProxyHeaders headers;
    private final ProblemResponses problemResponses;
    private final BodyConfiguration bodies;
    private final ResponseConfiguration answers;
    private final BufferBudget room;
    private final PublicAnswers publicAnswers;

    Forwarder(
            Upstreams upstreams,
            ProxyHeaders headers,
            ProblemResponses problemResponses,
            BodyConfiguration bodies,
            ResponseConfiguration answers,
            BufferBudget room,
            PublicAnswers publicAnswers) {
        this.upstreams = upstreams;
        this.headers = headers;
        this.problemResponses = problemResponses;
        this.bodies = bodies;
        this.answers = answers;
        this.room = room;
        this.publicAnswers = publicAnswers;
    }

    /** The longest body a route takes. */
    long longestBody(RouteRule routeRule) {
        return routeRule.body().orElse(bodies.most().asLongValue());
    }

    void forward(RoutingContext context, RouteRule routeRule, Session session) {
        publicAnswers
                .find(context.request(), session)
                .ifPresentOrElse(
                        cached -> giveOrSend(context, cached, () -> send(context, routeRule, session)),
                        () -> send(context, routeRule, session));
    }

    private static void giveOrSend(RoutingContext context, CachedAnswer cached, Runnable sending) {
        var here = context.vertx().getOrCreateContext();
        cached.validation()
                .ask()
                .onComplete(told -> here.runOnContext(now -> {
                    if (told.failed() || !told.result().holds()) {
                        sending.run();
                    } else if (!context.response().closed()) {
                        cached.give(context, told.result().lag());
                    }
                }));
    }

    private void send(RoutingContext context, RouteRule routeRule, Session session) {
        var check = new RequestBodyCheck(
                context.request().getHeader(HttpHeaders.CONTENT_TYPE), longestBody(routeRule), bodies.depth());
        var minimumRate = new MinimumRate(context.vertx(), bodies.slowest());
        var first = firstPart(routeRule, session);
        context.addEndHandler(end -> first.release());
        var upstream = upstreams.get(routeRule.upstream());
        var body = new RequestBody(context.request(), check, minimumRate, first, upstream::overloaded);
        body.firstPart()
                .onSuccess(here -> enter(context, routeRule, session, body))
                .onFailure(failure -> body.problem().ifPresent(problem -> problemResponses.refuse(context, problem)));
    }

    /** The whole of it, of callers who are known; of files, and of whoever else may call, the first part. */
    private BodyPrefix firstPart(RouteRule routeRule, Session session) {
        var isWhole = session.client().isPresent() && routeRule.body().isEmpty();
        return new BodyPrefix(isWhole ? Long.MAX_VALUE : BodyPrefix.USUAL, room);
    }

    private void enter(RoutingContext context, RouteRule routeRule, Session session, RequestBody body) {
        body.whole().ifPresent(bytes -> RejectionLog.holds(context, bytes));
        var upstream = upstreams.get(routeRule.upstream());
        var priority = routeRule.priority(context.request().method());
        var client = ClientKeys.client(context, session);
        var exchange = new Exchange(context, upstream, client, body, answerPace(context), publicAnswers);
        // Whoever has gone would never give the permit back.
        if (!exchange.isOver()) {
            upstream.acquire(priority, client)
                    .ifPresentOrElse(problem -> problemResponses.refuse(context, problem), () -> {
                        context.addEndHandler(
                                end -> exchange.whenServiceIsFree(() -> upstream.release(priority, client)));
                        var isWhole = body.whole().isPresent();
                        var request = exchange.request();
                        headers.toService(
                                request.headers(),
                                request.getMethod() + " " + request.getURI(),
                                ClientAddress.of(context),
                                session,
                                isWhole);
                        carry(context, exchange, session);
                    });
        }
    }

    private MinimumRate answerPace(RoutingContext context) {
        var minimumRate = new MinimumRate(context.vertx(), answers.slowest());
        context.addEndHandler(end -> minimumRate.stop());
        return minimumRate;
    }

    private void carry(RoutingContext context, Exchange exchange, Session session) {
        exchange.run(session).onFailure(failure -> {
            if (exchange.mayBeRepeated(failure)) {
                carry(context, exchange, session);
            } else if (!exchange.isOver()) {
                problemResponses.refuse(context, exchange.problem(failure));
            }
        });
    }
}
