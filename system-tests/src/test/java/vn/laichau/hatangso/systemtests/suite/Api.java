package vn.laichau.hatangso.systemtests.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.keycloak.ApiClient;

/** Calls through the gateway, as a firm's own system makes them. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int OVERLOADED = 503;
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(200);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** Where the services themselves have few places, and say so with the code of everything that is not available. */
    private static final Pattern LONG_WORK =
            Pattern.compile("/(table|imports|attachments|workbook|documents|reports|conformance)(/|$)");

    private static final Map<String, Integer> REPEATED = new ConcurrentHashMap<>();

    private final URI gateway;
    private final String token;

    private Api(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    public static Api anonymous(LocalStack stack) {
        return new Api(stack.gatewayUrl(), null);
    }

    /** At another entrance, or with a token of one's own; null for none. */
    public static Api at(URI entrance, String token) {
        return new Api(entrance, token);
    }

    /** With a token that the realm gave to the client. */
    public static Api of(LocalStack stack, String clientId) {
        var client = stack.credentials().apiClients().stream()
                .filter(candidate -> candidate.id().equals(clientId))
                .findFirst()
                .orElseThrow();
        return new Api(stack.gatewayUrl(), token(stack, client));
    }

    public Api with(String otherToken) {
        return new Api(gateway, otherToken);
    }

    public static String token(LocalStack stack, ApiClient client) {
        var form = Map.of(
                "grant_type", "client_credentials",
                "client_id", client.id(),
                "client_secret", stack.credentials().secret(client));
        return json(submit(URI.create(stack.issuer() + "/protocol/openid-connect/token"), form))
                .path("access_token")
                .asText();
    }

    /** A form, as one is filled in on a page. */
    public static HttpResponse<byte[]> submit(URI address, Map<String, String> form) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build());
    }

    public HttpResponse<byte[]> get(String path, String... headers) {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET().build());
    }

    public HttpResponse<byte[]> post(String path, String body, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /** An empty body is none. */
    public HttpResponse<byte[]> call(String method, String path, String body, String... headers) {
        return callWith("application/json", method, path, body, headers);
    }

    /** @param type of the body, unless it is empty, which is none */
    public HttpResponse<byte[]> callWith(String type, String method, String path, String body, String... headers) {
        return callWith(type, method, path, body.getBytes(UTF_8), headers);
    }

    public HttpResponse<byte[]> callWith(String type, String method, String path, byte[] body, String... headers) {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body.length == 0) {
            return send(
                    request.method(method, HttpRequest.BodyPublishers.noBody()).build());
        }
        return send(request.header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** A file. */
    public HttpResponse<byte[]> post(String path, String type, byte[] content) {
        return send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(60));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new IllegalStateException(request.uri().toString(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Long work has few places; who finds none comes again. Any other 503 is an answer like each other. */
    public static HttpResponse<byte[]> patiently(Supplier<HttpResponse<byte[]>> call) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_CALLS)
                .atMost(TIMEOUT)
                .until(call::get, Api::foundPlace);
    }

    private static boolean foundPlace(HttpResponse<byte[]> answer) {
        if (foundNoPlace(answer)) {
            REPEATED.merge(
                    answer.uri().getPath() + " " + json(answer).path("code").asText(), 1, Integer::sum);
            return false;
        }
        return true;
    }

    private static boolean foundNoPlace(HttpResponse<byte[]> answer) {
        return answer.statusCode() == OVERLOADED
                && (json(answer).path("code").asText().equals("overloaded")
                        || LONG_WORK.matcher(answer.uri().getPath()).find());
    }

    /** How often somebody came again since this was last asked, by path and code. */
    public static Map<String, Integer> repeated() {
        var repeated = new TreeMap<>(REPEATED);
        REPEATED.clear();
        return repeated;
    }

    public static JsonNode json(HttpResponse<byte[]> response) {
        return json(response.body());
    }

    public static JsonNode json(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException notJson) {
            throw new IllegalStateException(new String(body, UTF_8), notJson);
        }
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
