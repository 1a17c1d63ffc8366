package vn.laichau.hatangso.agency.surroundings;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import vn.laichau.hatangso.chassis.testing.KeyFile;

/** What stands around this service besides a database and an issuer: its two keys, indicator-service, and who certifies receivers. */
public final class TestEnvironment implements QuarkusTestResourceLifecycleManager {

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
                KeyFile.rsa("client"),
                "WEBHOOK_NETWORKS",
                "127.0.0.0/8",
                "WEBHOOK_AUTHORITIES",
                WebhookReceiver.issueCertificates(),
                "RECEIPT_KEY_FILE",
                KeyFile.of("receipts"),
                "quarkus.oidc-client.token-path",
                "${OIDC_ISSUER}/token");
    }

    @Override
    public void stop() {
        if (indicatorService != null) {
            indicatorService.stop();
        }
    }
}
