package vn.laichau.hatangso.systemtests.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One Kubernetes object as it would be applied. */
record Manifest(ObjectNode body) {

    String kind() {
        return body.path("kind").asText();
    }

    String name() {
        return body.at("/metadata/name").asText();
    }

    boolean hasNamespace() {
        return !kind().matches("Namespace|PriorityClass");
    }

    boolean is(String kind, String name) {
        return kind().equals(kind) && name().equals(name);
    }

    /** Labels that a selector sees: those of the pods for a workload. CloudNativePG puts the cluster's name on its pods. */
    Map<String, String> podLabels() {
        if (kind().equals("Cluster")) {
            return Map.of("cnpg.io/cluster", name());
        }
        return labels(body.at("/spec/template/metadata/labels"));
    }

    static Map<String, String> labels(JsonNode node) {
        return node.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asText()));
    }

    /** Every value that is text, wherever it stands. */
    Stream<String> findTexts() {
        return texts(body);
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isValueNode()
                ? Stream.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false).flatMap(Manifest::texts);
    }

    /** Init containers, then containers. */
    Stream<ObjectNode> containers() {
        var pod = body.at("/spec/template/spec");
        return Stream.concat(elements(pod.path("initContainers")), elements(pod.path("containers")));
    }

    static Stream<ObjectNode> elements(JsonNode array) {
        var objects = new ArrayList<ObjectNode>();
        array.forEach(element -> objects.add((ObjectNode) element));
        return objects.stream();
    }

    static List<String> names(JsonNode array) {
        return elements(array).map(e -> e.path("name").asText()).toList();
    }

    @Override
    public String toString() {
        return kind() + "/" + name();
    }
}
