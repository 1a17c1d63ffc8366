package vn.laichau.hatangso.systemtests.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.Contracts;
import vn.laichau.hatangso.systemtests.suite.Contracts.Operation;

/** The gateway's allow-list against the contracts of the services behind it. */
class AllowListContractTest {

    private static final String BASE = "/api/v1";

    @Test
    void letsEveryOperationThroughButWhatServicesAskOfEachOther() throws IOException {
        var routes = routes();

        assertThat(Contracts.operations())
                .allSatisfy(operation -> assertThat(isOpen(routes, operation))
                        .as(operation.name())
                        .isNotEqualTo(operation.isInternal()));
    }

    @Test
    void saysUntilWhenAnswersWhatTheContractCallsDeprecated() throws IOException {
        var routes = routes();

        assertThat(Contracts.operations())
                .allSatisfy(operation -> assertThat(
                                rule(routes, operation).stream().anyMatch(word -> word.startsWith("sunset=")))
                        .as(operation.name())
                        .isEqualTo(operation.description().path("deprecated").asBoolean()));
    }

    private static boolean isOpen(Map<String, List<String>> routes, Operation operation) {
        var service = operation.service().module().replace("-service", "");
        var allowed = rule(routes, operation);
        return !allowed.isEmpty() && allowed.get(0).equals(service) && allowed.contains(operation.method());
    }

    /** Of the patterns that cover a path the longest decides; empty where none does. */
    private static List<String> rule(Map<String, List<String>> routes, Operation operation) {
        if (!operation.path().startsWith(BASE)) {
            return List.of();
        }
        var path = operation.path().substring(BASE.length());
        return routes.keySet().stream()
                .filter(pattern -> covers(pattern, path))
                .max(Comparator.comparingInt(pattern -> pattern.split("/").length))
                .map(routes::get)
                .orElse(List.of());
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
