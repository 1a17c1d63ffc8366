package vn.laichau.hatangso.systemtests.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Of the objects around the pods: who reaches them, who believes whom, what is kept where. */
final class ObjectRules {

    private static final Pattern SECRET_KEY =
            Pattern.compile(".*(PASSWORD|SECRET|TOKEN|PRIVATE_KEY|CREDENTIAL).*", Pattern.CASE_INSENSITIVE);

    /** clamd speaks its own protocol without TLS; what it is sent is scanned and not kept. */
    private static final List<String> WITHOUT_TLS = List.of("clamav");

    private static final Pattern DAYS = Pattern.compile("(\\d+)d");
    private static final int MONTH = 30;

    static final List<Rule> ALL = List.of(
            new Rule(
                    "duplicate-object",
                    overlay -> overlay.manifests().stream()
                            .map(Manifest::toString)
                            .filter(name -> overlay.manifests().stream()
                                            .filter(other -> other.toString().equals(name))
                                            .count()
                                    > 1)),
            new Rule(
                    "namespace-enforces-restricted",
                    overlay -> Stream.of("enforce", "audit", "warn")
                            .filter(mode -> overlay.all("Namespace")
                                    .noneMatch(namespace -> Manifest.labels(
                                                    namespace.body().at("/metadata/labels"))
                                            .getOrDefault("pod-security.kubernetes.io/" + mode, "")
                                            .equals("restricted")))),
            Rule.of(
                    "use-namespace",
                    (overlay, object) -> !object.hasNamespace()
                            || overlay.all("Namespace")
                                    .anyMatch(namespace -> namespace
                                            .name()
                                            .equals(object.body()
                                                    .at("/metadata/namespace")
                                                    .asText()))),
            Rule.of(
                    "stable-version",
                    (overlay, object) ->
                            object.body().path("apiVersion").asText().matches("(\\S+/)?v\\d+")),
            Rule.of(
                    "no-rights-in-the-cluster",
                    (overlay, object) -> !object.kind().matches("(Cluster)?Role(Binding)?")),
            Rule.of(
                    "no-secret-in-a-config-map",
                    (overlay, object) -> !object.kind().equals("Secret")
                            && object.body().at("/data").properties().stream()
                                    .noneMatch(entry ->
                                            SECRET_KEY.matcher(entry.getKey()).matches()
                                                    || entry.getValue().asText().contains("PRIVATE KEY-----"))),
            Rule.of(
                    "part-of",
                    (overlay, object) -> object.body()
                            .at("/metadata/labels/app.kubernetes.io~1part-of")
                            .asText()
                            .equals("ha-tang-so")),

            // Who reaches them.
            Rule.of(
                    "no-service",
                    (overlay, object) -> !object.kind().equals("Deployment")
                            || overlay.find("Service", object.name()).isPresent()),
            Rule.ofEach(
                    "Service",
                    "exposed-services",
                    service -> service.at("/spec/type").asText("ClusterIP").equals("ClusterIP")
                            && service.at("/spec/externalIPs").isMissingNode()
                            && service.at("/spec/externalName").isMissingNode()),
            Rule.of(
                    "dangling-service",
                    (overlay, object) -> !object.kind().equals("Service")
                            || !object.body().at("/spec/selector").isEmpty()
                                    && targets(overlay, object).findAny().isPresent()),
            Rule.of(
                    "invalid-target-ports",
                    (overlay, object) -> !object.kind().equals("Service")
                            || targets(overlay, object)
                                    .allMatch(target -> Manifest.elements(
                                                    object.body().at("/spec/ports"))
                                            .allMatch(port -> portsOf(target)
                                                    .contains(port.path("targetPort")
                                                            .asText())))),
            Rule.of(
                    "dangling-ingress",
                    (overlay, object) -> !object.kind().equals("Ingress")
                            || backends(object)
                                    .allMatch(backend -> overlay.find(
                                                    "Service",
                                                    backend.path("name").asText())
                                            .filter(service -> Manifest.names(
                                                            service.body().at("/spec/ports"))
                                                    .contains(backend.at("/port/name")
                                                            .asText()))
                                            .isPresent())),
            Rule.of(
                    "ingress-without-tls",
                    (overlay, object) -> !object.kind().equals("Ingress")
                            || overlay.isSmall()
                            || hosts(object).equals(tlsHosts(object))),
            Rule.ofEach(
                    "Ingress",
                    "wildcard-host",
                    ingress -> Manifest.elements(ingress.at("/spec/rules"))
                            .allMatch(rule -> rule.path("host").asText().matches("[a-z0-9][a-z0-9.-]*"))),
            Rule.ofEach(
                    "Ingress",
                    "one-entrance",
                    ingress -> ingress.at("/spec/defaultBackend").isMissingNode()),
            new Rule(
                    "default-deny",
                    overlay -> Stream.of("Ingress", "Egress")
                            .filter(direction -> overlay.all("NetworkPolicy")
                                    .noneMatch(policy -> policy.body()
                                                    .at("/spec/podSelector")
                                                    .isEmpty()
                                            && Rule.texts(policy.body().at("/spec/policyTypes"))
                                                    .anyMatch(direction::equals)
                                            && policy.body()
                                                    .path("spec")
                                                    .path(direction.toLowerCase())
                                                    .isMissingNode()))),
            Rule.of(
                    "dangling-network-policy",
                    (overlay, object) -> !object.kind().equals("NetworkPolicy")
                            || overlay.hasPodsOf(object.body().at("/spec/podSelector"))),
            Rule.ofEach(
                    "NetworkPolicy",
                    "named-callers",
                    policy -> Manifest.elements(policy.at("/spec/ingress"))
                            .allMatch(rule -> !rule.path("from").isEmpty()
                                    && Manifest.elements(rule.path("from")).noneMatch(ObjectRules::isEverybody))),
            Rule.ofEach(
                    "NetworkPolicy",
                    "named-ports",
                    policy -> Stream.of("ingress", "egress")
                            .flatMap(direction ->
                                    Manifest.elements(policy.path("spec").path(direction)))
                            .allMatch(rule -> !rule.path("ports").isEmpty()
                                    && Manifest.elements(rule.path("ports"))
                                            .allMatch(port -> port.has("port") && !port.has("endPort")))),
            Rule.ofEach(
                    "NetworkPolicy",
                    "types-as-ruled",
                    policy -> Map.of("ingress", "Ingress", "egress", "Egress").entrySet().stream()
                            .allMatch(direction -> !policy.path("spec").has(direction.getKey())
                                    || Rule.texts(policy.at("/spec/policyTypes"))
                                            .anyMatch(direction.getValue()::equals))),

            // Who believes whom.
            Rule.of(
                    "addresses-with-tls",
                    (overlay, object) ->
                            overlay.isSmall() || object.findTexts().noneMatch(text -> text.startsWith("http://"))),
            Rule.of(
                    "probes-with-tls",
                    (overlay, object) -> overlay.isSmall()
                            || object.body().findValues("httpGet").stream()
                                    .allMatch(probe ->
                                            probe.path("scheme").asText().equals("HTTPS"))),
            Rule.of(
                    "certificate-of-its-own",
                    (overlay, object) -> overlay.isSmall()
                            || !object.kind().equals("Deployment")
                            || WITHOUT_TLS.contains(object.name())
                            || secrets(object).contains(object.name() + "-tls")
                                    && overlay.find("Certificate", object.name())
                                            .filter(certificate -> isFor(certificate.body(), object.name()))
                                            .isPresent()),
            Rule.of(
                    "issuer-that-there-is",
                    (overlay, object) -> !object.kind().equals("Certificate")
                            || overlay.find(
                                            object.body()
                                                    .at("/spec/issuerRef/kind")
                                                    .asText(),
                                            object.body()
                                                    .at("/spec/issuerRef/name")
                                                    .asText())
                                    .isPresent()),
            Rule.ofEach(
                    "Certificate",
                    "renewed-before-it-ends",
                    certificate -> hours(certificate.at("/spec/renewBefore")) >= 24 * 7
                            && hours(certificate.at("/spec/renewBefore")) < hours(certificate.at("/spec/duration"))),
            Rule.of(
                    "ingress-believes-the-authority-alone",
                    (overlay, object) -> !object.kind().equals("Ingress")
                            || overlay.isSmall()
                            || backends(object)
                                    .allMatch(backend -> verifies(
                                            object.body().at("/metadata/annotations"),
                                            backend.path("name").asText()))),
            Rule.ofEach(
                    "PodMonitor",
                    "scraped-with-tls",
                    monitor -> Manifest.elements(monitor.at("/spec/podMetricsEndpoints"))
                            .filter(endpoint -> endpoint.path("port").asText().equals("management"))
                            .allMatch(
                                    endpoint -> endpoint.path("scheme").asText().equals("https")
                                            && monitor.at("/spec/selector/matchLabels/app.kubernetes.io~1name")
                                                    .equals(endpoint.at("/tlsConfig/serverName"))
                                            && endpoint.at("/tlsConfig/ca/secret/key")
                                                    .asText()
                                                    .equals("ca.crt"))),

            // What is kept.
            Rule.ofEach(
                    "Cluster",
                    "no-superuser-over-the-network",
                    cluster -> Rule.isFalse(cluster.at("/spec/enableSuperuserAccess"))),
            Rule.ofEach("Cluster", "database-over-tls-alone", cluster -> {
                var rules = Rule.texts(cluster.at("/spec/postgresql/pg_hba")).toList();
                return !rules.isEmpty()
                        && rules.get(rules.size() - 1).equals("host all all all reject")
                        && rules.stream()
                                .limit(rules.size() - 1L)
                                .allMatch(rule -> rule.startsWith("hostssl ") && rule.endsWith(" scram-sha-256"));
            }),
            Rule.ofEach(
                    "Cluster",
                    "data-checksums",
                    cluster ->
                            cluster.at("/spec/bootstrap/initdb/dataChecksums").asBoolean()),
            Rule.ofEach(
                    "Cluster",
                    "database-version",
                    cluster -> cluster.at("/spec/imageName").asText().matches("\\S+:\\d+\\.\\d+\\S*")),
            Rule.ofEach(
                    "Cluster",
                    "database-memory",
                    cluster -> cluster.at("/spec/resources/requests").has("memory")
                            && cluster.at("/spec/resources/limits").has("memory")
                            && cluster.at("/spec/resources/requests").has("cpu")),
            Rule.of(
                    "acknowledged-on-two-machines",
                    (overlay, object) -> !object.kind().equals("Cluster")
                            || overlay.isSmall()
                            || object.body().at("/spec/instances").asInt() > 2
                                    && object.body()
                                                    .at("/spec/postgresql/synchronous/number")
                                                    .asInt()
                                            > 0
                                    && object.body()
                                            .at("/spec/postgresql/synchronous/dataDurability")
                                            .asText()
                                            .equals("required")),
            Rule.of(
                    "each-database-on-a-node-of-its-own",
                    (overlay, object) -> !object.kind().equals("Cluster")
                            || overlay.isSmall()
                            || object.body()
                                            .at("/spec/affinity/enablePodAntiAffinity")
                                            .asBoolean()
                                    && object.body()
                                            .at("/spec/affinity/podAntiAffinityType")
                                            .asText()
                                            .equals("required")
                                    && object.body()
                                            .at("/spec/affinity/topologyKey")
                                            .asText()
                                            .equals("kubernetes.io/hostname")),
            Rule.of(
                    "unsafe-durability",
                    (overlay, object) -> Stream.of("fsync", "full_page_writes", "synchronous_commit")
                            .allMatch(setting -> object.body()
                                    .at("/spec/postgresql/parameters/" + setting)
                                    .asText("on")
                                    .equals("on"))),
            Rule.ofEach(
                    "Database",
                    "database-survives-its-object",
                    database ->
                            database.at("/spec/databaseReclaimPolicy").asText().equals("retain")),
            new Rule(
                    "backed-up",
                    overlay -> overlay.all("Cluster")
                            .filter(cluster -> !overlay.isSmall())
                            .filter(cluster -> overlay.all("ScheduledBackup")
                                    .noneMatch(backup -> backup.body()
                                                    .at("/spec/cluster/name")
                                                    .asText()
                                                    .equals(cluster.name())
                                            && !backup.body()
                                                    .at("/spec/suspend")
                                                    .asBoolean()
                                            && backup.body()
                                                    .at("/spec/immediate")
                                                    .asBoolean()))
                            .map(Manifest::toString)),
            Rule.of(
                    "wal-is-archived",
                    (overlay, object) -> !object.kind().equals("Cluster")
                            || overlay.isSmall()
                            || Manifest.elements(object.body().at("/spec/plugins"))
                                    .anyMatch(plugin ->
                                            plugin.path("isWALArchiver").asBoolean()
                                                    && overlay.find(
                                                                    "ObjectStore",
                                                                    plugin.at("/parameters/barmanObjectName")
                                                                            .asText())
                                                            .isPresent())),
            Rule.ofEach("ObjectStore", "backups-for-a-month", store -> {
                var days = DAYS.matcher(store.at("/spec/retentionPolicy").asText());
                return days.matches() && Integer.parseInt(days.group(1)) >= MONTH;
            }),
            Rule.ofEach(
                    "ObjectStore",
                    "backups-over-tls",
                    store ->
                            store.at("/spec/configuration/endpointURL").asText().startsWith("https://")));

    private ObjectRules() {}

    private static boolean isFor(JsonNode certificate, String name) {
        return certificate.at("/spec/secretName").asText().equals(name + "-tls")
                && Rule.texts(certificate.at("/spec/dnsNames")).anyMatch(name::equals)
                && Rule.texts(certificate.at("/spec/usages")).anyMatch("server auth"::equals);
    }

    private static List<String> secrets(Manifest deployment) {
        return deployment.body().at("/spec/template/spec/volumes").findValuesAsText("secretName");
    }

    private static int hours(JsonNode duration) {
        return Integer.parseInt(duration.asText().replace("h", ""));
    }

    private static boolean verifies(JsonNode annotations, String service) {
        return Map.of(
                        "backend-protocol",
                        "HTTPS",
                        "proxy-ssl-name",
                        service,
                        "proxy-ssl-secret",
                        "ha-tang-so/" + service + "-tls",
                        "proxy-ssl-verify",
                        "on")
                .entrySet()
                .stream()
                .allMatch(asked -> annotations
                        .path("nginx.ingress.kubernetes.io/" + asked.getKey())
                        .asText()
                        .equals(asked.getValue()));
    }

    private static Stream<Manifest> targets(Overlay overlay, Manifest service) {
        return overlay.all("Deployment")
                .filter(deployment -> deployment
                        .podLabels()
                        .entrySet()
                        .containsAll(Manifest.labels(service.body().at("/spec/selector"))
                                .entrySet()));
    }

    private static List<String> portsOf(Manifest deployment) {
        return deployment
                .containers()
                .flatMap(container -> Manifest.names(container.path("ports")).stream())
                .toList();
    }

    private static Stream<JsonNode> backends(Manifest ingress) {
        return Manifest.elements(ingress.body().at("/spec/rules"))
                .flatMap(rule -> Manifest.elements(rule.at("/http/paths")))
                .map(path -> path.at("/backend/service"));
    }

    private static Set<String> hosts(Manifest ingress) {
        var hosts = new TreeSet<String>();
        Manifest.elements(ingress.body().at("/spec/rules"))
                .forEach(rule -> hosts.add(rule.path("host").asText()));
        return hosts;
    }

    private static Set<String> tlsHosts(Manifest ingress) {
        var hosts = new TreeSet<String>();
        Manifest.elements(ingress.body().at("/spec/tls"))
                .filter(tls -> tls.has("secretName"))
                .forEach(tls -> Rule.texts(tls.path("hosts")).forEach(hosts::add));
        return hosts;
    }

    /** A peer without a selector, one that selects every namespace, and the whole of the network. */
    private static boolean isEverybody(JsonNode peer) {
        return peer.isEmpty()
                || peer.path("namespaceSelector").isObject()
                        && peer.path("namespaceSelector").isEmpty()
                || peer.at("/ipBlock/cidr").asText().endsWith("/0");
    }
}
