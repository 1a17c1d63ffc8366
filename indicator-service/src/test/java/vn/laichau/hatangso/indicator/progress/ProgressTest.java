package vn.laichau.hatangso.indicator.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class ProgressTest {

    private static final String SMARTPHONES = "items.find { it.target.code == 'adult-smartphone-2030' }.";

    @Test
    void hasAVerdictForEachTargetOfThePlan() {
        anonymous().body("items", hasSize(27)).body("counts.values().sum { it.QUALITATIVE ?: 0 }", equalTo(3));
    }

    @Test
    void saysThatAProxyIsOneAndWhereThePlanStatesIt() {
        var progress = anonymous()
                .body(SMARTPHONES + "baseline.value", equalTo(59.7f))
                .body(SMARTPHONES + "baseline.comparability", equalTo("PROXY"));
        var baseline = progress.extract().jsonPath().<String, Object>getMap(SMARTPHONES + "baseline");
        assertThat(baseline).containsKeys("code", "clause", "quote");
        given().get("/api/v1/baselines/" + baseline.get("code"))
                .then()
                .statusCode(200)
                .body("clause", equalTo(baseline.get("clause")))
                .body("quote", equalTo(baseline.get("quote")));
    }

    @Test
    void changesAtOnceForStateBodiesAndNotForCitizensWhileAFigureIsProvisional() {
        feed("p1/1/0", "vnpt", 300);
        feed("p1/1/1", "viettel", 200);
        coordinator()
                .body(SMARTPHONES + "latest.value", equalTo(50.0000f))
                .body(SMARTPHONES + "latest.status", equalTo("PROVISIONAL"));
        feed("p1/2/0", "vnpt", 400);
        String verdict = coordinator()
                .body(SMARTPHONES + "latest.value", equalTo(60.0000f))
                .extract()
                .path(SMARTPHONES + "verdict");
        anonymous().body(SMARTPHONES + "latest", nullValue()).body(SMARTPHONES + "verdict", equalTo("NO_DATA"));
        // What a leader sees is what a leader speaks of.
        Requests.leader()
                .contentType("application/json")
                .body("{\"verdict\": \"ON_TRACK\", \"reason\": \"r\"}")
                .put("/api/v1/progress/overrides/adult-smartphone-2030")
                .then()
                .statusCode(200)
                .body("computed", equalTo(verdict));
    }

    @Test
    void saysThatThereWasNoMapYet() {
        for (var query : new String[] {"asOf=2020-06-01", "geography=2020-06-01"}) {
            given().get("/api/v1/progress?" + query).then().statusCode(404);
            given().get("/api/v1/progress/table?format=csv&" + query).then().statusCode(404);
        }
    }

    @Test
    void doesNotJudgeTheFuture() {
        given().get("/api/v1/progress?asOf=2999-01-01")
                .then()
                .statusCode(400)
                .body("errors.code", contains("in-future"));
    }

    private static void feed(String item, String operator, int numerator) {
        var body = """
                {"submission": "p1", "version": 1, "organisation": "%2$s", "items": [{"item": "%1$s",
                 "indicator": "adult-smartphone", "territory": "12", "period": "2026", "operator": "%2$s",
                 "numerator": %3$d, "denominator": 1000}]}""".formatted(item, operator, numerator);
        given().auth()
                .oauth2(Tokens.of("agency-service", "dic", "observations-feed"))
                .contentType("application/json")
                .body(body)
                .post("/internal/v1/figure-messages")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    private static ValidatableResponse anonymous() {
        return given().get("/api/v1/progress").then().statusCode(200);
    }

    private static ValidatableResponse coordinator() {
        return given().auth()
                .oauth2(Tokens.of("coordinator", "dic", "coordinator"))
                .get("/api/v1/progress")
                .then()
                .statusCode(200);
    }
}
