package vn.laichau.hatangso.kit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Asks until there is an answer that counts, or patience ends: a link that breaks is waited for. */
final class Transport {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final Duration CONNECTING = Duration.ofSeconds(20);
    private static final Duration ANSWERING = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Answers that say nothing about the content. */
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

    private static final int CONFLICT = 409;

    private final HttpClient client;
    private final Duration patience;
    private final Clock clock;
    private final Log log;

    Transport(Settings settings, Clock clock, Log log) {
        var builder = HttpClient.newBuilder().connectTimeout(CONNECTING);
        if (settings.proxy != null) {
            var parts = settings.proxy.split(":");
            builder.proxy(ProxySelector.of(new InetSocketAddress(parts[0], Integer.parseInt(parts[1]))));
        }
        this.client = builder.build();
        this.patience = settings.patience;
        this.clock = clock;
        this.log = log;
    }

    record Answer(int status, byte[] body, HttpHeaders headers) {

        /** The suite has refused the content, in its own words; what fails on the way to it, or in it, says nothing of that. */
        boolean isRefusal() {
            return status / 100 == 4 && json().path("code").isTextual();
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException notJson) {
                return JSON.missingNode();
            }
        }
    }

    /**
     * @param body empty for none
     * @throws Failure when nothing that counts came within the patience
     */
    Answer send(String method, URI address, Map<String, String> headers, byte[] body) {
        var end = clock.instant().plus(patience);
        for (var attempt = 0; ; attempt++) {
            var pause = Duration.ofSeconds(1L << Math.min(attempt, 5));
            try {
                var answer = once(method, address, headers, body);
                if (!isPassing(answer)) {
                    return answer;
                }
                log.say("%s %s: %s", method, address.getPath(), answer.status());
                pause = answer.headers()
                        .firstValue("Retry-After")
                        .filter(text -> text.matches("\\d{1,4}"))
                        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                        .orElse(pause);
            } catch (IOException broken) {
                log.say(
                        "%s %s: %s",
                        method, address.getPath(), broken.getClass().getSimpleName());
            }
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            if (clock.instant().plus(pause).isAfter(end)) {
                throw new Failure(
                        ExitCode.NO_ANSWER,
                        "Chưa có câu trả lời; hãy chạy lại cùng lệnh này / no answer yet: run the same command again");
            }
            await(pause);
        }
    }

    private Answer once(String method, URI address, Map<String, String> headers, byte[] body) throws IOException {
        var request = HttpRequest.newBuilder(address)
                .timeout(ANSWERING)
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (InterruptedException stopped) {
            throw stopped();
        }
    }

    /** Also a request with the same key that is still being worked on. */
    private static boolean isPassing(Answer answer) {
        return PASSING.contains(answer.status())
                || answer.status() == CONFLICT
                        && Set.of("idempotency-key-in-progress", "obligation-in-progress")
                                .contains(answer.json().path("code").asText());
    }

    private static void await(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            throw stopped();
        }
    }

    private static Failure stopped() {
        Thread.currentThread().interrupt();
        return new Failure(ExitCode.NO_ANSWER, "Bị ngắt / interrupted");
    }
}
