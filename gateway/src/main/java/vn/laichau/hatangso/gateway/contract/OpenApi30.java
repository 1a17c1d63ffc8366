package vn.laichau.hatangso.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Says a contract of OpenAPI 3.1 in the words of 3.0, for programs that read no newer one. */
final class OpenApi30 {

    private OpenApi30() {}

    static ObjectNode of(ObjectNode contract) {
        var older = contract.deepCopy().put("openapi", "3.0.3");
        var license = older.withObject("/info/license");
        license.put(
                "url",
                "https://spdx.org/licenses/" + license.remove("identifier").asText() + ".html");
        rewrite(older);
        return older;
    }

    private static void rewrite(JsonNode node) {
        node.forEach(OpenApi30::rewrite);
        if (node instanceof ObjectNode object) {
            firstExample(object);
            List.of("Minimum", "Maximum").forEach(bound -> excludedBound(object, bound));
            referenceAlone(object);
        }
    }

    /** A schema has one example; what has several by name is no schema. */
    private static void firstExample(ObjectNode schema) {
        if (schema.path("examples") instanceof ArrayNode several) {
            schema.remove("examples");
            schema.set("example", several.path(0));
        }
    }

    private static void excludedBound(ObjectNode schema, String bound) {
        var excluded = schema.path("exclusive" + bound);
        if (excluded.isNumber()) {
            schema.set(bound.toLowerCase(Locale.ROOT), excluded);
            schema.put("exclusive" + bound, true);
        }
    }

    /** What stands beside a reference is not read in 3.0. */
    private static void referenceAlone(ObjectNode schema) {
        if (schema.path("$ref").isTextual() && schema.size() > 1) {
            var reference = JsonNodeFactory.instance.objectNode().set("$ref", schema.remove("$ref"));
            schema.putArray("allOf").add(reference);
        }
    }
}
