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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds each answer that a test of a running service gets, and each request that is taken, against the contract that the service
 * offers: a status, a header or a member that is not in it, a member that is missing though it is always there, and content that is
 * taken though the contract forbids it fail the test that asked, whatever it asked for.
 */
public final class ContractAnswerFilter implements QuarkusTestBeforeClassCallback, Filter {

    private static final Path OFFERED = Path.of("target/openapi");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_MODIFIED = 304;

    static final String JSON_TYPES = "application/(.+\\+)?json";

    /** What any operation may answer stands as 4XX and 5XX. */
    private static final Set<Integer> COMMON = Set.of(400, 401, 403, 405, 406, 413, 415, 500, 503);

    /** What HTTP itself, proxies and browsers go by; the rest is ours. */
    private static final Set<String> OF_HTTP = Set.of(
            "allow",
            "cache-control",
            "connection",
            "content-encoding",
            "content-language",
            "content-length",
            "content-type",
            "date",
            "transfer-encoding",
            "vary",
            "www-authenticate",
            "x-content-type-options");

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

        JsonNode operation(String method) {
            return operations.path(method.toLowerCase(Locale.ROOT));
        }

        /** The answer as the contract has it; missing where it has none of this status. */
        JsonNode response(String method, int status) {
            var responses = operation(method).path("responses");
            var exact = responses.path(Integer.toString(status));
            return resolved(
                    exact.isMissingNode() && COMMON.contains(status) ? responses.path(status / 100 + "XX") : exact);
        }

        List<String> requestFaults(String method, String type, JsonNode content) {
            var schema = operation(method)
                    .path("requestBody")
                    .path("content")
                    .path(type)
                    .path("schema");
            return new ContractSchemas(contract).faults(schema, content);
        }

        private JsonNode resolved(JsonNode described) {
            return described.has("$ref")
                    ? contract.at(described.path("$ref").asText().substring(1))
                    : described;
        }

        /** @param around name of what is around it, for what has none of its own */
        void compare(String around, String where, JsonNode described, JsonNode found, List<String> faults) {
            var schema = resolved(described);
            var name = SeenMembers.nameOf(described, around);
            if (found.isArray()) {
                for (var i = 0; i < found.size(); i++) {
                    compare(name, where + "/" + i, schema.path("items"), found.path(i), faults);
                }
            }
            if (found.isObject() && schema.has("properties")) {
                schema.path("required").forEach(member -> {
                    if (!found.has(member.asText())) {
                        faults.add(name + " " + where + "/" + member.asText() + " is missing");
                    }
                });
            }
            if (found.isObject()) {
                found.properties().forEach(member -> {
                    var one = where + "/" + member.getKey();
                    var known = schema.path("properties").path(member.getKey());
                    if (!known.isMissingNode()) {
                        SeenMembers.add(name, member.getKey());
                        compare(name + "." + member.getKey(), one, known, member.getValue(), faults);
                        return;
                    }
                    if (schema.has("properties")) {
                        faults.add(name + " " + one + " is not in it");
                    }
                    compare(name, one, schema.path("additionalProperties"), member.getValue(), faults);
                });
            }
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
        for (var contract : contracts()) {
            contract.path("paths").properties().forEach(path -> found.add(Template.of(path, contract)));
        }
        found.sort(Comparator.comparingInt(Template::placeholders));
        templates = List.copyOf(found);
    }

    /** Those that the module offers; some have none for other services. */
    static List<JsonNode> contracts() throws IOException {
        var found = new ArrayList<JsonNode>();
        for (var name : List.of("openapi.json", "openapi-internal.json")) {
            var file = OFFERED.resolve(name).toFile();
            if (file.exists()) {
                found.add(JSON.readTree(file));
            }
        }
        return found;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(request, expected);
        template(request)
                .filter(template -> !template.operation(request.getMethod()).isMissingNode())
                .ifPresent(template -> hold(request, answer, template));
        return answer;
    }

    /** Empty where the contracts have none: another server. */
    private static Optional<Template> template(FilterableRequestSpecification request) {
        var path = request.getURI().replaceFirst("^\\w+://[^/]*", "").replaceFirst("[?#].*", "");
        return templates.stream()
                .filter(template -> template.addresses().matcher(path).matches())
                .findFirst();
    }

    private static void hold(FilterableRequestSpecification request, Response answer, Template template) {
        var faults = new ArrayList<String>();
        var status = answer.statusCode();
        var response = template.response(request.getMethod(), status);
        undeclared(answer, response, faults);
        var type = String.valueOf(answer.contentType()).split(";")[0];
        if (type.matches(JSON_TYPES)) {
            template.compare(
                    template.operation(request.getMethod()).path("operationId").asText(),
                    "",
                    response.path("content").path(type).path("schema"),
                    read(answer),
                    faults);
        }
        if (status < NOT_MODIFIED && request.getBody() instanceof String body) {
            var sent = String.valueOf(request.getContentType()).split(";")[0];
            if (sent.matches(JSON_TYPES)) {
                template.requestFaults(request.getMethod(), sent, read(body)).stream()
                        .map(fault -> "taken: " + fault)
                        .forEach(faults::add);
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(request.getMethod() + " " + request.getURI()
                    + " is not answered as the contract says: " + faults + " in " + answer.asString());
        }
    }

    private static void undeclared(Response answer, JsonNode response, List<String> faults) {
        var status = answer.statusCode();
        if (response.isMissingNode() && status != NOT_MODIFIED) {
            faults.add("status " + status);
        }
        answer.headers().forEach(header -> {
            var isDeclared = response.path("headers").has(header.getName()) || status >= NOT_MODIFIED;
            if (!OF_HTTP.contains(header.getName().toLowerCase(Locale.ROOT)) && !isDeclared) {
                faults.add("header " + header.getName());
            }
        });
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new AssertionError(body, notJson);
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
