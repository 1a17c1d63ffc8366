package vn.laichau.hatangso.systemtests.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.systemtests.suite.Api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.systemtests.suite.PlanYear;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** Not part of the gate, for each start takes its time: run by name, as CONTRIBUTING.md says. */
class StartJourney {

    private static final int TARGETS = 27;
    private static final String PORT = Integer.toString(RunningSuite.freeBase());

    @TempDir
    Path data;

    private Launcher launcher;

    @AfterEach
    void leaveNothing() {
        if (launcher != null) {
            launcher.kill();
            launcher.recorded().forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void recoversFromAKillKeepsWhatItHoldsAndLeavesNothingAfterCtrlC() throws IOException, InterruptedException {
        launcher = Launcher.start(data, "--port", PORT).awaitReady();
        assertThat(answer(launcher.firstCall()).path("items")).hasSize(TARGETS);
        var receipt = handIn();

        launcher.kill();
        assertThat(launcher.recorded())
                .as("what the launcher had started, with the training or without")
                .hasSizeBetween(6, 7);

        launcher = Launcher.start(data).awaitReady();
        assertThat(launcher.said()).contains("Stopped what an earlier start left behind: ");
        assertThat(handIn()).as("the same key, and the same answer").isEqualTo(receipt);
        endsWithCtrlC();
    }

    @Test
    void startsWithThePlanAlone() throws IOException, InterruptedException {
        launcher = Launcher.start(data, "--port", PORT, "--empty").awaitReady();
        assertThat(answer(launcher.firstCall()).path("items")).hasSize(TARGETS);
        assertThat(answer(call("/api/v1/observations")).path("items")).isEmpty();
        assertThat(launcher.said()).doesNotContain("API clients", "coordinator");
        endsWithCtrlC();
    }

    @Test
    void leavesNothingWhenItIsStoppedWhileItStarts() throws IOException, InterruptedException {
        launcher = Launcher.start(data, "--port", PORT).awaitBegun();
        endsWithCtrlC();
    }

    private void endsWithCtrlC() throws IOException, InterruptedException {
        var running = launcher.recorded();
        assertThat(running).isNotEmpty();
        launcher.pressCtrlC();
        launcher.awaitEnd();
        assertThat(running).noneMatch(ProcessHandle::isAlive);
        assertThat(data.resolve("processes")).isEmptyFile();
        assertThat(launcher.said()).endsWith("Stopped.\n");
    }

    /** What the first call asks, of another address. */
    private String call(String rest) {
        return launcher.firstCall().replace("/api/v1/progress", rest);
    }

    private JsonNode handIn() throws IOException, InterruptedException {
        return answer(call("/api/v1/submissions -H 'Content-Type: application/json' -H 'Idempotency-Key: kept' -d "
                + "'{\"obligation\": \"operator-plan\", \"year\": %d, \"narrative\": \"Kế hoạch\"}'"
                        .formatted(PlanYear.NEXT)));
    }

    private static JsonNode answer(String call) throws IOException, InterruptedException {
        var ended = Launcher.shell(call);
        assertThat(ended.code()).as(ended.output()).isZero();
        return json(ended.output().getBytes(UTF_8));
    }
}
