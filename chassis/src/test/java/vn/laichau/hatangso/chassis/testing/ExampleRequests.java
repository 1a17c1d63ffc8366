package vn.laichau.hatangso.chassis.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.testing.ExampleRequest.Operation;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * The examples of the contract as requests to one service alone, each after those that make what it speaks of; the system
 * tests play them through the gateway.
 */
public class ExampleRequests {

    private static final List<Path> CONTRACTS =
            List.of(Path.of("target/openapi/openapi.json"), Path.of("target/openapi/openapi-internal.json"));
    private static final Path STEPS = Path.of("../system-tests/src/test/resources/contracts/examples.txt");

    /** The day and the moment that examples take for today and now. */
    private static final String DAY = "2026-11-26";

    private static final String MOMENT = DAY + "T08:00:00Z";

    private final Map<String, Operation> operations = new TreeMap<>();
    private final Map<String, List<String>> steps;
    private final Map<String, String> otherSteps;
    private final Clock clock;

    /** Codes and numbers that are not there yet. */
    private static int given = 6_000;

    /**
     * @param service as the list of steps calls it
     * @param otherSteps what comes before an operation, and itself at the end, where it is not as in the list
     * @param clock of the service
     */
    protected ExampleRequests(String service, Map<String, String> otherSteps, Clock clock) {
        this.otherSteps = otherSteps;
        this.clock = clock;
        try (var lines = Files.lines(STEPS)) {
            for (var contract : CONTRACTS) {
                if (Files.exists(contract)) {
                    read(new JsonObject(Files.readString(contract)));
                }
            }
            steps = lines.filter(line -> line.startsWith(service + " "))
                    .map(line -> line.substring(service.length() + 1).split("\\|", 2))
                    .collect(Collectors.toMap(
                            cells -> cells[0].strip().split("@")[0],
                            cells -> Stream.concat(
                                            Stream.of(cells[1].strip().split("\\s+")), Stream.of(cells[0].strip()))
                                    .filter(word -> !word.isEmpty())
                                    .toList()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
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
                        new Operation(verb.toUpperCase(Locale.ROOT), path, told, parameters(told, common)));
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

    /** What stands in for the example's organisation; itself where things of all belong to the same. */
    protected String standIn(String organisation) {
        return organisation;
    }

    /** What examples show of things that must not be there yet, and what they are called this time. */
    protected Map<String, String> anew() {
        return Map.of();
    }

    /** Bends the body of a thing that is made, where its code and its number are not all that must be its own. */
    protected void bend(Operation operation, JsonObject body) {}

    /**
     * A body that no example shows; empty for what the step before answered.
     *
     * @param before that answer
     */
    protected Optional<byte[]> file(Operation operation, byte[] before) {
        return Optional.empty();
    }

    /** Waits until what requests began has come to its end. */
    protected void settle() {}

    /** A number that was not given before. */
    protected static int next() {
        return ++given;
    }

    /** One for each operation that writes, by its name; each is made anew and has not been sent. */
    public Map<String, Supplier<Response>> ofAllWrites() {
        var requests = new TreeMap<String, Supplier<Response>>();
        var unprepared = new ArrayList<String>();
        writes().forEach((name, id) -> {
            try {
                requests.put(name, of(id));
            } catch (RuntimeException | AssertionError failure) {
                unprepared.add(name + ": " + failure);
            }
        });
        assertThat(unprepared).isEmpty();
        return requests;
    }

    /** Operations that write, as method and path, with their ids. */
    Map<String, String> writes() {
        return operations.entrySet().stream()
                .filter(one -> one.getValue().writes())
                .collect(Collectors.toMap(
                        one -> one.getValue().name(), Map.Entry::getKey, (one, other) -> one, TreeMap::new));
    }

    /** Of one operation, not sent yet. */
    public ExampleRequest of(String id) {
        return before(id).request();
    }

    /** With all done that comes before it. */
    Play before(String id) {
        return new Play(upTo(id));
    }

    private List<String> upTo(String id) {
        return otherSteps.containsKey(id)
                ? List.of(otherSteps.get(id).split(" ")).stream()
                        .flatMap(word -> word.startsWith("+") ? upTo(word.substring(1)).stream() : Stream.of(word))
                        .toList()
                : steps.getOrDefault(id, List.of(id));
    }

    /** One example with all that comes before it, and what things that it shows are called this time. */
    final class Play {

        private final Map<String, String> real = new HashMap<>(anew());

        /** What stands in paths, by the names of the parameters. */
        private final Map<String, String> places = new HashMap<>();

        /** Stand-ins for organisations of the examples. */
        private final Map<String, String> organisations = new HashMap<>();

        private final String last;

        private byte[] file = "%PDF-1.7\n".getBytes(UTF_8);
        private String maker = "";

        private Play(List<String> words) {
            real.put(MOMENT, clock.instant().toString());
            last = words.get(words.size() - 1);
            words.subList(0, words.size() - 1).forEach(this::prepare);
        }

        private void prepare(String word) {
            var request = request(word);
            var answer = request.get();
            assertThat(answer.statusCode()).as(word + ": " + answer.asString()).isLessThan(300);
            settle();
            if (!request.operation().verb().equals("GET") && word.matches("(create|save|record).*")) {
                maker = request.organisation();
            }
            file = answer.asByteArray();
            if (String.valueOf(answer.contentType()).startsWith("application/json")) {
                learn(request.operation(), answer);
            }
        }

        /** Who made the last thing before it; empty where nothing was made. */
        String maker() {
            return maker;
        }

        /** What stands for an organisation of the examples in this play. */
        String organisation(String shown) {
            return organisations.computeIfAbsent(shown, ExampleRequests.this::standIn);
        }

        ExampleRequest request() {
            return request(last);
        }

        private ExampleRequest request(String word) {
            var operation = operations.get(word.split("@")[0]);
            var sender = (word.contains("@") ? word.split("@")[1] : operation.sender()).split("\\.");
            return request(operation, sender[0], sender.length > 1 ? organisation(sender[1]) : "");
        }

        /** The same, made by somebody else, who reads the present version. */
        ExampleRequest by(String role, String organisation) {
            return request(operations.get(last.split("@")[0]), role, organisation);
        }

        private ExampleRequest request(Operation operation, String role, String organisation) {
            operation.shownIn("path").forEach((name, value) -> places.put(name, in(value)));
            var request = new ExampleRequest(
                    operation,
                    Map.copyOf(places),
                    operation.shownIn("query").entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, shown -> in(shown.getValue()))),
                    operation.mediaType().map(type -> content(operation)),
                    null,
                    role,
                    organisation);
            if (!operation.takes("If-Match")) {
                return request;
            }
            var shown = operation.shownIn("header").get("If-Match");
            return request.having(shown == null ? current(request) : in(shown));
        }

        /** Where its own address or the next one above it has a version; what is put has its own or none. */
        private String current(ExampleRequest request) {
            var operation = request.operation();
            var isPutWhereItIsRead = operation.verb().equals("PUT")
                    && operations.values().stream().anyMatch(one -> one.name().equals("GET " + operation.path()));
            for (var place = request.address();
                    place.lastIndexOf('/') > "/api/v1".length();
                    place = place.substring(0, place.lastIndexOf('/'))) {
                var tag = request.sender().get(place).header("ETag");
                if (tag != null || isPutWhereItIsRead) {
                    return tag;
                }
            }
            return null;
        }

        private byte[] content(Operation operation) {
            var body = operation.shownBody();
            var other = file(operation, file);
            if (other.isPresent() || body == null) {
                return other.orElse(file);
            }
            var real = in(body);
            if (real instanceof JsonObject made && operation.verb().equals("POST")) {
                beNew(made, (JsonObject) body);
                bend(operation, made);
            }
            return (real instanceof JsonObject object ? object.encode() : real.toString()).getBytes(UTF_8);
        }

        private void beNew(JsonObject made, JsonObject shown) {
            var number = next();
            if (made.getValue("code") instanceof String code) {
                made.put("code", code + "-" + number);
                real.put(shown.getString("code"), code + "-" + number);
            }
            if (made.getValue("number") instanceof String symbol && symbol.contains("/")) {
                made.put("number", number + symbol.substring(symbol.indexOf('/')));
            }
            if (made.getValue("number") instanceof Integer) {
                made.put("number", number);
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

        private String in(String text) {
            return real.containsKey(text)
                    ? real.get(text)
                    : organisation(text)
                            .replace(
                                    DAY,
                                    LocalDate.now(clock.withZone(VietnamTime.ZONE))
                                            .toString());
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
}
