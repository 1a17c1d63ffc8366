package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A question that is asked once for all who wait for its answer. Who comes while it is under way waits for the next one, so that
 * nobody is told what held only before they came.
 */
final class SharedQuestion<T> {

    private final Supplier<Future<T>> question;
    private boolean underWay;
    private Promise<T> waiting;

    /** @param question sends it */
    SharedQuestion(Supplier<Future<T>> question) {
        this.question = question;
    }

    /** Completes on whichever event loop was told the answer. */
    Future<T> ask() {
        Promise<T> mine;
        synchronized (this) {
            if (waiting != null) {
                return waiting.future();
            }
            mine = Promise.promise();
            if (underWay) {
                waiting = mine;
                return mine.future();
            }
            underWay = true;
        }
        send(mine);
        return mine.future();
    }

    private void send(Promise<T> told) {
        Future.<T>future(answered -> question.get().onComplete(answered)).onComplete(answer -> {
            next().ifPresent(this::send);
            told.handle(answer);
        });
    }

    private synchronized Optional<Promise<T>> next() {
        var next = Optional.ofNullable(waiting);
        waiting = null;
        underWay = next.isPresent();
        return next;
    }
}
