package vn.laichau.hatangso.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

    private static final Path SLEEP = Path.of("/bin/sleep");

    @TempDir
    Path folder;

    @Test
    void stopsWhatAKilledLauncherLeftRunning() throws Exception {
        Process left = new ProcessBuilder(SLEEP.toString(), "300").start();
        new ProcessRecord(folder).add("agency-service", left.toHandle(), SLEEP);

        List<String> stopped = new ProcessRecord(folder).stopLeftovers();

        assertThat(left.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(stopped).singleElement().isEqualTo("agency-service (" + left.pid() + ")");
        assertThat(new ProcessRecord(folder).stopLeftovers()).isEmpty();
    }

    @Test
    void leavesAProcessOfSomebodyElseThatGotTheSameId() throws Exception {
        Process other = new ProcessBuilder(SLEEP.toString(), "300").start();
        try {
            RecordedProcess earlier = RecordedProcess.of("gateway", other.toHandle(), SLEEP);
            RecordedProcess anHourAgo = new RecordedProcess(
                    "gateway", earlier.pid(), earlier.started().minusSeconds(3600), earlier.command());
            RecordedProcess otherProgram =
                    new RecordedProcess("gateway", earlier.pid(), earlier.started(), "/usr/bin/java");
            Files.write(folder.resolve("processes"), List.of(anHourAgo.line(), otherProgram.line()));

            assertThat(new ProcessRecord(folder).stopLeftovers()).isEmpty();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void forgetsAProcessThatWasStopped() {
        ProcessRecord record = new ProcessRecord(folder);
        record.add("keycloak", ProcessHandle.current(), SLEEP);
        record.remove("keycloak");
        assertThat(folder.resolve("processes")).isEmptyFile();
    }
}
