package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A service's answer. When it breaks off, the client's connection is closed, so that the client cannot take the part for the
 * whole. The proxy library would reset the response instead, of which the framework never learns: it would wait for that
 * request at its shutdown.
 */
final class AnswerBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final Runnable brokeOff;

    AnswerBody(ReadStream<Buffer> source, Runnable brokeOff) {
        this.source = source;
        this.brokeOff = brokeOff;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        source.handler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        source.exceptionHandler(handler == null ? null : failure -> brokeOff.run());
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
