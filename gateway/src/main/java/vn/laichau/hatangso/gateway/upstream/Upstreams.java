package vn.laichau.hatangso.gateway.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.gateway.allowlist.Priority;
import vn.laichau.hatangso.gateway.allowlist.RoutesConfiguration;

/** The services behind the gateway. */
@ApplicationScoped
public class Upstreams {

    /** Calls of the gateway itself, one after the other. */
    private static final int SIDE_CALLS = 1;

    private final Map<String, Upstream> byName;

    Upstreams(
            Vertx vertx,
            UpstreamConfiguration configuration,
            RoutesConfiguration allowList,
            MonotonicClock monotonicClock,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.http.idle-timeout") Duration idle) {
        if (configuration.responseTimeout().compareTo(idle) >= 0) {
            throw new IllegalStateException("gateway.response-timeout is not below quarkus.http.idle-timeout: who waits"
                    + " that long would be cut off before it is told");
        }
        byName = configuration.upstreams().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        named -> upstream(vertx, named.getKey(), named.getValue(), configuration, monotonicClock)));
        byName.forEach((name, upstream) -> upstream.measure(meters, name));
        allowList.routes().forEach((pattern, routeRule) -> {
            if (!byName.containsKey(routeRule.upstream())) {
                throw new IllegalStateException(
                        "gateway.routes.\"" + pattern + "\" names no service of gateway.upstreams");
            }
        });
    }

    public Upstream get(String name) {
        return byName.get(name);
    }

    /** In the order in which people should read of them. */
    public List<String> names() {
        return Arrays.stream(ServiceLabel.values())
                .map(ServiceLabel::upstream)
                .filter(byName::containsKey)
                .toList();
    }

    private static Upstream upstream(
            Vertx vertx, String name, URI url, UpstreamConfiguration configuration, MonotonicClock monotonicClock) {
        var breaker = configuration.breaker();
        return new Upstream(
                new UpstreamClients(vertx, () -> client(vertx, url, configuration)),
                url.getScheme() + "://" + url.getAuthority(),
                new Upstream.Times(
                        configuration.connectTimeout().toMillis(),
                        configuration.responseTimeout().toMillis()),
                places(
                        configuration.atOnce(),
                        configuration
                                .exportsOf()
                                .getOrDefault(name, configuration.atOnce().exports())),
                new ClientPermits(shares(configuration.atOnce())),
                new CircuitBreaker(breaker, monotonicClock::nanos),
                new UpstreamProblems(ServiceLabel.named(name)));
    }

    private static Permits places(UpstreamConfiguration.AtOnce atOnce, int exports) {
        return new Permits(Map.of(
                Priority.SUBMISSIONS,
                atOnce.submissions(),
                Priority.READS,
                atOnce.reads(),
                Priority.HEAVY,
                atOnce.heavy() + exports,
                Priority.EXPORTS,
                exports));
    }

    private static Map<Priority, Integer> shares(UpstreamConfiguration.AtOnce atOnce) {
        return Map.of(
                Priority.SUBMISSIONS, atOnce.ofOne(),
                Priority.READS, atOnce.ofOne(),
                Priority.HEAVY, atOnce.heavyOfOne(),
                Priority.EXPORTS, atOnce.exportsOfOne());
    }

    private static HttpClient client(Vertx vertx, URI url, UpstreamConfiguration configuration) {
        var tls = "https".equals(url.getScheme());
        var options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setSsl(tls)
                .setDefaultHost(url.getHost())
                .setDefaultPort(url.getPort() > 0 ? url.getPort() : tls ? 443 : 80)
                .setConnectTimeout((int) configuration.connectTimeout().toMillis())
                .setKeepAliveTimeout((int) configuration.keepAlive().toSeconds())
                .setMaxWaitQueueSize(configuration.waiting())
                .setIdleTimeout(2 * (int) configuration.responseTimeout().toSeconds());
        var pool = new PoolOptions().setHttp1MaxSize(configuration.atOnce().submissions() + SIDE_CALLS);
        return vertx.createHttpClient(options, pool);
    }
}
