package vn.laichau.hatangso.gateway.realm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** The sign-in server's own interface for administrators. Each call has an end; the token is renewed when it has run out. */
final class KeycloakAdmin {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);
    private static final int UNAUTHENTICATED = 401;
    private static final int ABSENT = 404;

    private final HttpClient http;
    private final String server;
    private final String user;
    private String password;
    private String token = "";

    /** @param trust whom it believes that the server is this one; whom Java does, if nobody is named */
    KeycloakAdmin(URI server, String user, String password, Optional<SSLContext> trust) {
        var client = HttpClient.newBuilder().connectTimeout(LONGEST_CONNECT);
        trust.ifPresent(client::sslContext);
        this.http = client.build();
        this.server = server.toString().replaceFirst("/$", "");
        this.user = user;
        this.password = password;
    }

    /**
     * Gives itself another password, unless it has it already: a run that broke off may have come so far.
     *
     * @return whether it had to
     */
    boolean takePassword(String next) {
        var changes = tokenFor(password).isPresent();
        if (changes) {
            var found = get("realms/master/users?exact=true&username=" + encoded(user));
            var credential = JSON.createObjectNode()
                    .put("type", "password")
                    .put("value", next)
                    .put("temporary", false);
            put("realms/master/users/" + found.path(0).path("id").asText() + "/reset-password", credential);
        }
        password = next;
        return changes;
    }

    /** What a name is within a path. */
    static String encoded(String name) {
        return URLEncoder.encode(name, UTF_8).replace("+", "%20");
    }

    JsonNode get(String path) {
        return json(checked("GET", path, send("GET", path, null)));
    }

    boolean has(String path) {
        var answer = send("GET", path, null);
        return answer.statusCode() != ABSENT && !checked("GET", path, answer).isEmpty();
    }

    /** @return what is answered, or nothing */
    JsonNode post(String path, JsonNode body) {
        return json(checked("POST", path, send("POST", path, body)));
    }

    void put(String path, JsonNode body) {
        checked("PUT", path, send("PUT", path, body));
    }

    void delete(String path, JsonNode body) {
        checked("DELETE", path, send("DELETE", path, body));
    }

    private HttpResponse<String> send(String method, String path, JsonNode body) {
        if (token.isEmpty()) {
            token = signIn();
        }
        var answer = sendOnce(method, path, body);
        if (answer.statusCode() != UNAUTHENTICATED) {
            return answer;
        }
        token = signIn();
        return sendOnce(method, path, body);
    }

    private HttpResponse<String> sendOnce(String method, String path, JsonNode body) {
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        return exchange(request("/admin/" + path, "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, content));
    }

    private String signIn() {
        return tokenFor(password)
                .orElseThrow(() -> new RealmRefusal("Keycloak does not let the administrator " + user
                        + " in: the secret has another password than Keycloak. Nothing more was changed."));
    }

    /** @return nothing when Keycloak has another password */
    private Optional<String> tokenFor(String password) {
        BodyPublisher form = BodyPublishers.ofString(
                "grant_type=password&client_id=admin-cli&username=" + encoded(user) + "&password=" + encoded(password));
        var answer =
                exchange(request("/realms/master/protocol/openid-connect/token", "application/x-www-form-urlencoded")
                        .POST(form));
        if (answer.statusCode() == UNAUTHENTICATED || answer.body().contains("\"invalid_grant\"")) {
            return Optional.empty();
        }
        return Optional.of(
                json(checked("POST", "token", answer)).path("access_token").asText());
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .timeout(LONGEST)
                .header("Content-Type", type);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new RealmRefusal("Keycloak does not answer at " + server + " (" + unreachable
                    + "). Run this step again when it does: it goes on where it ended.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RealmRefusal("Stopped. Run this step again: it goes on where it ended.");
        }
    }

    private static String checked(String method, String path, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new RealmRefusal("Keycloak refuses " + method + " " + path + ": " + answer.statusCode() + " "
                    + answer.body() + ". What came before it stays; run this step again after mending that.");
        }
        return answer.body();
    }

    private static JsonNode json(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new RealmRefusal("Keycloak answers something that is not JSON: " + broken.getOriginalMessage());
        }
    }
}
