package vn.laichau.hatangso.agency.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.laichau.hatangso.agency.surroundings.Parties.as;
import static vn.laichau.hatangso.agency.surroundings.Parties.coordinator;
import static vn.laichau.hatangso.agency.surroundings.Problems.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class PlanLoadingTest extends RunningService {

    private static final String PLAN = "lai-chau-2023";

    private String shipped;

    @BeforeEach
    void readShippedFile() throws IOException {
        try (var file = getClass().getResourceAsStream("/plan/lai-chau-2023/duties.json")) {
            shipped = new String(file.readAllBytes(), UTF_8);
        }
    }

    @Test
    void changesNothingWhenTheSameFileIsLoadedAgain() {
        load(PLAN, shipped)
                .statusCode(200)
                .body("plan", equalTo(PLAN))
                .body("created", equalTo(0))
                .body("changed", equalTo(0))
                .body("unchanged", greaterThan(100));
    }

    @Test
    void refusesOtherContentUnderALoadedVersion() {
        load(PLAN, shipped.replace("Sơ kết kế hoạch", "Sơ kết")).spec(isProblem(409, "plan-version-conflict"));
        assertThat(count("obligation WHERE title_vi = 'Sơ kết'")).isZero();
    }

    @Test
    void loadsThePlanOfAnotherProvinceAndRestatesItByANewVersion() {
        load("other-2024", other("1", "Việc một")).statusCode(200).body("created", equalTo(2));
        load("other-2024", other("2", "Việc đã sửa"))
                .statusCode(200)
                .body("created", equalTo(0))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1));
        assertThat(count("task WHERE plan = 'other-2024' AND title_vi = 'Việc đã sửa'"))
                .isOne();
    }

    @Test
    void showsTheTasksOfOnePlanAlone() {
        load("apart-2024", other("1", "Việc riêng").replace("other", "apart")).statusCode(200);
        coordinator().get("/api/v1/tasks?limit=500").then().body("items.code", not(hasItem("A.1")));
        coordinator()
                .get("/api/v1/tasks?plan=apart-2024")
                .then()
                .body("items.title.vi", hasItem("Việc riêng"))
                .body("items.code", not(hasItem("P2.III.1.1")));
        coordinator()
                .get("/api/v1/obstacles?plan=apart-2024")
                .then()
                .body("items.findAll { it.source == 'PLAN' }", hasSize(0))
                .body("causes", hasSize(0));
        as("reporting-service", "dic", "report-collection")
                .get("/api/v1/report-data?cutOff=2026-12-14T17:00:00Z")
                .then()
                .statusCode(200)
                .body("taskList.code", not(hasItem("A.1")));
    }

    @Test
    void storesOneUnicodeFormWhateverTheFileUses() {
        load(
                        "nfd-2024",
                        other("1", Normalizer.normalize("Hạ tầng số", Normalizer.Form.NFD))
                                .replace("other", "nfd"))
                .statusCode(200);
        assertThat(count("task WHERE plan = 'nfd-2024' AND title_vi = 'Hạ tầng số' AND title_vi IS NFC NORMALIZED"))
                .isOne();
    }

    @Test
    void saysLineAndReasonForAnUnknownMember() {
        refused(other("1", "Việc").replace("\"kind\": \"TASK\"", "\"kind\": \"TASK\",\n\"colour\": \"red\""))
                .body("errors[0].pointer", equalTo("/tasks/0/colour"))
                .body("errors[0].code", equalTo("unknown-member"))
                .body("errors[0].line", greaterThan(1));
    }

    @Test
    void refusesAFileThatHoldsNothing() {
        refused("null").body("errors[0].code", equalTo("wrong-type"));
    }

    @Test
    void saysLineAndReasonForAWordThatIsNotInTheList() {
        refused(other("1", "Việc").replace("\"TASK\"", "\"JOB\""))
                .body("errors[0].pointer", equalTo("/tasks/0/kind"))
                .body("errors[0].code", equalTo("not-in-list"));
    }

    @Test
    void saysLineAndReasonForAMissingText() {
        refused(other("1", ""))
                .body("errors[0].pointer", equalTo("/tasks/0/title/vi"))
                .body("errors[0].code", equalTo("missing-member"));
    }

    @Test
    void listsEveryCodeThatIsDoubledOrLeadsNowhere() {
        var task = task("Việc");
        refused(other("1", "Việc").replace(task, task + ",\n" + task.replace("other-agency", "nobody")))
                .body("errors.code", hasItem("duplicate-code"))
                .body("errors.code", hasItem("unknown-code"))
                .body("errors.line", hasItem(6));
    }

    @Test
    void refusesAFileThatDropsALoadedRow() {
        load("drop-2024", other("1", "Việc").replace("other", "drop")).statusCode(200);
        load(
                        "drop-2024",
                        other("2", "Việc")
                                .replace("other", "drop")
                                .replace(task("Việc").replace("other", "drop"), ""))
                .spec(isProblem(422, "malformed-plan"));
        assertThat(count("task WHERE plan = 'drop-2024'")).isOne();
    }

    @Test
    void refusesAnAgencyThatBelongsToAnotherPlan() {
        load("thief-2024", other("1", "Việc").replace("other-agency", "vnpt").replace("other", "thief"))
                .statusCode(422);
        assertThat(count("plan_file WHERE plan = 'thief-2024'")).isZero();
    }

    @Test
    void refusesTwoPeriodsOfOneAgencyThatOverlap() {
        var agency = agency("null");
        refused(other("1", "Việc").replace(agency, agency + ",\n" + agency("\"2025-07-01\"")))
                .body("errors.code", hasItem("overlapping-period"));
    }

    @Test
    void refusesWhatIsNotJson() {
        refused("{\"plan\": ").body("errors[0].code", equalTo("not-json"));
    }

    @Test
    void letsOnlyAnAdministratorLoad() {
        as("coordinator", "dic", "coordinator")
                .contentType(ContentType.JSON)
                .body(shipped)
                .put("/api/v1/plans/lai-chau-2023/duties")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse load(String plan, String file) {
        return as("administrator", "dic", "administrator")
                .contentType(ContentType.JSON)
                .body(file.getBytes(UTF_8))
                .put("/api/v1/plans/" + plan + "/duties")
                .then();
    }

    private static ValidatableResponse refused(String file) {
        var before = count("plan_file");
        var answer = load("other-2024", file).spec(isProblem(422, "malformed-plan"));
        assertThat(count("plan_file")).isEqualTo(before);
        return answer;
    }

    /** A whole plan of its own: one agency, one task; row by row on lines of their own. */
    private static String other(String version, String title) {
        return """
                {"plan": "other-2024", "version": "%s", "agencies": [
                %s
                ], "causes": [], "obstacles": [], "obligations": [], "presentSystems": [], "tasks": [

                %s
                ]}""".formatted(version, agency("null"), task(title));
    }

    private static String agency(String validFrom) {
        return """
                {"code": "other-agency", "kind": "DEPARTMENT", "name": {"vi": "Sở", "en": "Department"}, \
                "shortName": "Sở", "validFrom": %s, "validTo": null, "clause": null}""".formatted(validFrom);
    }

    private static String task(String title) {
        return """
                {"code": "A.1", "clause": "A.1", "quote": "Câu", "en": "Sentence", "title": {"vi": "%s", "en": "Task"}, \
                "kind": "TASK", "leads": ["other-agency"], "cooperating": [], "recurrence": "ONCE", "due": null, \
                "commitments": []}""".formatted(title);
    }

    private static long count(String from) {
        return SuiteDatabase.count("SELECT count(*) FROM " + from);
    }
}
