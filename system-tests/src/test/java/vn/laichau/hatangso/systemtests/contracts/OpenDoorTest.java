package vn.laichau.hatangso.systemtests.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The gateway's allow-list against the contracts of the services behind it. */
class OpenDoorTest {

    private static final List<String> SERVICES = List.of("indicator", "agency", "reporting");

    /** Services call these themselves. */
    private static final List<String> INTERNAL = List.of(
            "agency GET /api/v1/report-data",
            "agency POST /api/v1/arrivals/refusals",
            "agency POST /api/v1/arrivals/refusals/strangers",
            "agency PUT /api/v1/notices/{id}",
            "indicator GET /api/v1/report-data",
            "indicator POST /api/v1/accepted-figures",
            "indicator POST /api/v1/decided-targets",
            "indicator POST /api/v1/known-operators");

    @Test
    void letsEveryOperationThroughButWhatServicesAskOfEachOther() throws IOException {
        var routes = routes();
        var closed = new TreeSet<String>();
        for (var service : SERVICES) {
            var paths = new YAMLMapper()
                    .readTree(
                            Path.of("..", service + "-service", "openapi.yaml").toFile())
                    .path("paths");
            paths.properties()
                    .forEach(path -> path.getValue().fieldNames().forEachRemaining(verb -> {
                        var method = verb.toUpperCase(Locale.ROOT);
                        if (!isOpen(routes, path.getKey(), service, method)) {
                            closed.add(service + " " + method + " " + path.getKey());
                        }
                    }));
        }

        assertThat(closed).containsExactlyElementsOf(INTERNAL);
    }

    /** Of the patterns that cover a path the longest decides. */
    private static boolean isOpen(Map<String, List<String>> routes, String path, String service, String method) {
        return routes.keySet().stream()
                .filter(pattern -> covers(pattern, path.substring("/api/v1".length())))
                .max(Comparator.comparingInt(pattern -> pattern.split("/").length))
                .map(routes::get)
                .filter(allowed -> allowed.get(0).equals(service) && allowed.contains(method))
                .isPresent();
    }

    private static boolean covers(String pattern, String path) {
        return path.matches(pattern.replace("*", "[^/]+") + "(/.*)?");
    }

    /** Pattern to service and methods. */
    private static Map<String, List<String>> routes() throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(Path.of("../gateway/src/main/resources/application.properties"))) {
            settings.load(file);
        }
        var routes = new TreeMap<String, List<String>>();
        settings.stringPropertyNames().stream()
                .filter(key -> key.startsWith("gateway.routes."))
                .forEach(key -> routes.put(
                        key.replaceAll("^gateway\\.routes\\.\"|\"$", ""),
                        List.of(settings.getProperty(key).split(" "))));
        return routes;
    }
}
