package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objectives, alarms and dashboards: that the running suite has what they ask for is seen by {@link ExposedMetricsIT}. */
class MonitoringTest {

    private static final Path INCIDENTS = Repository.ROOT.resolve("docs/operations/incidents.md");
    private static final Path CASES = Path.of("src/test/resources/monitoring/rules.test.yaml");

    /** Of the operator's PostgreSQL, of Kubernetes and of Prometheus itself. */
    private static final String OF_OTHERS = "cnpg_.*|kubelet_.*|up";

    @Test
    void eachAlarmSaysWhatToDoAndNoPageIsWithoutAnAlarm() {
        var headings = Repository.text(INCIDENTS)
                .lines()
                .filter(line -> line.matches("### [A-Z][A-Za-z]+"))
                .map(line -> line.substring(4))
                .toList();
        assertThat(headings)
                .containsExactlyElementsOf(alarms().map(MonitoringTest::name).toList());
        assertThat(alarms())
                .allSatisfy(alarm -> assertThat(alarm.at("/annotations/runbook").asText())
                        .isEqualTo("docs/operations/incidents.md#" + name(alarm).toLowerCase()))
                .allSatisfy(alarm ->
                        assertThat(alarm.at("/labels/severity").asText()).isIn("page", "ticket"))
                .allSatisfy(alarm -> assertThat(List.of(
                                alarm.at("/annotations/summary").asText(),
                                alarm.at("/annotations/summary_en").asText()))
                        .noneMatch(String::isEmpty));
    }

    @Test
    void eachAlarmIsRaisedInOneCaseAndNotInAnother() {
        var cases = Repository.text(CASES);
        assertThat(alarms().map(MonitoringTest::name))
                .allSatisfy(name -> assertThat(cases.split("  - name: '"))
                        .filteredOn(each -> each.startsWith(name + ":"))
                        .anyMatch(each -> each.strip().endsWith("value: 1"))
                        .anyMatch(each -> each.strip().endsWith("value: 0")));
    }

    /** Debian has it in a package of its own; a machine without it leaves the cases to those that have it. */
    @Test
    void alarmsAreRaisedAsTheirCasesSay(@TempDir Path folder) throws IOException, InterruptedException {
        new YAMLMapper().writeValue(folder.resolve("rules.yml").toFile(), rules().at("/spec"));
        Files.copy(CASES, folder.resolve("rules.test.yaml"));
        var promtool = promtool();
        if (promtool.isEmpty()) {
            System.out.println("promtool is not installed: the cases of alarms were not tried");
        }
        assertThat(promtool.isEmpty() || run(promtool.get(), folder) == 0)
                .as("promtool test rules; its words are above")
                .isTrue();
    }

    private static Optional<Path> promtool() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int run(Path promtool, Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder(promtool.toString(), "test", "rules", "rules.test.yaml")
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
    }

    @Test
    void findsTheSeriesOfAnExpression() {
        assertThat(Promql.series(
                        "sum by (a) (rate(x_total{b=\"c_total\"}[5m])) / on (slo) 14.4 * slo:budget and y > 1"))
                .containsExactly("slo:budget", "x_total", "y");
    }

    static Stream<JsonNode> alarms() {
        return ruleList().filter(rule -> rule.has("alert"));
    }

    private static String name(JsonNode alarm) {
        return alarm.path("alert").asText();
    }

    private static Stream<JsonNode> ruleList() {
        return Manifest.elements(rules().at("/spec/groups")).flatMap(group -> Manifest.elements(group.path("rules")));
    }

    private static JsonNode rules() {
        return Overlay.named("production").get("PrometheusRule", "ha-tang-so").body();
    }

    /** What rules and dashboards ask of the suite itself. */
    static Set<String> askedOfTheSuite() {
        var dashboards = Repository.filesUnder(Repository.K8S.resolve("components/monitoring/dashboards")).stream()
                .map(Repository::json)
                .flatMap(board -> board.findValues("expr").stream());
        var recorded = ruleList()
                .filter(rule -> rule.has("record"))
                .map(rule -> rule.path("record").asText())
                .collect(Collectors.toSet());
        return Stream.concat(ruleList().map(rule -> rule.path("expr")), dashboards)
                .flatMap(expression -> Promql.series(expression.asText()).stream())
                .filter(name -> !recorded.contains(name) && !name.matches(OF_OTHERS))
                .collect(Collectors.toSet());
    }
}
