package vn.laichau.hatangso.systemtests.outage;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

class RefusedStartIT {

    private static final int LONGEST_SECONDS = 300;

    /** What is right on one machine: addresses without encryption, and a played day. */
    private static final List<String> ONE_MACHINE =
            List.of("suite.public-url is not https", "quarkus.oidc.token.issuer is not https");

    @Test
    void endsWithTheNamesOfSettingsThatAreGoodEnoughForOneMachineOnly() throws Exception {
        var log = Files.createTempFile(Path.of("target"), "refused-start", ".log");
        var service = start("QUARKUS_PROFILE=prod", log);
        try {
            assertThat(service.waitFor(LONGEST_SECONDS, SECONDS)).as("it ended").isTrue();
        } finally {
            service.destroyForcibly();
        }
        assertThat(service.exitValue()).isNotZero();
        assertThat(Files.readString(log)).contains("Unsafe settings: ").contains(ONE_MACHINE);
    }

    /** A second replica beside the running one, as CONTRIBUTING.md starts it, with one setting more. */
    private static Process start(String setting, Path log) throws IOException {
        RunningSuite.get();
        var environment = RunningSuite.folder("suite").resolve("run/agency-service/environment");
        var jar = Path.of("..", SuiteService.AGENCY.module(), "target/quarkus-app/quarkus-run.jar");
        var command = "set -a && . \"$1\" && " + setting + " QUARKUS_HTTP_PORT=0 QUARKUS_MANAGEMENT_PORT=0 "
                + "&& set +a && exec \"$2\" -Xmx256m -XX:TieredStopAtLevel=1 -jar \"$3\"";
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        command,
                        "sh",
                        environment.toString(),
                        java(),
                        jar.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }
}
