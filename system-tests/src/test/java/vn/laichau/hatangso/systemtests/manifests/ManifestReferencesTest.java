package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ManifestReferencesTest {

    @ForEachOverlay
    void noObjectIsThereTwice(Overlay overlay) {
        assertThat(overlay.manifests()).extracting(Manifest::toString).doesNotHaveDuplicates();
    }

    /** The services, the gateway, Keycloak, and the scanner, which is not there locally. */
    private static int deployments(Overlay overlay) {
        return overlay.name().equals("local") ? 5 : 6;
    }

    @ForEachOverlay
    void everySelectorMeetsItsOwnPods(Overlay overlay) {
        assertThat(overlay.all("Deployment"))
                .hasSize(deployments(overlay))
                .allMatch(d -> Selector.selects(d.body().at("/spec/selector"), d.podLabels()))
                .allMatch(d -> Selector.selects(
                        d.body().at("/spec/template/spec/topologySpreadConstraints/0/labelSelector"), d.podLabels()));
        assertThat(overlay.all("PodDisruptionBudget"))
                .hasSize(deployments(overlay))
                .allMatch(b -> Selector.selects(
                        b.body().at("/spec/selector"),
                        overlay.get("Deployment", b.name()).podLabels()));
        assertThat(overlay.all("Service"))
                .hasSize(deployments(overlay))
                .allMatch(s -> overlay.get("Deployment", s.name())
                        .podLabels()
                        .entrySet()
                        .containsAll(
                                Manifest.labels(s.body().at("/spec/selector")).entrySet()));
    }

    @ForEachOverlay
    void everyServicePortAndProbePortIsAPortOfTheContainer(Overlay overlay) {
        assertThat(overlay.all("Service"))
                .allSatisfy(service -> assertThat(portNames(overlay, service.name()))
                        .contains(service.body().at("/spec/ports/0/targetPort").asText()));
        // The scanner speaks no HTTP.
        assertThat(overlay.all("Deployment").filter(d -> !d.name().equals("clamav")))
                .allMatch(d -> portNames(overlay, d.name()).contains("management"))
                .flatExtracting(ManifestReferencesTest::probePorts)
                .hasSize(15)
                .containsOnly("management");
    }

    @ForEachOverlay
    void everyIngressLeadsToAServicePortAndNoneToTheConsole(Overlay overlay) {
        var paths = overlay.all("Ingress")
                .flatMap(i -> Manifest.elements(i.body().at("/spec/rules")))
                .flatMap(rule -> Manifest.elements(rule.at("/http/paths")))
                .collect(Collectors.toMap(
                        p -> p.at("/backend/service/name").asText()
                                + p.path("path").asText(),
                        p -> p.at("/backend/service")));

        assertThat(paths.keySet())
                .containsExactlyInAnyOrder("gateway/", "keycloak/realms/ha-tang-so", "keycloak/resources");
        assertThat(paths.values())
                .allSatisfy(backend -> assertThat(Manifest.names(
                                overlay.get("Service", backend.path("name").asText())
                                        .body()
                                        .at("/spec/ports")))
                        .contains(backend.at("/port/name").asText()));
    }

    @ForEachOverlay
    void everyConfigMapKeyThatIsReadExists(Overlay overlay) {
        assertThat(overlay.all("Deployment")
                        .flatMap(Manifest::containers)
                        .flatMap(c -> Manifest.elements(c.path("env")))
                        .map(env -> env.at("/valueFrom/configMapKeyRef"))
                        .filter(reference -> !reference.isMissingNode()))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(keys(overlay, r.path("name").asText()))
                        .contains(r.path("key").asText()));
        assertThat(volumes(overlay).filter(v -> v.has("configMap")).map(v -> v.path("configMap")))
                .hasSize(2)
                .allSatisfy(
                        v -> assertThat(keys(overlay, v.path("name").asText())).containsAll(itemKeys(v)));
        var theme = volumes(overlay)
                .filter(v -> v.path("name").asText().equals("theme"))
                .findFirst()
                .orElseThrow();
        assertThat(itemKeys(theme.path("configMap")))
                .containsExactlyInAnyOrderElementsOf(keys(overlay, "keycloak-theme"));
    }

    @ForEachOverlay
    void everySecretThatIsReadIsInTheReadmeAndTheOtherWayRound(Overlay overlay) {
        var read = new TreeSet<String>();
        overlay.all("Deployment")
                .flatMap(Manifest::containers)
                .flatMap(c -> Manifest.elements(c.path("env")))
                .map(env -> env.at("/valueFrom/secretKeyRef"))
                .filter(reference -> !reference.isMissingNode())
                .forEach(r ->
                        read.add(r.path("name").asText() + "/" + r.path("key").asText()));
        volumes(overlay)
                .map(v -> v.path("secret"))
                .filter(secret -> !secret.isMissingNode())
                .forEach(s ->
                        itemKeys(s).forEach(key -> read.add(s.path("secretName").asText() + "/" + key)));
        overlay.all("Ingress")
                .flatMap(i -> Manifest.elements(i.body().at("/spec/tls")))
                .forEach(tls -> Stream.of("tls.crt", "tls.key")
                        .forEach(key -> read.add(tls.path("secretName").asText() + "/" + key)));

        overlay.all("ObjectStore")
                .flatMap(store -> Stream.of("accessKeyId", "secretAccessKey")
                        .map(key -> store.body().at("/spec/configuration/s3Credentials/" + key)))
                .forEach(r ->
                        read.add(r.path("name").asText() + "/" + r.path("key").asText()));

        var documented = SecretsTable.documented();
        if (overlay.name().equals("local")) {
            documented.removeIf(secret -> secret.matches(".*-tls/.*|backup-store/.*"));
        }
        assertThat(read).containsExactlyElementsOf(documented);
    }

    @ForEachOverlay
    void backupsAreOfTheClusterAndGoWhereItsWalGoes(Overlay overlay) {
        var cluster = overlay.get("Cluster", "postgres").body();
        assertThat(overlay.all("ScheduledBackup"))
                .allMatch(backup -> overlay.find(
                                "Cluster",
                                backup.body().at("/spec/cluster/name").asText())
                        .isPresent())
                .allMatch(backup ->
                        cluster.at("/spec/plugins/0/name").equals(backup.body().at("/spec/pluginConfiguration/name")));
        assertThat(Manifest.elements(cluster.at("/spec/plugins")))
                .hasSize(overlay.name().equals("local") ? 0 : 1)
                .allMatch(plugin -> plugin.path("isWALArchiver").asBoolean())
                .allMatch(plugin -> overlay.find(
                                "ObjectStore",
                                plugin.at("/parameters/barmanObjectName").asText())
                        .isPresent());
    }

    @ForEachOverlay
    void everyDatabaseRoleHasADocumentedPasswordAndARuleOfItsOwn(Overlay overlay) {
        var spec = overlay.get("Cluster", "postgres").body().path("spec");
        var roles = Manifest.elements(spec.at("/managed/roles")).toList();

        assertThat(roles)
                .allSatisfy(role -> assertThat(SecretsTable.documented())
                        .contains(role.at("/passwordSecret/name").asText() + "/password"));
        assertThat(roles)
                .allSatisfy(role -> assertThat(spec.at("/postgresql/pg_hba"))
                        .filteredOn(
                                rule -> rule.asText().contains(role.path("name").asText()))
                        .hasSize(1));
        assertThat(overlay.all("Database"))
                .extracting(d -> d.body().at("/spec/owner").asText())
                .containsExactlyInAnyOrder("indicator_owner", "agency_owner", "reporting_owner")
                .isSubsetOf(Manifest.names(spec.at("/managed/roles")));
        assertThat(overlay.all("Database"))
                .allMatch(d -> d.body().at("/spec/cluster/name").asText().equals("postgres"));
    }

    @ForEachOverlay
    void everyVolumeIsDeclaredAndMounted(Overlay overlay) {
        assertThat(overlay.all("Deployment"))
                .allSatisfy(d -> assertThat(d.containers()
                                .flatMap(c -> Manifest.names(c.path("volumeMounts")).stream())
                                .distinct())
                        .containsExactlyInAnyOrderElementsOf(
                                Manifest.names(d.body().at("/spec/template/spec/volumes"))));
    }

    @ForEachOverlay
    void everyDeploymentRunsUnderItsOwnAccount(Overlay overlay) {
        assertThat(overlay.all("Deployment"))
                .allMatch(d -> d.body()
                                .at("/spec/template/spec/serviceAccountName")
                                .asText()
                                .equals(d.name())
                        && overlay.find("ServiceAccount", d.name()).isPresent());
    }

    /** Invented data are beside a service on one's own machine alone; the gateway has none anywhere. */
    @ForEachOverlay
    void imagesAreNamedAfterTheirServices(Overlay overlay) {
        assertThat(Repository.SERVICES)
                .allSatisfy(service -> assertThat(overlay.get("Deployment", service)
                                .containers()
                                .map(c -> c.path("image").asText()))
                        .singleElement()
                        .asString()
                        .containsPattern("(^|/)ha-tang-so/" + invented(overlay, service) + service + ":[0-9][^/]*$"));
    }

    private static String invented(Overlay overlay, String service) {
        return overlay.name().equals("local") && !service.equals("gateway") ? "demonstration-" : "";
    }

    private static List<String> portNames(Overlay overlay, String deployment) {
        return overlay.get("Deployment", deployment)
                .containers()
                .flatMap(c -> Manifest.names(c.path("ports")).stream())
                .toList();
    }

    private static List<String> probePorts(Manifest deployment) {
        return Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                .map(probe -> deployment
                        .body()
                        .at("/spec/template/spec/containers/0/" + probe + "/httpGet/port")
                        .asText())
                .toList();
    }

    private static Collection<String> keys(Overlay overlay, String configMap) {
        return Manifest.labels(overlay.get("ConfigMap", configMap).body().path("data"))
                .keySet();
    }

    private static Stream<? extends JsonNode> volumes(Overlay overlay) {
        return overlay.all("Deployment").flatMap(d -> Manifest.elements(d.body().at("/spec/template/spec/volumes")));
    }

    private static List<String> itemKeys(JsonNode volume) {
        return Manifest.elements(volume.path("items"))
                .map(item -> item.path("key").asText())
                .toList();
    }
}
