package vn.laichau.hatangso.chassis.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;

/**
 * An OpenID issuer small enough for a test: discovery, keys, and a token endpoint that gives a service its own token. The
 * services verify its tokens exactly as they verify the realm's.
 */
public final class TokenIssuer implements QuarkusTestResourceLifecycleManager {

    static final String KEY = "suite.test.issuer-key";
    static final String ISSUER = "suite.test.issuer";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        Cost.started("service");
        try {
            if (System.getProperty(KEY) == null) {
                System.setProperty(KEY, newKey().toJSONString());
            }
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = "http://localhost:" + server.getAddress().getPort() + "/realms/test";
            System.setProperty(ISSUER, issuer);
            answer("/realms/test/.well-known/openid-configuration", discovery(issuer));
            answer("/realms/test/jwks", new JWKSet(key().toPublicJWK()).toString());
            server.createContext("/realms/test/token", exchange -> send(exchange, serviceToken()));
            server.start();
            return Map.of("OIDC_ISSUER", issuer);
        } catch (IOException failure) {
            throw new IllegalStateException("token issuer", failure);
        }
    }

    private static RSAKey newKey() {
        var pair = TestKeys.quick();
        return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .privateKey(pair.getPrivate())
                .keyID("test")
                .algorithm(JWSAlgorithm.PS256)
                .build();
    }

    private static String discovery(String issuer) {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token",
                 "authorization_endpoint": "%1$s/auth", "end_session_endpoint": "%1$s/logout"}""".formatted(issuer);
    }

    private static String serviceToken() {
        var token = Tokens.of("service", "dic", "observations-feed", "report-collection");
        return "{\"access_token\": \"" + token + "\", \"token_type\": \"Bearer\", \"expires_in\": 300}";
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> send(exchange, json));
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The private key of each issuer that this process starts. */
    static RSAKey key() {
        try {
            return RSAKey.parse(System.getProperty(KEY));
        } catch (java.text.ParseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
