package vn.laichau.hatangso.agency.occurrence;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.addTask;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.change;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.file;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.move;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.occurrence;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.path;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.read;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.report;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class OccurrenceTest extends RunningService {

    private static final String NOWHERE = "00000000-0000-7000-8000-000000000000";
    private static final String FIBRE = """
            {"indicator": "household-fibre", "territory": "03388", "period": "2026", "numerator": %d, "denominator": 1500}""";

    private static String begun(String more, String organisation) {
        String id = occurrence(addTask("\"leads\": [\"%s\"]%s".formatted(organisation, more)), organisation)
                .path("id");
        move(operator(organisation), id, "/acceptance").then().statusCode(200);
        move(operator(organisation), id, "/start").then().statusCode(200).body("state", equalTo("IN_PROGRESS"));
        return id;
    }

    @Test
    void leadsFromAssignmentToCompletionAndTellsEachFigureOnce() {
        var id = begun("", "vnpt");
        report(operator("vnpt"), id, update(40, FIBRE.formatted(900))).then().statusCode(201);
        report(operator("vnpt"), id, update(100, FIBRE.formatted(1200))).then().statusCode(201);
        move(coordinator(), id, "/completion").then().spec(isProblem(409, "task-not-in-that-state"));
        move(operator("vnpt"), id, "/submission").then().statusCode(200).body("percent", equalTo(100));
        move(coordinator(), id, "/return", "{\"reason\": \" \"}")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/reason"));
        move(coordinator(), id, "/return", "{\"reason\": \"Thiếu biên bản\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        move(operator("vnpt"), id, "/submission").then().statusCode(200);
        assertThat(deliveries(id)).isZero();
        move(coordinator(), id, "/completion").then().statusCode(200).body("state", equalTo("COMPLETED"));
        move(coordinator(), id, "/completion").then().spec(isProblem(409, "task-not-in-that-state"));

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(IndicatorPeer.bodiesFor(id)).hasSize(1));
        assertThat(IndicatorPeer.bodiesFor(id).get(0)).contains(id + "/2/0", "1200", "\"operator\":\"vnpt\"");
        coordinator()
                .get(path(id, "/history"))
                .then()
                .body(
                        "items.verb",
                        contains(
                                "ASSIGN",
                                "ACCEPT",
                                "START",
                                "REPORT",
                                "REPORT",
                                "SUBMIT",
                                "RETURN",
                                "SUBMIT",
                                "COMPLETE"))
                .body("items[6].note", equalTo("Thiếu biên bản"))
                .body("items[6].organisation", equalTo("dic"));
        operator("vnpt")
                .get(path(id, "/updates"))
                .then()
                .body("items.acceptedBy", contains("coordinator", "coordinator"));
    }

    private static String update(int percent, String figures) {
        return "{\"percent\": %d, \"text\": \"Đã lắp\", \"figures\": [%s]}".formatted(percent, figures);
    }

    private static long deliveries(String id) {
        return SuiteDatabase.count("SELECT count(*) FROM outbox WHERE subject = '" + id + "'");
    }

    @Test
    void acceptsOneUpdateOfWorkThatGoesOnAndTellsWhatAStateBodySaysOfAllOperators() {
        var office = as("officer", "ubnd-03388", "agency-officer");
        String id =
                occurrence(addTask("\"leads\": [\"ubnd-03388\"]"), "ubnd-03388").path("id");
        move(office, id, "/acceptance").then().statusCode(200);
        move(as("officer", "ubnd-03388", "agency-officer"), id, "/start").then().statusCode(200);
        report(as("officer", "ubnd-03388", "agency-officer"), id, update(10, FIBRE.formatted(700)))
                .then()
                .statusCode(201);

        move(coordinator(), id, "/updates/1/acceptance").then().statusCode(200).body("state", equalTo("IN_PROGRESS"));
        move(coordinator(), id, "/updates/1/acceptance").then().spec(isProblem(422, "invalid-content"));
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(IndicatorPeer.bodiesFor(id)).hasSize(1));
        assertThat(IndicatorPeer.bodiesFor(id).get(0)).contains(id + "/1/0").doesNotContain("\"operator\"");
    }

    @Test
    void movesOnlyWhatTheCallerSaw() {
        String id = occurrence(addTask("\"leads\": [\"vnpt\"]"), "vnpt").path("id");
        operator("vnpt").post(path(id, "/acceptance")).then().spec(isProblem(428, "precondition-required"));
        operator("vnpt")
                .header("If-Match", "\"99\"")
                .post(path(id, "/acceptance"))
                .then()
                .spec(isProblem(412, "precondition-failed"));
        move(operator("vnpt"), id, "/start").then().spec(isProblem(409, "task-not-in-that-state"));
        read(id).then().body("state", equalTo("ASSIGNED"));
    }

    @Test
    void asksForEvidenceOfTheRightKind() {
        var id = begun(", \"evidence\": {\"required\": true, \"mediaTypes\": [\"application/pdf\"]}", "vnpt");
        move(operator("vnpt"), id, "/submission").then().spec(isProblem(409, "evidence-missing"));
        report(operator("vnpt"), id, withEvidence(file(operator("vnpt"), false)))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/evidence/0"))
                .body("errors.code", contains("not-taken-as-evidence"));
        report(operator("vnpt"), id, withEvidence(file(operator("viettel"), true)))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("unknown-code"));
        coordinator().get(path(id, "/updates")).then().body("items", hasSize(0));

        var proof = file(operator("vnpt"), true);
        coordinator().get("/api/v1/attachments/" + proof).then().statusCode(404);
        report(operator("vnpt"), id, withEvidence(proof)).then().statusCode(201).body("evidence", contains(proof));
        coordinator()
                .get("/api/v1/attachments/" + proof + "?unscanned=true")
                .then()
                .statusCode(200);
        operator("vnpt").delete("/api/v1/attachments/" + proof).then().spec(isProblem(409, "attachment-in-use"));
        move(operator("vnpt"), id, "/submission").then().statusCode(200);
    }

    @Test
    void isNotCompletedWithoutTheEvidenceThatIsAskedForByThen() {
        var task = addTask("\"leads\": [\"vnpt\"]");
        String id = occurrence(task, "vnpt").path("id");
        for (var verb : new String[] {"/acceptance", "/start", "/submission"}) {
            move(operator("vnpt"), id, verb).then().statusCode(200);
        }
        var seen = coordinator().get("/api/v1/tasks/" + task.path("id"));
        change(seen, "\"leads\": [\"vnpt\"], \"evidence\": {\"required\": true}")
                .then()
                .statusCode(200);
        move(coordinator(), id, "/completion").then().spec(isProblem(409, "evidence-missing"));
        read(id).then().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void isNotCompletedWithEvidenceThatTheTaskTakesNoMore() {
        var task = addTask("\"leads\": [\"vnpt\"], \"cooperating\": [\"viettel\"], \"evidence\": {\"required\": true}");
        String id = occurrence(task, "vnpt").path("id");
        move(operator("vnpt"), id, "/acceptance").then().statusCode(200);
        move(operator("vnpt"), id, "/start").then().statusCode(200);
        report(operator("vnpt"), id, withEvidence(file(operator("vnpt"), false)))
                .then()
                .statusCode(201);
        move(operator("vnpt"), id, "/submission").then().statusCode(200);
        var seen = coordinator().get("/api/v1/tasks/" + task.path("id"));
        change(
                        seen,
                        "\"leads\": [\"vnpt\"], \"cooperating\": [\"viettel\"], \"evidence\":"
                                + " {\"required\": true, \"mediaTypes\": [\"application/pdf\"]}")
                .then()
                .statusCode(200);

        move(coordinator(), id, "/completion").then().spec(isProblem(409, "evidence-missing"));
        read(id).then().body("state", equalTo("SUBMITTED"));

        move(coordinator(), id, "/return", "{\"reason\": \"Cần bản PDF\"}")
                .then()
                .statusCode(200);
        move(operator("vnpt"), id, "/submission").then().spec(isProblem(409, "evidence-missing"));
        report(operator("viettel"), id, withEvidence(file(operator("viettel"), true)))
                .then()
                .statusCode(201);
        move(operator("vnpt"), id, "/submission").then().statusCode(200);
        move(coordinator(), id, "/completion").then().statusCode(200);
    }

    private static String withEvidence(String file) {
        return "{\"percent\": 100, \"text\": \"Xong\", \"evidence\": [\"%s\"]}".formatted(file);
    }

    @Test
    void saysEveryFaultOfAnUpdateWithItsPlace() {
        var id = begun("", "vnpt");
        report(operator("vnpt"), id, "{\"percent\": 101, \"text\": \"\"}")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/percent", "/text"));
        report(operator("vnpt"), id, """
                        {"percent": 1, "text": "x", "figures": [
                          {"indicator": "x", "territory": "12", "period": "2026-13", "value": -1},
                          {"indicator": "x", "territory": "12", "period": "2026", "numerator": 3, "denominator": 2}]}""")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/figures/0/period", "/figures/0/value", "/figures/1/numerator"));
        read(id).then().body("percent", equalTo(0));
    }

    @Test
    void showsEachLeadItsOwnOccurrenceAlone() {
        var task = addTask("\"leads\": [\"vnpt\", \"viettel\"]");
        String foreign = occurrence(task, "viettel").path("id");
        for (var hidden : new String[] {foreign, NOWHERE}) {
            operator("vnpt").get(path(hidden, "")).then().spec(isProblem(404, "not-found"));
            operator("vnpt").get(path(hidden, "/history")).then().spec(isProblem(404, "not-found"));
            operator("vnpt").get(path(hidden, "/updates")).then().spec(isProblem(404, "not-found"));
            operator("vnpt")
                    .header("If-Match", "\"0\"")
                    .post(path(hidden, "/acceptance"))
                    .then()
                    .spec(isProblem(404, "not-found"));
            report(operator("vnpt"), hidden, update(1, "")).then().spec(isProblem(404, "not-found"));
        }
        operator("mobifone").get("/api/v1/tasks/" + task.path("id")).then().spec(isProblem(404, "not-found"));
        operator("vnpt")
                .get("/api/v1/tasks/occurrences?task=" + task.path("id"))
                .then()
                .body("items.organisation", contains("vnpt"));
        var bystander = as("officer", "ubnd-03388", "agency-officer");
        bystander.get(path(foreign, "")).then().statusCode(200);
        move(as("officer", "ubnd-03388", "agency-officer"), foreign, "/acceptance")
                .then()
                .spec(isProblem(403, "forbidden"));
    }

    @Test
    void letsWhoCooperatesReportAndTalkButNotHandIn() {
        String id = occurrence(addTask("\"leads\": [\"vnpt\"], \"cooperating\": [\"viettel\"]"), "vnpt")
                .path("id");
        move(operator("vnpt"), id, "/acceptance").then().statusCode(200);
        move(operator("vnpt"), id, "/start").then().statusCode(200);
        report(operator("viettel"), id, update(70, "")).then().statusCode(201);
        move(operator("viettel"), id, "/submission").then().spec(isProblem(403, "forbidden"));
        operator("viettel")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "comment-" + id)
                .body("{\"text\": \"Đã bàn giao mặt bằng\"}")
                .post(path(id, "/comments"))
                .then()
                .statusCode(201);
        operator("vnpt").get(path(id, "/comments")).then().body("items.organisation", contains("viettel"));
        read(id).then().body("percent", equalTo(0));
        operator("viettel")
                .get("/api/v1/tasks/occurrences?mine=true&task=" + read(id).path("task.id"))
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void leavesWhatTheCoordinatorsOwnAgencyDidToALeader() {
        String id = occurrence(addTask("\"leads\": [\"dic\"]"), "dic").path("id");
        for (var verb : new String[] {"/acceptance", "/start", "/submission"}) {
            move(coordinator(), id, verb).then().statusCode(200);
        }
        move(coordinator(), id, "/completion").then().spec(isProblem(403, "forbidden"));
        move(as("leader", "ppc", "leader"), id, "/completion").then().statusCode(200);
    }

    @Test
    void leavesWhatTheCoordinatorsAgencyDidForAnotherToALeader() {
        String id = occurrence(addTask("\"leads\": [\"vnpt\"], \"cooperating\": [\"dic\"]"), "vnpt")
                .path("id");
        move(operator("vnpt"), id, "/acceptance").then().statusCode(200);
        move(operator("vnpt"), id, "/start").then().statusCode(200);
        report(coordinator(), id, update(70, "")).then().statusCode(201);
        move(operator("vnpt"), id, "/submission").then().statusCode(200);

        for (var verb : new String[] {"/updates/1/acceptance", "/completion"}) {
            move(coordinator(), id, verb)
                    .then()
                    .spec(isProblem(422, "invalid-content"))
                    .body("errors.code", contains("own-update"));
        }
        move(as("leader", "ppc", "leader"), id, "/updates/1/acceptance").then().statusCode(200);
        move(coordinator(), id, "/completion").then().statusCode(200);
    }

    @Test
    void isOverdueByTheClockUntilMoreTimeIsGranted() {
        var today = today();
        var task = addTask("\"leads\": [\"vnpt\"], \"due\": \"%s\"".formatted(today.minusDays(3)));
        String id = occurrence(task, "vnpt").path("id");
        read(id).then().body("overdue", equalTo(true));
        coordinator()
                .get("/api/v1/tasks/occurrences?overdue=true&task=" + task.path("id"))
                .then()
                .body("items", hasSize(1));
        move(coordinator(), id, "/extensions", "{\"until\": \"%s\", \"reason\": \"Lũ\"}".formatted(today.minusDays(3)))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/until"));
        var extension = """
                {"until": "%s", "reason": "Lũ", "expires": "2099-01-01T00:00:00+07:00"}""";
        move(coordinator(), id, "/extensions", extension.formatted(today.plusDays(9)))
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false))
                .body("dueBy", equalTo(today.plusDays(9).toString()))
                .body("due", equalTo(today.minusDays(3).toString()))
                .body("extensions[0].reason", equalTo("Lũ"))
                .body("extensions[0].expires", equalTo("2099-01-01T00:00:00+07:00"))
                .body("extensions[0].grantedBy", notNullValue());
        coordinator()
                .get("/api/v1/tasks/occurrences?overdue=true&task=" + task.path("id"))
                .then()
                .body("items", hasSize(0));
    }
}
