package vn.laichau.hatangso.systemtests.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A JSON body made from the schema of a contract, every member filled; each place in it can be bent. */
final class SampleBody {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;
    private static final String SAYS_SOMETHING = "\\S";

    /** What stands somewhere in the body, the schema it follows, and the way to put something else there. */
    record Place(JsonNode schema, JsonNode value, Consumer<JsonNode> put) {

        String type() {
            return SampleBody.type(schema);
        }

        boolean isText() {
            return type().equals("string") && !schema.has("enum") && !schema.has("format") && takesAnyLetters();
        }

        private boolean takesAnyLetters() {
            return schema.path("pattern").asText(SAYS_SOMETHING).equals(SAYS_SOMETHING);
        }

        /** A day, an instant or an id, which is read as one; an address is a text that keeps to a rule. */
        boolean isFormatted() {
            return type().equals("string")
                    && schema.has("format")
                    && !schema.path("format").asText().equals("uri");
        }

        /** Not a map of whatever one likes. */
        boolean isRecord() {
            return schema.has("properties")
                    && !schema.path("additionalProperties").isObject();
        }
    }

    private final JsonNode contract;
    private final Random random;
    private final List<Place> places = new ArrayList<>();
    private JsonNode root;

    SampleBody(JsonNode contract, JsonNode schema, Random random) {
        this.contract = contract;
        this.random = random;
        root = value(schema, 0);
        collect(schema, root, replacement -> root = replacement);
    }

    JsonNode root() {
        return root;
    }

    String text() {
        return root.toString();
    }

    /** One of the places that fit, if there is any. */
    Optional<Place> place(Predicate<Place> wanted) {
        var fitting = places.stream().filter(wanted).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(random.nextInt(fitting.size())));
    }

    private JsonNode resolved(JsonNode schema) {
        var resolved = schema;
        while (resolved.has("$ref")) {
            resolved = contract.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }

    /** Of several types the first that is not null; nothing is said of a schema that takes anything. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.path(type.path(0).asText().equals("null") ? 1 : 0).asText()
                : type.asText();
    }

    private JsonNode value(JsonNode unresolved, int depth) {
        var schema = resolved(unresolved);
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "string" -> NODES.textNode(text(schema));
            case "integer" -> NODES.numberNode(1 + random.nextInt(40));
            case "number" -> NODES.numberNode(random.nextInt(9) + 0.5);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.textNode("x");
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        if (depth < DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(member -> object.set(member.getKey(), value(member.getValue(), depth + 1)));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        var array = NODES.arrayNode();
        return depth < DEEPEST ? array.add(value(schema.path("items"), depth + 1)) : array;
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> "2031-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(10));
            case "date-time" -> "2031-03-1%dT08:00:00Z".formatted(random.nextInt(10));
            case "uuid" -> "00000000-0000-7000-8000-%012d".formatted(random.nextInt(1_000_000));
            default -> "x" + random.nextInt(1_000);
        };
    }

    private void collect(JsonNode unresolved, JsonNode value, Consumer<JsonNode> put) {
        var schema = resolved(unresolved);
        if (!type(schema).isEmpty()) {
            places.add(new Place(schema, value, put));
        }
        if (value instanceof ObjectNode object) {
            object.properties()
                    .forEach(member -> collect(
                            schema.path("properties").path(member.getKey()),
                            member.getValue(),
                            replacement -> object.set(member.getKey(), replacement)));
        } else if (value instanceof ArrayNode array) {
            collect(schema.path("items"), array.path(0), replacement -> array.set(0, replacement));
        }
    }
}
