package vn.laichau.hatangso.gateway.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.laichau.hatangso.chassis.testing.KeyFile;

/**
 * A sign-in server where everybody is the coordinator at once. It checks what a real one would: PKCE, the client's assertion
 * and the redirect address. Signs with the key of the token issuer, which therefore has to be started before.
 */
public final class SignInServer implements QuarkusTestResourceLifecycleManager {

    public static final String SECRET = "a session secret for tests and nothing else";

    private HttpServer server;
    private String issuer;
    private volatile Map<String, List<String>> asked;
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        issuer = System.getProperty("suite.test.issuer");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/.well-known/openid-configuration", this::discovery);
            server.createContext("/auth", this::authorize);
            server.createContext("/token", this::token);
            server.createContext("/userinfo", this::userInfo);
            server.createContext("/logout", this::logout);
            server.createContext("/account/sessions", this::account);
            server.start();
            return Map.of(
                    "quarkus.oidc.portal.auth-server-url",
                    url(),
                    "CLIENT_KEY_FILE",
                    KeyFile.rsa("client"),
                    "SESSION_SECRET",
                    SECRET);
        } catch (IOException failure) {
            throw new IllegalStateException("sign-in server", failure);
        }
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void discovery(HttpExchange exchange) throws IOException {
        send(
                exchange,
                200,
                new JsonObject()
                        .put("issuer", issuer)
                        .put("jwks_uri", issuer + "/jwks")
                        .put("authorization_endpoint", url() + "/auth")
                        .put("token_endpoint", url() + "/token")
                        .put("userinfo_endpoint", url() + "/userinfo")
                        .put("end_session_endpoint", url() + "/logout"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        asked = parameters(exchange.getRequestURI().toString());
        var back = asked.get("redirect_uri").get(0) + "?code=the-code&state="
                + asked.get("state").get(0);
        exchange.getResponseHeaders().add("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** Knows whose token it is as long as the session has not ended; does not answer for one called silent. */
    private void userInfo(HttpExchange exchange) throws IOException {
        var session = bearersSession(exchange);
        if (session.startsWith("silent")) {
            exchange.close();
        } else if (ended.contains(session)) {
            send(exchange, 401, new JsonObject().put("error", "invalid_token"));
        } else {
            send(exchange, 200, new JsonObject().put("sub", "subject-of-coordinator"));
        }
    }

    private void logout(HttpExchange exchange) throws IOException {
        var form = parameters("?" + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var session = session(form.get("id_token_hint").get(0));
        if (form.get("client_id").contains("portal") && !session.startsWith("stubborn")) {
            ended.add(session);
        }
        send(exchange, 200, new JsonObject());
    }

    /** The person whose token it is has two sessions: the one that asks, and another on a telephone. */
    private void account(HttpExchange exchange) throws IOException {
        var session = bearersSession(exchange);
        var path = exchange.getRequestURI().getPath().substring("/account/sessions".length());
        if (session.startsWith("silent")) {
            exchange.close();
        } else if (session.startsWith("troubled")) {
            send(exchange, 500, new JsonObject());
        } else if (ended.contains(session)) {
            send(exchange, 401, new JsonObject());
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            ended.add(path.isEmpty() ? session + "-elsewhere" : path.substring(1));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        } else {
            send(exchange, 200, devices(session).encode());
        }
    }

    private JsonArray devices(String session) {
        var desk = new JsonObject()
                .put("id", session)
                .put("browser", "Firefox/128.0")
                .put("ipAddress", "10.1.2.3")
                .put("started", 1_800_000_000)
                .put("lastAccess", 1_800_000_060)
                .put("expires", 1_800_036_000)
                .put("current", true);
        var telephone = desk.copy()
                .put("id", session + "-elsewhere")
                .put("browser", "Unknown/Unknown")
                .put("lastAccess", 1_800_003_600)
                .put("current", false);
        return new JsonArray()
                .add(new JsonObject()
                        .put("os", "Other")
                        .put("osVersion", "Unknown")
                        .put("sessions", new JsonArray().add(telephone)))
                .add(new JsonObject()
                        .put("os", "Windows")
                        .put("osVersion", "10")
                        .put("sessions", new JsonArray().add(desk)));
    }

    private static String bearersSession(HttpExchange exchange) {
        return session(exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length()));
    }

    private static String session(String token) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("[.]")[1]), UTF_8))
                .getString("sid", "");
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = parameters("?" + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if (form.getOrDefault("refresh_token", List.of()).contains(SampleSession.REFRESH_WHILE_AWAY)) {
            exchange.close();
        } else if (!form.containsKey("client_assertion")) {
            send(exchange, 401, new JsonObject().put("error", "invalid_client"));
        } else if (isGood(form)) {
            send(
                    exchange,
                    200,
                    SampleSession.granted(
                            form.containsKey("code") ? asked.get("nonce").get(0) : null));
        } else {
            send(exchange, 400, new JsonObject().put("error", "invalid_grant"));
        }
    }

    private boolean isGood(Map<String, List<String>> form) {
        return form.get("grant_type").contains("refresh_token")
                ? form.get("refresh_token").contains(SampleSession.GOOD_REFRESH)
                : form.get("code").contains("the-code")
                        && form.get("redirect_uri").equals(asked.get("redirect_uri"))
                        && challenge(form.get("code_verifier").get(0))
                                .equals(asked.get("code_challenge").get(0));
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, List<String>> parameters(String address) {
        return new QueryStringDecoder(address).parameters();
    }

    private static void send(HttpExchange exchange, int status, JsonObject answer) throws IOException {
        send(exchange, status, answer.encode());
    }

    private static void send(HttpExchange exchange, int status, String answer) throws IOException {
        var bytes = answer.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
