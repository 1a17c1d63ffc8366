package vn.laichau.hatangso.systemtests.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

class MigrationStepIT {

    private static final Duration START = Duration.ofMinutes(5);
    private static final String TYPE = "vn.laichau.hatangso.chassis.database.MigrationStep";
    private static final String DATABASE = "agency_release";

    private final LocalStack stack = RunningSuite.get();

    @Test
    void aServiceWithoutTheOwnersPasswordStartsWhenTheStepHasMadeItsTables() throws Exception {
        var address = emptyDatabase();
        try (var service = Replica.start(
                SuiteService.AGENCY,
                "DATABASE_OWNER_USER= DATABASE_OWNER_PASSWORD= QUARKUS_FLYWAY_MIGRATE_AT_START=false",
                // What the plan makes there is told to nobody.
                "INDICATOR_URL=http://127.0.0.1:9",
                "DATABASE_URL=" + address)) {
            await().atMost(START).until(() -> service.told().contains("Waiting for the tables of this version"));
            assertThat(service.told()).doesNotContain("istening on");

            var database = stack.database(SuiteService.AGENCY);
            var step = Step.run(
                    SuiteService.AGENCY,
                    TYPE,
                    Map.of(
                            "DATABASE_URL", address,
                            "DATABASE_USER", database.application().user(),
                            "DATABASE_JOB_USER", database.job().user(),
                            "DATABASE_OWNER_USER", database.owner().user(),
                            "DATABASE_OWNER_PASSWORD", database.owner().password()));
            assertThat(step.exit()).as(step.told()).isZero();

            var management = Api.at(service.management(), null);
            await().atMost(START).until(() -> management.get("/q/health/ready").statusCode() == 200);
        }
    }

    /** As the operator makes it: owned, with its extensions, and nothing in it. */
    private String emptyDatabase() throws SQLException {
        var agency = stack.database(SuiteService.AGENCY);
        var roles = agency.application().user() + ", " + agency.job().user();
        try (var server = stack.superuser("postgres").getConnection();
                var statement = server.createStatement()) {
            statement.execute(
                    "CREATE DATABASE " + DATABASE + " OWNER " + agency.owner().user());
            statement.execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO " + roles);
        }
        try (var database = stack.superuser(DATABASE).getConnection();
                var statement = database.createStatement()) {
            statement.execute("ALTER SCHEMA public OWNER TO " + agency.owner().user());
            statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            statement.execute("GRANT USAGE ON SCHEMA public TO " + roles);
            for (var extension : new String[] {"btree_gist", "unaccent", "pg_trgm"}) {
                statement.execute("CREATE EXTENSION " + extension);
            }
        }
        return agency.jdbcUrl().replaceFirst("/agency$", "/" + DATABASE);
    }
}
