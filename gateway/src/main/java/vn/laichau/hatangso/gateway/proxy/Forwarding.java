package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.gateway.address.ClientAddress;
import vn.laichau.hatangso.gateway.allowlist.Allowed;
import vn.laichau.hatangso.gateway.evidence.Evidence;
import vn.laichau.hatangso.gateway.problem.Refusals;
import vn.laichau.hatangso.gateway.rates.Callers;
import vn.laichau.hatangso.gateway.session.Visit;
import vn.laichau.hatangso.gateway.upstream.Upstreams;

/**
 * Sends a call on to its service and streams both bodies, each side no faster than the other reads. A call is passed on at
 * once or turned away: nobody waits here for a place.
 */
@ApplicationScoped
class Forwarding {

    private final Upstreams upstreams;
    private final OutgoingHeaders headers;
    private final Refusals refusals;
    private final BodyConfiguration bodies;
    private final AnswerConfiguration answers;
    private final HeldBytes room;

    Forwarding(
            Upstreams upstreams,
            OutgoingHeaders headers,
            Refusals refusals,
            BodyConfiguration bodies,
            AnswerConfiguration answers,
            HeldBytes room) {
        this.upstreams = upstreams;
        this.headers = headers;
        this.refusals = refusals;
        this.bodies = bodies;
        this.answers = answers;
        this.room = room;
    }

    /** The longest body a route takes. */
    long longestBody(Allowed allowed) {
        return allowed.body().orElse(bodies.most().asLongValue());
    }

    void forward(RoutingContext context, Allowed allowed, Visit visit) {
        var check = new BodyCheck(
                context.request().getHeader(HttpHeaders.CONTENT_TYPE), bodies.rules(longestBody(allowed)));
        var pace = new Pace(context.vertx(), bodies.slowest());
        var first = firstPart(allowed, visit);
        context.addEndHandler(end -> first.release());
        var upstream = upstreams.get(allowed.upstream());
        var body = new ArrivingBody(context.request(), check, pace, first, upstream::overloaded);
        body.firstPart()
                .onSuccess(here -> enter(context, allowed, visit, body))
                .onFailure(failure -> body.problem().ifPresent(problem -> refusals.refuse(context, problem)));
    }

    /** The whole of it, of callers who are known; of files, and of whoever else may call, the first part. */
    private FirstPart firstPart(Allowed allowed, Visit visit) {
        var isWhole = visit.client().isPresent() && allowed.body().isEmpty();
        return new FirstPart(isWhole ? Long.MAX_VALUE : FirstPart.USUAL, room);
    }

    private void enter(RoutingContext context, Allowed allowed, Visit visit, ArrivingBody body) {
        body.whole().ifPresent(bytes -> Evidence.holds(context, bytes));
        var upstream = upstreams.get(allowed.upstream());
        var priority = allowed.priority(context.request().method());
        var exchange = new Exchange(context, upstream, body, answerPace(context));
        // Whoever has gone would never give the place back.
        if (!exchange.isOver()) {
            var client = Callers.client(context, visit);
            upstream.enter(priority, client).ifPresentOrElse(problem -> refusals.refuse(context, problem), () -> {
                context.addEndHandler(end -> upstream.leave(priority, client));
                var isWhole = body.whole().isPresent();
                headers.prepare(exchange.request().headers(), ClientAddress.of(context), visit, isWhole);
                carry(context, exchange, visit);
            });
        }
    }

    private Pace answerPace(RoutingContext context) {
        var pace = new Pace(context.vertx(), answers.slowest());
        context.addEndHandler(end -> pace.stop());
        return pace;
    }

    private void carry(RoutingContext context, Exchange exchange, Visit visit) {
        exchange.run(visit).onFailure(failure -> {
            if (exchange.mayBeRepeated(failure)) {
                carry(context, exchange, visit);
            } else if (!exchange.isOver()) {
                refusals.refuse(context, exchange.problem(failure));
            }
        });
    }
}
