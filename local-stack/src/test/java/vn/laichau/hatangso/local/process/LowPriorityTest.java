package vn.laichau.hatangso.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LowPriorityTest {

    @Test
    void leavesAllProcessorsButOneToOthers() throws IOException {
        assertThat(outputOf("nproc")).isEqualTo("1");
    }

    @Test
    void runsOnlyWhileNothingElseWantsTheProcessor() throws IOException {
        assertThat(outputOf("nice")).isEqualTo("19");
    }

    private static String outputOf(String command) throws IOException {
        Process process = new ProcessBuilder(LowPriority.of(List.of(command))).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
