package vn.laichau.hatangso.systemtests.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.systemtests.suite.Api.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.WordFile;

/** The tour of the README as it stands there, pasted into a shell beside a running suite. */
class TourIT {

    private static final String REPORTED = "31.207";

    private final LocalStack stack = RunningSuite.get();
    /** Where a suite that was started by {@code ./start} has its {@code .local}. */
    private final Path data = stack.log("tour").getParent().getParent();

    @Test
    void leadsFromAFirmsPlanToItsFigureInTheReport() throws IOException, InterruptedException {
        var walked = walk(here(Readme.read().section("A tour by curl").shell()));

        assertThat(walked)
                .contains("household-fibre-2025", "\"onTimeBefore\"")
                .contains("GENUINE", "\"state\":\"ACCEPTED\"");
        assertThat(new WordFile(Files.readAllBytes(data.resolve("report.docx"))).text())
                .contains(REPORTED);
        var submission = json(Api.of(stack, "api-vietnamobile")
                .get("/api/v1/submissions/"
                        + json(Files.readAllBytes(data.resolve("answer.json")))
                                .path("id")
                                .asText()));
        assertThat(submission.path("state").asText()).isEqualTo("ACCEPTED");
    }

    /** A default start has its own folder and ports; nothing else is changed. */
    private String here(String tour) {
        return replace(
                replace(
                        replace(tour, ".local/", data + "/"),
                        "http://localhost:8080",
                        stack.gatewayUrl().toString()),
                "http://localhost:8100/realms/ha-tang-so",
                stack.issuer().toString());
    }

    private static String replace(String tour, String said, String meant) {
        assertThat(tour).contains(said);
        return tour.replace(said, meant);
    }

    private String walk(String tour) throws IOException, InterruptedException {
        var output = stack.log("tour").toFile();
        var shell = new ProcessBuilder("bash", "-c", "set -eu\numask 077\n" + tour)
                .directory(Readme.PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        var ended = shell.waitFor(10, TimeUnit.MINUTES);
        shell.destroyForcibly();
        var said = Files.readString(output.toPath());
        assertThat(ended).as(said).isTrue();
        assertThat(shell.waitFor()).as(said).isZero();
        return said;
    }
}
