package vn.laichau.hatangso.systemtests.manifests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Replica;

/** Services that are given a collector and a share, as the overlay of production can. */
class TracesIT {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** As OTLP writes them: the name of who sends spans, and to which trace each belongs. */
    private static final Pattern SENDER = Pattern.compile("service\\.name\\x12.\\n.([a-z-]+)", Pattern.DOTALL);

    private static final Pattern TRACE = Pattern.compile("\\n\\x10(.{16})\\x12\\x08", Pattern.DOTALL);

    private final Map<String, Set<String>> traces = new ConcurrentHashMap<>();

    @Test
    void aCallIsOneTraceThroughTheGatewayAndTheServiceBehindIt() throws IOException {
        var collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", this::take);
        collector.start();
        var place = "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:"
                + collector.getAddress().getPort();
        try (var indicator = Replica.start(SuiteService.INDICATOR, "TRACE_SHARE=1", place);
                var gateway = Replica.start(
                        SuiteService.GATEWAY, "TRACE_SHARE=1", place, "INDICATOR_URL=" + indicator.address())) {
            var anybody = Api.at(gateway.address(), null);
            await().atMost(LONGEST).until(() -> {
                anybody.get("/api/v1/indicators");
                return !Collections.disjoint(tracesOf("gateway"), tracesOf("indicator-service"));
            });
        } finally {
            collector.stop(0);
        }
    }

    private Set<String> tracesOf(String service) {
        return traces.computeIfAbsent(service, any -> ConcurrentHashMap.newKeySet());
    }

    private void take(HttpExchange exchange) throws IOException {
        var spans = new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1);
        var sender = SENDER.matcher(spans);
        if (sender.find()) {
            TRACE.matcher(spans).results().map(trace -> trace.group(1)).forEach(tracesOf(sender.group(1))::add);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
