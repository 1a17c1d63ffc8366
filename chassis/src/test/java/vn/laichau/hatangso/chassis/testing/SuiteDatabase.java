package vn.laichau.hatangso.chassis.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * PostgreSQL as the suite runs it: durable, migrated by an owner and used by an application role that is neither superuser
 * nor owner. The embedded default (no fsync, everything as superuser) would prove nothing.
 */
public final class SuiteDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String SUPERUSER_URL = "suite.test.superuser-url";
    private static final String APPLICATION_URL = "suite.test.application-url";
    private static final String PASSWORD = "test";

    /** The library's ten seconds are few for a machine that has other work. */
    public static final Duration START = Duration.ofMinutes(2);

    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setPGStartupWait(START)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("log_lock_waits", "on")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .start();
            Cost.started("database");
            createDatabase();
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("embedded PostgreSQL", failure);
        }
        beLookedInto();
        return Map.of(
                "AUDIT_KEY_FILE",
                KeyFile.of("audit"),
                "DATABASE_URL",
                "jdbc:postgresql://localhost:" + server.getPort() + "/suite",
                "DATABASE_USER",
                "suite_app",
                "DATABASE_PASSWORD",
                PASSWORD,
                "DATABASE_OWNER_USER",
                "suite_owner",
                "DATABASE_OWNER_PASSWORD",
                PASSWORD,
                "DATABASE_JOB_USER",
                "suite_job",
                "DATABASE_JOB_PASSWORD",
                PASSWORD);
    }

    /** From now on it is this one that the connections below lead to, also when another was started after it. */
    public void beLookedInto() {
        System.setProperty(APPLICATION_URL, "jdbc:postgresql://localhost:" + server.getPort() + "/suite");
        System.setProperty(SUPERUSER_URL, server.getJdbcUrl("postgres", "suite"));
    }

    private void createDatabase() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var role : new String[] {"suite_owner", "suite_app", "suite_job"}) {
                statement.execute("CREATE ROLE " + role + " LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '" + PASSWORD + "'");
            }
            statement.execute("CREATE DATABASE suite OWNER suite_owner");
            statement.execute("REVOKE ALL ON DATABASE suite FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE suite TO suite_app, suite_job");
        }
        try (var connection = server.getDatabase("postgres", "suite").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER SCHEMA public OWNER TO suite_owner");
            statement.execute("GRANT USAGE ON SCHEMA public TO suite_app, suite_job");
            statement.execute("CREATE EXTENSION btree_gist");
            statement.execute("CREATE EXTENSION unaccent");
            statement.execute("CREATE EXTENSION pg_trgm");
            // In a schema of its own: migrations want an empty one.
            statement.execute("CREATE SCHEMA statements");
            statement.execute("CREATE EXTENSION pg_stat_statements SCHEMA statements");
        }
    }

    /** A connection that sees everything, for asserting what is really stored. */
    public static Connection superuser() throws SQLException {
        return DriverManager.getConnection(System.getProperty(SUPERUSER_URL));
    }

    /** A connection of the role that the service works with, outside of any transaction of the service. */
    public static Connection application() throws SQLException {
        return DriverManager.getConnection(System.getProperty(APPLICATION_URL), "suite_app", PASSWORD);
    }

    /** The one number a query gives, seen as superuser. */
    public static long count(String sql) {
        try (var connection = superuser();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void stop() {
        try (var ending = server) {
            if (ending != null) {
                Cost.spentBy(ending.getPostgresDatabase().getConnection());
            }
        } catch (IOException | SQLException ignored) {
            // the process ends with the tests anyway
        }
    }
}
