package vn.laichau.hatangso.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.folder.DataFolder;
import vn.laichau.hatangso.local.folder.Secrets;
import vn.laichau.hatangso.local.postgres.PostgresServer;
import vn.laichau.hatangso.local.process.Ports;
import vn.laichau.hatangso.local.process.ProcessRecord;

class ServiceEnvironmentTest {

    @TempDir
    Path path;

    /** Of the services the one with the fewest keys, which take their time to make. */
    @Test
    void tellsAServiceTheInstantThatIsRehearsedAndElseNone() {
        try (DataFolder folder = DataFolder.take(path)) {
            assertThat(environment(folder, Optional.of("2026-12-14T23:50")).of(SuiteService.GATEWAY))
                    .containsEntry("REHEARSAL_CLOCK", "2026-12-14T23:50");
            assertThat(environment(folder, Optional.empty()).of(SuiteService.GATEWAY))
                    .doesNotContainKey("REHEARSAL_CLOCK");
        }
    }

    private static ServiceEnvironment environment(DataFolder folder, Optional<String> rehearsal) {
        Ports ports = new Ports(18_000);
        Secrets secrets = new Secrets(folder);
        ProcessRecord record = new ProcessRecord(folder.path());
        PostgresServer postgres = new PostgresServer(folder, folder.path(), ports.postgres(), secrets, record);
        return new ServiceEnvironment(ports, secrets, postgres, true, rehearsal);
    }
}
