package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
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
final class ArrivingBody {

    /** Longer than most submissions; times the number of connections it fits into memory. */
    static final long FIRST_PART = 32 * 1024;

    private static final long LENGTH_UNKNOWN = -1;

    private final HttpServerRequest request;
    private final BodyCheck check;
    private final Pace pace;
    private final Waiting waiting;
    private final Promise<Void> ready = Promise.promise();
    private final Buffer first = Buffer.buffer();

    private RestOfBody rest;
    private long held;
    private ProblemException problem;
    private boolean whole;
    private boolean nobodyReads;
    private Runnable whenWhole = () -> {};

    ArrivingBody(HttpServerRequest request, BodyCheck check, Pace pace, Waiting waiting) {
        this.request = request;
        this.check = check;
        this.pace = pace;
        this.waiting = waiting;
    }

    /**
     * How a body waits.
     *
     * @param awaited bytes before a service is bothered
     * @param room for what is awaited beyond the first part
     * @param noRoom what to tell the sender when there is none
     */
    record Waiting(long awaited, HeldBytes room, Supplier<ProblemException> noRoom) {}

    /** Completes when the first part, or all of it, is here; fails when it broke a rule or the sender went away. */
    Future<Void> firstPart() {
        request.handler(this::take).endHandler(end -> complete()).exceptionHandler(this::fail);
        request.resume();
        if (!whole && isAnnounced()) {
            pace.watch(() -> !nobodyReads, () -> refuse(GatewayProblem.TOO_SLOW.asIs()));
        }
        return ready.future();
    }

    private void take(Buffer part) {
        pace.saw(part.length());
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
        if (first.length() >= FIRST_PART && !hold(part.length())) {
            refuse(waiting.noRoom().get());
            return;
        }
        first.appendBuffer(part);
        if (first.length() >= waiting.awaited()) {
            pause();
            ready.tryComplete();
        }
    }

    private boolean hold(long bytes) {
        if (!waiting.room().take(bytes)) {
            return false;
        }
        held += bytes;
        return true;
    }

    /** Gives the room back, when the call is over. */
    void release() {
        waiting.room().giveBack(held);
        held = 0;
    }

    private void complete() {
        whole = true;
        pace.stop();
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

    private void fail(Throwable failure) {
        pace.stop();
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
        return whole && rest == null ? Optional.of(first) : Optional.empty();
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
            return Body.body(first);
        }
        rest = new RestOfBody(first, this::pause, this::resume);
        return Body.body(rest, announcedLength());
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

    /** Of most reads nothing is to come, and nothing need be watched. */
    private boolean isAnnounced() {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private long announcedLength() {
        var announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return announced == null ? LENGTH_UNKNOWN : Long.parseLong(announced);
    }
}
