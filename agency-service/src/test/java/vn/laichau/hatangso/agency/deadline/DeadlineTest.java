package vn.laichau.hatangso.agency.deadline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.Parties.accept;
import static vn.laichau.hatangso.agency.surroundings.Parties.as;
import static vn.laichau.hatangso.agency.surroundings.Parties.freshYear;
import static vn.laichau.hatangso.agency.surroundings.Parties.operator;
import static vn.laichau.hatangso.agency.surroundings.Parties.sendPlan;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class DeadlineTest extends RunningService {

    private static final String PLAN = "items.find { it.obligation.code == 'operator-plan' }.";

    @Test
    void tellsEveryoneBothInstantsAndHowManyHaveSent() {
        var year = freshYear();
        sendPlan("vnpt", year);
        accept(sendPlan("viettel", year));
        given().get("/api/v1/deadlines?year=" + year)
                .then()
                .statusCode(200)
                .body(PLAN + "year", equalTo(year))
                .body(PLAN + "obligation.clause", equalTo("P2.IV.7.1"))
                .body(PLAN + "onTimeBefore", equalTo((year - 1) + "-12-15T00:00:00+07:00"))
                .body(PLAN + "dueDayEnds", equalTo((year - 1) + "-12-16T00:00:00+07:00"))
                .body(PLAN + "owed", equalTo(14))
                .body(PLAN + "sent", equalTo(2))
                .body(PLAN + "accepted", equalTo(1))
                .body(PLAN + "organisations", nullValue());
    }

    @Test
    void tellsStateBodiesWhoHasSentAndWhoHasNot() {
        var year = freshYear();
        sendPlan("vnpt", year);
        var vnpt = PLAN + "organisations.find { it.code == 'vnpt' }.";
        as("agency-officer", "ubnd-03595", "agency-officer")
                .get("/api/v1/deadlines?year=" + year)
                .then()
                .statusCode(200)
                .body(PLAN + "organisations", hasSize(14))
                .body(PLAN + "organisations.findAll { it.state == 'MISSING' }", hasSize(13))
                .body(vnpt + "state", equalTo("SENT"))
                .body(vnpt + "punctuality", equalTo("ON_TIME"))
                .body(vnpt + "sentAt", notNullValue());
    }

    @Test
    void showsAnOperatorItselfAndNobodyElse() {
        var year = freshYear();
        sendPlan("vnpt", year);
        operator("viettel")
                .get("/api/v1/deadlines?year=" + year)
                .then()
                .statusCode(200)
                .body(PLAN + "sent", equalTo(1))
                .body(PLAN + "organisations.code", contains("viettel"))
                .body(PLAN + "organisations.state", everyItem(equalTo("MISSING")));
    }

    @Test
    void saysThatADutyHasNoDateYet() {
        given().get("/api/v1/deadlines?year=2027")
                .then()
                .body("items.find { it.obligation.code == 'dic-annual-report' }.onTimeBefore", nullValue())
                .body("items.find { it.obligation.code == 'dic-annual-report' }.owed", equalTo(1));
    }

    @Test
    void refusesAQuestionWithoutAYear() {
        given().get("/api/v1/deadlines").then().statusCode(400).body("code", equalTo("invalid-request"));
    }
}
