package vn.laichau.hatangso.chassis.testing;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An example of the contract, ready to be sent: about a thing that is there, in the version that is there, with a sound body.
 *
 * @param places what stands in the path, by the names of the parameters
 * @param tag null for none
 * @param role of who sends it; empty for nobody
 */
public record ExampleRequest(
        Operation operation,
        Map<String, String> places,
        Map<String, String> query,
        Optional<byte[]> content,
        String tag,
        String role,
        String organisation)
        implements Supplier<Response> {

    private static final JsonArray NOBODY = new JsonArray();

    /** One for each role, unless the step names another. */
    private static final List<String> SENDERS = List.of(
            "leader.ppc",
            "coordinator.dic",
            "clerk.dic",
            "finance-officer.finance",
            "construction-officer.construction",
            "agency-officer.ubnd-03595",
            "operator.vnpt",
            "auditor.ppc",
            "administrator.dic",
            "observations-feed.dic",
            "report-collection.dic");

    /** What the gateway alone is believed. */
    private static final String OF_THE_GATEWAY = "/internal/v1/rejections";

    /** What a contract tells of an operation. */
    public record Operation(String verb, String path, JsonObject told, List<JsonObject> parameters) {

        boolean writes() {
            return !verb.equals("GET");
        }

        public String name() {
            return verb + " " + path;
        }

        Map<String, String> shownIn(String place) {
            return parameters.stream()
                    .filter(one -> one.getString("in").equals(place) && one.containsKey("example"))
                    .collect(Collectors.toMap(
                            one -> one.getString("name"),
                            one -> one.getValue("example").toString()));
        }

        boolean takes(String parameter) {
            return parameters.stream().anyMatch(one -> one.getString("name").equals(parameter));
        }

        Optional<String> mediaType() {
            return Optional.ofNullable(told.getJsonObject("requestBody"))
                    .flatMap(body ->
                            body.getJsonObject("content").fieldNames().stream().findFirst());
        }

        Object shownBody() {
            return mediaType()
                    .map(type -> told.getJsonObject("requestBody")
                            .getJsonObject("content")
                            .getJsonObject(type)
                            .getValue("example"))
                    .orElse(null);
        }

        JsonObject shownAnswer(int status) {
            return told.getJsonObject("responses")
                    .getJsonObject("" + status, new JsonObject())
                    .getJsonObject("content", new JsonObject())
                    .getJsonObject("application/json", new JsonObject())
                    .getJsonObject("example");
        }

        /** One for the first role that may; empty where anybody may. */
        String sender() {
            return told.getJsonArray("security", NOBODY).stream()
                    .map(JsonObject.class::cast)
                    .flatMap(one -> one.getJsonArray("token", NOBODY).stream())
                    .flatMap(role -> SENDERS.stream().filter(sender -> sender.startsWith(role + ".")))
                    .findFirst()
                    .orElse("");
        }
    }

    ExampleRequest having(String other) {
        return new ExampleRequest(operation, places, query, content, other, role, organisation);
    }

    ExampleRequest by(String another, String itsOrganisation) {
        return new ExampleRequest(operation, places, query, content, tag, another, itsOrganisation);
    }

    /** The same about a thing that nobody has. */
    ExampleRequest aboutNothing() {
        var names = Pattern.compile("\\{(\\w+)}")
                .matcher(operation.path())
                .results()
                .map(place -> place.group(1))
                .toList();
        var name = names.get(0).equals("year") ? names.get(1) : names.get(0);
        var other = new HashMap<>(places);
        other.put(name, absent(places.get(name)));
        return new ExampleRequest(operation, other, query, content, tag, role, organisation);
    }

    private static String absent(String present) {
        if (present.matches("[0-9a-f-]{36}")) {
            return "00000000-0000-7000-8000-000000000000";
        }
        return present.matches("[0-9]+") ? "999999999" : "no-such-thing";
    }

    String address() {
        var address = operation.path();
        for (var place : places.entrySet()) {
            address = address.replace("{" + place.getKey() + "}", place.getValue());
        }
        return address;
    }

    /** With the token where a filter finds it. */
    RequestSpecification sender() {
        var request = RestAssured.given();
        return role.isEmpty()
                ? request
                : request.header("Authorization", "Bearer " + Tokens.of(role, organisation, role));
    }

    /** Sends it, under a key of its own each time. */
    @Override
    public Response get() {
        var request = sender().queryParams(query);
        if (operation.takes("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (tag != null) {
            request.header("If-Match", tag);
        }
        content.ifPresentOrElse(
                bytes ->
                        request.contentType(operation.mediaType().orElseThrow()).body(bytes),
                request::noContentType);
        if (address().startsWith(OF_THE_GATEWAY)) {
            request.filter(ProvenAddress.byTheGateway());
        }
        return request.request(operation.verb(), address());
    }
}
