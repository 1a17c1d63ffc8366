package vn.laichau.hatangso.systemtests.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** The journeys in a real Chromium, written in {@code browser/}; its packages are installed by the build. */
class PortalIT {

    private static final Path BROWSER = Path.of("browser").toAbsolutePath();

    @Test
    void walksThePortalInARealBrowser() throws IOException, InterruptedException {
        var stack = RunningSuite.get();
        var journeys = new ProcessBuilder("node", "--test", "--test-reporter=spec", ".")
                .directory(BROWSER.toFile())
                .inheritIO();
        journeys.environment().put("GATEWAY_URL", stack.gatewayUrl().toString());
        journeys.environment().put("ISSUER", stack.issuer().toString());
        journeys.environment().put("PEOPLE_PASSWORD", stack.credentials().password());
        journeys.environment()
                .put(
                        "SCREENSHOTS",
                        Path.of("target", "screenshots").toAbsolutePath().toString());
        var process = journeys.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
