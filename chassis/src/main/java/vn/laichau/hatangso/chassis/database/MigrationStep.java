package vn.laichau.hatangso.chassis.database;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The step of a release that brings a service's tables into the form that this build needs, as their owner ({@code java -cp
 * quarkus-run.jar …}); the service itself then needs no such right. Reads the service's own variables: DATABASE_URL,
 * DATABASE_OWNER_USER and DATABASE_OWNER_PASSWORD, and the names in DATABASE_USER and DATABASE_JOB_USER.
 */
public final class MigrationStep {

    /** PostgreSQL refuses what owns nothing; a server that is about to start answers within minutes. */
    private static final int ATTEMPTS_TO_CONNECT = 10;

    private MigrationStep() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, System.err));
    }

    /** @return 0 when the tables have the form of this build, 1 when they stay as they were */
    static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            var flyway = Migrations.at(
                            given(environment, "DATABASE_URL"),
                            given(environment, "DATABASE_OWNER_USER"),
                            given(environment, "DATABASE_OWNER_PASSWORD"),
                            Migrations.roles(
                                    given(environment, "DATABASE_USER"),
                                    environment.getOrDefault("DATABASE_JOB_USER", "")))
                    .connectRetries(ATTEMPTS_TO_CONNECT)
                    .load();
            var result = flyway.migrate();
            letServiceLook(flyway, given(environment, "DATABASE_USER"));
            out.println(
                    "The tables have the form of this version; migrations that ran now: " + result.migrationsExecuted);
            return 0;
        } catch (FlywayException failure) {
            err.println("The tables stay as they were, and so does the version that runs: " + failure.getMessage());
            err.println("A migration runs in one transaction: nothing of it is left. Mend what is named and run this"
                    + " step again; migrations that ran before it are not run twice.");
            return 1;
        } catch (IllegalArgumentException | SQLException refusal) {
            err.println(refusal.getMessage());
            return 1;
        }
    }

    /** At what ran: it begins when that is enough (SchemaWait). */
    private static void letServiceLook(Flyway flyway, String application) throws SQLException {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("GRANT SELECT ON flyway_schema_history TO \"" + application.replace("\"", "\"\"") + "\"");
        }
    }

    private static String given(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException("The variable " + name + " is not set. Nothing was changed.");
        }
        return value;
    }
}
