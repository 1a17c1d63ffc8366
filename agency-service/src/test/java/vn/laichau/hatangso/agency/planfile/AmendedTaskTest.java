package vn.laichau.hatangso.agency.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.decide;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.freshNumber;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.obstacle;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.submitted;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

/** What a decision made of a task of the plan is not undone by the plan's next version. */
@QuarkusTest
class AmendedTaskTest extends RunningService {

    private static final String DAY = "2026-11-26";

    @BeforeEach
    void itIsNovember() {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(DAY + "T02:00:00Z"), ZoneOffset.UTC), Clock.class);
    }

    private static ValidatableResponse load(int version, String quote, String title, String due) {
        return as("administrator", "dic", "administrator")
                .contentType(ContentType.JSON)
                .body("""
                        {"plan": "amended-2024", "version": "%d", "organisations": [
                          {"code": "amended-agency", "kind": "DEPARTMENT", "name": {"vi": "Sở", "en": "Department"},
                           "shortName": "Sở", "validFrom": null, "validUntil": null, "clause": null}], "causes": [], "obstacles": [],
                         "obligations": [], "existingSystems": [], "tasks": [
                          {"code": "AM.1", "clause": "AM.1", "quote": "%s", "en": "Sentence",
                           "title": {"vi": "%s", "en": "Task"}, "kind": "TASK", "leads": ["amended-agency"], "cooperating": [],
                           "recurrence": "ONCE", "due": "%s", "commitments": []}]}""".formatted(version, quote, title, due).getBytes(UTF_8))
                .put("/api/v1/plans/amended-2024/obligations")
                .then()
                .statusCode(200);
    }

    private static String amend(String change) {
        var item = """
                {"kind": "TASK_AMENDMENT", "text": "Lùi hạn", "task": {"task": "AM.1", %s}}""".formatted(change);
        return decide(submitted(item, obstacle()), freshNumber(), DAY, "ACCEPTED")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse task() {
        String id = coordinator()
                .get("/api/v1/tasks?limit=500&plan=amended-2024")
                .path("items.find { it.code == 'AM.1' }.id");
        return coordinator().get("/api/v1/tasks/" + id).then().statusCode(200);
    }

    @Test
    void staysAsTheDecisionMadeItWhenThePlanIsLoadedAgain() {
        load(1, "Câu đầu", "Việc đầu", "2027-01-31").body("created", equalTo(2));
        var first = amend("\"due\": \"2028-06-30\"");

        load(2, "Câu sửa", "Việc sửa", "2027-03-31").body("changed", equalTo(1));
        task().body("due", equalTo("2028-06-30"))
                .body("title.vi", equalTo("Việc đầu"))
                .body("quote", equalTo("Câu sửa"))
                .body("amendments.decision", contains(first))
                .body("leads", contains("amended-agency"));

        var second = amend("\"title\": {\"vi\": \"Việc mới\", \"en\": \"New task\"}");
        load(3, "Câu ba", "Việc ba", "2027-04-30").body("changed", equalTo(1));
        task().body("due", equalTo("2028-06-30"))
                .body("title.vi", equalTo("Việc mới"))
                .body("amendments.decision", contains(first, second));
    }
}
