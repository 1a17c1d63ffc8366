package vn.laichau.hatangso.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

class DurabilityCheckTest {

    /** Made by the first server, used by the others: only their settings differ. */
    @TempDir
    private static Path data;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void isNotReadyWhileADurableSettingIsOff(String setting) throws IOException {
        try (var server = durable().setServerConfig(setting, "off").start()) {
            var answer = ask(server);

            assertThat(answer.getName()).isEqualTo("durable database");
            assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
            assertThat(answer.getData()).contains(Map.of("unsafe", setting + "=off"));
        }
    }

    @Test
    void isReadyWhenWhatIsAcknowledgedIsNotForgotten() throws IOException {
        try (var server = durable().start()) {
            assertThat(ask(server).getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void isNotReadyWhileTheDatabaseCannotBeAsked() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://localhost:1/suite");

        assertThat(check(nowhere).call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void tellsHowFarTheClocksAreApart() throws IOException {
        var meters = new SimpleMeterRegistry();
        try (var server = durable().start()) {
            var late = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
            new DurabilityCheck(server.getPostgresDatabase(), late, meters).call();

            assertThat(meters.get("database.clock.offset.seconds").gauge().value())
                    .isBetween(3_500.0, 3_700.0);
        }
    }

    private static DurabilityCheck check(DataSource database) {
        return new DurabilityCheck(database, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private static HealthCheckResponse ask(EmbeddedPostgres server) {
        return check(server.getPostgresDatabase()).call();
    }

    /** The library would turn all of it off. */
    private static EmbeddedPostgres.Builder durable() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(SuiteDatabase.START)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
    }
}
