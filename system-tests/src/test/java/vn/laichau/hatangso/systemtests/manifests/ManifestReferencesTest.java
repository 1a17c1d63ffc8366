package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

class ManifestReferencesTest {

    @ForEachOverlay
    void noIngressLeadsToTheConsoleTheMasterRealmOrTheAccountApi(Overlay overlay) {
        assertThat(overlay.all("Ingress")
                        .flatMap(i -> Manifest.elements(i.body().at("/spec/rules")))
                        .flatMap(rule -> Manifest.elements(rule.at("/http/paths"))))
                .extracting(path -> path.at("/backend/service/name").asText()
                        + path.path("path").asText())
                .containsExactlyInAnyOrder(
                        "gateway/",
                        "keycloak/realms/ha-tang-so/.well-known",
                        "keycloak/realms/ha-tang-so/login-actions",
                        "keycloak/realms/ha-tang-so/protocol",
                        "keycloak/resources");
    }

    @ForEachOverlay
    void everyConfigMapKeyThatIsReadExists(Overlay overlay) {
        assertThat(overlay.workloads()
                        .flatMap(Manifest::containers)
                        .flatMap(c -> Manifest.elements(c.path("env")))
                        .map(env -> env.at("/valueFrom/configMapKeyRef"))
                        .filter(reference -> !reference.isMissingNode()))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(keys(overlay, r.path("name").asText()))
                        .contains(r.path("key").asText()));
        assertThat(volumes(overlay).filter(v -> v.has("configMap")).map(v -> v.path("configMap")))
                .hasSize(3)
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
        overlay.workloads()
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

        overlay.all("Cluster")
                .flatMap(c -> Manifest.elements(c.body().at("/spec/managed/roles")))
                .map(role -> role.path("passwordSecret"))
                .filter(secret -> !secret.isMissingNode())
                .forEach(s -> Stream.of("username", "password")
                        .forEach(key -> read.add(s.path("name").asText() + "/" + key)));
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
    void whoSignsInToADatabaseHasAPasswordOfItsOwnAndOneRule(Overlay overlay) {
        var spec = overlay.get("Cluster", "postgres").body().path("spec");
        var roles = Manifest.elements(spec.at("/managed/roles")).toList();

        for (var role : roles) {
            var name = role.path("name").asText();
            var plays = role.path("inRoles").path(0).asText(name);
            var rule = plays.endsWith("_owner") ? plays : "+" + plays;
            assertThat(spec.at("/postgresql/pg_hba"))
                    .as("rules for %s", name)
                    .filteredOn(line -> List.of(line.asText().split("[ ,]")).contains(rule))
                    .hasSize(1);
            // A name by which nobody signs in has no password; who signs in as another than the owner can have a second
            // name.
            assertThat(role.at("/passwordSecret/name").asText(null))
                    .isEqualTo(role.path("login").asBoolean() ? name.replace('_', '-') : null);
            assertThat(role.path("login").asBoolean()).isEqualTo(name.matches(".*_(owner|1|2)"));
        }
        assertThat(Manifest.names(spec.at("/managed/roles")))
                .containsAll(List.of("agency_app_1", "agency_app_2", "agency_job_1", "agency_job_2"));
        assertThat(overlay.all("Database"))
                .extracting(d -> d.body().at("/spec/owner").asText())
                .containsExactlyInAnyOrder("indicator_owner", "agency_owner", "reporting_owner")
                .isSubsetOf(Manifest.names(spec.at("/managed/roles")));
        assertThat(overlay.all("Database"))
                .allMatch(d -> d.body().at("/spec/cluster/name").asText().equals("postgres"));
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

    /** A step brings about what the build of the same release needs. */
    @ForEachOverlay
    void eachStepRunsTheImageOfItsService(Overlay overlay) {
        assertThat(overlay.all("Job")).hasSize(4).allSatisfy(step -> {
            var service = step.name().equals("realm") ? "gateway" : step.name().replace("migration", "service");
            assertThat(image(step)).isEqualTo(image(overlay.get("Deployment", service)));
        });
    }

    private static String image(Manifest workload) {
        return workload.body().at("/spec/template/spec/containers/0/image").asText();
    }

    private static String invented(Overlay overlay, String service) {
        return overlay.name().equals("local") && !service.equals("gateway") ? "demonstration-" : "";
    }

    private static Collection<String> keys(Overlay overlay, String configMap) {
        return Manifest.labels(overlay.get("ConfigMap", configMap).body().path("data"))
                .keySet();
    }

    private static Stream<? extends JsonNode> volumes(Overlay overlay) {
        return overlay.workloads().flatMap(d -> Manifest.elements(d.body().at("/spec/template/spec/volumes")));
    }

    private static List<String> itemKeys(JsonNode volume) {
        return Manifest.elements(volume.path("items"))
                .map(item -> item.path("key").asText())
                .toList();
    }
}
