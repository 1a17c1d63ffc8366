package vn.laichau.hatangso.local.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.local.console.StackFailure;
import vn.laichau.hatangso.local.process.Launch;

/**
 * Prometheus as Debian has it ({@code apt-get install prometheus}) beside a stack: it reads the services' metrics, follows the rules of
 * {@code k8s/components/monitoring} and shows each query of the dashboard there with its values, on one page of its own.
 *
 * @param directory of what is written for it, its data included
 * @param monitoring the component of k8s
 */
public record Observation(Path directory, Path monitoring, int port) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A word of Prometheus' templates begins with two braces, also within a text that is shown. */
    private static final String BRACES = "{{ \"{{\" }}";

    /** Said before anything starts. */
    public static void requireInstalled() {
        if (executable().isEmpty()) {
            throw new StackFailure("Prometheus is not installed, so --observe cannot watch: apt-get install prometheus,"
                    + " or start without --observe.");
        }
    }

    private static Optional<Path> executable() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "prometheus"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public URI page() {
        return URI.create("http://localhost:" + port + "/consoles/suite.html");
    }

    /**
     * @param services by name, where each tells its metrics
     * @param keycloak where it does
     */
    public Launch launch(Map<String, URI> services, URI keycloak, Path log) {
        requireInstalled();
        write("prometheus.yml", settings(services, keycloak).toPrettyString());
        write("rules.yml", rules(read("rules.yaml")));
        write("consoles/suite.html", page(read("dashboards/suite.json")));
        return new Launch(
                "prometheus",
                List.of(
                        executable().orElseThrow().toString(),
                        "--config.file=" + directory.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + directory.resolve("data"),
                        "--storage.tsdb.retention.time=1d",
                        "--enable-feature=exemplar-storage",
                        "--web.listen-address=127.0.0.1:" + port,
                        "--web.console.templates=" + directory.resolve("consoles"),
                        "--web.console.libraries=" + directory.resolve("consoles")),
                Optional.empty(),
                Map.of(),
                directory,
                log,
                URI.create("http://127.0.0.1:" + port + "/-/ready"));
    }

    /** JSON is YAML. On Kubernetes a pod monitor gives the same labels. */
    static ObjectNode settings(Map<String, URI> services, URI keycloak) {
        ObjectNode settings = JSON.createObjectNode();
        settings.putObject("global").put("scrape_interval", "5s").put("evaluation_interval", "5s");
        settings.putArray("rule_files").add("rules.yml");
        ArrayNode jobs = settings.putArray("scrape_configs");
        addJob(jobs, "services", "/q/metrics", services);
        addJob(jobs, "keycloak", "/metrics", Map.of("keycloak", keycloak));
        return settings;
    }

    private static void addJob(ArrayNode jobs, String name, String path, Map<String, URI> places) {
        ArrayNode targets =
                jobs.addObject().put("job_name", name).put("metrics_path", path).putArray("static_configs");
        places.forEach((service, address) -> {
            ObjectNode target = targets.addObject();
            target.putArray("targets").add(address.getAuthority());
            target.putObject("labels")
                    .put("namespace", "ha-tang-so")
                    .put("service", service)
                    .put("pod", service)
                    .put("__scheme__", address.getScheme());
        });
    }

    /** What Prometheus itself reads stands within the object that its operator reads. */
    static String rules(String object) {
        return object.substring(object.indexOf("\nspec:\n") + "\nspec:\n".length())
                .replaceAll("(?m)^ {2}", "");
    }

    /** Each query with what it gives now; alarms first. */
    static String page(String dashboard) {
        try {
            JsonNode suite = JSON.readTree(dashboard);
            StringBuilder page =
                    new StringBuilder("""
                    <!doctype html><html lang="vi"><head><meta charset="utf-8"><meta http-equiv="refresh" content="10">
                    <title>%1$s</title><style>body{font:15px sans-serif;margin:1.5em;max-width:70em}table{border-collapse:collapse}
                    td{padding:.1em 1.5em .1em 0;vertical-align:top}code{color:#555}</style></head><body><h1>%1$s</h1>
                    """.formatted(shown(suite.path("title").asText())));
            panel(page, "Báo động / Alarms", "ALERTS{alertstate=\"firing\"}", "");
            for (JsonNode panel : suite.path("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    panel(
                            page,
                            panel.path("title").asText(),
                            target.path("expr").asText(),
                            target.path("legendFormat").asText());
                }
            }
            return page.append("</body></html>\n").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void panel(StringBuilder page, String title, String query, String legend) {
        if (query.indexOf('`') >= 0) {
            throw new StackFailure("A query of the dashboard has a backquote, which the page cannot hold: " + query);
        }
        String labels = legend.isEmpty() ? "" : " <small>" + shown(legend) + "</small>";
        page.append("<h2>%s%s</h2><p><code>%s</code></p><table>".formatted(shown(title), labels, shown(query)))
                .append("{{ range query `%s` }}".formatted(query))
                .append("<tr><td>{{ range $name, $value := .Labels }}{{ $name }}={{ $value }} {{ end }}</td>")
                .append(
                        "<td>{{ .Value | humanize }}</td></tr>{{ else }}<tr><td>không có gì / nothing</td></tr>{{ end }}</table>\n");
    }

    private static String shown(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("{{", BRACES);
    }

    private String read(String file) {
        try {
            return Files.readString(monitoring.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
