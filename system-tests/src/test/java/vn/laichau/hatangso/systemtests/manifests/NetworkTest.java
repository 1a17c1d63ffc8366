package vn.laichau.hatangso.systemtests.manifests;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.manifests.Network.Pods;

class NetworkTest {

    private static final List<Integer> PORTS =
            List.of(53, 443, 587, 3310, 4318, 5432, 7800, 8000, 8080, 9000, 9187, 57800);
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?|jdbc:postgresql)://((?!localhost)[a-z-]+?)(?:-r[wo])?:(\\d+)(?:/.*)?");
    private static final List<Pods> OUTSIDE = List.of(
            new Pods("ingress", Map.of("ha-tang-so/ingress", "true"), Map.of()),
            new Pods("monitoring", Map.of("ha-tang-so/monitoring", "true"), Map.of()),
            new Pods("dns", Map.of("kubernetes.io/metadata.name", "kube-system"), Map.of("k8s-app", "kube-dns")),
            new Pods(
                    "operator",
                    Map.of("kubernetes.io/metadata.name", "cnpg-system"),
                    Map.of("app.kubernetes.io/name", "cloudnative-pg")),
            new Pods("stranger", Map.of("kubernetes.io/metadata.name", "elsewhere"), Map.of()));

    @ForEachOverlay
    void onlyTheseConnectionsAreOpen(Overlay overlay) {
        // 443 of PostgreSQL's instance manager is for the API server, which no selector can name; 587 for a mail server
        // anywhere; 443 of ClamAV for its signatures.
        assertThat(openConnections(overlay))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat("""
                ingress > gateway:8080
                ingress > keycloak:8080
                gateway > indicator-service:8080
                gateway > agency-service:8080
                gateway > reporting-service:8080
                gateway > keycloak:8080
                indicator-service > keycloak:8080
                agency-service > keycloak:8080
                reporting-service > keycloak:8080
                agency-service > indicator-service:8080
                reporting-service > indicator-service:8080
                reporting-service > agency-service:8080
                indicator-service > postgres:5432
                agency-service > postgres:5432
                reporting-service > postgres:5432
                keycloak > postgres:5432
                indicator-migration > postgres:5432
                agency-migration > postgres:5432
                reporting-migration > postgres:5432
                realm > keycloak:8080
                indicator-migration > dns:53
                agency-migration > dns:53
                reporting-migration > dns:53
                realm > dns:53
                keycloak > keycloak:7800
                keycloak > keycloak:57800
                postgres > postgres:5432
                postgres > postgres:8000
                operator > postgres:5432
                operator > postgres:8000
                monitoring > gateway:9000
                monitoring > indicator-service:9000
                monitoring > agency-service:9000
                monitoring > reporting-service:9000
                monitoring > keycloak:9000
                monitoring > postgres:9187
                gateway > monitoring:4318
                indicator-service > monitoring:4318
                agency-service > monitoring:4318
                reporting-service > monitoring:4318
                gateway > dns:53
                indicator-service > dns:53
                agency-service > dns:53
                reporting-service > dns:53
                keycloak > dns:53
                postgres > dns:53
                agency-service > ingress:587
                agency-service > monitoring:587
                agency-service > dns:587
                agency-service > operator:587
                agency-service > stranger:587
                postgres > ingress:443
                postgres > monitoring:443
                postgres > dns:443
                postgres > operator:443
                postgres > stranger:443
                """.lines(), ofScanner(overlay)).toList());
    }

    /** Locally files stay unscanned. */
    private static Stream<String> ofScanner(Overlay overlay) {
        return overlay.name().equals("local") ? Stream.empty() : """
                agency-service > clamav:3310
                clamav > dns:53
                clamav > ingress:443
                clamav > monitoring:443
                clamav > dns:443
                clamav > operator:443
                clamav > stranger:443
                """.lines();
    }

    /** Receivers of webhooks; authorities that tell who was revoked. Private networks of the province stay closed to both. */
    @ForEachOverlay
    void toPublicAddressesAloneGoTwoServices(Overlay overlay) {
        var open = overlay.all("NetworkPolicy")
                .flatMap(policy -> Manifest.elements(policy.body().at("/spec/egress"))
                        .filter(rule -> rule.findParent("ipBlock") != null)
                        .flatMap(rule -> Manifest.elements(rule.path("ports"))
                                .map(port -> policy.name() + ":" + port.path("port"))));
        assertThat(open)
                .containsExactlyInAnyOrder("agency-service:443", "reporting-service:80", "reporting-service:443");
        assertThat(overlay.all("NetworkPolicy").flatMap(policy -> policy.body().findValues("ipBlock").stream()))
                .allSatisfy(block -> assertThat(block.path("except").toString())
                        .contains("10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"));
    }

    /** What is given is read, and the other way round: ServiceEnvironmentTest. */
    @ForEachOverlay
    void betweenPodsIsOpenWhatTheirSettingsNameAndNothingElse(Overlay overlay) {
        var names = ours(overlay).stream().map(Pods::name).toList();
        var open = openConnections(overlay).stream()
                .filter(connection -> names.contains(connection.split(" > ")[0]))
                .filter(connection -> names.contains(connection.split(" > |:")[1]))
                .filter(connection -> !connection.matches("(.+) > \\1:.*"));

        assertThat(open)
                .containsExactlyInAnyOrderElementsOf(overlay.workloads()
                        .flatMap(workload -> settings(overlay, workload)
                                .map(ADDRESS::matcher)
                                .filter(Matcher::matches)
                                .map(to -> workload.name() + " > " + to.group(1) + ":" + to.group(2)))
                        .collect(toSet()));
    }

    private static Stream<String> settings(Overlay overlay, Manifest workload) {
        return workload.containers()
                .flatMap(container -> Stream.concat(
                        Manifest.elements(container.path("envFrom"))
                                .flatMap(all -> data(overlay, all.path("configMapRef")).values().stream()),
                        Manifest.elements(container.path("env")).map(variable -> setting(overlay, variable))));
    }

    /** Of the scanner the host is given alone. */
    private static String setting(Overlay overlay, JsonNode variable) {
        var reference = variable.at("/valueFrom/configMapKeyRef");
        var value = reference.isMissingNode()
                ? variable.path("value").asText()
                : data(overlay, reference).get(reference.path("key").asText());
        return variable.path("name").asText().equals("CLAMAV_HOST") ? "http://" + value + ":3310" : value;
    }

    private static Map<String, String> data(Overlay overlay, JsonNode reference) {
        return Manifest.labels(
                overlay.get("ConfigMap", reference.path("name").asText()).body().path("data"));
    }

    @Test
    void theLabelsThatOpenTheNamespaceAreInTheReadme() {
        assertThat(Repository.text(Repository.K8S.resolve("README.md")))
                .contains("ha-tang-so/ingress=true", "ha-tang-so/monitoring=true", "`cnpg-system`");
    }

    private static List<String> openConnections(Overlay overlay) {
        var network = networkOf(overlay);
        var everyone = Stream.concat(ours(overlay).stream(), OUTSIDE.stream()).toList();
        var open = new ArrayList<String>();
        for (var from : everyone) {
            for (var to : everyone) {
                if (from.areOurs() || to.areOurs()) {
                    PORTS.stream()
                            .filter(port -> network.allows(from, to, port))
                            .forEach(port -> open.add(from.name() + " > " + to.name() + ":" + port));
                }
            }
        }
        return open;
    }

    private static Network networkOf(Overlay overlay) {
        return new Network(overlay.all("NetworkPolicy").toList());
    }

    private static List<Pods> ours(Overlay overlay) {
        return overlay.workloads()
                .map(w -> new Pods(w.name(), Map.of(), w.podLabels()))
                .toList();
    }
}
