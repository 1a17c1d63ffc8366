package vn.laichau.hatangso.reporting.document.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.json.ExactJson;

/** What each rule demands, in words, and which clause says so. */
final class Titles {

    private static final Map<String, JsonNode> ALL = read();

    private Titles() {}

    static Rule rule(String code, Function<ReadDocument, Optional<List<String>>> check) {
        var words = Optional.ofNullable(ALL.get(code)).orElseThrow(() -> new IllegalArgumentException(code));
        var title = Text.of(words.path("vi").asText(), words.path("en").asText());
        return new Rule(code, words.path("clause").asText(), title, check);
    }

    private static Map<String, JsonNode> read() {
        try (var file = Titles.class.getResourceAsStream("/decree-30/rules.json")) {
            var titles = new HashMap<String, JsonNode>();
            ExactJson.read(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .forEach(rule -> titles.put(rule.path("rule").asText(), rule));
            return titles;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
