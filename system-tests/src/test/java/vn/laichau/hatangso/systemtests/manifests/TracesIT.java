package vn.laichau.hatangso.systemtests.manifests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final String AS_PROMETHEUS =
            "application/openmetrics-text;version=1.0.0;q=0.5,application/openmetrics-text;version=0.0.1;q=0.4,text/plain;version=0.0.4;q=0.3";

    private static final Pattern EXAMPLE = Pattern.compile("trace_id=\"([0-9a-f]{32})\"");

    private final Map<String, Set<String>> traces = new ConcurrentHashMap<>();

    @Test
    void aCallIsOneTraceThroughTheGatewayAndTheServiceBehindItAndAnExampleOfWhatTheirFiguresCount() throws Exception {
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
            for (var metrics : List.of(gateway.management(), indicator.management())) {
                await().atMost(LONGEST).until(() -> {
                    anybody.get("/api/v1/indicators");
                    return !Collections.disjoint(examples(metrics), tracesOf("gateway"));
                });
            }
        } finally {
            collector.stop(0);
        }
    }

    /** The traces that the figures of a service give as examples of what they count. */
    private static Set<String> examples(URI management) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(management.resolve("/q/metrics"))
                .header("Accept", AS_PROMETHEUS)
                .build();
        var client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
        var metrics = client.send(request, BodyHandlers.ofString());
        return EXAMPLE.matcher(metrics.body())
                .results()
                .map(trace -> new String(HexFormat.of().parseHex(trace.group(1)), ISO_8859_1))
                .collect(Collectors.toSet());
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
