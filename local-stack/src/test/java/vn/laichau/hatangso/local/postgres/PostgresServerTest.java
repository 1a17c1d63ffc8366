package vn.laichau.hatangso.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.folder.DataFolder;
import vn.laichau.hatangso.local.folder.Secrets;
import vn.laichau.hatangso.local.process.Ports;
import vn.laichau.hatangso.local.process.ProcessRecord;

class PostgresServerTest {

    private static final Path BINARIES = Path.of("target", "postgres").toAbsolutePath();

    @TempDir
    Path path;

    @Test
    void isDurableKeepsItsDataAndGivesTheApplicationNoMoreThanItNeeds() throws Exception {
        try (DataFolder folder = DataFolder.take(path)) {
            Secrets secrets = new Secrets(folder);
            PostgresServer server = new PostgresServer(
                    folder, BINARIES, Ports.free().postgres(), secrets, new ProcessRecord(folder.path()));
            server.start();
            try {
                ServiceDatabase agency = prepare(server, secrets);
                assertThat(setting(agency, "fsync")).isEqualTo("on");
                assertThat(setting(agency, "synchronous_commit")).isEqualTo("on");
                assertThat(setting(agency, "full_page_writes")).isEqualTo("on");
                assertThat(setting(agency, "log_lock_waits")).isEqualTo("on");
                assertThat(ask(agency.jdbcUrl(), agency.application(), """
                        SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb
                               OR pg_has_role(current_user, 'agency_owner', 'MEMBER')
                        FROM pg_roles WHERE rolname = current_user""")).isEqualTo("f");
                assertThatThrownBy(() -> tell(agency.jdbcUrl(), agency.application(), "CREATE TABLE mine (id int)"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> ask(agency.jdbcUrl(), new Login("agency_app", "guessed"), "SELECT 1"))
                        .hasMessageContaining("password authentication failed");
                tell(agency.jdbcUrl(), agency.owner(), "CREATE TABLE kept AS SELECT 'Đồng Văn' AS name");

                server.restart();
                prepare(server, secrets);
                assertThat(ask(agency.jdbcUrl(), agency.owner(), "SELECT lower(name) FROM kept"))
                        .isEqualTo("đồng văn");

                server.kill();
                assertThat(server.isRunning()).isFalse();
                server.start();
                assertThat(ask(agency.jdbcUrl(), agency.owner(), "SELECT count(*) FROM kept"))
                        .isEqualTo("1");
            } finally {
                server.close();
            }
            assertThat(server.isRunning()).isFalse();
        }
    }

    @Test
    void startsOverWhatALauncherKilledOnItsWayLeft() throws Exception {
        try (DataFolder folder = DataFolder.take(path)) {
            Secrets secrets = new Secrets(folder);
            Files.writeString(folder.directory("postgres").resolve("PG_VERSION"), "18");
            PostgresServer server = new PostgresServer(
                    folder, BINARIES, Ports.free().postgres(), secrets, new ProcessRecord(folder.path()));
            try {
                server.start();
                prepare(server, secrets);

                assertThat(PostgresServer.stopLeftover(folder)).isPresent();
                assertThat(server.isRunning()).isFalse();
                assertThat(PostgresServer.stopLeftover(folder)).isEmpty();
            } finally {
                server.close();
            }
        }
    }

    private static ServiceDatabase prepare(PostgresServer server, Secrets secrets) {
        new Databases(server, secrets).create("agency", true);
        return ServiceDatabase.of("agency", true, server, secrets);
    }

    private static String setting(ServiceDatabase database, String name) throws SQLException {
        return ask(database.jdbcUrl(), database.application(), "SHOW " + name);
    }

    private static String ask(String url, Login login, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, login.user(), login.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void tell(String url, Login login, String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, login.user(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
