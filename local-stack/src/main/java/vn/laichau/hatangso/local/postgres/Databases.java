package vn.laichau.hatangso.local.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import vn.laichau.hatangso.local.console.StackFailure;
import vn.laichau.hatangso.local.folder.Secrets;

/** Creates each service's database, its roles and extensions; on a second run it finds them and changes nothing. */
public final class Databases {

    private final PostgresServer server;
    private final Secrets secrets;

    public Databases(PostgresServer server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    public void create(String database, boolean withJobRole) {
        ServiceDatabase access = ServiceDatabase.of(database, withJobRole, server, secrets);
        try {
            createRole(access.owner());
            createRole(access.application());
            if (withJobRole) {
                createRole(access.job());
            }
            createDatabase(access);
            openTo(access, access.application());
            if (withJobRole) {
                openTo(access, access.job());
            }
        } catch (SQLException e) {
            throw new StackFailure("The database " + database + " cannot be prepared: " + e.getMessage() + ".", e);
        }
    }

    private void createRole(Login role) throws SQLException {
        DataSource server = this.server.superuser("postgres");
        if (!exists(server, "SELECT 1 FROM pg_roles WHERE rolname = '%s'".formatted(role.user()))) {
            execute(server, """
                    CREATE ROLE %s LOGIN PASSWORD '%s'
                        NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
                    """.formatted(role.user(), role.password()));
        }
    }

    /** The owner role migrates; nobody else may connect or create anything. */
    private void createDatabase(ServiceDatabase access) throws SQLException {
        DataSource server = this.server.superuser("postgres");
        if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(access.name()))) {
            execute(
                    server,
                    "CREATE DATABASE %s OWNER %s"
                            .formatted(access.name(), access.owner().user()));
        }
        execute(this.server.superuser(access.name()), """
                REVOKE ALL ON DATABASE %1$s FROM PUBLIC;
                ALTER SCHEMA public OWNER TO %2$s;
                REVOKE ALL ON SCHEMA public FROM PUBLIC;
                CREATE EXTENSION IF NOT EXISTS btree_gist;
                CREATE EXTENSION IF NOT EXISTS unaccent;
                CREATE EXTENSION IF NOT EXISTS pg_trgm;
                """.formatted(
                        access.name(), access.owner().user()));
    }

    /** To connect and to name what is in the schema: the tables themselves are granted by the migrations. */
    private void openTo(ServiceDatabase access, Login role) throws SQLException {
        execute(server.superuser(access.name()), """
                GRANT CONNECT ON DATABASE %1$s TO %2$s;
                GRANT USAGE ON SCHEMA public TO %2$s;
                """.formatted(access.name(), role.user()));
    }

    private static boolean exists(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(DataSource source, String script) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }
}
