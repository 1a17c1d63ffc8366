package vn.laichau.hatangso.reporting;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import vn.laichau.hatangso.chassis.testing.KeyFile;
import vn.laichau.hatangso.reporting.json.ExactJson;

/** The services a report is collected from, and the token endpoint our own token comes from. */
public final class PeerServices implements QuarkusTestResourceLifecycleManager {

    public static final String INDICATOR = "/indicator/internal/v1/report-data";
    public static final String AGENCY = "/agency/internal/v1/report-data";
    public static final String TOKEN = "/token";
    public static final String OUR_TOKEN = "token-of-reporting-service";

    private static final String PORT = "suite.test.peers-port";

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        System.setProperty(PORT, Integer.toString(server.port()));
        return Map.of(
                "INDICATOR_URL",
                server.url("/indicator"),
                "AGENCY_URL",
                server.url("/agency"),
                "CLIENT_KEY_FILE",
                KeyFile.rsa("client"),
                "quarkus.oidc-client.token-path",
                server.url(TOKEN),
                // Tests of failing peers must not open the circuit for the tests after them.
                "quarkus.fault-tolerance.global.circuit-breaker.request-volume-threshold",
                "1000");
    }

    /** A token lasts one second, so that a test can see how the next one is asked for. Both peers well, with the answers of {@code src/test/resources/peers}. */
    public static void answerWell() {
        wireMock().resetMappings();
        wireMock().resetRequests();
        wireMock()
                .register(post(urlPathEqualTo(TOKEN))
                        .willReturn(okJson("{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 1}"
                                .formatted(OUR_TOKEN))));
        answer(INDICATOR, okJson(body("indicator")));
        answer(AGENCY, okJson(body("agency")));
    }

    public static void answer(String path, ResponseDefinitionBuilder response) {
        wireMock().register(get(urlPathEqualTo(path)).willReturn(response));
    }

    /** What a peer answers, as text. */
    public static String body(String peer) {
        try (var file = PeerServices.class.getResourceAsStream("/peers/" + peer + ".json")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The server lives in another class loader; its port is all they share. */
    public static WireMock wireMock() {
        return new WireMock("127.0.0.1", Integer.getInteger(PORT));
    }

    /** Where something is answered. */
    public static String url(String path) {
        return "http://127.0.0.1:" + Integer.getInteger(PORT) + path;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /** Beside the Department of Information and Communications, or in its place. */
    public static String agencyWithScience(boolean inItsPlace) {
        try {
            var agency = (ObjectNode) ExactJson.read(body("agency"));
            var science = ((ObjectNode) agency.get("organisations")).putObject("science");
            science.put("kind", "DEPARTMENT").put("documentSymbol", "SKHCN").put("parent", "ppc");
            science.putObject("name").put("vi", "Sở Khoa học và Công nghệ").put("en", "Department of Science");
            if (inItsPlace) {
                ((ObjectNode) agency.get("organisations")).remove("dic");
                agency.putObject("successors").put("dic", "science");
            }
            return ExactJson.canonical(agency);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
