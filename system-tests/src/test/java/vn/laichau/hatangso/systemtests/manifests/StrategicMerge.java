package vn.laichau.hatangso.systemtests.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Kubernetes' merge of a patch into an object: maps by key, lists of named things by name. Other lists are refused here. */
final class StrategicMerge {

    private StrategicMerge() {}

    static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            var value = field.getValue();
            var present = target.get(field.getKey());
            if (value.isNull()) {
                target.remove(field.getKey());
            } else if (value.isObject() && present instanceof ObjectNode object) {
                merge(object, (ObjectNode) value);
            } else if (value.isArray()) {
                mergeByName(target.withArrayProperty(field.getKey()), value);
            } else {
                target.set(field.getKey(), value.deepCopy());
            }
        });
    }

    private static void mergeByName(ArrayNode target, JsonNode patch) {
        Manifest.elements(patch).forEach(element -> {
            var name = element.required("name").asText();
            Manifest.elements(target)
                    .filter(present -> present.path("name").asText().equals(name))
                    .findFirst()
                    .ifPresentOrElse(present -> merge(present, element), () -> target.add(element.deepCopy()));
        });
    }
}
