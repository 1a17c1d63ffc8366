package vn.laichau.hatangso.systemtests.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What every overlay keeps to, decidable from its objects alone.
 *
 * @param name of the same rule in Pod Security Standards, kube-linter or kube-score, where they have it
 * @param broken what breaks it, empty when nothing does
 */
record Rule(String name, Function<Overlay, Stream<String>> broken) {

    /** @param holds of an object of that kind */
    static Rule ofEach(String kind, String name, Predicate<JsonNode> holds) {
        return of(name, (overlay, object) -> !object.kind().equals(kind) || holds.test(object.body()));
    }

    static Rule of(String name, BiPredicate<Overlay, Manifest> holds) {
        return new Rule(
                name,
                overlay -> overlay.manifests().stream()
                        .filter(object -> !holds.test(overlay, object))
                        .map(Manifest::toString));
    }

    /** @param holds of the pod's specification */
    static Rule ofPods(String name, Predicate<JsonNode> holds) {
        return of(
                name, (overlay, object) -> !object.kind().matches("Deployment|Job") || holds.test(pod(object.body())));
    }

    /** @param holds of each container, those before the start included */
    static Rule ofContainers(String name, Predicate<ObjectNode> holds) {
        return of(name, (overlay, object) -> object.containers().allMatch(holds));
    }

    /** @param holds of each container that stays */
    static Rule ofServing(String name, Predicate<ObjectNode> holds) {
        return ofEach(
                "Deployment",
                name,
                object -> Manifest.elements(pod(object).path("containers")).allMatch(holds));
    }

    static JsonNode pod(JsonNode deployment) {
        return deployment.at("/spec/template/spec");
    }

    /** A value that is there and is false. */
    static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.asBoolean();
    }

    static Stream<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> array.path(i).asText());
    }
}
