package vn.laichau.hatangso.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds each answer that a test of a running service gets against the contract that the service offers: a member that is not in
 * it, and one that is missing though it is always there, fail the test that asked, whatever it asked for.
 */
public final class ContractAnswerFilter implements QuarkusTestBeforeClassCallback, Filter {

    private static final Path OFFERED = Path.of("target/openapi");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Read once for all classes that share a service: they are long. */
    private static List<Template> templates = List.of();

    /** A path of a contract as the addresses that it stands for. */
    private record Template(Pattern addresses, int placeholders, JsonNode operations, JsonNode contract) {

        static Template of(Map.Entry<String, JsonNode> path, JsonNode contract) {
            return new Template(
                    Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")),
                    path.getKey().split("\\{").length,
                    path.getValue(),
                    contract);
        }

        /** Missing where the contract says nothing of such an answer. */
        JsonNode schema(String method, int status, String type) {
            var responses = operations.path(method.toLowerCase(Locale.ROOT)).path("responses");
            var exact = responses.path(Integer.toString(status));
            return resolved(exact.isMissingNode() ? responses.path(status / 100 + "XX") : exact)
                    .path("content")
                    .path(type)
                    .path("schema");
        }

        private JsonNode resolved(JsonNode described) {
            return described.has("$ref")
                    ? contract.at(described.path("$ref").asText().substring(1))
                    : described;
        }

        void compare(String where, JsonNode described, JsonNode found, List<String> faults) {
            var schema = resolved(described);
            if (found.isArray()) {
                for (var i = 0; i < found.size(); i++) {
                    compare(where + "/" + i, schema.path("items"), found.path(i), faults);
                }
            }
            if (found.isObject() && schema.has("properties")) {
                schema.path("required").forEach(name -> {
                    if (!found.has(name.asText())) {
                        faults.add(schemaName(described) + " " + where + "/" + name.asText() + " is missing");
                    }
                });
            }
            if (found.isObject()) {
                found.properties().forEach(member -> {
                    var one = where + "/" + member.getKey();
                    var known = schema.path("properties").path(member.getKey());
                    if (schema.has("properties") && known.isMissingNode()) {
                        faults.add(schemaName(described) + " " + one + " is not in it");
                    }
                    compare(
                            one,
                            known.isMissingNode() ? schema.path("additionalProperties") : known,
                            member.getValue(),
                            faults);
                });
            }
        }

        private static String schemaName(JsonNode described) {
            return described.path("$ref").asText().replaceFirst(".*/", "");
        }
    }

    @Override
    public void beforeClass(Class<?> test) {
        try {
            if (templates.isEmpty()) {
                readContracts();
            }
            if (!templates.isEmpty()) {
                RestAssured.replaceFiltersWith(this);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(OFFERED.toString(), unreadable);
        }
    }

    private static void readContracts() throws IOException {
        var found = new ArrayList<Template>();
        for (var name : List.of("openapi.json", "openapi-internal.json")) {
            var file = OFFERED.resolve(name);
            var contract = Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.missingNode();
            contract.path("paths").properties().forEach(path -> found.add(Template.of(path, contract)));
        }
        found.sort(Comparator.comparingInt(Template::placeholders));
        templates = List.copyOf(found);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(request, expected);
        var type = String.valueOf(answer.contentType()).split(";")[0];
        if (type.matches("application/(.+\\+)?json")) {
            template(request).ifPresent(template -> hold(request, answer, type, template));
        }
        return answer;
    }

    /** Empty where the contracts have none: another server. */
    private static Optional<Template> template(FilterableRequestSpecification request) {
        var path = request.getURI().replaceFirst("^\\w+://[^/]*", "").replaceFirst("[?#].*", "");
        return templates.stream()
                .filter(template -> template.addresses().matcher(path).matches())
                .findFirst();
    }

    private static void hold(FilterableRequestSpecification request, Response answer, String type, Template template) {
        var schema = template.schema(request.getMethod(), answer.statusCode(), type);
        var faults = new ArrayList<String>();
        if (!schema.isMissingNode()) {
            template.compare("", schema, read(answer), faults);
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(request.getMethod() + " " + request.getURI()
                    + " is not answered as the contract says: " + faults + " in " + answer.asString());
        }
    }

    private static JsonNode read(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException notJson) {
            throw new AssertionError(answer.asString(), notJson);
        }
    }
}
