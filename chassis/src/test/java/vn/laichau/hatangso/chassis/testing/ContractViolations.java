package vn.laichau.hatangso.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Requests made from a contract alone: of each operation that takes JSON its example, which keeps to the contract, and everything
 * that breaks the contract at one place of it and nowhere else.
 */
public final class ContractViolations {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode contract;
    private final ContractSchemas schemas;
    private final List<Violation> found = new ArrayList<>();

    private ContractViolations(JsonNode contract) {
        this.contract = contract;
        this.schemas = new ContractSchemas(contract);
    }

    /**
     * @param path with values for its parameters
     * @param roles that may call it
     * @param headers that it takes, and its other parameters
     * @param at pointer of the one place
     * @param breach which word of the schema is broken there
     */
    public record Violation(
            String operation,
            String method,
            String path,
            String type,
            List<String> roles,
            Set<String> headers,
            String at,
            String breach,
            String body) {

        @Override
        public String toString() {
            return operation + " " + at + " " + breach;
        }
    }

    /** Of the contract that the service of this module offers. */
    public static List<Violation> ofOfferedContract() throws IOException {
        var violations = new ContractViolations(
                JSON.readTree(Path.of("target/openapi/openapi.json").toFile()));
        violations
                .contract
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> violations.operation(path.getKey(), verb.getKey(), verb.getValue())));
        return violations.found;
    }

    private void operation(String path, String verb, JsonNode operation) {
        var body = operation.at("/requestBody/content/application~1json");
        var example = body.path("example");
        if (!example.isObject() || !operation.path("parameters").isArray() && path.contains("{")) {
            return;
        }
        var schema = schemas.resolved(body.path("schema"));
        if (!schema.has("properties")) {
            return;
        }
        var roles = new ArrayList<String>();
        operation.path("security").forEach(one -> one.path("token").forEach(role -> roles.add(role.asText())));
        var headers = new HashSet<String>();
        var filled = path;
        for (var parameter : operation.path("parameters")) {
            var known = schemas.resolved(parameter);
            headers.add(known.path("name").asText());
            if (known.path("in").asText().equals("path")) {
                filled = filled.replace("{" + known.path("name").asText() + "}", value(known));
            }
        }
        var name = operation.path("operationId").asText();
        var address = filled;
        breaches(
                "",
                body.path("schema"),
                example,
                (at, broken) -> found.add(new Violation(
                        name,
                        verb.toUpperCase(Locale.ROOT),
                        address,
                        "application/json",
                        roles,
                        headers,
                        at.split(" ")[0],
                        at.split(" ")[1],
                        with(example, at.split(" ")[0], broken).toString())));
    }

    private String value(JsonNode parameter) {
        if (parameter.has("example")) {
            return parameter.path("example").asText();
        }
        var schema = schemas.resolved(parameter.path("schema"));
        return switch (schema.path("format").asText(schema.path("type").asText())) {
            case "uuid" -> "00000000-0000-7000-8000-000000000000";
            case "int32", "int64", "integer" -> "2026";
            case "date" -> "2026-01-01";
            default -> schema.path("enum").path(0).asText("none");
        };
    }

    /** @param sink takes pointer, space, word of the schema; and the value to put there, null for none at all */
    private void breaches(String at, JsonNode described, JsonNode good, BiConsumer<String, JsonNode> sink) {
        var schema = schemas.resolved(described);
        if (good.isObject() && schema.has("properties")) {
            if (schema.path("additionalProperties").isBoolean()) {
                sink.accept(at + "/unknownMember additionalProperties", text("x"));
            }
            schema.path("required").forEach(name -> sink.accept(at + "/" + name.asText() + " required", null));
            good.properties()
                    .forEach(member -> breaches(
                            at + "/" + member.getKey(),
                            schema.path("properties").path(member.getKey()),
                            member.getValue(),
                            sink));
            // What stands beside a reference says more of its members.
            described
                    .path("properties")
                    .properties()
                    .forEach(member -> value(at + "/" + member.getKey(), member.getValue(), sink));
            if (described.has("$ref")) {
                described.path("required").forEach(name -> sink.accept(at + "/" + name.asText() + " required", null));
            }
        } else if (good.isArray()) {
            list(at, schema, (ArrayNode) good, sink);
        } else {
            value(at, schema, sink);
            if (described.has("$ref")) {
                value(at, described, sink);
            }
        }
    }

    private void list(String at, JsonNode schema, ArrayNode good, BiConsumer<String, JsonNode> sink) {
        if (schema.path("minItems").asInt() > 0) {
            sink.accept(at + " minItems", JsonNodeFactory.instance.arrayNode());
        }
        if (schema.has("maxItems") && !good.isEmpty()) {
            var many = JsonNodeFactory.instance.arrayNode();
            for (var i = 0; i <= schema.path("maxItems").asInt(); i++) {
                many.add(good.path(0));
            }
            sink.accept(at + " maxItems", many);
        }
        if (!good.isEmpty()) {
            breaches(at + "/0", schema.path("items"), good.path(0), sink);
        }
    }

    private void value(String at, JsonNode schema, BiConsumer<String, JsonNode> sink) {
        if (schema.has("maxLength")) {
            sink.accept(
                    at + " maxLength", text("x".repeat(schema.path("maxLength").asInt() + 1)));
        }
        if (schema.path("minLength").asInt() > 0) {
            sink.accept(at + " minLength", text(""));
            sink.accept(at + " blank", text("  "));
        }
        if (schema.has("pattern") && !schema.path("pattern").asText().equals("\\S")) {
            sink.accept(at + " pattern", text("?"));
        }
        if (schema.has("enum")) {
            sink.accept(at + " enum", text("NOT_A_WORD_OF_IT"));
        }
        if (schema.has("maximum")) {
            sink.accept(at + " maximum", number(schema.path("maximum").asLong() + 1));
        }
        if (schema.has("minimum")) {
            sink.accept(at + " minimum", number(schema.path("minimum").asLong() - 1));
        }
        if (schema.has("exclusiveMaximum")) {
            sink.accept(
                    at + " exclusiveMaximum",
                    number(schema.path("exclusiveMaximum").asLong()));
        }
        if (schema.has("type")) {
            sink.accept(at + " type", JsonNodeFactory.instance.objectNode().put("a", "b"));
        }
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private static JsonNode number(long number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    private static JsonNode with(JsonNode example, String at, JsonNode value) {
        var copy = example.deepCopy();
        var parent = copy.at(at.substring(0, at.lastIndexOf('/')));
        var last = at.substring(at.lastIndexOf('/') + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), value);
        } else if (value == null) {
            ((ObjectNode) parent).remove(last);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
        return copy;
    }
}
