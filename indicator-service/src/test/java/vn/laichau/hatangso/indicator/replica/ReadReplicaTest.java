package vn.laichau.hatangso.indicator.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

/** Public reads come from a replica as long as it is there and not far behind, and nobody's own writes are missing. */
@QuarkusTest
@TestProfile(ReadReplicaTest.Alone.class)
@ServiceTest
@WithTestResource(StreamingReplica.class)
class ReadReplicaTest {

    /** Other services have no replica. */
    public static class Alone implements QuarkusTestProfile {}

    private static final String LAG = "Replica-Lag";
    private static final String FIBRE = "/api/v1/indicators/household-fibre";
    private static final String SERIES = "/api/v1/series?indicator=household-fibre";
    private static final String TABLE = "/api/v1/observations/table?format=csv";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Whoever gave an answer that is made of figures. */
    private static final String SUMS =
            "SELECT coalesce(sum(calls), 0) FROM statements.pg_stat_statements WHERE query LIKE '%known_figures%'";

    private static int months;

    private final StreamingReplica replica = StreamingReplica.get();

    @BeforeEach
    void isUsed() {
        untilTrue(() -> fromReplica(SERIES));
    }

    @Test
    void makesPublicAnswersOnTheReplicaAndNothingOfThemOnThePrimary() {
        untilTrue(() -> {
            enter();
            var there = replica.count(SUMS);
            var here = SuiteDatabase.count(SUMS);
            return fromReplica("/api/v1/progress") && replica.count(SUMS) > there && SuiteDatabase.count(SUMS) == here;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SERIES,
                "/api/v1/series/table?format=xlsx&indicator=household-fibre",
                "/api/v1/progress",
                "/api/v1/progress/table?format=csv",
                "/api/v1/indicators",
                "/api/v1/targets",
                "/api/v1/territories",
                "/api/v1/plans/lai-chau-2023/comparison",
                "/api/v1/sdmx/3.0/structure/dataflow",
                "/api/v1/open-data/catalogue",
                "/api/v1/open-data/values.csv",
                "/api/v1/observations/metadata",
                TABLE
            })
    void tellsWhoHasSaidNothingOfThemselvesHowOldTheAnswerIsAtMost(String path) {
        var answer = ofReplica(path);

        assertThat(answer.asByteArray()).isNotEmpty();
        assertThat(new BigDecimal(answer.header(LAG))).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(Requests.coordinator().get(path).headers().hasHeaderWithName(LAG))
                .isFalse();
    }

    @Test
    void saysThatNothingChangedToWhoeverHasTheAnswer() {
        untilTrue(() -> {
            var had = nobody(SERIES);
            var again = Requests.nobody()
                    .header("If-None-Match", had.header("ETag"))
                    .get(SERIES);
            return had.headers().hasHeaderWithName(LAG)
                    && again.statusCode() == 304
                    && again.headers().hasHeaderWithName(LAG)
                    && again.header("ETag").equals(had.header("ETag"));
        });
    }

    @Test
    void missesNothingThatItsReaderHasWritten() {
        replica.execute("SELECT pg_wal_replay_pause()");
        try {
            for (var year = 2060; year < 2080; year++) {
                var period = Integer.toString(year);
                enter(period);
                assertThat(periods(Requests.coordinator().get(SERIES))).contains(period);
            }
        } finally {
            replica.execute("SELECT pg_wal_replay_resume()");
        }
    }

    @Test
    void letsThePrimaryAnswerWhileTheReplicaLiesBehind() {
        replica.execute("SELECT pg_wal_replay_pause()");
        try {
            var name = rename();
            untilTrue(() -> !fromReplica(SERIES)
                    && !fromReplica(TABLE)
                    && nobody("/api/v1/indicators").asString().contains(name));
        } finally {
            replica.execute("SELECT pg_wal_replay_resume()");
        }
        untilTrue(() -> fromReplica(SERIES));
    }

    @Test
    void letsThePrimaryAnswerWhileTheReplicaIsStoppedAndUsesItAgain() {
        replica.end();
        try {
            untilTrue(() -> !fromReplica(SERIES) && !fromReplica(TABLE));
        } finally {
            replica.begin();
        }
        untilTrue(() -> fromReplica(SERIES) && fromReplica(TABLE));
    }

    @Test
    void letsThePrimaryAnswerWhileTheReplicaStandsStillAndUsesItAgain() {
        replica.freeze();
        try {
            // Each reader is answered, also the first ones, who are waiting for the replica.
            untilTrue(() -> !fromReplica(SERIES) && !fromReplica(TABLE));
        } finally {
            replica.thaw();
        }
        untilTrue(() -> fromReplica(SERIES) && fromReplica(TABLE));
    }

    @Test
    void showsNobodyWhatIsNotPublic() {
        var period = enter();
        untilTrue(() -> replica.count("SELECT count(*) FROM observation WHERE period = '" + period + "'") == 1);

        assertThat(ofReplica(TABLE).asString()).doesNotContain("," + period + ",");
        assertThat(ofReplica(SERIES).asString()).doesNotContain(period);
        assertThat(Requests.coordinator().get(TABLE).asString()).contains("," + period + ",");
    }

    private static Response nobody(String path) {
        var answer = Requests.nobody().get(path);
        answer.then().statusCode(200);
        return answer;
    }

    private static boolean fromReplica(String path) {
        return isFromReplica(nobody(path));
    }

    private static boolean isFromReplica(Response answer) {
        return answer.headers().hasHeaderWithName(LAG);
    }

    private static Response ofReplica(String path) {
        return await().atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .until(() -> nobody(path), ReadReplicaTest::isFromReplica);
    }

    private static List<String> periods(Response series) {
        return series.then().statusCode(200).extract().path("items[0].values.period");
    }

    /** A provisional one, of a month of its own. */
    private static String enter() {
        var period = "%d-%02d".formatted(2030 + months / 12, months % 12 + 1);
        months++;
        enter(period);
        return period;
    }

    private static void enter(String period) {
        Requests.coordinator()
                .contentType("application/json")
                .body("""
                        {"indicator": "household-fibre", "territory": "12", "period": "%s", "numerator": 3, "denominator": 5}""".formatted(period))
                .post("/api/v1/observations")
                .then()
                .statusCode(201);
    }

    private static String rename() {
        var name = "Renamed " + UUID.randomUUID();
        Requests.coordinator()
                .header("If-Match", Requests.coordinator().get(FIBRE).header("ETag"))
                .contentType("application/merge-patch+json")
                .body("{\"name\": {\"en\": \"%s\"}}".formatted(name))
                .patch(FIBRE)
                .then()
                .statusCode(200);
        return name;
    }

    private static void untilTrue(BooleanSupplier condition) {
        await().atMost(LONGEST).pollDelay(Duration.ZERO).until(condition::getAsBoolean);
    }
}
