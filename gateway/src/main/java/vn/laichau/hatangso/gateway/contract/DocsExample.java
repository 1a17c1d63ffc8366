package vn.laichau.hatangso.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the contract shows of one operation.
 *
 * @param of the media type of a request; before that of an answer stands its status
 */
record DocsExample(String of, String text) {

    static List<DocsExample> listOf(JsonNode operation) {
        var requests = shown("", operation.path("requestBody"));
        var answers = operation.path("responses").properties().stream()
                .flatMap(answer -> shown(answer.getKey() + " ", answer.getValue()));
        return Stream.concat(requests, answers).toList();
    }

    private static Stream<DocsExample> shown(String before, JsonNode described) {
        return described.path("content").properties().stream()
                .filter(type -> type.getValue().has("example"))
                .map(type -> new DocsExample(
                        before + type.getKey(), text(type.getValue().path("example"))));
    }

    private static String text(JsonNode example) {
        return example.isTextual() ? example.asText() : example.toPrettyString();
    }
}
