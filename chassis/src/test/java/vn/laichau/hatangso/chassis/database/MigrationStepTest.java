package vn.laichau.hatangso.chassis.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.ChassisDatabase;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** With the migrations of the chassis, in a database that is made for each test. */
class MigrationStepTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private String url;

    @BeforeEach
    void makeDatabase() throws SQLException {
        ChassisDatabase.application().close();
        var name = "step_" + UUID.randomUUID().toString().replace("-", "");
        try (var server = SuiteDatabase.superuser()) {
            server.createStatement().execute("CREATE DATABASE " + name + " OWNER suite_owner");
            url = server.getMetaData().getURL().replaceFirst("/suite\\b.*", "/" + name);
        }
        asSuperuser(
                "ALTER SCHEMA public OWNER TO suite_owner",
                "REVOKE ALL ON SCHEMA public FROM PUBLIC",
                "GRANT USAGE ON SCHEMA public TO suite_app, suite_job");
    }

    @Test
    void makesTheTablesOnceAndLetsTheServiceSeeThatTheyAreThere() {
        assertThat(missing()).contains("V001__idempotency.sql", "V002__audit.sql");

        assertThat(run(environment())).isZero();
        assertThat(missing()).isEmpty();
        assertThat(run(environment())).isZero();
        assertThat(told()).endsWith("migrations that ran now: 0\n");
    }

    @Test
    void isEnoughForAReplicaOfTheVersionBefore() throws SQLException {
        assertThat(run(environment())).isZero();
        asSuperuser("""
                INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                    execution_time, success)
                VALUES (900, '20990101000000', 'later', 'SQL', 'V20990101000000__later.sql', 1, 'suite_owner', 1, true)
                """);

        assertThat(missing()).isEmpty();
        assertThat(run(environment())).isZero();
    }

    @Test
    void leavesNothingOfAMigrationThatFailedHalfWayAndGoesOnThere() throws SQLException {
        asSuperuser(
                "CREATE SCHEMA elsewhere",
                """
                CREATE FUNCTION elsewhere.fail() RETURNS event_trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF current_query() LIKE '%TABLE audit_entry%' THEN RAISE 'No space left on device'; END IF;
                END $$""",
                "CREATE EVENT TRIGGER fails ON ddl_command_start EXECUTE FUNCTION elsewhere.fail()");

        assertThat(run(environment())).isEqualTo(1);
        assertThat(told())
                .startsWith("The tables stay as they were")
                .contains("V002__audit.sql", "No space left on device", "run this step again");
        assertThat(tables()).contains("idempotency_key").noneMatch(table -> table.startsWith("audit_"));

        asSuperuser("DROP EVENT TRIGGER fails");
        assertThat(run(environment())).isZero();
        assertThat(missing()).isEmpty();
    }

    @Test
    void saysWhichVariableIsMissing() {
        var incomplete = environment();
        incomplete.remove("DATABASE_OWNER_PASSWORD");

        assertThat(run(incomplete)).isEqualTo(1);
        assertThat(told()).isEqualTo("The variable DATABASE_OWNER_PASSWORD is not set. Nothing was changed.\n");
    }

    private Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "DATABASE_URL", url,
                "DATABASE_USER", "suite_app",
                "DATABASE_OWNER_USER", "suite_owner",
                "DATABASE_OWNER_PASSWORD", "test"));
    }

    private int run(Map<String, String> environment) {
        told.reset();
        var out = new PrintStream(told, true, UTF_8);
        return MigrationStep.run(environment, out, out);
    }

    private String told() {
        return told.toString(UTF_8);
    }

    /** As the service looks, with the application's rights. */
    private List<String> missing() {
        return Migrations.missing(Migrations.at(url, "suite_app", "test", Migrations.roles("suite_app", ""))
                .load());
    }

    private List<String> tables() throws SQLException {
        try (var connection = superuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT string_agg(tablename, ',') FROM pg_tables WHERE schemaname = 'public'")) {
            rows.next();
            return List.of(rows.getString(1).split(","));
        }
    }

    private void asSuperuser(String... statements) throws SQLException {
        try (var connection = superuser()) {
            for (var statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }
}
