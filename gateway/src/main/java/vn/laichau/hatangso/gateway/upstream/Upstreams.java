package vn.laichau.hatangso.gateway.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.gateway.allowlist.Priority;
import vn.laichau.hatangso.gateway.allowlist.RoutesConfiguration;

/** The services behind the gateway. */
@ApplicationScoped
public class Upstreams {

    /** The name under which the settings keep the certificates between services (TlsSettings). */
    private static final String TLS = "services";

    /** Calls of the gateway itself, one after the other. */
    private static final int SIDE_CALLS = 1;

    /** As much as is read of a connection at once, in bytes. */
    private static final int ANSWER_PART = 64 * 1024;

    private final Map<String, Upstream> byName;

    Upstreams(
            Vertx vertx,
            UpstreamConfiguration configuration,
            RoutesConfiguration allowList,
            MonotonicClock monotonicClock,
            MeterRegistry meters,
            TlsConfigurationRegistry certificates,
            @ConfigProperty(name = "quarkus.http.idle-timeout") Duration idle) {
        if (configuration.responseTimeout().compareTo(idle) >= 0) {
            throw new IllegalStateException("gateway.response-timeout is not below quarkus.http.idle-timeout: who waits"
                    + " that long would be cut off before it is told");
        }
        var tls = certificates.get(TLS);
        byName = configuration.upstreams().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        named ->
                                upstream(vertx, named.getKey(), named.getValue(), configuration, tls, monotonicClock)));
        byName.forEach((name, upstream) -> upstream.measure(meters, name));
        allowList.routes().forEach((pattern, routeRule) -> {
            if (!byName.containsKey(routeRule.upstream())) {
                throw new IllegalStateException(
                        "gateway.routes.\"" + pattern + "\" names no service of gateway.upstreams");
            }
        });
    }

    /** Certificates end and are renewed, ours and the one of the authority that we believe. */
    void renew(@Observes CertificateUpdatedEvent renewed) {
        if (renewed.name().equals(TLS)) {
            byName.values()
                    .forEach(upstream ->
                            upstream.renew(renewed.tlsConfiguration().getSSLOptions()));
        }
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
            Vertx vertx,
            String name,
            URI url,
            UpstreamConfiguration configuration,
            Optional<TlsConfiguration> tls,
            MonotonicClock monotonicClock) {
        var breaker = configuration.breaker();
        return new Upstream(
                new UpstreamClients(vertx, () -> client(vertx, url, configuration, tls)),
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
                Priority.EXPORTS, atOnce.heavyOfOne());
    }

    private static HttpClient client(
            Vertx vertx, URI url, UpstreamConfiguration configuration, Optional<TlsConfiguration> tls) {
        var isHttps = "https".equals(url.getScheme());
        var options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setDefaultHost(url.getHost())
                .setDefaultPort(url.getPort() > 0 ? url.getPort() : isHttps ? 443 : 80)
                .setConnectTimeout((int) configuration.connectTimeout().toMillis())
                .setKeepAliveTimeout((int) configuration.keepAlive().toSeconds())
                .setMaxWaitQueueSize(configuration.waiting())
                // Most answers are shorter, and each part is passed on by itself.
                .setMaxChunkSize(ANSWER_PART)
                .setIdleTimeout(2 * (int) configuration.responseTimeout().toSeconds());
        tls.filter(given -> isHttps).ifPresent(given -> TlsConfigUtils.configure(options, given));
        options.setSsl(isHttps);
        var pool = new PoolOptions().setHttp1MaxSize(configuration.atOnce().submissions() + SIDE_CALLS);
        return vertx.createHttpClient(options, pool);
    }
}
