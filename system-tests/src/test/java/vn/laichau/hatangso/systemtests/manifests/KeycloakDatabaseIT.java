package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.local.postgres.Login;
import vn.laichau.hatangso.systemtests.suite.EmptyDatabase;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** {@code k8s/rotate} lets Keycloak sign in by another name: what it made by the first is still its own. */
class KeycloakDatabaseIT {

    private static final Login ROLE = new Login("drill_keycloak", "the password of a drill");

    private final LocalStack stack = RunningSuite.get();

    @Test
    void whatKeycloakMadeByOneNameItChangesByTheOther() throws SQLException {
        try (var connection = stack.superuser("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + ROLE.user());
            statement.execute("CREATE DATABASE " + ROLE.user() + " OWNER " + ROLE.user());
        }
        EmptyDatabase.createLogin(ROLE.user() + "_1", ROLE, stack::superuser);
        EmptyDatabase.createLogin(ROLE.user() + "_2", ROLE, stack::superuser);

        try (var before = signedInAs("_1");
                var statement = before.createStatement()) {
            statement.execute("CREATE TABLE made (id int)");
        }
        try (var now = signedInAs("_2");
                var statement = now.createStatement()) {
            statement.execute("ALTER TABLE made ADD COLUMN more int");
            try (var owner =
                    statement.executeQuery("SELECT tableowner, session_user FROM pg_tables WHERE tablename = 'made'")) {
                assertThat(owner.next()).isTrue();
                assertThat(owner.getString(1)).isEqualTo(ROLE.user());
                assertThat(owner.getString(2)).isEqualTo(ROLE.user() + "_2");
            }
        }
    }

    /** With the options of the manifest, for another role. */
    private Connection signedInAs(String name) throws SQLException {
        var manifest = Overlay.named("production")
                .get("ConfigMap", "suite")
                .body()
                .at("/data/KEYCLOAK_DATABASE_URL")
                .asText();
        var options = manifest.replaceFirst(".*[?&](options=[^&]*).*", "$1").replace("keycloak", ROLE.user());
        var address = stack.database(SuiteService.AGENCY).jdbcUrl().replaceFirst("/agency(?=[?]|$)", "/" + ROLE.user());
        return DriverManager.getConnection(
                address + (address.contains("?") ? "&" : "?") + options, ROLE.user() + name, ROLE.password());
    }
}
