package vn.laichau.hatangso.agency.submission;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.accept;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;

@QuarkusTest
class WithdrawalTest extends RunningService {

    private static final String REASON = "{\"reason\": \"Gửi nhầm tệp\"}";

    private static Response withdraw(Response seen, String body) {
        return operator("vnpt")
                .contentType(ContentType.JSON)
                .header("If-Match", seen.header("ETag"))
                .body(body)
                .post("/api/v1/submissions/" + seen.path("id") + "/withdrawal");
    }

    private static Response explain(String organisation, Response seen, String body) {
        return operator(organisation)
                .contentType(ContentType.JSON)
                .header("If-Match", seen.header("ETag"))
                .body(body)
                .put("/api/v1/submissions/" + seen.path("id") + "/late-reason");
    }

    @Test
    void countsAsNotSentButKeepsItsVersion() {
        var year = freshYear();
        withdraw(sendPlan("vnpt", year), REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("punctuality", nullValue())
                .body("versions", hasSize(1))
                .body("versions[0].punctuality", equalTo("ON_TIME"))
                .body("versions[0].withdrawal.reason", equalTo("Gửi nhầm tệp"))
                .body("versions[0].withdrawal.withdrawnBy", equalTo("operator"));
        coordinator()
                .get("/api/v1/deadlines?year=" + year)
                .then()
                .body("items.find { it.obligation.code == 'operator-plan' }.sent", equalTo(0));
        coordinator().get("/api/v1/submissions?year=" + year).then().body("items[0].sentAt", nullValue());
    }

    @Test
    void leavesTheObligationOpenForALaterVersionThatDecidesAnew() {
        var year = freshYear();
        var sent = sendPlan("vnpt", year);
        withdraw(sent, REASON);
        sendPlan("vnpt", year)
                .then()
                .statusCode(201)
                .body("id", equalTo(sent.path("id")))
                .body("version", equalTo(2))
                .body("punctuality", equalTo("ON_TIME"));
        coordinator()
                .get("/api/v1/deadlines?year=" + year)
                .then()
                .body("items.find { it.obligation.code == 'operator-plan' }.sent", equalTo(1));
    }

    @Test
    void isPossibleAfterAReturnAndNotAfterAnAcceptance() {
        withdraw(giveBack(sendPlan("vnpt", freshYear()), "{\"reason\": \"Thiếu\"}"), REASON)
                .then()
                .statusCode(200);
        var accepted = accept(sendPlan("vnpt", freshYear()));
        withdraw(accepted, REASON).then().spec(isProblem(409, "submission-not-withdrawable"));
    }

    @Test
    void wantsTheRevisionAndAReason() {
        var sent = sendPlan("vnpt", freshYear());
        var address = "/api/v1/submissions/" + sent.path("id") + "/withdrawal";
        operator("vnpt")
                .contentType(ContentType.JSON)
                .body(REASON)
                .post(address)
                .then()
                .statusCode(428);
        operator("vnpt")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"9\"")
                .body(REASON)
                .post(address)
                .then()
                .statusCode(412);
        withdraw(sent, "{\"reason\": \" \"}").then().statusCode(422).body("errors.pointer", contains("/reason"));
        withdraw(sent, "{\"why\": \"x\"}").then().statusCode(400);
        withdraw(sent, REASON).then().statusCode(200);
        withdraw(sent, REASON).then().statusCode(412);
    }

    @Test
    void isTheSendersAlone() {
        var sent = sendPlan("vnpt", freshYear());
        for (var verb : new String[] {"withdrawal", "late-reason"}) {
            var foreign = operator("viettel").contentType(ContentType.JSON).header("If-Match", sent.header("ETag"));
            var address = "/api/v1/submissions/" + sent.path("id") + "/" + verb;
            var answer = "withdrawal".equals(verb)
                    ? foreign.body(REASON).post(address)
                    : foreign.body(REASON).put(address);
            answer.then().spec(isProblem(404, "not-found"));
        }
        TestCallers.coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", sent.header("ETag"))
                .body(REASON)
                .post("/api/v1/submissions/" + sent.path("id") + "/withdrawal")
                .then()
                .spec(isProblem(403, "forbidden"));
        TestCallers.as("leader", "ppc", "leader")
                .contentType(ContentType.JSON)
                .header("If-Match", sent.header("ETag"))
                .body(REASON)
                .post("/api/v1/submissions/" + sent.path("id") + "/withdrawal")
                .then()
                .spec(isProblem(403, "forbidden"));
    }

    @Test
    void aReasonIsGivenForWhatIsLate() {
        var late = sendPlan("ghtk", 2024);
        late.then().statusCode(201).body("punctuality", equalTo("LATE"));
        explain("ghtk", late, REASON).then().statusCode(200).body("lateReason", equalTo("Gửi nhầm tệp"));
        coordinator().get("/api/v1/submissions/" + late.path("id")).then().body("lateReason", equalTo("Gửi nhầm tệp"));
        explain("ghtk", late, REASON).then().statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"reason\": null}", "{\"reason\": \"\"}"})
    void aReasonIsAText(String body) {
        withdraw(sendPlan("vnpt", freshYear()), body).then().statusCode(body.isEmpty() ? 400 : 422);
    }

    @Test
    void nothingIsExplainedThatCameInTime() {
        explain("vnpt", sendPlan("vnpt", freshYear()), REASON).then().spec(isProblem(409, "submission-not-late"));
    }
}
