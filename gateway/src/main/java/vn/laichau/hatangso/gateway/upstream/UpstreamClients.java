package vn.laichau.hatangso.gateway.upstream;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.net.SSLOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The client of each event loop for one service. A client lends whichever connection was used last, and one that lives on
 * another loop costs a call a change of threads at each of its steps. How many are in use all {@link Permits} bound together.
 */
final class UpstreamClients {

    private final Vertx vertx;
    private final Map<EventExecutor, HttpClient> byLoop = new HashMap<>();

    UpstreamClients(Vertx vertx, Supplier<HttpClient> another) {
        this.vertx = vertx;
        vertx.nettyEventLoopGroup().forEach(loop -> byLoop.put(loop, another.get()));
    }

    /** From now on new connections believe, and show, what stands there. */
    void renew(SSLOptions options) {
        byLoop.values().forEach(client -> client.updateSSLOptions(new SSLOptions(options)));
    }

    HttpClient ofThisLoop() {
        return byLoop.get(((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop());
    }
}
