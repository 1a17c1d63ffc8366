package vn.laichau.hatangso.systemtests.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gate says of lock waits at its end. */
class LockWaitsTest {

    private static final String ADVISORY =
            "2026-11-30 10:00:02,100 WARN  [vn.lai.hat.cha.dat.AdvisoryLock] (executor-thread-7) "
                    + "%s waited %d ms for the lock of %s, held by %s%n";

    /** A job (process 20) holds for four seconds what somebody (process 30) wants, who is then told by PostgreSQL. */
    private static final String ROWS = """
            2026-11-30 10:00:00.000 UTC=20=indicator==LOG:  connection authorized: user=indicator_app database=indicator application_name=job
            2026-11-30 10:00:00.100 UTC=30=indicator==LOG:  connection authorized: user=indicator_app database=indicator application_name=indicator-service
            2026-11-30 10:00:00.200 UTC=40=indicator==LOG:  connection authorized: user=indicator_app database=indicator application_name=indicator-service
            2026-11-30 10:00:02.000 UTC=30=indicator=PUT /api/v1/observations/{id}=LOG:  process 30 still waiting for ShareLock on transaction 77 after 1000.123 ms
            2026-11-30 10:00:02.000 UTC=30=indicator=PUT /api/v1/observations/{id}=DETAIL:  Process holding the lock: %d. Wait queue: 30.
            2026-11-30 10:00:02.500 UTC=50=indicator=DELETE /api/v1/x=LOG:  process 50 still waiting for ExclusiveLock on advisory lock [5,1,2,1] after 1000.1 ms
            2026-11-30 10:00:04.000 UTC=30=indicator=PUT /api/v1/observations/{id}=LOG:  process 30 acquired ShareLock on transaction 77 after 3000.4 ms
            %s""";

    @TempDir
    Path target;

    private record Said(int exit, String words) {}

    @Test
    void saysThatNobodyWaited() throws Exception {
        log("indicator-service", "2026-11-30 10:00:02,100 INFO  [x] (y) a line\n");
        assertThat(said()).isEqualTo(new Said(0, "Waits for locks above a second: 0\n\n"));
    }

    @Test
    void failsWhereARequestWaitedForAJob() throws Exception {
        log("indicator-service", ADVISORY.formatted("PUT /api/v1/indicators/{code}", 3712, "definition x", "job"));
        log("postgresql", ROWS.formatted(20, ""));
        var said = said();
        assertThat(said.exit()).isOne();
        assertThat(said.words()).startsWith("""
                Waits for locks above a second: 2
                     3712 ms  PUT /api/v1/indicators/{code} for definition x, held by job  <- long work
                     3000 ms  PUT /api/v1/observations/{id} for transaction 77, held by job  <- long work
                """);
    }

    @Test
    void onlyTellsWhereShortWorkOrAJobWaitedOrSomebodyWhoHasTo() throws Exception {
        log(
                "indicator-service",
                ADVISORY.formatted("job", 1100, "recording", "job")
                        + ADVISORY.formatted("PUT /api/v1/a", 1200, "recording", "PUT /api/v1/b and PUT /api/v1/c")
                        + ADVISORY.formatted("POST /api/v1/observations", 1300, "recording", "job")
                        + ADVISORY.formatted("POST /api/v1/quality-runs", 4000, "checks of figures", "job"));
        log("postgresql", ROWS.formatted(40, ""));
        var said = said();
        assertThat(said.words())
                .contains(
                        "1200 ms  PUT /api/v1/a for recording, held by PUT /api/v1/b and PUT /api/v1/c\n",
                        "3000 ms  PUT /api/v1/observations/{id} for transaction 77, held by indicator-service\n");
        assertThat(said.exit()).isZero();
    }

    @Test
    void knowsARequestThatIsLongWorkByItsSlowStatement() throws Exception {
        log(
                "postgresql",
                ROWS.formatted(
                        40,
                        "2026-11-30 10:00:04.000 UTC=40=indicator=POST /api/v1/territories/mergers=LOG:  duration: 3100.0 ms  execute x"));
        var said = said();
        assertThat(said.words()).contains("held by POST /api/v1/territories/mergers  <- long work");
        assertThat(said.exit()).isOne();
    }

    private void log(String process, String lines) throws IOException {
        var folder = Files.createDirectories(target.resolve("suite-1/logs"));
        Files.writeString(folder.resolve(process + ".log"), lines);
    }

    private Said said() throws IOException, InterruptedException {
        var script = Path.of("gate", "lock-waits.mjs").toAbsolutePath();
        var node = new ProcessBuilder("node", script.toString(), target.toString(), "2026-01-01T00:00:00Z")
                .redirectErrorStream(true)
                .start();
        var words = new String(node.getInputStream().readAllBytes(), UTF_8);
        return new Said(node.waitFor(), words);
    }
}
