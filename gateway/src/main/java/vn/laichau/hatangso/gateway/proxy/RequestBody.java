package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A request body that breaks off when it grows too large, also when its length was not announced. */
final class RequestBody extends PassedBody {

    private static final Handler<Throwable> NOBODY = failure -> {};

    private final long limit;
    private final Runnable tooLarge;
    private final Runnable whole;

    private Handler<Throwable> failed = NOBODY;
    private long seen;

    /**
     * @param tooLarge told before the body breaks off
     * @param whole told when all of it has passed
     */
    RequestBody(ReadStream<Buffer> source, long limit, Runnable tooLarge, Runnable whole) {
        super(source);
        this.limit = limit;
        this.tooLarge = tooLarge;
        this.whole = whole;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        return super.handler(handler == null ? null : chunk -> pass(chunk, handler));
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        seen += chunk.length();
        if (seen <= limit) {
            handler.handle(chunk);
        } else {
            tooLarge.run();
            failed.handle(new IllegalStateException("body over " + limit + " bytes"));
        }
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        return super.endHandler(
                handler == null
                        ? null
                        : end -> {
                            whole.run();
                            handler.handle(end);
                        });
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? NOBODY : handler;
        return super.exceptionHandler(handler);
    }
}
