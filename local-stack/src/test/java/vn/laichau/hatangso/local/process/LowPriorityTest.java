package vn.laichau.hatangso.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LowPriorityTest {

    @Test
    void leavesAllProcessorsButOneToOthers() throws IOException {
        assertThat(outputOf("nproc")).isEqualTo("1");
    }

    @Test
    void runsOnlyWhileNothingElseWantsTheProcessor() throws IOException {
        assertThat(outputOf("nice")).isEqualTo("19");
    }

    /** On all processors, and with the whole session that it was begun in. */
    @Test
    void yieldsToTheRestOfAStart(@TempDir Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        List<String> told = List.of("/bin/sh", "-c", "nice; nproc; cat /proc/self/autogroup 2> /dev/null");
        Launch.detached(LowPriority.yielding(told), log).start().waitFor();

        List<String> lines = Files.readAllLines(log);
        assertThat(lines).startsWith("19", outputOf(List.of("nproc")));
        assertThat(lines.subList(2, lines.size())).allMatch(line -> line.endsWith("nice 19"));
    }

    /** As PostgreSQL does for each connection, and nobody is its server's parent; where Linux shares the processors between sessions. */
    @Test
    void staysBehindInASessionOfItsOwnAndAsNobodysChild(@TempDir Path folder) throws IOException, InterruptedException {
        Launch.detached(List.of("/bin/sh", "-c", "sleep 600 & echo $! > pid"), folder.resolve("log"))
                .directory(folder.toFile())
                .start()
                .waitFor();
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        Path autogroup = Path.of("/proc/" + pid + "/autogroup");
        try {
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                LowPriority.lowerSessions(folder);
                assertThat(!Files.exists(autogroup)
                                || Files.readString(autogroup).endsWith("nice 19\n"))
                        .isTrue();
            });
        } finally {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static String outputOf(String command) throws IOException {
        return outputOf(LowPriority.of(List.of(command)));
    }

    private static String outputOf(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
