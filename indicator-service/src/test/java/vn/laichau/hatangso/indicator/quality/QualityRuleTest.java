package vn.laichau.hatangso.indicator.quality;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;
import static vn.laichau.hatangso.indicator.quality.FigureSender.found;
import static vn.laichau.hatangso.indicator.quality.FigureSender.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.StandingWork;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Waits;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class QualityRuleTest {

    private static final String RULES = "/api/v1/quality-rules/";

    /** A run stands where it has looked at everything and stored nothing. */
    private static final String LOOKED = "SELECT FROM figures_checked FOR UPDATE";

    @Test
    void followsTheBoundsOfARuleAtTheNextRun() {
        send("state-body-cloud,12,2078-01,,10,100,\nstate-body-cloud,12,2078-02,,40,100,\n");
        found("state-body-cloud", "2078-02", "no-jump").body("items", hasSize(1));
        var before = given().get(RULES + "no-jump").jsonPath();
        change("{\"upper\": 35, \"statement\": {\"vi\": \"Không quá 35\", \"en\": \"At most 35\"}}")
                .statusCode(200)
                .body("upper", equalTo(35));
        try {
            assertThat(run()).isEqualTo(standing());
            found("state-body-cloud", "2078-02", "no-jump").body("items", hasSize(0));
            given().get(RULES + "no-jump/history")
                    .then()
                    .body("items.upper", hasItems(25, 35))
                    .body("items[0].knownFrom", nullValue())
                    .body("items.find { it.upper == 35 }.statement.en", equalTo("At most 35"))
                    .body("items.find { it.upper == 35 }.changedBy", nullValue());
            Requests.coordinator()
                    .get(RULES + "no-jump/history")
                    .then()
                    .body("items.find { it.upper == 35 }.changedBy", equalTo("coordinator"));
        } finally {
            change("{\"upper\": 25, \"statement\": {\"vi\": \"%s\", \"en\": \"%s\"}}"
                            .formatted(before.getString("statement.vi"), before.getString("statement.en")))
                    .statusCode(200);
        }
        assertThat(run()).isEqualTo(standing());
        found("state-body-cloud", "2078-02", "no-jump").body("items", hasSize(1));
    }

    /** What it found until then ends with the change, and the run that looked meanwhile brings none of it back. */
    @Test
    void findsNothingByARuleThatIsTakenOutOfForceWhileItRuns() throws SQLException {
        send("industry-iot,12,2075-01,,10,100,\nindustry-iot,12,2075-02,,90,100,\n");
        Requests.superuser("DELETE FROM figure_finding WHERE period = '2075-02'");
        try (var run = StandingWork.at(LOOKED, QualityRuleTest::run)) {
            assertThat(run.heldUp(Map.of(
                            "PATCH /api/v1/quality-rules/{code}",
                            () -> change("{\"inForce\": false}").extract().response())))
                    .isEmpty();
            found("industry-iot", "2075-02", "no-jump").body("items", hasSize(0));
        } finally {
            change("{\"inForce\": true}").statusCode(200);
        }
        run();
        found("industry-iot", "2075-02", "no-jump").body("items", hasSize(1));
    }

    @Test
    void runsTwiceForManyWhoAskAtOnce() throws SQLException {
        var runs = "SELECT whole_runs FROM figures_checked";
        var before = count(runs);
        try (var first = SuiteDatabase.superuser()) {
            first.setAutoCommit(false);
            IndicatorLocks.CHECKS.take(first);
            var asked = Stream.generate(() -> supplyAsync(QualityRuleTest::run, work -> new Thread(work).start()))
                    .limit(5)
                    .toList();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Waits.forLock(IndicatorLocks.CHECKS).number() == 5);
            first.rollback();
            assertThat(asked).allSatisfy(run -> assertThat(run.join()).isEqualTo(standing()));
        }
        assertThat(count(runs)).isEqualTo(before + 2);
    }

    @Test
    void findsNothingByARuleThatIsNotInForce() {
        send("industry-iot,12,2077-01,,10,100,\nindustry-iot,12,2077-02,,90,100,\n");
        found("industry-iot", "2077-02", "no-jump").body("items", hasSize(1));
        change("{\"inForce\": false}").statusCode(200).body("inForce", equalTo(false));
        try {
            found("industry-iot", "2077-02", "no-jump").body("items", hasSize(0));
            assertThat(run()).isEqualTo(standing());
            found("industry-iot", "2077-02", "no-jump").body("items", hasSize(0));
        } finally {
            change("{\"inForce\": true}").statusCode(200);
        }
        run();
        found("industry-iot", "2077-02", "no-jump").body("items", hasSize(1));
    }

    @Test
    void refusesBoundsThatARuleCannotHaveOrThatItsWordsDoNotSay() {
        change("{\"upper\": 30}").statusCode(422).body("errors.code", contains("says-old-bounds"));
        var words = "\"statement\": {\"vi\": \"x\", \"en\": \"y\"}";
        change("{\"upper\": null, \"lower\": 1, " + words + "}")
                .statusCode(422)
                .body("errors.pointer", contains("/lower", "/upper"))
                .body("errors.code", contains("no-such-bound", "missing"));
        patch("not-stale", "{\"upper\": 1e12, " + words + "}")
                .statusCode(422)
                .body("errors.code", contains("out-of-range"));
        patch("speed-in-range", "{\"lower\": 2000, " + words + "}")
                .statusCode(422)
                .body("errors.code", contains("above-upper"));
        given().get(RULES + "no-jump").then().body("upper", equalTo(25));
    }

    @Test
    void letsACoordinatorAloneChangeARuleThatIsAsItWasRead() {
        Requests.coordinator()
                .contentType("application/merge-patch+json")
                .body("{\"inForce\": false}")
                .patch(RULES + "no-jump")
                .then()
                .statusCode(428);
        Requests.coordinator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"inForce\": false}")
                .patch(RULES + "no-jump")
                .then()
                .statusCode(412);
        Requests.administrator()
                .contentType("application/merge-patch+json")
                .body("{\"inForce\": false}")
                .patch(RULES + "no-jump")
                .then()
                .statusCode(403);
        patch("no-such-rule", "{}").statusCode(404);
        given().get(RULES + "no-such-rule/history").then().statusCode(404);
    }

    private static ValidatableResponse change(String patch) {
        return patch("no-jump", patch);
    }

    private static ValidatableResponse patch(String rule, String patch) {
        var seen = given().get(RULES + rule).header("ETag");
        return Requests.coordinator()
                .contentType("application/merge-patch+json")
                .header("If-Match", seen == null ? "\"1\"" : seen)
                .body(patch.getBytes(UTF_8))
                .patch(RULES + rule)
                .then();
    }

    private static long run() {
        return Requests.coordinator().post("/api/v1/quality-runs").jsonPath().getLong("findings");
    }

    private static long standing() {
        return count("SELECT count(*) FROM figure_finding WHERE ended_at = 'infinity'");
    }
}
