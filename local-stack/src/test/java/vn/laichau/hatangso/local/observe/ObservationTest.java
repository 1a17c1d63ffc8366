package vn.laichau.hatangso.local.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObservationTest {

    private static final Path MONITORING = Path.of("../k8s/components/monitoring");

    @Test
    void readsTheMetricsOfEachServiceUnderItsName() {
        var settings = Observation.settings(
                Map.of("gateway", URI.create("http://127.0.0.1:8090")), URI.create("http://127.0.0.1:8110"));

        assertThat(settings.at("/rule_files/0").asText()).isEqualTo("rules.yml");
        assertThat(settings.at("/scrape_configs/0/metrics_path").asText()).isEqualTo("/q/metrics");
        assertThat(settings.at("/scrape_configs/0/static_configs/0").toString())
                .isEqualTo(
                        "{\"targets\":[\"127.0.0.1:8090\"],\"labels\":"
                                + "{\"namespace\":\"ha-tang-so\",\"service\":\"gateway\",\"pod\":\"gateway\",\"__scheme__\":\"http\"}}");
        assertThat(settings.at("/scrape_configs/1/metrics_path").asText()).isEqualTo("/metrics");
        assertThat(settings.at("/scrape_configs/1/static_configs/0/labels/service")
                        .asText())
                .isEqualTo("keycloak");
    }

    @Test
    void followsTheRulesOfKubernetesAsPrometheusReadsThem() throws IOException {
        var object = Files.readString(MONITORING.resolve("rules.yaml"));

        assertThat(Observation.rules(object))
                .startsWith("groups:\n  - name: ")
                .doesNotContain("PrometheusRule")
                .contains("alert: NoSynchronousStandby");
    }

    @Test
    void showsEveryQueryOfTheDashboardAsItIsAndAsksIt() throws IOException {
        var dashboard = Files.readString(MONITORING.resolve("dashboards/suite.json"));
        var queries = new ObjectMapper().readTree(dashboard).findValuesAsText("expr");

        assertThat(queries).hasSizeGreaterThan(15);
        assertThat(Observation.page(dashboard))
                .contains(queries.stream()
                        .map(query -> "{{ range query `" + query + "` }}")
                        .toList())
                .contains(
                        "<code>sum by (uri) (rate(http_server_requests_seconds_count{service=\"gateway\"}[5m]))</code>")
                .contains("<small>{{ \"{{\" }}slo}}</small>");
    }
}
