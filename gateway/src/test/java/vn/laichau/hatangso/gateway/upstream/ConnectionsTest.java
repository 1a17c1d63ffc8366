package vn.laichau.hatangso.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** To a service, kept from call to call. */
@QuarkusTest
class ConnectionsTest {

    @Inject
    Vertx vertx;

    @Inject
    Upstreams upstreams;

    @Test
    void areUsedByTheEventLoopThatOpenedThem() {
        var contexts = IntStream.range(0, 8)
                .mapToObj(any -> (ContextInternal) ((VertxInternal) vertx).createEventLoopContext())
                .toList();
        for (int round = 0; round < 2; round++) {
            for (var context : contexts) {
                assertThat(loopOfACall(context)).isSameAs(context.nettyEventLoop());
            }
        }
    }

    /** Ended before the next begins, so that its connection is free then. */
    private EventLoop loopOfACall(ContextInternal context) {
        Promise<EventLoop> found = Promise.promise();
        context.runOnContext(
                now -> upstreams.get("agency").request().compose(this::sent).onComplete(found));
        return found.future().toCompletionStage().toCompletableFuture().join();
    }

    private Future<EventLoop> sent(HttpClientRequest request) {
        var loop = ((ConnectionBase) request.connection()).channel().eventLoop();
        return request.setURI("/api/v1/organisations")
                .send()
                .compose(HttpClientResponse::end)
                .map(end -> loop);
    }
}
