package vn.laichau.hatangso.agency.obligation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class ObligationListTest extends RunningService {

    @Test
    void tellsEveryoneTheDutiesAndTheirDates() {
        given().get("/api/v1/obligations")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items[0].code", equalTo("operator-plan"))
                .body("items[0].clause", equalTo("P2.IV.7.1"))
                .body("items[0].owedBy.kinds", contains("TELECOM_OPERATOR", "POSTAL_OPERATOR"))
                .body("items[0].onTimeBefore", equalTo("--12-15"))
                .body("items[0].dueDayEnds", equalTo("--12-16"))
                .body("items[0].dutyYearOffset", equalTo(1));
    }

    @Test
    void inventsNoDateWhereThePlanSetsNone() {
        given().get("/api/v1/obligations")
                .then()
                .body("items.find { it.code == 'dic-annual-report' }", not(hasKey("onTimeBefore")));
    }
}
