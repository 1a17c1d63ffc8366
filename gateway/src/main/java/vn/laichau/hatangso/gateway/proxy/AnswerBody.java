package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A service's answer. When it breaks off, the client's connection is closed, so that the client cannot take the part for the
 * whole. The proxy library would reset the response instead, of which the framework never learns: it would wait for that
 * request at its shutdown.
 */
final class AnswerBody extends PassedBody {

    private final Runnable brokeOff;

    AnswerBody(ReadStream<Buffer> source, Runnable brokeOff) {
        super(source);
        this.brokeOff = brokeOff;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        return super.exceptionHandler(handler == null ? null : failure -> brokeOff.run());
    }
}
