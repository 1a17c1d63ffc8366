package vn.laichau.hatangso.agency.obligation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server's own time zone decides nothing: the same program, started in four of them, around both instants. */
class ProcessTimeZoneTest {

    private static final List<String> INSTANTS = List.of(
            "2026-12-14T16:59:59.999Z",
            "2026-12-14T17:00:00Z",
            "2026-12-14T17:00:00.001Z",
            "2026-12-15T16:59:59.999Z",
            "2026-12-15T17:00:00Z",
            "2026-12-15T17:00:00.001Z");

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati"})
    void judgesBothInstantsToTheMillisecondInEveryProcessTimeZone(String zone) throws Exception {
        assertThat(run(zone))
                .containsExactly(zone, "ON_TIME", "ON_DUE_DAY", "ON_DUE_DAY", "ON_DUE_DAY", "LATE", "LATE");
    }

    private static List<String> run(String zone) throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<>(List.of(java, "-Xmx64m", "-Duser.timezone=" + zone));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ZoneProbe.class.getName()));
        command.addAll(INSTANTS);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return lines;
    }
}
