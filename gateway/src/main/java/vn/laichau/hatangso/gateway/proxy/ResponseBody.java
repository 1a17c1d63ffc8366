package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.Pipe;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;

/**
 * A service's answer. When it breaks off, or the client leaves in the middle of it or stands still for too long, the client's
 * connection is closed, so that the client cannot take the part for the whole. The proxy library would reset the response
 * instead, of which the framework never learns: it would wait for that request at its shutdown.
 */
final class ResponseBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final MinimumRate readers;
    private final Runnable brokeOff;

    private WriteStream<Buffer> destination;
    private boolean watched;

    /** @param readers how fast the client has to read */
    ResponseBody(ReadStream<Buffer> source, MinimumRate readers, Runnable brokeOff) {
        this.source = source;
        this.readers = readers;
        this.brokeOff = brokeOff;
    }

    @Override
    public Pipe<Buffer> pipe() {
        return new ToTheEnd(ReadStream.super.pipe());
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        source.handler(
                handler == null
                        ? null
                        : part -> {
                            readers.saw(part.length());
                            handler.handle(part);
                            watchWhoIsBehind();
                        });
        return this;
    }

    /** From the first time on that the client has not taken all of it: most take an answer as fast as it comes. */
    private void watchWhoIsBehind() {
        if (!watched && destination != null && destination.writeQueueFull()) {
            watched = true;
            readers.watch(destination::writeQueueFull, brokeOff);
        }
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        source.exceptionHandler(handler);
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

    /** Tells the library of success alone. */
    private final class ToTheEnd implements Pipe<Buffer> {

        private final Pipe<Buffer> pipe;

        ToTheEnd(Pipe<Buffer> pipe) {
            this.pipe = pipe;
        }

        @Override
        public Pipe<Buffer> endOnFailure(boolean end) {
            pipe.endOnFailure(end);
            return this;
        }

        @Override
        public Pipe<Buffer> endOnSuccess(boolean end) {
            pipe.endOnSuccess(end);
            return this;
        }

        @Override
        public Pipe<Buffer> endOnComplete(boolean end) {
            pipe.endOnComplete(end);
            return this;
        }

        @Override
        public Future<Void> to(WriteStream<Buffer> destination) {
            Promise<Void> whole = Promise.promise();
            to(destination, whole);
            return whole.future();
        }

        @Override
        public void to(WriteStream<Buffer> destination, Handler<AsyncResult<Void>> told) {
            ResponseBody.this.destination = destination;
            pipe.to(destination)
                    .onSuccess(end -> told.handle(Future.succeededFuture()))
                    .onFailure(failure -> brokeOff.run());
        }

        @Override
        public void close() {
            pipe.close();
        }
    }
}
