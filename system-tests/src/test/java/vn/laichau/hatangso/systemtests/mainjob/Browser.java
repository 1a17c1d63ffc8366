package vn.laichau.hatangso.systemtests.mainjob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** Journeys in a real Chromium, written in {@code browser/}; its packages are installed by the build. */
final class Browser {

    private static final Path FOLDER = Path.of("browser").toAbsolutePath();
    private static final Path JOURNEYS = Path.of("target", "journeys").toAbsolutePath();
    private static final Path SCREENSHOTS = Path.of("target", "screenshots").toAbsolutePath();

    private Browser() {}

    /**
     * Before journeys that begin at the same time: the library unpacks the browser into the machine's temporary folder, and
     * takes what is there for whole, however much of it is.
     */
    static void unpack() throws IOException, InterruptedException {
        var unpacking = new ProcessBuilder(
                        "node",
                        "--input-type=module",
                        "--eval",
                        "import chromium from '@sparticuz/chromium'; chromium.setGraphicsMode = false; await chromium.executablePath();")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(unpacking.getInputStream().readAllBytes(), UTF_8);
        assertThat(unpacking.waitFor()).as(said).isZero();
    }

    /** @param known further things the journeys have to know, as environment variables */
    static void walk(String journeys, Map<String, String> known) throws IOException, InterruptedException {
        var stack = RunningSuite.get();
        // Told in the failure: what a process writes to the test's own output is lost.
        var told = Files.createDirectories(JOURNEYS).resolve(journeys + ".log");
        var walk = new ProcessBuilder("node", "--test", "--test-reporter=spec", journeys)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile());
        var environment = walk.environment();
        environment.put("GATEWAY_URL", stack.gatewayUrl().toString());
        environment.put("ISSUER", stack.issuer().toString());
        environment.put("PEOPLE_PASSWORD", stack.credentials().password());
        environment.put("SCREENSHOTS", SCREENSHOTS.toString());
        environment.put("KEPT", VisitedPages.FILE.toString());
        environment.put("THOROUGH", System.getProperty("browser.thorough", "false"));
        environment.putAll(known);
        VisitedPages.note(journeys);
        var process = walk.start();
        var ended = process.waitFor(20, TimeUnit.MINUTES);
        if (!ended) {
            process.destroy();
        }
        assertThat(ended).as("%s", Files.readString(told)).isTrue();
        assertThat(process.exitValue()).as("%s", Files.readString(told)).isZero();
    }
}
