package vn.laichau.hatangso.gateway.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Lets the next request of a connection in when the one before it is answered and its answer has left: a client that sends thousands
 * in a row and reads none of their answers would otherwise have them all kept in memory for it. Meanwhile nothing more is read of it.
 */
final class RequestTurnsHandler extends ChannelDuplexHandler {

    private final Queue<Object> waiting = new ArrayDeque<>();
    private boolean answering;
    private boolean readAsked;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (waiting.isEmpty() && mayPass(context, message)) {
            pass(context, message);
        } else {
            hold(context, message);
        }
    }

    private void hold(ChannelHandlerContext context, Object message) {
        var isFirst = waiting.isEmpty();
        waiting.add(message);
        var connection = context.channel().config();
        if (isFirst && connection.isAutoRead()) {
            // One that reads of its own accord goes on until it is told: this ends it, and comes back as a wish to
            // read.
            connection.setAutoRead(false);
            connection.setAutoRead(true);
        }
    }

    /** What belongs to a request follows it at once. */
    private boolean mayPass(ChannelHandlerContext context, Object message) {
        return !(message instanceof HttpRequest)
                || !answering && context.channel().isWritable();
    }

    private void pass(ChannelHandlerContext context, Object message) {
        answering |= message instanceof HttpRequest;
        context.fireChannelRead(message);
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (waiting.isEmpty()) {
            context.read();
        } else {
            readAsked = true;
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        context.write(message, promise);
        if (RequestTimeoutHandler.endsAnswer(message)) {
            answering = false;
            letInLater(context);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        letInLater(context);
        context.fireChannelWritabilityChanged();
    }

    /** Not within the answer or its sending: who does that is not done with it, and would do it again within itself. */
    private void letInLater(ChannelHandlerContext context) {
        if (!waiting.isEmpty()) {
            context.executor().execute(() -> letIn(context));
        }
    }

    private void letIn(ChannelHandlerContext context) {
        if (waiting.isEmpty() || !mayPass(context, waiting.peek())) {
            return;
        }
        while (!waiting.isEmpty() && mayPass(context, waiting.peek())) {
            pass(context, waiting.poll());
        }
        context.fireChannelReadComplete();
        if (waiting.isEmpty() && readAsked) {
            readAsked = false;
            context.read();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
        context.fireChannelInactive();
    }
}
