package vn.laichau.hatangso.gateway.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection on which the head of a request, or what is left of a body after its answer, takes too long. While a
 * body is wanted, its own pace is what counts; and between requests the idle limit. Stands behind the decoder of HTTP.
 */
final class RequestTimeoutHandler extends ChannelDuplexHandler {

    private final Duration limit;

    private boolean withinRequest;
    private boolean decoded;
    private int unanswered;
    private Future<?> end;

    RequestTimeoutHandler(Duration limit) {
        this.limit = limit;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        decoded = true;
        if (message instanceof HttpRequest) {
            withinRequest = true;
            unanswered++;
            stopClock();
        }
        if (message instanceof LastHttpContent) {
            withinRequest = false;
            stopClock();
        }
        context.fireChannelRead(message);
    }

    /** Bytes of which the decoder made nothing yet are part of a head. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (!decoded && !withinRequest) {
            startClock(context);
        }
        decoded = false;
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (endsAnswer(message)) {
            unanswered--;
            if (withinRequest && unanswered == 0) {
                startClock(context);
            }
        }
        context.write(message, promise);
    }

    static boolean endsAnswer(Object message) {
        return message instanceof LastHttpContent && !isInterim(message);
    }

    /** Such as 100, after which the body comes. */
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private void startClock(ChannelHandlerContext context) {
        if (end == null) {
            end = context.executor().schedule(() -> context.close(), limit.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void stopClock() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopClock();
        context.fireChannelInactive();
    }
}
