package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.gateway.session.Session;
import vn.laichau.hatangso.gateway.upstream.Upstream;
import vn.laichau.hatangso.gateway.upstream.UpstreamFailure;

/** One call on its way to a service, and its answer on the way back. Lives on one event loop. */
final class Exchange {

    private static final long NOT_WAITING = -1;

    private final RoutingContext context;
    private final Upstream upstream;
    private final String client;
    private final RequestBody body;
    private final MinimumRate readers;
    private final PublicAnswers publicAnswers;
    private final ProxyRequest request;

    private HttpClientRequest outgoing;
    private boolean asking;
    private Runnable whenFree = () -> {};
    private boolean late;
    private boolean repeated;
    private long clock = NOT_WAITING;

    /** @param client whose call it is */
    Exchange(
            RoutingContext context,
            Upstream upstream,
            String client,
            RequestBody body,
            MinimumRate readers,
            PublicAnswers publicAnswers) {
        this.context = context;
        this.upstream = upstream;
        this.client = client;
        this.body = body;
        this.readers = readers;
        this.publicAnswers = publicAnswers;
        this.request = ProxyRequest.reverseProxy(context.request());
    }

    ProxyRequest request() {
        return request;
    }

    /** Completes when the whole answer is out; fails when there is none. Never ends for an answer that broke off. */
    Future<Void> run(Session session) {
        asking = true;
        return upstream.request()
                .onSuccess(this::begin)
                .compose(this::send)
                .onComplete(head -> stopWaiting())
                .compose(answer -> pass(answer, session));
    }

    /** Tells when the service no longer works for this call, at once if it does not: also for a client who has gone. */
    void whenServiceIsFree(Runnable told) {
        if (asking) {
            whenFree = told;
        } else {
            told.run();
        }
    }

    /** Whether the same call can do no harm if it is tried once more; says so only once. */
    boolean mayBeRepeated(Throwable failure) {
        var nothingSent = outgoing == null && UpstreamFailure.isMomentary(failure);
        var nothingDoneTwice = (isReading() || isKeyed()) && UpstreamFailure.isClosed(failure);
        var repeatable = !repeated && !isOver() && (nothingSent || nothingDoneTwice);
        repeated = true;
        return repeatable;
    }

    /** Changes nothing, whether it came through or not. */
    private boolean isReading() {
        return (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD) && body.isEmpty();
    }

    /** Whole here, and of an effect that the service gives once however often it comes. */
    private boolean isKeyed() {
        return request.getMethod() == HttpMethod.POST
                && request.headers().contains("Idempotency-Key")
                && !request.headers().contains(HttpHeaders.IF_MATCH)
                && body.whole().isPresent();
    }

    /** The client has its answer, or has gone: there is nobody to tell anything. */
    boolean isOver() {
        return context.response().headWritten() || context.response().closed();
    }

    /** What to tell the client of a failure of {@link #run}. */
    ProblemException problem(Throwable failure) {
        var mayHaveActed = outgoing != null && !isReading();
        return body.problem()
                .orElseGet(() -> late ? upstream.late(client) : upstream.problem(failure, mayHaveActed, client));
    }

    private void begin(HttpClientRequest connected) {
        outgoing = connected;
        // Told by the future of the answer; without a handler the client would log each broken call as an error.
        outgoing.exceptionHandler(alreadyTold -> {});
        request.setBody(body.forSending());
        body.whenWhole(this::waitForAnswer);
    }

    /** The library would reset the call when the client goes: the service works on, and its place would seem to be free. */
    private Future<ProxyResponse> send(HttpClientRequest connected) {
        var head = request.send(connected);
        context.response().exceptionHandler(gone -> {});
        return head;
    }

    private Future<Void> pass(ProxyResponse answer, Session session) {
        upstream.answered();
        ProxyHeaders.toClient(answer.headers(), upstream.origin(), session);
        if (publicAnswers.mayStore(context.request(), session, answer)) {
            var lag = answer.headers().get(CachedAnswer.LAG);
            return whole(answer.getBody())
                    .map(bytes -> publicAnswers.store(request, upstream, answer.headers(), bytes))
                    .compose(cached -> cached.give(context, lag));
        }
        // The server tells that a 304 has no body by its own words for it: with a service's it would announce one.
        answer.setStatusMessage(null);
        var source = answer.getBody();
        var whole = new ResponseBody(source.stream(), readers, this::breakOff);
        return answer.setBody(Body.body(whole, source.length())).send();
    }

    private static Future<Buffer> whole(Body body) {
        Promise<Buffer> whole = Promise.promise();
        var bytes = Buffer.buffer((int) body.length());
        body.stream()
                .handler(bytes::appendBuffer)
                .endHandler(end -> whole.complete(bytes))
                .exceptionHandler(whole::tryFail)
                .resume();
        return whole.future();
    }

    private void breakOff() {
        outgoing.reset();
        // Not the connection's own way, which first waits until the client has read what is already under way.
        ((ConnectionBase) context.request().connection())
                .channelHandlerContext()
                .close();
    }

    private void waitForAnswer() {
        if (asking) {
            clock = context.vertx().setTimer(upstream.answerMillis(), tooLate -> {
                late = true;
                outgoing.reset();
            });
        }
    }

    private void stopWaiting() {
        asking = false;
        if (clock != NOT_WAITING) {
            context.vertx().cancelTimer(clock);
        }
        whenFree.run();
    }
}
