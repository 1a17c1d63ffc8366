package vn.laichau.hatangso.systemtests.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.RenewedTokens;

/** An example of the running suite, and before it those that make what it speaks of. */
final class ExampleRun {

    /** Codes and numbers that must not be there yet: those of examples are below. */
    private static final AtomicInteger GIVEN = new AtomicInteger(6_000);

    /** By what was sent: examples that only read leave it to each other as it is. */
    private static final Map<List<String>, ExampleRun> FOR_READERS = new ConcurrentHashMap<>();

    private final LocalStack stack;
    private final RenewedTokens tokens;
    private final ExampleValues exampleValues = new ExampleValues();

    /** To be sent where an example is a file: a paper that was scanned, until a step before it answered with another one. */
    private byte[] file = "%PDF-1.7\n".getBytes(UTF_8);

    private ExampleRun(LocalStack stack, RenewedTokens tokens, List<Example> before) {
        this.stack = stack;
        this.tokens = tokens;
        before.forEach(this::prepare);
    }

    static HttpResponse<byte[]> play(LocalStack stack, RenewedTokens tokens, Example example) {
        var steps = ExampleSteps.upTo(example).toList();
        var before = steps.subList(0, steps.size() - 1);
        var run = example.operation().method().equals("GET")
                ? FOR_READERS.computeIfAbsent(
                        before.stream().map(step -> step + " " + step.sender()).toList(),
                        sent -> new ExampleRun(stack, tokens, before))
                : new ExampleRun(stack, tokens, before);
        return run.send(steps.get(before.size()));
    }

    private HttpResponse<byte[]> send(Example example) {
        return call(example, exampleValues.in(example.body())).tried();
    }

    private void prepare(Example step) {
        var answer = call(step, anew(step)).sent();
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(step + ": " + answer.statusCode() + " " + new String(answer.body(), UTF_8));
        }
        step.answer(answer.statusCode()).ifPresent(example -> exampleValues.learn(example, Api.json(answer)));
        file = answer.body();
    }

    private ExampleCall call(Example step, JsonNode body) {
        return new ExampleCall(stack, tokens, step, exampleValues, content(step, body));
    }

    /** The body, of a thing that no other example has made. */
    private JsonNode anew(Example step) {
        var body = exampleValues.in(step.body());
        if (body instanceof ObjectNode made && step.operation().method().equals("POST")) {
            var given = GIVEN.incrementAndGet();
            if (made.path("code").isTextual()) {
                made.put("code", made.path("code").asText() + "-" + given);
                exampleValues.learn(
                        step.body().path("code").asText(), made.path("code").asText());
            }
            if (made.path("number").isInt()) {
                made.put("number", given);
            }
            if (step.operation().path().equals("/api/v1/waivers")) {
                // An organisation is released from an obligation of one year once.
                made.put("year", 2_040 + given % 50);
            }
        }
        return body;
    }

    private byte[] content(Example step, JsonNode body) {
        if (step.mediaType().isEmpty()) {
            return new byte[0];
        }
        if (body.isMissingNode()) {
            return PlanFiles.find(step.operation()).orElse(file);
        }
        return (body.isTextual() ? body.asText() : body.toString()).getBytes(UTF_8);
    }
}
