package vn.laichau.hatangso.systemtests.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What runs: how many, on which nodes, replaced in which way, and how much of the cluster it may take. */
final class WorkloadRules {

    private static final List<String> RUN_BY_ONE = List.of("clamav");

    static final List<Rule> ALL = List.of(
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
                            || overlay.isSmall()
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
                            .filter(kind -> !overlay.isSmall()
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
                            || overlay.hasPodsOf(object.body().at("/spec/selector"))));

    private WorkloadRules() {}

    private static Stream<ObjectNode> spreads(JsonNode deployment, String over) {
        return Manifest.elements(Rule.pod(deployment).path("topologySpreadConstraints"))
                .filter(spread -> spread.path("topologyKey").asText().equals(over)
                        && spread.path("maxSkew").asInt() == 1
                        && Selector.selects(spread.path("labelSelector"), labels(deployment)));
    }

    private static Map<String, String> labels(JsonNode deployment) {
        return Manifest.labels(deployment.at("/spec/template/metadata/labels"));
    }
}
