package vn.laichau.hatangso.agency.planfile;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.record;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.succession;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TaskFixtures;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class LoadPlanTest extends RunningService {

    private static final String PLAN = "lai-chau-2023";

    private String shipped;

    @BeforeEach
    void readShippedFile() throws IOException {
        try (var file = getClass().getResourceAsStream("/plan/lai-chau-2023/obligations.json")) {
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

    /** An empty database was filled from the one, and gives the other. */
    @Test
    void givesWhatWasLoadedAtTheFirstStartByteForByte() {
        var given = given().get("/api/v1/plans/" + PLAN + "/obligations")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(given, UTF_8)).isEqualTo(shipped);
        given().get("/api/v1/plans/" + PLAN + "/obligations/versions")
                .then()
                .body("items.sha256", hasItem(Sha256.hex(given)));
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
    void tellsBeforehandWhatAFileWouldDo() {
        var first = other("1", "Việc báo trước").replace("other", "beforehand");
        load("beforehand-2024", "?validateOnly=true", first).statusCode(200).body("created", equalTo(2));
        assertThat(count("task WHERE plan = 'beforehand-2024'")).isZero();
        assertThat(count("plan_file WHERE plan = 'beforehand-2024'")).isZero();

        load("beforehand-2024", first).statusCode(200).body("created", equalTo(2));
        var second = other("2", "Việc báo sau").replace("other", "beforehand");
        load("beforehand-2024", "?validateOnly=true", second)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("changed", equalTo(1));
        assertThat(count("task WHERE title_vi = 'Việc báo sau'")).isZero();
    }

    @Test
    void showsTheTasksOfOnePlanAlone() {
        load("apart-2024", other("1", "Việc riêng").replace("other", "apart")).statusCode(200);
        coordinator().get("/api/v1/tasks?limit=500").then().body("items.code", not(hasItem("apart-A.1")));
        coordinator()
                .get("/api/v1/tasks?limit=500&plan=apart-2024")
                .then()
                .body("items.title.vi", hasItem("Việc riêng"))
                .body("items.code", not(hasItem("P2.III.1.1")));
        coordinator()
                .get("/api/v1/obstacles?plan=apart-2024")
                .then()
                .body("items.findAll { it.source == 'PLAN' }", hasSize(0))
                .body("causes", hasSize(0));
        as("reporting-service", "dic", "report-collection")
                .get("/internal/v1/report-data?cutOff=2026-12-14T17:00:00Z")
                .then()
                .statusCode(200)
                .body("taskList.code", not(hasItem("apart-A.1")));
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
                .body("errors[0].code", equalTo("missing"));
    }

    @Test
    void listsEveryCodeThatIsDoubledOrLeadsNowhere() {
        var task = task("Việc");
        refused(other("1", "Việc").replace(task, task + ",\n" + task.replace("other-agency", "nobody")))
                .body("errors.code", hasItem("duplicate"))
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
    void refusesATaskOfACodeThatAnotherPlanHas() {
        load("first-2024", other("1", "Việc").replace("other", "first")).statusCode(200);
        load("second-2024", other("1", "Việc").replace("other", "second").replace("second-A.1", "first-A.1"))
                .spec(isProblem(422, "malformed-plan"))
                .body("errors.pointer", hasItem("/tasks"))
                .body("errors.code", hasItem("other-plans-code"));
        assertThat(count("task WHERE code = 'first-A.1'")).isOne();
        assertThat(count("agency WHERE plan = 'second-2024'")).isZero();
    }

    @Test
    void releasesWhoLeadsNoMoreAndAsksWhoLeadsNow() {
        var both = agency("null") + ",\n" + agency("null").replace("other-agency", "other-second");
        var first = other("1", "Việc").replace(agency("null"), both).replace("other", "handed");
        load("handed-2024", first).statusCode(200);
        String id = coordinator()
                .get("/api/v1/tasks?limit=500&plan=handed-2024")
                .path("items.find { it.code == 'handed-A.1' }.id");
        occurrences(id).body("items.organisation", contains("handed-agency")).body("items.state", contains("ASSIGNED"));

        load(
                        "handed-2024",
                        first.replace("\"version\": \"1\"", "\"version\": \"2\"")
                                .replace("\"leads\": [\"handed-agency\"]", "\"leads\": [\"handed-second\"]")
                                .replace("\"due\": null", "\"due\": \"2031-03-31\""))
                .statusCode(200);
        occurrences(id)
                .body("items.organisation", contains("handed-agency", "handed-second"))
                .body("items.state", contains("RELEASED", "ASSIGNED"))
                .body("items[1].due", equalTo("2031-03-31"));

        load(
                        "handed-2024",
                        first.replace("\"version\": \"1\"", "\"version\": \"3\"")
                                .replace("\"leads\": [\"handed-agency\"]", "\"leads\": [\"handed-second\"]")
                                .replace("\"due\": null", "\"due\": \"2031-06-30\""))
                .statusCode(200);
        occurrences(id).body("items[1].due", equalTo("2031-06-30"));
    }

    private static ValidatableResponse occurrences(String task) {
        return coordinator()
                .get("/api/v1/tasks/occurrences?task=" + task)
                .then()
                .statusCode(200);
    }

    @Test
    void endsNoAgencyWithoutASuccessorThatHoldsSomething() {
        var plan = other("1", "Việc dở").replace("other", "ending");
        load("ending-2024", plan).statusCode(200);
        var ending = other("2", "Việc dở")
                .replace("other", "ending")
                .replace("\"validUntil\": null", "\"validUntil\": \"2031-07-01\"");
        load("ending-2024", ending)
                .spec(isProblem(422, "malformed-plan"))
                .body("errors.pointer", contains("/organisations/0/validUntil"))
                .body("errors.code", contains("work-without-successor"))
                .body("errors[0].line", equalTo(2))
                .body("errors[0].detail", containsString("2031-07-01"))
                .body("errors[0].detail", containsString("ending-A.1 · Task"));
        assertThat(count("agency WHERE code = 'ending-agency' AND valid_until IS NULL"))
                .isOne();
        assertThat(count("plan_file WHERE plan = 'ending-2024'")).isOne();

        record(succession("DISSOLUTION", LocalDate.of(2031, 7, 1), "\"ending-agency\"", "\"dic\"", ""))
                .then()
                .statusCode(201);
        load("ending-2024", ending).statusCode(200).body("changed", equalTo(1));
        assertThat(count("agency WHERE code = 'ending-agency' AND valid_until = '2031-07-01'"))
                .isOne();
    }

    @Test
    void givesNoWorkToAnAgencyThatAPlanFileEndsForNobody() {
        var idle = other("1", "Việc")
                .replace("other", "idle")
                .replace("\"leads\": [\"idle-agency\"]", "\"leads\": []")
                .replace("\"validUntil\": null", "\"validUntil\": \"2031-07-01\"");
        load("idle-2024", idle).statusCode(200);

        load(
                        "idle-2024",
                        idle.replace("\"version\": \"1\"", "\"version\": \"2\"")
                                .replace("\"leads\": []", "\"leads\": [\"idle-agency\"]"))
                .spec(isProblem(422, "malformed-plan"))
                .body("errors.code", contains("work-without-successor"));
        TaskFixtures.add(TaskFixtures.content("T-idle", "\"leads\": [], \"cooperating\": [\"idle-agency\"]"))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/cooperating/0"))
                .body("errors.code", contains("ends-without-successor"));
        coordinator()
                .contentType(ContentType.JSON)
                .body("""
                        {"code": "obligation-idle", "title": {"vi": "Báo cáo", "en": "Report"},
                         "owedBy": {"organisations": ["idle-agency"]}, "owedTo": "idle-agency", "recurrence": "YEARLY",
                         "form": "report", "legalSource": {"vi": "Công văn", "en": "Letter"}}""")
                .post("/api/v1/obligations")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/owedBy/organisations", "/owedTo"))
                .body("errors.code", everyItem(equalTo("ends-without-successor")));
        assertThat(count("task WHERE code = 'T-idle'")).isZero();
    }

    @Test
    void letsNobodyWithdrawASuccessionOfAnAgencyThatWouldThenEndForNobody() {
        var plan = other("1", "Việc")
                .replace("other", "again")
                .replace("\"leads\": [\"again-agency\"]", "\"leads\": []")
                .replace("\"validUntil\": null", "\"validUntil\": \"2032-07-01\"");
        load("again-2024", plan).statusCode(200);
        var succession = record(succession("DISSOLUTION", LocalDate.of(2031, 7, 1), "\"again-agency\"", "\"dic\"", ""));
        succession.then().statusCode(201);
        TaskFixtures.addTask("\"leads\": [\"again-agency\"]");

        as("administrator", "ppc", "administrator")
                .contentType(ContentType.JSON)
                .header("If-Match", succession.header("ETag"))
                .body("{\"reason\": \"Nhầm\"}")
                .post("/api/v1/successions/" + succession.path("id") + "/withdrawal")
                .then()
                .spec(isProblem(409, "succession-not-withdrawable"));
        assertThat(count("agency WHERE code = 'again-agency' AND valid_until = '2031-07-01'"))
                .isOne();
    }

    @Test
    void refusesAPeriodInWhichTheAgencyBearsAnotherName() {
        load("named-2024", other("1", "Việc").replace("other", "named")).statusCode(200);
        record(succession("RENAME", LocalDate.of(2031, 7, 1), "\"named-agency\"", "", """
                        , "name": {"vi": "Sở mới", "en": "New department"}, "shortName": "Sở mới\""""))
                .then()
                .statusCode(201);
        var both = agency("null") + ",\n" + agency("\"2031-08-01\"");
        load(
                        "named-2024",
                        other("2", "Việc")
                                .replace(
                                        agency("null"),
                                        both.replaceFirst("\"validUntil\": null", "\"validUntil\": \"2031-07-01\""))
                                .replace("other", "named"))
                .spec(isProblem(422, "malformed-plan"))
                .body("errors.pointer", contains("/organisations/1/validFrom"))
                .body("errors.code", contains("overlapping-period"));
    }

    @Test
    void makesNoGroupOfAnAgencyThatIsThere() {
        load("kind-2024", other("1", "Việc").replace("other", "kind")).statusCode(200);
        load("kind-2024", other("2", "Việc").replace("other", "kind").replace("DEPARTMENT", "GROUP"))
                .spec(isProblem(422, "malformed-plan"))
                .body("errors.pointer", contains("/organisations/0/kind"))
                .body("errors.code", contains("group"));
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
                .put("/api/v1/plans/lai-chau-2023/obligations")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse load(String plan, String file) {
        return load(plan, "", file);
    }

    private static ValidatableResponse load(String plan, String query, String file) {
        return as("administrator", "dic", "administrator")
                .contentType(ContentType.JSON)
                .body(file.getBytes(UTF_8))
                .put("/api/v1/plans/" + plan + "/obligations" + query)
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
                {"plan": "other-2024", "version": "%s", "organisations": [
                %s
                ], "causes": [], "obstacles": [], "obligations": [], "existingSystems": [], "tasks": [

                %s
                ]}""".formatted(version, agency("null"), task(title));
    }

    private static String agency(String validFrom) {
        return """
                {"code": "other-agency", "kind": "DEPARTMENT", "name": {"vi": "Sở", "en": "Department"}, \
                "shortName": "Sở", "validFrom": %s, "validUntil": null, "clause": null}""".formatted(validFrom);
    }

    private static String task(String title) {
        return """
                {"code": "other-A.1", "clause": "A.1", "quote": "Câu", "en": "Sentence", "title": {"vi": "%s", "en": "Task"}, \
                "kind": "TASK", "leads": ["other-agency"], "cooperating": [], "recurrence": "ONCE", "due": null, \
                "commitments": []}""".formatted(title);
    }

    private static long count(String from) {
        return SuiteDatabase.count("SELECT count(*) FROM " + from);
    }
}
