package vn.laichau.hatangso.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a contract says of the form of a JSON document, as far as our contracts speak of it. */
record ContractSchemas(JsonNode contract) {

    JsonNode resolved(JsonNode described) {
        return described.has("$ref")
                ? contract.at(described.path("$ref").asText().substring(1))
                : described;
    }

    /** Pointers of what a document breaks, with the word of the schema that it breaks. */
    List<String> faults(JsonNode schema, JsonNode document) {
        var faults = new ArrayList<String>();
        collect("", schema, document, faults);
        return faults;
    }

    private void collect(String at, JsonNode described, JsonNode found, List<String> faults) {
        if (described.has("$ref")) {
            collect(at, resolved(described), found, faults);
        }
        if (found.isTextual()) {
            text(at, described, found.asText(), faults);
        } else if (found.isNumber()) {
            number(at, described, found, faults);
        } else if (found.isArray()) {
            items(at, described, found, faults);
        } else if (found.isObject()) {
            members(at, described, found, faults);
        }
    }

    private static void text(String at, JsonNode schema, String text, List<String> faults) {
        var length = text.codePointCount(0, text.length());
        add(schema.has("maxLength") && length > schema.path("maxLength").asInt(), at, "maxLength", faults);
        add(length < schema.path("minLength").asInt(), at, "minLength", faults);
        add(
                schema.has("pattern")
                        && !Pattern.compile(schema.path("pattern").asText())
                                .matcher(text)
                                .find(),
                at,
                "pattern",
                faults);
        var words = schema.path("enum");
        if (words.isArray()) {
            var known = false;
            for (var word : words) {
                known |= word.asText().equals(text);
            }
            add(!known, at, "enum", faults);
        }
    }

    private static void number(String at, JsonNode schema, JsonNode number, List<String> faults) {
        var exact = number.decimalValue();
        add(schema.has("minimum") && exact.compareTo(schema.path("minimum").decimalValue()) < 0, at, "minimum", faults);
        add(schema.has("maximum") && exact.compareTo(schema.path("maximum").decimalValue()) > 0, at, "maximum", faults);
    }

    private void items(String at, JsonNode schema, JsonNode list, List<String> faults) {
        add(list.size() < schema.path("minItems").asInt(), at, "minItems", faults);
        add(schema.has("maxItems") && list.size() > schema.path("maxItems").asInt(), at, "maxItems", faults);
        for (var i = 0; i < list.size(); i++) {
            collect(at + "/" + i, schema.path("items"), list.path(i), faults);
        }
    }

    private void members(String at, JsonNode schema, JsonNode object, List<String> faults) {
        schema.path("required")
                .forEach(name -> add(
                        object.path(name.asText()).isMissingNode()
                                || object.path(name.asText()).isNull(),
                        at + "/" + name.asText(),
                        "required",
                        faults));
        object.properties().forEach(member -> {
            var known = schema.path("properties").path(member.getKey());
            var closed = schema.path("additionalProperties").isBoolean()
                    && !schema.path("additionalProperties").asBoolean();
            add(known.isMissingNode() && closed, at + "/" + member.getKey(), "additionalProperties", faults);
            collect(at + "/" + member.getKey(), known, member.getValue(), faults);
        });
    }

    private static void add(boolean wrong, String at, String word, List<String> faults) {
        if (wrong) {
            faults.add(at + " " + word);
        }
    }
}
