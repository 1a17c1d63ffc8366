package vn.laichau.hatangso.systemtests.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Label selectors of Kubernetes: {@code matchLabels}, and {@code matchExpressions} with the operator {@code In}. */
final class Selector {

    private Selector() {}

    static boolean selects(JsonNode selector, Map<String, String> labels) {
        return labels.entrySet()
                        .containsAll(
                                Manifest.labels(selector.path("matchLabels")).entrySet())
                && Manifest.elements(selector.path("matchExpressions")).allMatch(e -> holds(e, labels));
    }

    private static boolean holds(JsonNode expression, Map<String, String> labels) {
        if (!expression.path("operator").asText().equals("In")) {
            throw new IllegalArgumentException("operator not used here before: " + expression);
        }
        for (var value : expression.path("values")) {
            if (value.asText().equals(labels.get(expression.path("key").asText()))) {
                return true;
            }
        }
        return false;
    }
}
