package vn.laichau.hatangso.systemtests.suite;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.laichau.hatangso.local.postgres.Login;
import vn.laichau.hatangso.local.postgres.ServiceDatabase;

/** A database as the operator makes it: owned, with its extensions, and nothing in it. */
public final class EmptyDatabase {

    private EmptyDatabase() {}

    /**
     * @param roles of the service that owns it; they exist already
     * @param superuser connections to the database of a name
     */
    public static void create(String name, ServiceDatabase roles, Function<String, DataSource> superuser)
            throws SQLException {
        var owner = roles.owner().user();
        var others = Stream.of(roles.application(), roles.job())
                .filter(Objects::nonNull)
                .map(Login::user)
                .collect(Collectors.joining(", "));
        execute(
                superuser.apply("postgres"),
                "CREATE DATABASE " + name + " OWNER " + owner,
                "GRANT CONNECT ON DATABASE " + name + " TO " + others);
        execute(
                superuser.apply(name),
                "ALTER SCHEMA public OWNER TO " + owner,
                "REVOKE ALL ON SCHEMA public FROM PUBLIC",
                "GRANT USAGE ON SCHEMA public TO " + others,
                "CREATE EXTENSION btree_gist",
                "CREATE EXTENSION unaccent",
                "CREATE EXTENSION pg_trgm");
    }

    /** Another name by which somebody signs in as a role; it has the rights of the role and none of its own. */
    public static void createLogin(String user, Login role, Function<String, DataSource> superuser)
            throws SQLException {
        execute(
                superuser.apply("postgres"),
                "CREATE ROLE " + user + " LOGIN PASSWORD '" + role.password() + "' IN ROLE " + role.user());
    }

    private static void execute(DataSource database, String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var each : List.of(statements)) {
                statement.execute(each);
            }
        }
    }
}
