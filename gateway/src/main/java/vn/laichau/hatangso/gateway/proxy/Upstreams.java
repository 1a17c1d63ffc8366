package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/** The services behind the door. */
@ApplicationScoped
class Upstreams {

    private final Map<String, Upstream> byName;

    Upstreams(Vertx vertx, GatewayConfiguration configuration) {
        byName = configuration.upstreams().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, named -> upstream(vertx, named.getValue(), configuration)));
        configuration.routes().forEach((pattern, allowed) -> {
            if (!byName.containsKey(allowed.upstream())) {
                throw new IllegalStateException(
                        "gateway.routes.\"" + pattern + "\" names no service of gateway.upstreams");
            }
        });
    }

    Upstream get(String name) {
        return byName.get(name);
    }

    private static Upstream upstream(Vertx vertx, URI url, GatewayConfiguration configuration) {
        var tls = "https".equals(url.getScheme());
        var port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
        var options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setSsl(tls)
                .setDefaultHost(url.getHost())
                .setDefaultPort(port)
                .setConnectTimeout((int) configuration.connectTimeout().toMillis())
                .setKeepAliveTimeout((int) configuration.keepAlive().toSeconds())
                .setMaxWaitQueueSize(configuration.waiting())
                .setIdleTimeout(2 * (int) configuration.responseTimeout().toSeconds());
        var pool = new PoolOptions().setHttp1MaxSize(configuration.connections());
        return new Upstream(
                vertx.createHttpClient(options, pool),
                url.getScheme() + "://" + url.getAuthority(),
                configuration.connectTimeout().toMillis());
    }
}
