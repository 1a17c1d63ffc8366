package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body of which the first part is here already; the rest follows as fast as it is read. */
final class BodyRemainder implements ReadStream<Buffer> {

    private static final Handler<Throwable> NOBODY = failure -> {};

    private final Runnable pauseSource;
    private final Runnable resumeSource;

    private Buffer first;
    private boolean paused = true;
    private Handler<Buffer> reader;
    private Handler<Void> ended;
    private Handler<Throwable> failed = NOBODY;

    BodyRemainder(Buffer first, Runnable pauseSource, Runnable resumeSource) {
        this.first = first;
        this.pauseSource = pauseSource;
        this.resumeSource = resumeSource;
    }

    void pass(Buffer part) {
        if (reader != null) {
            reader.handle(part);
        }
    }

    void end() {
        if (ended != null) {
            ended.handle(null);
        }
    }

    void fail(Throwable failure) {
        failed.handle(failure);
    }

    @Override
    public BodyRemainder handler(Handler<Buffer> handler) {
        reader = handler;
        return this;
    }

    @Override
    public BodyRemainder endHandler(Handler<Void> handler) {
        ended = handler;
        return this;
    }

    @Override
    public BodyRemainder exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? NOBODY : handler;
        return this;
    }

    @Override
    public BodyRemainder pause() {
        paused = true;
        pauseSource.run();
        return this;
    }

    /** The reader may pause again while it is given the first part. */
    @Override
    public BodyRemainder resume() {
        paused = false;
        if (first != null && reader != null) {
            var part = first;
            first = null;
            reader.handle(part);
        }
        if (!paused) {
            resumeSource.run();
        }
        return this;
    }

    @Override
    public BodyRemainder fetch(long amount) {
        return resume();
    }
}
