package vn.laichau.hatangso.gateway.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The realm of the release. Words in capitals between {@code ${} and } are taken from the environment. */
final class RealmFile {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmFile() {}

    /** All of a folder, by name; or the one file. */
    static List<ObjectNode> readAll(Path place, Map<String, String> environment) {
        if (!Files.isDirectory(place)) {
            return List.of(read(place, environment));
        }
        try (var files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> read(file, environment))
                    .toList();
        } catch (IOException unreadable) {
            throw new RealmRefusal("The folder " + place + " cannot be read: " + unreadable + ". Nothing was changed.");
        }
    }

    private static ObjectNode read(Path file, Map<String, String> environment) {
        JsonNode realm;
        try {
            realm = JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException broken) {
            throw new RealmRefusal("The realm file " + file + " is not JSON: " + broken.getOriginalMessage() + " (line "
                    + broken.getLocation().getLineNr() + "). Nothing was changed.");
        } catch (IOException unreadable) {
            throw new RealmRefusal(
                    "The realm file " + file + " cannot be read: " + unreadable + ". Nothing was changed.");
        }
        if (!realm.path("realm").isTextual() || !(realm instanceof ObjectNode)) {
            throw new RealmRefusal("The realm file " + file + " names no realm. Nothing was changed.");
        }
        var missing = new TreeSet<String>();
        var filled = (ObjectNode) filled(realm, environment, missing);
        if (!missing.isEmpty()) {
            throw new RealmRefusal(
                    "The realm file asks for variables that are not set: " + missing + ". Nothing was changed.");
        }
        return filled;
    }

    private static JsonNode filled(JsonNode node, Map<String, String> environment, TreeSet<String> missing) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(filled(member.getValue(), environment, missing)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, filled(array.get(i), environment, missing));
            }
        } else if (node.isTextual()) {
            return TextNode.valueOf(PLACEHOLDER.matcher(node.asText()).replaceAll(match -> {
                var value = environment.get(match.group(1));
                if (value == null || value.isBlank()) {
                    missing.add(match.group(1));
                    return "";
                }
                return java.util.regex.Matcher.quoteReplacement(value);
            }));
        }
        return node;
    }
}
