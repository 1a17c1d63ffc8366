package vn.laichau.hatangso.gateway.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** How Keycloak writes things down: read, compared and laid over each other. */
final class Representations {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Representations() {}

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static JsonNode named(JsonNode list, String member, String name) {
        return each(list)
                .filter(entry -> entry.path(member).asText().equals(name))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** The order of a list of words says nothing. */
    static Set<String> words(JsonNode list) {
        var words = new TreeSet<String>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    static ObjectNode without(JsonNode node, Collection<String> members) {
        return ((ObjectNode) node.deepCopy()).remove(members);
    }

    /** Whether something of what is wanted is not there; what is there besides are ids and defaults. */
    static boolean differs(JsonNode wanted, JsonNode found) {
        if (wanted.isObject()) {
            return wanted.properties().stream()
                    .anyMatch(member -> differs(member.getValue(), found.path(member.getKey())));
        }
        if (wanted.isArray() && wanted.path(0).isContainerNode()) {
            return wanted.size() != found.size()
                    || each(wanted).anyMatch(one -> each(found).allMatch(other -> differs(one, other)));
        }
        if (wanted.isArray()) {
            return !documents(wanted).equals(documents(found));
        }
        return !wanted.asText().equals(found.asText(""));
    }

    /** A setting may itself be JSON in a string, which Keycloak may write in another order. */
    private static Set<Object> documents(JsonNode list) {
        var all = new java.util.HashSet<Object>();
        list.forEach(entry -> all.add(document(entry.asText())));
        return all;
    }

    private static Object document(String text) {
        if (text.startsWith("{")) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException notJson) {
                return text;
            }
        }
        return text;
    }

    /** What is there, with what is wanted in its place. */
    static ObjectNode overlaid(JsonNode found, JsonNode wanted) {
        var result = (ObjectNode) found.deepCopy();
        wanted.properties().forEach(member -> {
            var there = result.get(member.getKey());
            var merged = member.getValue().isObject() && there instanceof ObjectNode
                    ? overlaid(there, member.getValue())
                    : member.getValue();
            result.set(member.getKey(), merged);
        });
        return result;
    }

    static ArrayNode list(Stream<? extends JsonNode> entries) {
        var list = JSON.createArrayNode();
        entries.forEach(list::add);
        return list;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
