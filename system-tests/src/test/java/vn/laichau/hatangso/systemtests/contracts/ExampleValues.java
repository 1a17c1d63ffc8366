package vn.laichau.hatangso.systemtests.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What examples show of things that are made anew by whoever sends them, and what those things are called this time. */
final class ExampleValues {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** The day that examples take for today, and the moment they take for now. */
    private static final String DAY = "2026-11-26";

    private static final String MOMENT = DAY + "T08:00:00Z";

    private final Map<String, String> real = new HashMap<>();

    ExampleValues() {
        learn(MOMENT, CLOCK.instant().toString());
    }

    void learn(String shown, String found) {
        real.put(shown, found);
    }

    /** By what the answer names the thing that was made. */
    void learn(JsonNode shown, JsonNode found) {
        for (var name : List.of("id", "etag")) {
            if (shown.findValue(name) != null && found.findValue(name) != null) {
                learn(shown.findValue(name).asText(), found.findValue(name).asText());
            }
        }
    }

    String in(String text) {
        return real.getOrDefault(text, text.replace(DAY, LocalDate.now(CLOCK).toString()));
    }

    JsonNode in(JsonNode content) {
        if (content.isTextual()) {
            return JsonNodeFactory.instance.textNode(in(content.asText()));
        }
        if (content.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            content.forEach(item -> array.add(in(item)));
            return array;
        }
        if (content.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            content.properties().forEach(member -> object.set(member.getKey(), in(member.getValue())));
            return object;
        }
        return content;
    }
}
