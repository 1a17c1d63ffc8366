package vn.laichau.hatangso.gateway.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What the door itself may answer to any call, and says with every answer; the services' contracts know nothing of it. */
final class DoorAnswers {

    private static final Map<String, String> PROBLEMS = Map.of(
            "429", "too-many-requests",
            "502", "bad-gateway",
            "504", "gateway-timeout");

    private static final Map<String, String> HEADERS = Map.of(
            "RateLimit", "Where the caller stands: calls left (r) and seconds until all of them are there again (t)",
            "RateLimit-Policy", "The rule that was counted by: calls (q) in so many seconds (w)",
            "Retry-After", "Seconds after which to come again");

    private static final String PLACE = "#/components/headers/";

    private DoorAnswers() {}

    static void addTo(ServiceContract contract) {
        var headers = ((ObjectNode) contract.document().path("components")).withObjectProperty("headers");
        HEADERS.forEach((name, meaning) -> headers.putObject(name)
                .put("description", meaning)
                .putObject("schema")
                .put("type", name.equals("Retry-After") ? "integer" : "string"));
        contract.paths().forEach(path -> path.forEach(operation -> complete((ObjectNode) operation.path("responses"))));
    }

    private static void complete(ObjectNode answers) {
        var form = answers.path("500").path("content");
        PROBLEMS.forEach((status, code) -> {
            var answer = answers.withObjectProperty(status).put("description", code);
            answer.set("content", form.deepCopy());
        });
        answers.withObjectProperty("503").put("description", "unavailable, overloaded");
        answers.properties().forEach(answer -> headers(answer.getKey(), (ObjectNode) answer.getValue()));
    }

    private static void headers(String status, ObjectNode answer) {
        if (status.startsWith("2") || status.equals("429")) {
            refer(answer, "RateLimit");
            refer(answer, "RateLimit-Policy");
        }
        if (status.equals("429") || status.equals("503")) {
            refer(answer, "Retry-After");
        }
    }

    private static void refer(ObjectNode answer, String header) {
        answer.withObjectProperty("headers").putObject(header).put("$ref", PLACE + header);
    }
}
