package vn.laichau.hatangso.agency.surroundings;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** What stands around this service besides a database and an issuer: its two keys, and indicator-service. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    static final String INDICATOR_PORT = "suite.test.indicator-port";

    private WireMockServer indicatorService;

    @Override
    public Map<String, String> start() {
        indicatorService =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        indicatorService.start();
        System.setProperty(INDICATOR_PORT, Integer.toString(indicatorService.port()));
        IndicatorPeer.takesEverything();
        return Map.of(
                "INDICATOR_URL",
                "http://127.0.0.1:" + indicatorService.port(),
                "CLIENT_KEY_FILE",
                newKeyFile(),
                "RECEIPT_KEY_FILE",
                newKeyFile(),
                "quarkus.oidc-client.token-path",
                "${OIDC_ISSUER}/token");
    }

    private static String newKeyFile() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var key = generator.generateKeyPair().getPrivate().getEncoded();
            var pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
            return Files.writeString(Files.createTempFile(Path.of("target"), "key", ".pem"), pem)
                    .toAbsolutePath()
                    .toString();
        } catch (IOException | NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void stop() {
        if (indicatorService != null) {
            indicatorService.stop();
        }
    }
}
