package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * One mistake in an overlay.
 *
 * @param rule which it breaks
 * @param object kind and name; empty when a whole object is added
 * @param pointer to what changes; empty when the object is taken away
 * @param value as JSON; empty when what is there is taken away
 */
record Mutation(String rule, String object, String pointer, String value) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Mutation parse(String line) {
        var parts = Stream.concat(Stream.of(line.split("\\|", 4)), Stream.of("", "", ""))
                .map(String::strip)
                .toList();
        return new Mutation(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    Overlay of(Overlay overlay) throws JsonProcessingException {
        if (object.isEmpty()) {
            var added = new Manifest((ObjectNode) JSON.readTree(value));
            return with(overlay, Stream.concat(overlay.manifests().stream(), Stream.of(added)));
        }
        var found = overlay.manifests().stream()
                .filter(manifest -> manifest.toString().equals(object))
                .findFirst()
                .orElseThrow();
        if (pointer.isEmpty()) {
            return with(overlay, overlay.manifests().stream().filter(manifest -> manifest != found));
        }
        change(found.body());
        return overlay;
    }

    private static Overlay with(Overlay overlay, Stream<Manifest> manifests) {
        return new Overlay(overlay.name(), manifests.toList());
    }

    private void change(ObjectNode root) throws JsonProcessingException {
        var place = JsonPointer.compile(pointer);
        var owner = root.at(place.head());
        var name = place.last().getMatchingProperty();
        if (value.isEmpty()) {
            assertThat(root.at(place).isMissingNode()).as(toString()).isFalse();
            remove(owner, name);
        } else if (owner instanceof ArrayNode array) {
            set(array, name, JSON.readTree(value));
        } else {
            ((ObjectNode) owner).set(name, JSON.readTree(value));
        }
    }

    private static void remove(JsonNode owner, String name) {
        if (owner instanceof ArrayNode array) {
            array.remove(Integer.parseInt(name));
        } else {
            ((ObjectNode) owner).remove(List.of(name));
        }
    }

    private static void set(ArrayNode array, String index, JsonNode value) {
        if (index.equals("-")) {
            array.add(value);
        } else {
            array.set(Integer.parseInt(index), value);
        }
    }
}
