package vn.laichau.hatangso.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.chassis.testing.ChassisDatabase;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.TestAuthority;

/** A service believes its database with {@code sslmode=verify-full}, as production demands, by the authority and the name alone. */
class DatabaseCertificateTest {

    private static final String HOST = "localhost";

    private final TestAuthority authority = new TestAuthority("authority of the databases");

    @TempDir
    private Path folder;

    private String url;

    @BeforeEach
    void findTheDatabase() throws SQLException {
        ChassisDatabase.application().close();
        try (var server = SuiteDatabase.superuser()) {
            url = server.getMetaData().getURL().replaceFirst("[?].*", "");
        }
    }

    @AfterEach
    void leaveItWithoutTls() throws SQLException {
        asSuperuser("ALTER SYSTEM RESET ALL", "SELECT pg_reload_conf()");
    }

    @Test
    void isAskedWhereAuthorityAndNameAreRight() throws Exception {
        shows(authority, HOST);

        assertThat(at(verified()).info().all()).isNotEmpty();
    }

    @Test
    void isToldApartFromOneThatDoesNotAnswer() throws Exception {
        shows(new TestAuthority("another authority"), HOST);
        assertThat(refusal(verified()))
                .startsWith("the database is not who it should be: SSL error: ")
                .endsWith("unable to find valid certification path to requested target");

        shows(authority, "elsewhere");
        assertThat(refusal(verified()))
                .startsWith("the database is not who it should be: The hostname localhost could not be verified");

        assertThat(refusal(verified().replaceFirst(":\\d+/", ":9/")))
                .startsWith("the database does not answer: Connection to localhost:9 refused");
    }

    private String verified() {
        return url + "?sslmode=verify-full&sslrootcert=" + folder.resolve("believed/ca.crt");
    }

    private static Flyway at(String url) {
        return Migrations.at(url, "suite_app", "test", Migrations.roles("suite_app", ""))
                .load();
    }

    private static String refusal(String url) {
        var refusal = Migrations.unreachable(catchThrowableOfType(FlywayException.class, at(url)::info));
        assertThat(refusal).doesNotContain("\n");
        return refusal;
    }

    /** The server takes the certificate a moment after it was told so. */
    private void shows(TestAuthority issuer, String host) throws Exception {
        var own = folder.resolve(host + issuer.hashCode());
        authority.write(folder.resolve("believed"), authority.issue(HOST));
        issuer.write(own, issuer.issue(host));
        Files.setPosixFilePermissions(own.resolve("tls.key"), PosixFilePermissions.fromString("rw-------"));
        asSuperuser(
                "ALTER SYSTEM SET ssl_cert_file = '" + own.resolve("tls.crt") + "'",
                "ALTER SYSTEM SET ssl_key_file = '" + own.resolve("tls.key") + "'",
                "ALTER SYSTEM SET ssl = on",
                "SELECT pg_reload_conf()");
        var shown = url + "?user=postgres&sslmode=verify-ca&sslrootcert=" + own.resolve("ca.crt");
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
            DriverManager.getConnection(shown).close();
            return true;
        });
    }

    private static void asSuperuser(String... statements) throws SQLException {
        try (var server = SuiteDatabase.superuser()) {
            for (var statement : statements) {
                server.createStatement().execute(statement);
            }
        }
    }
}
