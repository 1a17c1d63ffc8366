package vn.laichau.hatangso.systemtests.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.systemtests.suite.Contracts.Operation;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.Principals;

/**
 * What a contract shows of one operation.
 *
 * @param sender who asks for it
 * @param mediaType of the request; empty where it has no body
 */
record Example(Operation operation, Principal sender, String mediaType) {

    /** One for each media type whose body can be shown; one for those that take files alone. */
    static Stream<Example> of(Operation operation) {
        var types = bodies(operation);
        var shown = types.stream()
                .filter(type -> !body(operation, type).isMissingNode())
                .toList();
        return (types.isEmpty() ? List.of("") : shown.isEmpty() ? types.subList(0, 1) : shown)
                .stream().map(type -> new Example(operation, Principals.oneWhoMay(operation), type));
    }

    private static List<String> bodies(Operation operation) {
        return operation.description().at("/requestBody/content").properties().stream()
                .map(type -> type.getKey())
                .toList();
    }

    private static JsonNode body(Operation operation, String type) {
        return operation.description().at("/requestBody/content").path(type).path("example");
    }

    static boolean isShown(Operation operation) {
        return !bodies(operation).isEmpty() || !answers(operation).isEmpty();
    }

    /** Media types that could be shown, and are not. */
    static Stream<String> missing(Operation operation) {
        var requests = bodies(operation).stream()
                .filter(type -> type.matches(".*json|text/.*"))
                .filter(type -> body(operation, type).isMissingNode());
        var answers = operation.description().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .filter(response -> response.getValue().at("/content").has(AnswerSchema.JSON))
                .filter(response -> !response.getValue()
                        .at("/content")
                        .path(AnswerSchema.JSON)
                        .has("example"))
                .map(response -> "answer " + response.getKey());
        return Stream.concat(requests, answers);
    }

    Example sentBy(Principal other) {
        return new Example(operation, other, mediaType);
    }

    /** Missing where the body is a file. */
    JsonNode body() {
        return body(operation, mediaType);
    }

    /** What is shown of an answer with that status. */
    Optional<JsonNode> answer(int status) {
        return Optional.ofNullable(answers(operation).get("" + status));
    }

    /** By their status. */
    private static Map<String, JsonNode> answers(Operation operation) {
        return operation.description().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .filter(response -> response.getValue()
                        .at("/content")
                        .path(AnswerSchema.JSON)
                        .has("example"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        response -> response.getValue()
                                .at("/content")
                                .path(AnswerSchema.JSON)
                                .path("example")));
    }

    /** What is shown of the parameters that stand in the path, or in the query, by their names. */
    Map<String, String> values(String place) {
        return operation
                .parameters()
                .filter(one -> one.path("in").asText().equals(place) && one.has("example"))
                .collect(Collectors.toMap(
                        one -> one.path("name").asText(),
                        one -> one.path("example").asText()));
    }

    /** Then it has its version there, or none yet: what stands above is another thing. */
    boolean isReadWhereItIsPut() {
        return operation.method().equals("PUT")
                && operation.contract().path("paths").path(operation.path()).has("get");
    }

    boolean takes(String parameter) {
        return operation.takes(parameter);
    }

    @Override
    public String toString() {
        return operation.name() + " " + mediaType;
    }
}
