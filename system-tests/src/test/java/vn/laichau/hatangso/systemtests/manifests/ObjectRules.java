package vn.laichau.hatangso.systemtests.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Of the objects around the pods: what runs how often, who reaches it, what is kept where. */
final class ObjectRules {

    private static final Pattern SECRET_KEY =
            Pattern.compile(".*(PASSWORD|SECRET|TOKEN|PRIVATE_KEY|CREDENTIAL).*", Pattern.CASE_INSENSITIVE);

    private static final List<String> RUN_BY_ONE = List.of("clamav");

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

            // Who runs.
            Rule.ofEach(
                    "Deployment",
                    "mismatching-selector",
                    deployment -> Selector.selects(deployment.at("/spec/selector"), labels(deployment))),
            Rule.of(
                    "selector-of-another",
                    (overlay, object) -> !object.kind().equals("Deployment")
                            || overlay.all("Deployment")
                                            .filter(other -> Selector.selects(
                                                    object.body().at("/spec/selector"), other.podLabels()))
                                            .count()
                                    == 1),
            Rule.of(
                    "own-service-account",
                    (overlay, object) -> !object.kind().equals("Deployment")
                            || Rule.pod(object.body())
                                            .path("serviceAccountName")
                                            .asText()
                                            .equals(object.name())
                                    && overlay.find("ServiceAccount", object.name())
                                            .isPresent()),
            Rule.ofEach(
                    "ServiceAccount",
                    "account-without-token",
                    account -> Rule.isFalse(account.path("automountServiceAccountToken"))),
            Rule.of(
                    "minimum-replicas",
                    (overlay, object) -> !object.kind().equals("Deployment")
                            || isSmall(overlay)
                            || RUN_BY_ONE.contains(object.name())
                            || overlay.leastPods(object.name()) > 1),
            Rule.ofEach(
                    "HorizontalPodAutoscaler",
                    "hpa-minimum-three-replicas",
                    scaler -> scaler.at("/spec/minReplicas").asInt() > 2
                            && scaler.at("/spec/maxReplicas").asInt()
                                    > scaler.at("/spec/minReplicas").asInt()),
            // Else each release would begin again with the number of the file.
            Rule.of(
                    "scaled-by-one",
                    (overlay, object) -> !object.kind().equals("HorizontalPodAutoscaler")
                            || overlay.find(
                                            object.body()
                                                    .at("/spec/scaleTargetRef/kind")
                                                    .asText(),
                                            object.body()
                                                    .at("/spec/scaleTargetRef/name")
                                                    .asText())
                                    .filter(scaled ->
                                            scaled.body().at("/spec/replicas").isMissingNode())
                                    .isPresent()),
            Rule.ofEach(
                    "Deployment",
                    "no-rolling-update-strategy",
                    deployment -> deployment.at("/spec/strategy/type").asText().equals("RollingUpdate")
                            && deployment
                                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                                            .asInt(1)
                                    == 0
                            && deployment
                                            .at("/spec/strategy/rollingUpdate/maxSurge")
                                            .asInt()
                                    > 0),
            Rule.ofEach(
                    "Deployment",
                    "revision-history",
                    deployment -> deployment.at("/spec/revisionHistoryLimit").asInt() > 0),
            Rule.ofEach(
                    "Deployment",
                    "spread-over-nodes",
                    deployment -> spreads(deployment, "kubernetes.io/hostname")
                            .findAny()
                            .isPresent()),
            Rule.of(
                    "spread-over-zones",
                    (overlay, object) -> !object.kind().equals("Deployment")
                            || RUN_BY_ONE.contains(object.name())
                            || spreads(object.body(), "topology.kubernetes.io/zone")
                                    .findAny()
                                    .isPresent()),
            Rule.of(
                    "each-sign-in-server-on-a-node-of-its-own",
                    (overlay, object) -> !object.is("Deployment", "keycloak")
                            || spreads(object.body(), "kubernetes.io/hostname")
                                    .anyMatch(spread -> spread.path("whenUnsatisfiable")
                                                    .asText()
                                                    .equals("DoNotSchedule")
                                            && spread.path("nodeTaintsPolicy")
                                                    .asText()
                                                    .equals("Honor"))),
            Rule.of(
                    "priority",
                    (overlay, object) -> !object.kind().matches("Deployment|Job|Cluster")
                            || overlay.find(
                                            "PriorityClass",
                                            object.kind().equals("Cluster")
                                                    ? object.body()
                                                            .at("/spec/priorityClassName")
                                                            .asText()
                                                    : Rule.pod(object.body())
                                                            .path("priorityClassName")
                                                            .asText())
                                    .isPresent()),
            Rule.ofEach(
                    "LimitRange",
                    "limits-for-who-names-none",
                    range -> Manifest.elements(range.at("/spec/limits"))
                            .anyMatch(limits -> limits.path("type").asText().equals("Container")
                                    && limits.path("default").has("memory")
                                    && limits.path("default").has("ephemeral-storage")
                                    && limits.path("defaultRequest").has("cpu"))),
            // The default of the namespace is for small things.
            Rule.ofEach(
                    "ObjectStore",
                    "memory-for-a-backup",
                    store -> store.at("/spec/instanceSidecarConfiguration/resources/limits/memory")
                            .asText()
                            .matches("[1-9]\\d*Gi")),
            new Rule(
                    "bounded-namespace",
                    overlay -> Stream.of("ResourceQuota", "LimitRange")
                            .filter(kind -> !isSmall(overlay)
                                    && overlay.all(kind).findAny().isEmpty())),
            Rule.ofEach(
                    "ResourceQuota",
                    "nothing-beside-the-ingress",
                    quota -> Stream.of("services.loadbalancers", "services.nodeports")
                            .allMatch(kind ->
                                    quota.at("/spec/hard").path(kind).asText().equals("0"))),
            Rule.of(
                    "no-disruption-budget",
                    (overlay, object) -> !object.kind().equals("Deployment")
                            || overlay.all("PodDisruptionBudget")
                                    .anyMatch(budget ->
                                            Selector.selects(budget.body().at("/spec/selector"), object.podLabels()))),
            Rule.ofEach(
                    "PodDisruptionBudget",
                    "budget-allows-a-drain",
                    budget -> budget.at("/spec/maxUnavailable").asInt() > 0
                            && budget.at("/spec/minAvailable").isMissingNode()),
            Rule.ofEach(
                    "PodDisruptionBudget",
                    "sick-pods-may-go",
                    budget -> budget.at("/spec/unhealthyPodEvictionPolicy")
                            .asText()
                            .equals("AlwaysAllow")),
            Rule.of(
                    "dangling-disruption-budget",
                    (overlay, object) -> !object.kind().equals("PodDisruptionBudget")
                            || selectsSomething(overlay, object.body().at("/spec/selector"))),

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
                            || isSmall(overlay)
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
                            || selectsSomething(overlay, object.body().at("/spec/podSelector"))),
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
                            isSmall(overlay) || object.findTexts().noneMatch(text -> text.startsWith("http://"))),
            Rule.of(
                    "probes-with-tls",
                    (overlay, object) -> isSmall(overlay)
                            || object.body().findValues("httpGet").stream()
                                    .allMatch(probe ->
                                            probe.path("scheme").asText().equals("HTTPS"))),
            Rule.of(
                    "certificate-of-its-own",
                    (overlay, object) -> isSmall(overlay)
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
                            || isSmall(overlay)
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
                            || isSmall(overlay)
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
                            || isSmall(overlay)
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
                            .filter(cluster -> !isSmall(overlay))
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
                            || isSmall(overlay)
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

    private static Stream<ObjectNode> spreads(JsonNode deployment, String over) {
        return Manifest.elements(Rule.pod(deployment).path("topologySpreadConstraints"))
                .filter(spread -> spread.path("topologyKey").asText().equals(over)
                        && spread.path("maxSkew").asInt() == 1
                        && Selector.selects(spread.path("labelSelector"), labels(deployment)));
    }

    /** On one's own machine. */
    private static boolean isSmall(Overlay overlay) {
        return overlay.name().equals("local");
    }

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

    private static Map<String, String> labels(JsonNode deployment) {
        return Manifest.labels(deployment.at("/spec/template/metadata/labels"));
    }

    private static boolean selectsSomething(Overlay overlay, JsonNode selector) {
        return overlay.workloads().anyMatch(workload -> Selector.selects(selector, workload.podLabels()));
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
