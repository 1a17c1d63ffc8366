package vn.laichau.hatangso.systemtests.faults;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.laichau.hatangso.local.observe.Observation;
import vn.laichau.hatangso.local.process.Ports;
import vn.laichau.hatangso.systemtests.suite.Api;

/** As {@code ./start --observe} starts it, but looking as often as it does in production. */
record Prometheus(Process process, URI address) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RULES = Path.of("../k8s/components/monitoring").toAbsolutePath();
    private static final Duration START = Duration.ofMinutes(1);

    /**
     * @param authority of the services' certificates, or null when they have none
     * @param kubelet where the volumes are told of, or null
     */
    static Prometheus start(Path folder, Map<String, URI> services, URI keycloak, Path authority, URI kubelet)
            throws IOException {
        var port = Ports.free().base();
        var launch = new Observation(folder, RULES, port).launch(services, keycloak, folder.resolve("log"));
        var file = folder.resolve("prometheus.yml");
        var settings = (ObjectNode) JSON.readTree(file.toFile());
        // As the pod monitors, and the operator of Prometheus where nothing is said.
        settings.withObject("/global").put("scrape_interval", "15s").put("evaluation_interval", "30s");
        var jobs = (ArrayNode) settings.get("scrape_configs");
        if (authority != null) {
            ((ObjectNode) jobs.get(0)).putObject("tls_config").put("ca_file", authority.toString());
        }
        if (kubelet != null) {
            jobs.addObject()
                    .put("job_name", "kubelet")
                    .putArray("static_configs")
                    .addObject()
                    .putArray("targets")
                    .add(kubelet.getAuthority());
        }
        Files.writeString(file, settings.toPrettyString());
        var process = new ProcessBuilder(launch.command())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        var prometheus = new Prometheus(process, URI.create("http://127.0.0.1:" + port));
        await().atMost(START)
                .ignoreExceptions()
                .until(() -> prometheus.query("1").size() > 0);
        return prometheus;
    }

    JsonNode query(String expression) {
        return Api.json(Api.at(address, null).get("/api/v1/query?query=" + encode(expression, UTF_8)))
                .at("/data/result");
    }

    /** Each alarm that fires, with its labels. */
    List<String> firing() {
        return StreamSupport.stream(query("ALERTS{alertstate=\"firing\"}").spliterator(), false)
                .map(alarm -> alarm.at("/metric/alertname").asText() + " "
                        + alarm.at("/metric/service")
                                .asText(alarm.at("/metric/queue").asText(""))
                        + alarm.at("/metric/slo").asText(""))
                .map(String::strip)
                .sorted()
                .toList();
    }
}
