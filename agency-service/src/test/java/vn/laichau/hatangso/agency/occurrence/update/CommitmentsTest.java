package vn.laichau.hatangso.agency.occurrence.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.addTask;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.move;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.occurrence;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.path;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.read;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.report;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class CommitmentsTest extends RunningService {

    private static final String PROMISED = """
            "leads": ["vnpt"], "commitments": [
              {"code": "stations", "description": {"vi": "Số trạm", "en": "Stations"}, "comparator": "AT_LEAST",
               "value": 40, "unit": "STATION"},
              {"code": "outages", "description": {"vi": "Số giờ gián đoạn", "en": "Hours of outage"}, "comparator": "BELOW",
               "value": 5, "unit": "HOUR", "due": "2020-01-01"},
              {"code": "works", "description": {"vi": "Chạy ổn định", "en": "Works well"}, "comparator": "JUDGED"}]""";

    private static String begun() {
        String id = occurrence(addTask(PROMISED), "vnpt").path("id");
        move(operator("vnpt"), id, "/acceptance").then().statusCode(200);
        move(operator("vnpt"), id, "/start").then().statusCode(200);
        return id;
    }

    private static String update(String reached) {
        return "{\"percent\": 50, \"text\": \"Đã lắp\", \"reached\": [%s]}".formatted(reached);
    }

    private static String reached(String commitment, String value) {
        return "{\"commitment\": \"%s\", \"value\": %s}".formatted(commitment, value);
    }

    @Test
    void showsWhatWasReachedLastBesideWhatWasPromised() {
        var id = begun();
        coordinator()
                .get(path(id, "/commitments"))
                .then()
                .body("items.verdict", contains("NO_VALUE", "MISSED", "JUDGED"));
        report(operator("vnpt"), id, update(reached("stations", "12"))).then().statusCode(201);
        report(operator("vnpt"), id, update(reached("stations", "25") + "," + reached("outages", "4.5")))
                .then()
                .statusCode(201)
                .body("reached.commitment", contains("stations", "outages"));
        coordinator()
                .get(path(id, "/commitments"))
                .then()
                .body("items.verdict", contains("NOT_YET", "KEPT", "JUDGED"))
                .body("items[0].reached", equalTo(25))
                .body("items[0].promised", equalTo(40))
                .body("items[0].percent", equalTo(62.5f))
                .body("items[0].accepted", equalTo(false));
        move(coordinator(), id, "/updates/2/acceptance").then().statusCode(200);
        report(operator("vnpt"), id, update(reached("stations", "40"))).then().statusCode(201);
        operator("vnpt")
                .get(path(id, "/commitments"))
                .then()
                .body("items.verdict", contains("KEPT", "KEPT", "JUDGED"))
                .body("items.accepted", contains(false, true, false));
        operator("viettel").get(path(id, "/commitments")).then().spec(isProblem(404, "not-found"));
    }

    @Test
    void countsForNobodyElseWhatOneThatCooperatesReached() {
        var task = addTask(
                PROMISED.replace("\"leads\": [\"vnpt\"]", "\"leads\": [\"vnpt\"], \"cooperating\": [\"viettel\"]"));
        String id = occurrence(task, "vnpt").path("id");
        move(operator("vnpt"), id, "/acceptance").then().statusCode(200);
        move(operator("vnpt"), id, "/start").then().statusCode(200);
        report(operator("vnpt"), id, update(reached("stations", "12"))).then().statusCode(201);
        report(operator("viettel"), id, update(reached("stations", "40")))
                .then()
                .statusCode(201);

        coordinator()
                .get(path(id, "/commitments"))
                .then()
                .body("items.code", contains("stations", "stations", "outages", "works"))
                .body("items.organisation", contains("vnpt", "viettel", "vnpt", "vnpt"))
                .body("items.verdict", contains("NOT_YET", "KEPT", "MISSED", "JUDGED"))
                .body("items[0].reached", equalTo(12));
    }

    @Test
    void takesNoValueOfWhatIsNotPromisedInNumbers() {
        var id = begun();
        refuses(id, reached("works", "1"), "/reached/0/commitment");
        refuses(id, reached("stations", "1") + "," + reached("stations", "1"), "/reached/1/commitment");
        refuses(
                id,
                reached("stations", "-1") + "," + reached("outages", "1e99"),
                "/reached/0/value",
                "/reached/1/value");
        coordinator().get(path(id, "/updates")).then().body("items", hasSize(0));
    }

    private static void refuses(String id, String reached, String... pointers) {
        report(operator("vnpt"), id, update(reached))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains(pointers));
    }

    @Test
    void isReportedOfTheVersionThatWasReadIfOneIsNamed() {
        var id = begun();
        report(operator("vnpt").header("If-Match", "\"99\""), id, update(""))
                .then()
                .spec(isProblem(412, "precondition-failed"));
        report(operator("vnpt").header("If-Match", read(id).header("ETag")), id, update(""))
                .then()
                .statusCode(201);
    }
}
