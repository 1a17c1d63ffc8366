package vn.laichau.hatangso.systemtests.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Contracts.Operation;

/** An answer against the schema that the contract gives it. */
final class AnswerSchema {

    static final String JSON = "application/json";

    private static final int FIRST_FAILURE = 400;

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** By the contract itself: each is read once, is long, and would take its time to be compared. */
    private static final Map<JsonNode, JsonNode> COMPONENTS = Collections.synchronizedMap(new IdentityHashMap<>());

    private AnswerSchema() {}

    /** Empty when it is as the contract says, or when that says nothing of JSON. */
    static List<String> faults(Operation operation, HttpResponse<byte[]> answer) {
        var described = described(operation, answer.statusCode());
        if (described.isMissingNode()) {
            return List.of("the contract knows no answer " + answer.statusCode());
        }
        var type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        var schema = described.path("content").path(type).path("schema");
        if (!type.matches("application/(.+\\+)?json") || schema.isMissingNode()) {
            return List.of();
        }
        if (answer.statusCode() >= FIRST_FAILURE) {
            var code = Api.json(answer).path("code").asText();
            if (!List.of(described.path("description").asText().split("[ ,()]+"))
                    .contains(code)) {
                return List.of("the contract knows no " + code);
            }
        }
        return SCHEMAS.getSchema(withComponents(schema, operation.contract())).validate(Api.json(answer)).stream()
                .map(Error::toString)
                .toList();
    }

    /** As it stands there, or as its whole hundred does; failures are described by the codes of their problems. */
    private static JsonNode described(Operation operation, int status) {
        var responses = operation.description().path("responses");
        var found = responses.has("" + status) ? responses.path("" + status) : responses.path(status / 100 + "XX");
        return found.has("$ref")
                ? operation.contract().at(found.path("$ref").asText().substring(1))
                : found;
    }

    /** What the example of the answer shows and the answer has not, or has as something else; empty where there is no example. */
    static List<String> unlikeTheExample(Operation operation, HttpResponse<byte[]> answer) {
        var contents = operation
                .description()
                .path("responses")
                .path("" + answer.statusCode())
                .path("content");
        var example = contents.path(JSON).path("example");
        if (example.isMissingNode()) {
            return List.of();
        }
        var missing = new ArrayList<String>();
        compare("", example, Api.json(answer), missing);
        return missing;
    }

    private static void compare(String where, JsonNode shown, JsonNode found, List<String> missing) {
        if (shown.getNodeType() != found.getNodeType()) {
            missing.add(where + ": " + found.getNodeType() + " and not " + shown.getNodeType());
        } else if (shown.isObject()) {
            shown.properties()
                    .forEach(member -> compare(
                            where + "/" + member.getKey(), member.getValue(), found.path(member.getKey()), missing));
        } else if (shown.isArray() && !shown.isEmpty() && !found.isEmpty()) {
            compare(where + "/0", shown.path(0), found.path(0), missing);
        }
    }

    /** References lead to the components, from the root of the document. */
    private static JsonNode withComponents(JsonNode schema, JsonNode contract) {
        ObjectNode root = schema.deepCopy();
        root.set("components", COMPONENTS.computeIfAbsent(contract, AnswerSchema::closedComponents));
        return root;
    }

    private static JsonNode closedComponents(JsonNode contract) {
        var components = contract.path("components").deepCopy();
        components.path("schemas").forEach(AnswerSchema::close);
        return components;
    }

    /** Clients take no offence at members that a later version adds; who adds them has to say so in the contract. */
    private static void close(JsonNode schema) {
        var members = schema.path("properties");
        if (members.isObject()) {
            ((ObjectNode) schema).put("additionalProperties", false);
            members.forEach(AnswerSchema::close);
        }
        if (schema.has("items")) {
            close(schema.path("items"));
        }
    }
}
