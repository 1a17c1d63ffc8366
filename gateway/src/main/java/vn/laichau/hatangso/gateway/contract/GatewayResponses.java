package vn.laichau.hatangso.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the gateway itself may answer to any call, and says with every answer; the services' contracts know nothing of it. */
final class GatewayResponses {

    private static final Map<String, String> HEADERS = Map.of(
            "Deprecation", "Since when nobody should begin to use it (RFC 9745)",
            "RateLimit", "Where the caller stands: calls left (r) and seconds until all of them are there again (t)",
            "RateLimit-Policy", "The rule that was counted by: calls (q) in so many seconds (w)",
            "Retry-After", "Seconds after which to come again",
            "Sunset", "From when it need not answer any more (RFC 8594)");

    private static final List<String> COUNTED = List.of("RateLimit", "RateLimit-Policy");

    private static final List<String> OF_DEPRECATION = List.of("Deprecation", "Sunset");

    private static final String COMPONENT = "#/components/";

    private GatewayResponses() {}

    static void addTo(ServiceContract contract) {
        var headers = contract.components("headers");
        var used = new TreeMap<>(HEADERS);
        if (operations(contract).noneMatch(GatewayResponses::isDeprecated)) {
            used.keySet().removeAll(OF_DEPRECATION);
        }
        used.forEach((name, meaning) -> headers.putObject(name)
                .put("description", meaning)
                .putObject("schema")
                .put("type", "string"));
        headers.withObject("/Retry-After/schema").put("type", "integer").put("format", "int32");
        addResponses(contract.components("responses"));
        operations(contract).forEach(GatewayResponses::complete);
    }

    private static Stream<JsonNode> operations(ServiceContract contract) {
        return contract.paths().valueStream().flatMap(JsonNode::valueStream);
    }

    private static boolean isDeprecated(JsonNode operation) {
        return operation.path("deprecated").asBoolean();
    }

    private static void addResponses(ObjectNode responses) {
        var failure = (ObjectNode) responses.path("Failure");
        failure.put(
                "description",
                "internal-error (500), bad-gateway (502), unavailable, overloaded (503), gateway-timeout (504)");
        var counted = failure.deepCopy().put("description", "too-many-requests");
        refer(counted, "Retry-After");
        refer(failure, "Retry-After");
        responses.set("TooManyRequests", counted);
        responses.forEach(refusal -> COUNTED.forEach(header -> refer((ObjectNode) refusal, header)));
    }

    private static void complete(JsonNode operation) {
        var answers = (ObjectNode) operation.path("responses");
        answers.properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> (ObjectNode) answer.getValue())
                .forEach(answer -> {
                    COUNTED.forEach(header -> refer(answer, header));
                    if (isDeprecated(operation)) {
                        OF_DEPRECATION.forEach(header -> refer(answer, header));
                    }
                });
        answers.putObject("429").put("$ref", COMPONENT + "responses/TooManyRequests");
    }

    private static void refer(ObjectNode answer, String header) {
        answer.withObjectProperty("headers").putObject(header).put("$ref", COMPONENT + "headers/" + header);
    }
}
