package vn.laichau.hatangso.chassis.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A database with the tables of the chassis alone, for the tests of the chassis itself. Started once. */
public final class ChassisDatabase {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/chassis");

    private static String url;

    private ChassisDatabase() {}

    /** A connection of the application role. */
    public static Connection application() throws SQLException {
        start();
        return SuiteDatabase.application();
    }

    /** A connection of the application role for a caller with these roles, separated by commas. */
    public static Connection application(String organisation, String roles) throws SQLException {
        var connection = application();
        connection
                .createStatement()
                .execute("SET app.organisation = '" + organisation + "'; SET app.roles = '" + roles + "'");
        return connection;
    }

    /** A connection of the role that the migrations run with. */
    public static Connection owner() throws SQLException {
        start();
        return DriverManager.getConnection(url, "suite_owner", "test");
    }

    private static synchronized void start() {
        if (url == null) {
            url = new SuiteDatabase().start().get("DATABASE_URL");
            try (var owner = DriverManager.getConnection(url, "suite_owner", "test")) {
                for (var script : scripts()) {
                    owner.createStatement()
                            .execute(Files.readString(script, UTF_8).replace("${app}", "suite_app"));
                }
            } catch (IOException | SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** Versions in their order, then what runs after each migration. */
    private static List<Path> scripts() throws IOException {
        try (var found = Files.list(MIGRATIONS)) {
            return found.sorted().toList();
        }
    }
}
