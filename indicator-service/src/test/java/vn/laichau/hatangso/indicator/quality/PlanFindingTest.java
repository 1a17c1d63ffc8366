package vn.laichau.hatangso.indicator.quality;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static vn.laichau.hatangso.indicator.quality.FigureSender.FINDINGS;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class PlanFindingTest {

    @Inject
    Clock clock;

    @Test
    void showsThePlansOwnContradictionsToEveryoneAsTheRulesFoundThem() {
        given().get(FINDINGS)
                .then()
                .statusCode(200)
                .body("items.id", everyItem(startsWith("plan-")))
                .body(
                        "items.check",
                        containsInAnyOrder(
                                "video-points-by-operator", "aerial-cable-quotient", "underground-cable-quotient"))
                .body("items.kind", containsInAnyOrder("SUM_OF_PARTS", "QUOTIENT", "QUOTIENT"));
    }

    /** Two days ago is over at any time of the day, and before the plan was loaded. */
    @Test
    void knowsAContradictionOfThePlanOnceThoughALaterVersionOfItsFileHasNone() {
        var code = "video-points-by-operator";
        var one = " WHERE check_code = '" + code + "'";
        Requests.superuser(
                "UPDATE quality_finding SET found_at = found_at - interval '5 days', ended_at = now()" + one);
        try {
            given().get(FINDINGS).then().body("items.check", not(hasItem(code)));
            given().get(FINDINGS + "?asOf=" + LocalDate.now(clock).minusDays(2))
                    .then()
                    .body("items.check", contains(code))
                    .body("items.kind", contains("SUM_OF_PARTS"));
        } finally {
            Requests.superuser(
                    "UPDATE quality_finding SET found_at = found_at + interval '5 days', ended_at = 'infinity'" + one);
        }
    }
}
