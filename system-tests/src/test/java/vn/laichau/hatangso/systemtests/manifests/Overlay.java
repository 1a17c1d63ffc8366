package vn.laichau.hatangso.systemtests.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that {@code kubectl apply -k k8s/overlays/NAME} would apply. */
record Overlay(String name, List<Manifest> manifests) {

    static Overlay named(String name) {
        return new Overlay(name, Kustomization.build(Repository.K8S.resolve("overlays/" + name)));
    }

    /** On one's own machine. */
    boolean isSmall() {
        return name.equals("local");
    }

    boolean hasPodsOf(JsonNode selector) {
        return workloads().anyMatch(workload -> Selector.selects(selector, workload.podLabels()));
    }

    Stream<Manifest> all(String kind) {
        return manifests.stream().filter(m -> m.kind().equals(kind));
    }

    Manifest get(String kind, String name) {
        return find(kind, name).orElseThrow(() -> new IllegalArgumentException("no " + kind + "/" + name));
    }

    Optional<Manifest> find(String kind, String name) {
        return manifests.stream().filter(m -> m.is(kind, name)).findFirst();
    }

    /** @return how many pods of a deployment run when nobody is busy */
    int leastPods(String deployment) {
        return find("HorizontalPodAutoscaler", deployment)
                .map(scaler -> scaler.body().at("/spec/minReplicas"))
                .orElseGet(() -> get("Deployment", deployment).body().at("/spec/replicas"))
                .asInt();
    }

    /** @return how many pods of a deployment there may be, those included that begin before others end */
    int mostPods(String deployment) {
        var spec = get("Deployment", deployment).body().path("spec");
        var running = find("HorizontalPodAutoscaler", deployment)
                .map(scaler -> scaler.body().at("/spec/maxReplicas"))
                .orElse(spec.path("replicas"));
        return running.asInt() + spec.at("/strategy/rollingUpdate/maxSurge").asInt(0);
    }

    /** What runs pods: our Deployments, the steps of a release and the operator's PostgreSQL. */
    Stream<Manifest> workloads() {
        return manifests.stream().filter(m -> m.kind().matches("Deployment|Job|Cluster"));
    }
}
