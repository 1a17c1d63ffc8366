package vn.laichau.hatangso.agency.obligation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class ObligationListTest extends RunningService {

    private static final String PLAN = "items.find { it.code == 'operator-plan' }.";

    @Test
    void tellsEveryoneTheObligationsAndTheirDates() {
        given().get("/api/v1/obligations")
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThanOrEqualTo(6)))
                .body(PLAN + "clause", equalTo("P2.IV.7.1"))
                .body(PLAN + "owedBy.kinds", contains("TELECOM_OPERATOR", "POSTAL_OPERATOR"))
                .body(PLAN + "onTimeBefore", equalTo("--12-15"))
                .body(PLAN + "dueDayEnds", equalTo("--12-16"))
                .body(PLAN + "yearOffset", equalTo(1))
                .body(PLAN + "countsOnDueDay", equalTo(true))
                .body(PLAN + "reminders", contains(-30, -14, -7, -1, 1, 7));
    }

    @Test
    void inventsNoDateWhereThePlanSetsNone() {
        given().get("/api/v1/obligations")
                .then()
                .body("items.find { it.code == 'dic-annual-report' }", not(hasKey("onTimeBefore")));
    }
}
