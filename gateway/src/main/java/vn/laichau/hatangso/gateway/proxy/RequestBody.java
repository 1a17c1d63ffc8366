package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import java.util.Optional;
import java.util.function.Supplier;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.gateway.problem.GatewayProblem;

/**
 * A request body on its way in. Its first part is awaited before a service is bothered: a slow sender, and there may be
 * thousands, holds nothing but its own connection. A short body, as nearly all are, is then whole. What somebody known sends
 * is whole in any case, so that no arrival is stamped before its content is there; only of files the rest streams. It breaks
 * off when it breaks a rule.
 */
final class RequestBody {

    private final HttpServerRequest request;
    private final RequestBodyCheck check;
    private final MinimumRate minimumRate;
    private final BodyPrefix first;
    private final Supplier<ProblemException> noRoom;
    private final Promise<Void> ready = Promise.promise();

    private BodyRemainder rest;
    private ProblemException problem;
    private boolean whole;
    private boolean nobodyReads;
    private Runnable whenWhole = () -> {};

    /** @param noRoom what to tell the sender when there is none for the first part */
    RequestBody(
            HttpServerRequest request,
            RequestBodyCheck check,
            MinimumRate minimumRate,
            BodyPrefix first,
            Supplier<ProblemException> noRoom) {
        this.request = request;
        this.check = check;
        this.minimumRate = minimumRate;
        this.first = first;
        this.noRoom = noRoom;
    }

    /** Completes when the first part, or all of it, is here; fails when it broke a rule or the sender went away. */
    Future<Void> firstPart() {
        request.handler(this::take).endHandler(end -> complete()).exceptionHandler(this::senderBrokeOff);
        request.resume();
        if (!whole && DeclaredLength.hasBody(request)) {
            minimumRate.watch(() -> !nobodyReads, () -> refuse(GatewayProblem.TOO_SLOW.asIs()));
        }
        return ready.future();
    }

    private void take(Buffer part) {
        minimumRate.saw(part.length());
        if (problem != null) {
            return;
        }
        check.problem(part).ifPresentOrElse(this::refuse, () -> keepOrPass(part));
    }

    private void keepOrPass(Buffer part) {
        if (rest != null) {
            rest.pass(part);
            return;
        }
        if (!first.keep(part)) {
            refuse(noRoom.get());
        } else if (first.isHere()) {
            pause();
            ready.tryComplete();
        }
    }

    private void complete() {
        whole = true;
        minimumRate.stop();
        ready.tryComplete();
        whenWhole.run();
        if (rest != null) {
            rest.end();
        }
    }

    private void refuse(ProblemException because) {
        problem = because;
        fail(because);
        // What still comes is read and dropped.
        request.resume();
    }

    /** Whatever becomes of the call then is not the service's fault. */
    private void senderBrokeOff(Throwable failure) {
        if (problem == null) {
            problem = GatewayProblem.BROKEN_OFF.asIs();
        }
        fail(failure);
    }

    private void fail(Throwable failure) {
        minimumRate.stop();
        if (!ready.tryFail(failure) && rest != null) {
            rest.fail(failure);
        }
    }

    /** Why it was broken off here. */
    Optional<ProblemException> problem() {
        return Optional.ofNullable(problem);
    }

    /** The bytes, when all of them are here. What has begun to stream is passed and not kept. */
    Optional<Buffer> whole() {
        return whole && rest == null ? Optional.of(first.bytes()) : Optional.empty();
    }

    boolean isEmpty() {
        return whole().filter(bytes -> bytes.length() == 0).isPresent();
    }

    /** For one sending; what was whole can be sent again. Null means that there is none, for the proxy library. */
    Body forSending() {
        if (isEmpty()) {
            return null;
        }
        if (whole().isPresent()) {
            return Body.body(first.bytes());
        }
        rest = new BodyRemainder(first.bytes(), this::pause, this::resume);
        return Body.body(rest, DeclaredLength.length(request));
    }

    /** Tells when all of it is here, at once if it already is. */
    void whenWhole(Runnable told) {
        if (whole) {
            told.run();
        } else {
            whenWhole = told;
        }
    }

    private void pause() {
        nobodyReads = true;
        request.pause();
    }

    private void resume() {
        nobodyReads = false;
        request.resume();
    }
}
