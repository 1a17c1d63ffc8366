package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.gateway.session.Visit;

/** One call on its way to a service, and its answer on the way back. Lives on one event loop. */
final class Exchange {

    /**
     * @param bodyBytes longest request body, announced or not
     * @param answer longest wait for the head of the answer, from the end of the request
     */
    record Limits(long bodyBytes, Duration answer) {}

    private static final long NOT_WAITING = -1;
    private static final long LENGTH_UNKNOWN = -1;

    private final RoutingContext context;
    private final Upstream upstream;
    private final Limits limits;
    private final ProxyRequest request;

    private HttpClientRequest outgoing;
    private ProblemException broken;
    private boolean answered;
    private long clock = NOT_WAITING;

    Exchange(RoutingContext context, Upstream upstream, Limits limits) {
        this.context = context;
        this.upstream = upstream;
        this.limits = limits;
        this.request = ProxyRequest.reverseProxy(context.request());
        var body = new RequestBody(context.request(), limits.bodyBytes(), this::tooLarge, this::waitForAnswer);
        request.setBody(Body.body(body, announcedLength()));
    }

    ProxyRequest request() {
        return request;
    }

    /** Completes when the whole answer is out; fails when there is none. Never ends for an answer that broke off. */
    Future<Void> run(Visit visit) {
        return upstream.request()
                .onSuccess(this::begin)
                .compose(request::send)
                .onComplete(head -> stopWaiting())
                .compose(answer -> pass(answer, visit));
    }

    /** What to tell the client of a failure of {@link #run}. */
    ProblemException problem(Throwable failure) {
        return broken != null ? broken : UpstreamFailure.problem(failure);
    }

    private void begin(HttpClientRequest connected) {
        outgoing = connected;
        // Told by the future of the answer; without a handler the client would log each broken call as an error.
        outgoing.exceptionHandler(alreadyTold -> {});
    }

    private Future<Void> pass(ProxyResponse answer, Visit visit) {
        IncomingHeaders.clean(answer.headers(), upstream.origin(), visit);
        var body = answer.getBody();
        var whole = new AnswerBody(
                body.stream(), () -> context.request().connection().close());
        return answer.setBody(Body.body(whole, body.length())).send();
    }

    private void tooLarge() {
        broken = CommonProblem.PAYLOAD_TOO_LARGE.asIs();
    }

    private void waitForAnswer() {
        if (!answered) {
            clock = context.vertx().setTimer(limits.answer().toMillis(), late -> {
                broken = CommonProblem.GATEWAY_TIMEOUT.asIs();
                outgoing.reset();
            });
        }
    }

    private void stopWaiting() {
        answered = true;
        if (clock != NOT_WAITING) {
            context.vertx().cancelTimer(clock);
        }
    }

    private long announcedLength() {
        var announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return announced == null ? LENGTH_UNKNOWN : Long.parseLong(announced);
    }
}
