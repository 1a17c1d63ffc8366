package vn.laichau.hatangso.systemtests.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.laichau.hatangso.systemtests.attacks.MalformedText.LONGER_THAN_MOST_MAY_BE;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Contracts.Operation;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.Principals;

/**
 * One bent body for one operation.
 *
 * @param target where it is sent to
 */
record BodyAttack(Operation operation, MalformedBody body, Target target) {

    /** @param version what the object there is said to be at */
    private record Target(URI address, String version) {}

    /** What every operation reads; the gateway refuses what is longer than the operation takes, and nobody looks into it. */
    private static final int READ_BY_ALL = 16 * 1024;

    private static final String NO_UUID = "00000000-0000-7000-8000-000000000000";

    /** A fresh set of them, drawn anew each time it is asked for. */
    static List<BodyAttack> on(Operation operation, URI entrance, Random random) {
        var contents = operation.description().at("/requestBody/content");
        var target = operation.method().equals("PATCH") ? present(operation, entrance) : absent(operation, entrance);
        return contents.properties().stream()
                .flatMap(content -> content.getKey().endsWith("json")
                                && !content.getValue()
                                        .at("/schema/format")
                                        .asText()
                                        .equals("binary")
                        ? json(operation, content.getKey(), random)
                        : new MalformedFiles(Set.of(content.getKey()), random).all().stream())
                .map(body -> new BodyAttack(operation, body, target))
                .toList();
    }

    /** The same with sound documents of odd letters, which may be taken. */
    static List<BodyAttack> withOddLetters(Operation operation, URI entrance, Random random) {
        var target = operation.method().equals("PATCH") ? present(operation, entrance) : absent(operation, entrance);
        var content = operation
                .description()
                .at("/requestBody/content")
                .path("application/json")
                .path("schema");
        return content.isMissingNode() || content.path("format").asText().equals("binary")
                ? List.of()
                : new MalformedMembers(
                                with -> new SampleBody(operation.contract(), content, with), "application/json", random)
                        .letters().stream()
                                .map(body -> new BodyAttack(operation, body, target))
                                .toList();
    }

    private static Stream<MalformedBody> json(Operation operation, String type, Random random) {
        var schema =
                operation.description().at("/requestBody/content").path(type).path("schema");
        var sound = new SampleBody(operation.contract(), schema, random).text();
        return Stream.concat(
                new MalformedText(sound, type, random)
                        .all().stream()
                                .filter(body -> !holdsPictures(operation)
                                        || !body.what().equals(LONGER_THAN_MOST_MAY_BE)),
                new MalformedMembers(with -> new SampleBody(operation.contract(), schema, with), type, random)
                        .all().stream());
    }

    private static boolean holdsPictures(Operation operation) {
        return operation.path().startsWith("/api/v1/report-outlines/");
    }

    /** Somebody who may do it with a sound body. */
    Principal sender() {
        return Principals.oneWhoMay(operation);
    }

    HttpResponse<byte[]> send(String token) {
        var request = HttpRequest.newBuilder(target.address())
                .method(operation.method(), HttpRequest.BodyPublishers.ofByteArray(body.content()));
        if (operation.takes("Idempotency-Key")) {
            request.header("Idempotency-Key", "bent-" + UUID.randomUUID());
        }
        if (operation.takes("If-Match")) {
            request.header("If-Match", target.version());
        }
        if (body.type() != null) {
            request.header("Content-Type", body.type());
        }
        if (body.encoding() != null) {
            request.header("Content-Encoding", body.encoding());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return Api.patiently(() -> Api.send(request.build()));
    }

    /** A patch is read when there is something that it could change. */
    private static Target present(Operation operation, URI entrance) {
        var list = operation.path().substring(0, operation.path().indexOf("/{"));
        var first = Api.json(Api.at(entrance, null).get(list)).at("/items/0");
        var address = operation
                .path()
                .replace("{code}", first.path("code").asText())
                .replace("{validFrom}", first.path("validFrom").asText());
        var version = Api.at(entrance, null).get(address).headers().firstValue("ETag");
        return new Target(entrance.resolve(address), version.orElseThrow());
    }

    /** An object that nobody has, in the form that the operation expects. */
    private static Target absent(Operation operation, URI entrance) {
        var address = operation.path();
        var query = "";
        for (var parameter : operation.description().path("parameters")) {
            var name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", value(operation, name, parameter.path("schema")));
            } else if (name.equals("name") && parameter.path("in").asText().equals("query")) {
                query = "?name=x.pdf";
            }
        }
        return new Target(entrance.resolve(address + query), "\"never\"");
    }

    private static String value(Operation operation, String name, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        if (schema.path("type").asText().equals("integer")) {
            return "2031";
        }
        if (name.equals("id") || reference.endsWith("/UUID")) {
            return NO_UUID;
        }
        if (name.equals("date") || reference.endsWith("/LocalDate")) {
            return "2031-01-01";
        }
        var choice = operation
                .contract()
                .at(reference.isEmpty() ? "/none" : reference.substring(1))
                .path("enum");
        return choice.isArray() ? choice.path(0).asText() : "nobody-has-this";
    }

    boolean isTakenOrWellRefused(HttpResponse<byte[]> answer) {
        return answer.statusCode() / 100 == 2 || isWellRefused(answer);
    }

    /** Whether the problem is the caller's, of the right kind, in the form that all problems have. */
    boolean isWellRefused(HttpResponse<byte[]> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() / 100 != 4 || !type.startsWith("application/problem+json")) {
            return false;
        }
        var problem = Api.json(answer);
        var code = problem.path("code").asText();
        return problem.path("status").asInt() == answer.statusCode()
                && problem.path("type").asText().endsWith("/problems/" + code)
                && (body.refusals().isEmpty() || body.refusals().contains(code) || isTooLong(code));
    }

    private boolean isTooLong(String code) {
        return code.equals("payload-too-large") && body.content().length > READ_BY_ALL;
    }

    String described(HttpResponse<byte[]> answer) {
        var content = new String(body.content(), 0, Math.min(400, body.content().length), UTF_8);
        return operation.name() + ": " + body.what() + " (" + body.type() + ") -> " + codes(answer) + " | "
                + content.replaceAll("[\\r\\n]", " ");
    }

    private static String codes(HttpResponse<byte[]> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("no type");
        if (!type.startsWith("application/problem+json")) {
            return type;
        }
        var problem = Api.json(answer);
        return Stream.concat(
                        Stream.of(problem.path("code").asText()),
                        StreamSupport.stream(problem.path("errors").spliterator(), false)
                                .map(error -> error.path("code").asText()))
                .toList()
                .toString();
    }
}
