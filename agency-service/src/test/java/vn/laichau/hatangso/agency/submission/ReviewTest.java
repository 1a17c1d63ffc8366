package vn.laichau.hatangso.agency.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.accept;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class ReviewTest extends RunningService {

    private static final String COMMENT = """
            {"reason": "Thiếu số liệu", "items": [{"pointer": "/figures/0", "comment": "Sai địa bàn"}],
             "returnBy": "2099-12-20"}""";

    private static String path(Object id, String verb) {
        return "/api/v1/submissions/" + id + "/" + verb;
    }

    @Test
    void decidesOnlyOnWhatTheReviewerSaw() {
        var sent = sendPlan("vnpt", freshYear());
        var acceptance = path(sent.path("id"), "acceptance");

        coordinator().post(acceptance).then().spec(isProblem(428, "precondition-required"));
        coordinator().header("If-Match", "\"99\"").post(acceptance).then().spec(isProblem(412, "precondition-failed"));
        var accepted = accept(sent);
        accepted.then().statusCode(200).body("state", equalTo("ACCEPTED"));
        assertThat(accepted.header("ETag")).isNotEqualTo(sent.header("ETag"));
        accept(sent).then().statusCode(412);
        accept(coordinator().get("/api/v1/submissions/" + sent.path("id")))
                .then()
                .spec(isProblem(409, "submission-not-under-review"));
        sendPlan("vnpt", sent.path("year")).then().spec(isProblem(409, "obligation-already-sent"));
    }

    @Test
    void keepsTheOldVersionAndItsPunctualityAfterAReturn() {
        var year = freshYear();
        var sent = sendPlan("vnpt", year);
        giveBack(sent, COMMENT).then().statusCode(200).body("state", equalTo("RETURNED"));
        var again = sendPlan("vnpt", year);

        again.then()
                .statusCode(201)
                .body("id", equalTo(sent.path("id")))
                .body("version", equalTo(2))
                .body("state", equalTo("SUBMITTED"))
                .body("receipt.version", equalTo(2));
        operator("vnpt")
                .get("/api/v1/submissions/" + sent.path("id"))
                .then()
                .statusCode(200)
                .body("versions", hasSize(2))
                .body("versions[0].receipt.jws", equalTo(sent.path("receipt.jws")))
                .body("versions[0].review.decision", equalTo("RETURNED"))
                .body("versions[0].review.reason", equalTo("Thiếu số liệu"))
                .body("versions[0].review.items[0].pointer", equalTo("/figures/0"))
                .body("versions[0].review.returnBy", equalTo("2099-12-20"))
                .body("versions[0].figures", hasSize(2))
                .body("punctuality", equalTo("ON_TIME"));
        accept(again).then().statusCode(200).body("versions[1].review.decision", equalTo("ACCEPTED"));
    }

    @Test
    void wantsAReasonForAReturn() {
        var sent = sendPlan("vnpt", freshYear());
        giveBack(sent, "{\"reason\": \" \", \"returnBy\": \"2020-01-01\", \"items\": [{\"pointer\": \"x\"}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason", "/items/0/pointer", "/items/0/comment"));
        giveBack(sent, "{\"reason\": \"x\", \"returnBy\": \"2020-01-01\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/returnBy"));
        giveBack(sent, "{\"why\": \"x\"}").then().statusCode(400);
        coordinator()
                .contentType(ContentType.JSON)
                .body(COMMENT)
                .post(path(sent.path("id"), "return"))
                .then()
                .statusCode(428);
    }

    @Test
    void leavesDecisionsToTheCoordinator() {
        var sent = sendPlan("vnpt", freshYear());
        for (var role : new String[] {"operator", "leader", "clerk", "auditor"}) {
            TestCallers.as(role, "vnpt", role)
                    .header("If-Match", sent.header("ETag"))
                    .post(path(sent.path("id"), "acceptance"))
                    .then()
                    .statusCode(403);
        }
        coordinator()
                .header("If-Match", "\"0\"")
                .post(path("00000000-0000-7000-8000-000000000000", "acceptance"))
                .then()
                .statusCode(404);
    }

    @Test
    void writesNothingToTheOutboxWhenAnAcceptanceFails() {
        var sent = sendPlan("vnpt", freshYear());
        accept(sent).then().statusCode(200);
        accept(coordinator().get("/api/v1/submissions/" + sent.path("id")))
                .then()
                .statusCode(409);
        assertThat(SuiteDatabase.count("SELECT count(*) FROM outbox WHERE subject = '" + sent.path("id") + "'"))
                .isEqualTo(1);
    }

    @Test
    void listsByStateObligationAndYearInPages() {
        var year = freshYear();
        var first = sendPlan("vnpt", year);
        sendPlan("viettel", year);
        accept(first).then().statusCode(200);

        var list = "/api/v1/submissions?obligation=operator-plan&year=" + year;
        for (var role : new String[] {"coordinator", "leader", "clerk", "auditor"}) {
            TestCallers.as(role, "dic", role).get(list).then().statusCode(200).body("items", hasSize(2));
        }
        coordinator()
                .get(list + "&state=ACCEPTED")
                .then()
                .body("items.organisation", equalTo(java.util.List.of("vnpt")));
        var page = coordinator().get(list + "&limit=1");
        page.then().body("items", hasSize(1)).body("items[0].punctuality", equalTo("ON_TIME"));
        coordinator()
                .get(list + "&limit=1&cursor=" + page.path("next"))
                .then()
                .body("items.organisation", equalTo(java.util.List.of("viettel")));
        coordinator().get(list + "&cursor=*").then().statusCode(400);
        coordinator().get(list + "&limit=501").then().statusCode(400);
        coordinator().get(list + "&state=LOST").then().statusCode(400);
    }

    @Test
    void commentsOnPlacesThatWereSent() {
        var sent = sendPlan("vnpt", freshYear());
        giveBack(sent, """
                        {"reason": "x", "items": [{"pointer": "/figures/2", "comment": "x"},
                         {"pointer": "/figures/1/value", "comment": "x"}, {"pointer": "/figures/1/note", "comment": "x"},
                         {"pointer": "/nothing", "comment": "x"}, {"pointer": "/attachments", "comment": "Thiếu bản ký"},
                         {"pointer": "/answers/0", "comment": "x"}]}""")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/items/0/pointer", "/items/3/pointer", "/items/5/pointer"))
                .body("errors.code", everyItem(equalTo("no-such-place")));
        coordinator().get("/api/v1/submissions/" + sent.path("id")).then().body("state", equalTo("SUBMITTED"));
    }
}
