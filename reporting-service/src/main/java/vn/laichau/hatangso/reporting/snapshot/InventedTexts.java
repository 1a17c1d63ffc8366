package vn.laichau.hatangso.reporting.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of invented data, each of which says by itself that it is invented. Documents say so on every page, and not in every sentence. */
final class InventedTexts {

    private static final Pattern LABEL = Pattern.compile("^(Dữ liệu trình diễn|Demonstration): +");

    private InventedTexts() {}

    static JsonNode unlabelled(JsonNode json) {
        if (json instanceof ObjectNode object) {
            var whole = JsonNodeFactory.instance.objectNode();
            object.fields().forEachRemaining(member -> whole.set(member.getKey(), unlabelled(member.getValue())));
            return whole;
        }
        if (json instanceof ArrayNode list) {
            var whole = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(each -> whole.add(unlabelled(each)));
            return whole;
        }
        if (!json.isTextual()) {
            return json;
        }
        var text = LABEL.matcher(json.textValue()).replaceFirst("");
        return text.length() == json.textValue().length() || text.isEmpty()
                ? json
                : JsonNodeFactory.instance.textNode(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
    }
}
