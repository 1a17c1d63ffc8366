package vn.laichau.hatangso.systemtests.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.EmptyDatabase;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** The gate tries agency-service; {@code -Dstep.services=AGENCY,INDICATOR,REPORTING} all. */
class MigrationStepIT {

    private static final Duration START = Duration.ofMinutes(5);
    private static final String TYPE = "vn.laichau.hatangso.chassis.database.MigrationStep";
    private final LocalStack stack = RunningSuite.get();

    static Stream<SuiteService> services() {
        return Stream.of(System.getProperty("step.services", "AGENCY").split(","))
                .map(SuiteService::valueOf);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceThatKnowsThePasswordOfAMemberAloneStartsWhenTheStepHasMadeItsTables(SuiteService of) throws Exception {
        var database = stack.database(of);
        EmptyDatabase.create(database.name() + "_release", database, stack::superuser);
        var address = database.jdbcUrl() + "_release";
        var user = database.application().user() + "_1";
        EmptyDatabase.createLogin(user, database.application(), stack::superuser);
        try (var service = Replica.start(
                of,
                "DATABASE_USER=" + user,
                "DATABASE_OWNER_USER= DATABASE_OWNER_PASSWORD= QUARKUS_FLYWAY_MIGRATE_AT_START=false",
                // What the plan makes there is told to nobody.
                "INDICATOR_URL=http://127.0.0.1:9",
                "DATABASE_URL=" + address)) {
            await().atMost(START).until(() -> service.told().contains("Waiting for the tables of this version"));
            assertThat(service.told()).doesNotContain("istening on");

            var settings = new HashMap<>(Map.of(
                    "DATABASE_URL", address,
                    "DATABASE_USER", database.application().user(),
                    "DATABASE_OWNER_USER", database.owner().user(),
                    "DATABASE_OWNER_PASSWORD", database.owner().password()));
            Optional.ofNullable(database.job()).ifPresent(job -> settings.put("DATABASE_JOB_USER", job.user()));
            var step = Step.run(of, TYPE, settings);
            assertThat(step.exit()).as(step.told()).isZero();

            var management = Api.at(service.management(), null);
            await().atMost(START).until(() -> management.get("/q/health/ready").statusCode() == 200);
        }
    }
}
