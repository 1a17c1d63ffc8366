package vn.laichau.hatangso.agency.surroundings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.testing.ProvenAddress;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * The examples of the contract as requests to this service alone, each after those that make what it speaks of; the system
 * tests play them through the gateway.
 */
public final class ExampleRequests {

    private static final List<Path> CONTRACTS =
            List.of(Path.of("target/openapi/openapi.json"), Path.of("target/openapi/openapi-internal.json"));
    private static final Path STEPS = Path.of("../system-tests/src/test/resources/contracts/examples.txt");
    private static final Path PLAN = Path.of("src/main/resources/plan/lai-chau-2023/obligations.json");

    private static final JsonArray NOBODY = new JsonArray();

    /** What comes before those that the contract shows nothing of, not even whom they are about. */
    private static final Map<String, List<String>> NOT_SHOWN = Map.of(
            "deleteAttachment", List.of("createAttachment"),
            "deleteCalendarDay", List.of("setCalendarDay"),
            "redeliverDecision", List.of("decideProposal"),
            "redeliverOccurrenceFigures", List.of("acceptOccurrence"),
            "redeliverSubmissionFigures", List.of("getSubmission"));

    /** Those that would change what others do, if the same organisation sent them. */
    private static final Map<String, String> BY_OTHERS = Map.of(
            "deleteDraft",
            "saveDraft@operator.viettel deleteDraft@operator.viettel",
            "deleteCalendarFeed",
            "createCalendarFeed@operator.viettel deleteCalendarFeed@operator.viettel",
            "acceptSubmission",
            "createSubmission@operator.best-express listSubmissions@operator.best-express" + " acceptSubmission",
            "uploadDraftWorkbook",
            "saveDraft@operator.mobifone getDraftWorkbook@operator.mobifone"
                    + " uploadDraftWorkbook@operator.mobifone");

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
            "report-collection.dic");

    /** The day and the moment that examples take for today and now. */
    private static final String DAY = "2026-11-26";

    private static final String MOMENT = DAY + "T08:00:00Z";

    /** What the gateway alone is believed. */
    private static final String OF_THE_GATEWAY = "/internal/v1/rejections";

    private static final String DAY_OFF = "2033-09-02";

    /** Codes and numbers that are not there yet. */
    private static int given = 6_000;

    /** Years of which an organisation is released; it can be once of each. */
    private static int released;

    private final Map<String, Operation> operations = new TreeMap<>();
    private final Map<String, List<String>> steps;

    private ExampleRequests() throws IOException {
        for (var contract : CONTRACTS) {
            read(new JsonObject(Files.readString(contract)));
        }
        try (var lines = Files.lines(STEPS)) {
            steps = lines.filter(line -> line.startsWith("agency "))
                    .map(line -> line.substring("agency ".length()).split("\\|", 2))
                    .collect(Collectors.toMap(
                            cells -> cells[0].strip().split("@")[0],
                            cells -> Stream.concat(
                                            Stream.of(cells[1].strip().split("\\s+")), Stream.of(cells[0].strip()))
                                    .filter(word -> !word.isEmpty())
                                    .toList()));
        }
    }

    private void read(JsonObject contract) {
        var paths = contract.getJsonObject("paths");
        var common = contract.getJsonObject("components").getJsonObject("parameters", new JsonObject());
        for (var path : paths.fieldNames()) {
            for (var verb : paths.getJsonObject(path).fieldNames()) {
                var told = paths.getJsonObject(path).getJsonObject(verb);
                operations.put(
                        told.getString("operationId"),
                        new Operation(verb.toUpperCase(java.util.Locale.ROOT), path, told, parameters(told, common)));
            }
        }
    }

    private static List<JsonObject> parameters(JsonObject told, JsonObject common) {
        return told.getJsonArray("parameters", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .map(one -> one.containsKey("$ref")
                        ? common.getJsonObject(one.getString("$ref").substring("#/components/parameters/".length()))
                        : one)
                .toList();
    }

    private record Operation(String verb, String path, JsonObject told, List<JsonObject> parameters) {

        boolean writes() {
            return !verb.equals("GET");
        }

        String name() {
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

        /** One for the first role that may; nobody where anybody may. */
        Optional<String> sender() {
            return told.getJsonArray("security", NOBODY).stream()
                    .map(JsonObject.class::cast)
                    .flatMap(one -> one.getJsonArray("token", NOBODY).stream())
                    .flatMap(role -> SENDERS.stream().filter(sender -> sender.startsWith(role + ".")))
                    .findFirst();
        }
    }

    /** One for each operation that writes, by its name; each is made anew and has not been sent. */
    public static Map<String, Supplier<Response>> ofAllWrites() throws IOException {
        var all = new ExampleRequests();
        var requests = new TreeMap<String, Supplier<Response>>();
        var unprepared = new ArrayList<String>();
        all.operations.forEach((id, operation) -> {
            if (operation.writes()) {
                try {
                    requests.put(operation.name(), all.new Play().ready(all.upTo(id)));
                } catch (RuntimeException | AssertionError failure) {
                    unprepared.add(operation.name() + ": " + failure);
                }
            }
        });
        assertThat(unprepared).isEmpty();
        return requests;
    }

    /** Of one operation. */
    public static Supplier<Response> of(String id) {
        try {
            var all = new ExampleRequests();
            return all.new Play().ready(all.upTo(id));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> upTo(String id) {
        if (BY_OTHERS.containsKey(id)) {
            return List.of(BY_OTHERS.get(id).split(" "));
        }
        var before = NOT_SHOWN.getOrDefault(id, List.of()).stream().flatMap(one -> upTo(one).stream());
        return Stream.concat(before, steps.getOrDefault(id, List.of(id)).stream())
                .toList();
    }

    /** What things that an example shows are called this time. */
    private final class Play {

        private final Map<String, String> real = new HashMap<>(Map.of(
                MOMENT,
                Clock.system(VietnamTime.ZONE).instant().toString(),
                DAY_OFF,
                LocalDate.parse(DAY_OFF).plusDays(7 * (++given % 100)).toString()));

        /** What stands in paths, by the names of the parameters. */
        private final Map<String, String> places = new HashMap<>();

        private byte[] file = "%PDF-1.7\n".getBytes(UTF_8);

        Supplier<Response> ready(List<String> words) {
            var last = words.size() - 1;
            words.subList(0, last).forEach(this::prepare);
            return request(words.get(last));
        }

        private void prepare(String word) {
            var answer = request(word).get();
            assertThat(answer.statusCode()).as(word + ": " + answer.asString()).isLessThan(300);
            file = answer.asByteArray();
            if (String.valueOf(answer.contentType()).startsWith("application/json")) {
                learn(operation(word), answer);
            }
        }

        private Operation operation(String word) {
            return operations.get(word.split("@")[0]);
        }

        private Supplier<Response> request(String word) {
            var operation = operation(word);
            var sender = word.contains("@") ? Optional.of(word.split("@")[1]) : operation.sender();
            var request = sender(sender);
            operation.shownIn("path").forEach((name, value) -> places.put(name, in(value)));
            var address = operation.path();
            for (var place : places.entrySet()) {
                address = address.replace("{" + place.getKey() + "}", place.getValue());
            }
            for (var value : operation.shownIn("query").entrySet()) {
                request.queryParam(value.getKey(), in(value.getValue()));
            }
            if (operation.takes("Idempotency-Key")) {
                request.header("Idempotency-Key", UUID.randomUUID().toString());
            }
            if (operation.takes("If-Match")) {
                var shown = operation.shownIn("header").get("If-Match");
                var tag = shown == null ? current(operation, address, sender) : in(shown);
                if (tag != null) {
                    request.header("If-Match", tag);
                }
            }
            operation
                    .mediaType()
                    .ifPresentOrElse(
                            type -> request.contentType(type).body(content(operation)), request::noContentType);
            if (address.startsWith(OF_THE_GATEWAY)) {
                request.filter(ProvenAddress.byTheGateway());
            }
            var whereTo = address;
            return () -> request.request(operation.verb(), whereTo);
        }

        /** With the token where a filter finds it. */
        private RequestSpecification sender(Optional<String> sender) {
            return sender.map(known -> known.split("\\."))
                    .map(known -> Tokens.of(known[0], known[1], known[0]))
                    .map(token -> RestAssured.given().header("Authorization", "Bearer " + token))
                    .orElseGet(RestAssured::given);
        }

        /** Where its own address or the next one above it has a version; what is put has its own or none. */
        private String current(Operation operation, String address, Optional<String> sender) {
            var isPutWhereItIsRead = operation.verb().equals("PUT")
                    && operations.values().stream().anyMatch(one -> one.name().equals("GET " + operation.path()));
            for (var place = address;
                    place.lastIndexOf('/') > "/api/v1".length();
                    place = place.substring(0, place.lastIndexOf('/'))) {
                var tag = sender(sender).get(place).header("ETag");
                if (tag != null || isPutWhereItIsRead) {
                    return tag;
                }
            }
            return null;
        }

        private byte[] content(Operation operation) {
            var body = operation.shownBody();
            if (operation.name().endsWith("/plans/{code}/obligations")) {
                return planOfAnotherVersion().getBytes(UTF_8);
            }
            if (body == null) {
                return file;
            }
            var real = in(body);
            if (real instanceof JsonObject made && operation.verb().equals("POST")) {
                anew(made, (JsonObject) body);
                if (operation.path().equals("/api/v1/waivers")) {
                    made.put("year", 2_040 + released++ % 50);
                }
            }
            return (real instanceof JsonObject object ? object.encode() : real.toString()).getBytes(UTF_8);
        }

        private void anew(JsonObject made, JsonObject shown) {
            given++;
            if (made.getValue("code") instanceof String code) {
                made.put("code", code + "-" + given);
                real.put(shown.getString("code"), code + "-" + given);
            }
            if (made.getValue("number") instanceof String number && number.contains("/")) {
                made.put("number", given + number.substring(number.indexOf('/')));
            }
        }

        private void learn(Operation operation, Response answer) {
            var shown = operation.shownAnswer(answer.statusCode());
            var found = new JsonObject(answer.asString());
            for (var name : List.of("id", "etag")) {
                var now = value(found, name);
                var known = value(shown, name);
                if (now != null && known != null) {
                    real.put(known, now);
                }
            }
            if (found.containsKey("id")) {
                places.put("id", found.getValue("id").toString());
            }
        }

        /** The first of the name, however deep. */
        private static String value(Object content, String name) {
            var inside = new ArrayList<Object>();
            if (content instanceof JsonObject object) {
                if (object.getValue(name) != null) {
                    return object.getValue(name).toString();
                }
                object.forEach(member -> inside.add(member.getValue()));
            } else if (content instanceof JsonArray array) {
                array.forEach(inside::add);
            }
            return inside.stream()
                    .map(one -> value(one, name))
                    .filter(one -> one != null)
                    .findFirst()
                    .orElse(null);
        }

        private String in(String text) {
            return real.getOrDefault(
                    text,
                    text.replace(
                            DAY, LocalDate.now(Clock.system(VietnamTime.ZONE)).toString()));
        }

        private Object in(Object content) {
            if (content instanceof String text) {
                return in(text);
            }
            if (content instanceof JsonArray array) {
                var all = new JsonArray();
                array.forEach(one -> all.add(in(one)));
                return all;
            }
            if (content instanceof JsonObject object) {
                var all = new JsonObject();
                object.forEach(member -> all.put(member.getKey(), in(member.getValue())));
                return all;
            }
            return content;
        }
    }

    /** With other words in each row: all of them are loaded anew. */
    public static String planOfAnotherVersion() {
        given++;
        try {
            return Files.readString(PLAN)
                    .replaceFirst("\"version\": \"[^\"]*\"", "\"version\": \"" + given + "\"")
                    .replaceAll("\"en\": \"(?:[0-9]+ )?", "\"en\": \"" + given + " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
