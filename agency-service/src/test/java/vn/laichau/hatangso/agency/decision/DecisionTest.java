package vn.laichau.hatangso.agency.decision;

import static java.time.Duration.ofSeconds;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.COMMUNE;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.POLICY;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.TARGET;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.commune;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.decide;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.decision;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.draft;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.freshNumber;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.leader;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.obstacle;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.post;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.report;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.submitted;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.verb;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.addTask;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.change;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.occurrence;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class DecisionTest extends RunningService {

    private static final String TODAY = "2026-11-26";
    private static final String TASK = """
            {"kind": "TASK_AMENDMENT", "text": "Lùi hạn", "task": {"task": "P2.III.1.2", "due": "2028-06-30",
             "title": {"vi": "Tuyên truyền đến từng bản", "en": "Inform every village"}}}""";

    @BeforeEach
    void itIsNovember() {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.UTC), Clock.class);
    }

    @AfterEach
    void bringThePeerBack() {
        IndicatorPeer.takesEverything();
    }

    private static long decisions() {
        return SuiteDatabase.count("SELECT count(*) FROM decision");
    }

    @Test
    void leadsFromAnObstacleOfACommuneToNewVersionsOfATargetAndATask() {
        var obstacle = obstacle();
        var proposal = submitted(TARGET + "," + TASK + "," + POLICY, obstacle);
        var number = freshNumber();
        var decided = decide(proposal, number, TODAY, "ACCEPTED", "ACCEPTED", "REFUSED");
        decided.then()
                .statusCode(201)
                .body("obstacles.id", contains(obstacle))
                .body("obstacles.organisation", contains(COMMUNE))
                .body("items.outcome", contains("ACCEPTED", "ACCEPTED", "REFUSED"))
                .body("items[0].targetVersion.inForceFrom", equalTo(TODAY))
                .body("items[1].taskVersion.number", equalTo(2))
                .body("items[2].targetVersion", nullValue());
        String id = decided.path("id");
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> commune()
                        .get("/api/v1/decisions/" + id)
                        .then()
                        .body("items[0].targetVersion.delivery", equalTo("TAKEN")));
        assertThat(IndicatorPeer.bodiesFor(id))
                .first()
                .asString()
                .contains(
                        "\"item\":\"" + proposal.path("id") + "/1\"",
                        "\"value\":70",
                        "\"recordedAt\":\"2026-11-26T09:00:00+07:00\"",
                        "\"inForceFrom\":\"" + TODAY + '"')
                .contains("\"number\":\"" + number + '"', "\"target\":\"household-fibre-2025\"");
        commune()
                .get("/api/v1/obstacles/" + obstacle)
                .then()
                .body("state", equalTo("RESOLVED"))
                .body("proposals.id", contains(proposal.<String>path("id")))
                .body("decisions.number", contains(number))
                .body("decisions[0].items[0].targetVersion.target", equalTo("household-fibre-2025"));
        coordinator()
                .get("/api/v1/tasks?limit=500")
                .then()
                .body("items.find { it.code == 'P2.III.1.2' }.due", equalTo("2028-06-30"))
                .body("items.find { it.code == 'P2.III.1.2' }.title.vi", equalTo("Tuyên truyền đến từng bản"));
    }

    @Test
    void letsWhatIsOpenFollowTheLastOfSeveralItemsAboutOneTask() {
        var task = addTask("\"leads\": [\"vnpt\"], \"due\": \"2027-01-31\"");
        var item = """
                {"kind": "TASK_AMENDMENT", "text": "Sửa đổi", "task": {"task": "%s", %s}}""";
        String code = task.path("code");
        var title = item.formatted(code, "\"title\": {\"vi\": \"Lắp thêm trạm\", \"en\": \"Set up more\"}");
        var due = item.formatted(code, "\"due\": \"2028-06-30\"");
        decide(submitted(title + "," + due, obstacle()), freshNumber(), TODAY, "ACCEPTED", "ACCEPTED")
                .then()
                .statusCode(201);
        coordinator()
                .get("/api/v1/tasks/" + task.path("id"))
                .then()
                .body("title.vi", equalTo("Lắp thêm trạm"))
                .body("due", equalTo("2028-06-30"));
        occurrence(task, "vnpt").then().body("due", equalTo("2028-06-30"));
    }

    @Test
    void isChangedByAnotherDecisionAlone() {
        var task = addTask("\"leads\": [\"vnpt\"], \"due\": \"2027-01-31\"");
        var amendment = """
                {"kind": "TASK_AMENDMENT", "text": "Lùi hạn", "task": {"task": "%s", "due": "2028-06-30"}}""".formatted(task.<String>path("code"));
        decide(submitted(amendment, obstacle()), freshNumber(), TODAY, "ACCEPTED")
                .then()
                .statusCode(201);
        var address = "/api/v1/tasks/" + task.path("id");
        var seen = coordinator().get(address);
        change(seen, "\"leads\": [\"vnpt\"], \"due\": \"2029-01-31\"")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/due"))
                .body("errors.code", contains("set-by-decision"));
        coordinator()
                .contentType(ContentType.JSON)
                .body("""
                        {"assignments": [{"task": "%s", "etag": "%s", "leads": ["viettel"], "due": "2029-01-31"}]}""".formatted(
                        task.<String>path("id"), seen.<String>path("etag").replace("\"", "\\\"")))
                .post("/api/v1/tasks/assignments")
                .then()
                .body("errors.code", contains("set-by-decision"));
        coordinator().get(address).then().body("due", equalTo("2028-06-30")).body("leads", contains("vnpt"));
        change(seen, "\"leads\": [\"viettel\"], \"due\": \"2028-06-30\"")
                .then()
                .statusCode(200)
                .body("due", equalTo("2028-06-30"));
    }

    /** Who assigns many at once locks them by their ids: in the order of the items each could wait for the other. */
    @Test
    void locksTheTasksThatItAmendsInTheOrderOfTheirIds() throws Exception {
        var first = addTask("\"leads\": []");
        var second = addTask("\"leads\": []");
        var proposal = submitted(later(second) + "," + later(first), obstacle());
        try (var other = SuiteDatabase.superuser();
                var watch = SuiteDatabase.superuser()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT 1 FROM task WHERE id = '" + first.path("id") + "' FOR UPDATE");
            var pid = other.createStatement().executeQuery("SELECT pg_backend_pid()");
            pid.next();
            var waiting =
                    "SELECT 1 FROM pg_stat_activity WHERE %d = ANY(pg_blocking_pids(pid))".formatted(pid.getInt(1));
            var decided = supplyAsync(() -> decide(proposal, freshNumber(), TODAY, "ACCEPTED", "ACCEPTED"));
            await().atMost(ofSeconds(30))
                    .until(() -> watch.createStatement().executeQuery(waiting).next());
            var free = "SELECT 1 FROM task WHERE id = '" + second.path("id") + "' FOR UPDATE SKIP LOCKED";
            assertThat(watch.createStatement().executeQuery(free).next()).isTrue();
            other.commit();
            decided.get().then().statusCode(201);
        }
    }

    private static String later(Response task) {
        return """
                {"kind": "TASK_AMENDMENT", "text": "Lùi hạn", "task": {"task": "%s", "due": "2028-06-30"}}""".formatted(task.<String>path("code"));
    }

    @Test
    void leadsBackFromTheTaskThatItAmendedAndMovesTheLastDayOfWhatIsOpen() {
        var task = addTask("\"leads\": [\"vnpt\"], \"due\": \"2027-01-31\"");
        var seen = coordinator().get("/api/v1/tasks/" + task.path("id"));
        var amendment = """
                {"kind": "TASK_AMENDMENT", "text": "Lùi hạn", "task": {"task": "%s", "due": "2028-06-30"}}""".formatted(task.<String>path("code"));
        var number = freshNumber();
        String id = decide(submitted(amendment, obstacle()), number, TODAY, "ACCEPTED")
                .path("id");

        coordinator()
                .get("/api/v1/tasks/" + task.path("id"))
                .then()
                .body("due", equalTo("2028-06-30"))
                .body("amendments.decision", contains(id))
                .body("amendments.number", contains(number))
                .body("amendments.date", contains(TODAY));
        occurrence(task, "vnpt").then().body("due", equalTo("2028-06-30")).body("state", equalTo("ASSIGNED"));
        // Who read the task before the decision does not undo it unawares.
        change(seen, "\"leads\": [\"vnpt\"], \"due\": \"2027-01-31\"")
                .then()
                .spec(isProblem(412, "precondition-failed"));
    }

    @Test
    void isFoundByTheNumberThatATargetsVersionNames() {
        var number = freshNumber();
        String id =
                decide(submitted(TARGET, obstacle()), number, TODAY, "ACCEPTED").path("id");
        coordinator()
                .queryParam("number", number)
                .get("/api/v1/decisions?year=2026")
                .then()
                .body("items.id", contains(id));
        coordinator()
                .queryParam("number", number)
                .get("/api/v1/decisions?year=2025")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void bringsWhatIndicatorServiceRefusesBackToTheCoordinatorAndSendsItOnceMore() {
        var proposal = submitted(TARGET, obstacle());
        String item = proposal.path("id") + "/1";
        IndicatorPeer.rejects(proposal.path("id"), item, "version-exists");
        String id = decide(proposal, freshNumber(), TODAY, "ACCEPTED").path("id");
        var address = "/api/v1/decisions/" + id;
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> coordinator()
                        .get(address)
                        .then()
                        .body("items[0].targetVersion.delivery", equalTo("REFUSED"))
                        .body("items[0].targetVersion.refusal.code", equalTo("version-exists")));
        IndicatorPeer.takesEverything();
        coordinator().post(address + "/redelivery").then().statusCode(202);
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> coordinator()
                        .get(address)
                        .then()
                        .body("items[0].targetVersion.delivery", equalTo("TAKEN"))
                        .body("items[0].targetVersion.refusal", nullValue()));
        coordinator().post(address + "/redelivery").then().spec(isProblem(409, "no-amendment-refused"));
    }

    @Test
    void refusesToDecideTwice() {
        var proposal = submitted(POLICY, obstacle());
        decide(proposal, freshNumber(), TODAY, "REFUSED").then().statusCode(201);
        var before = decisions();
        decide(proposal, freshNumber(), TODAY, "ACCEPTED").then().spec(isProblem(412, "precondition-failed"));
        var seen = coordinator().get("/api/v1/proposals/" + proposal.path("id"));
        decide(seen, freshNumber(), TODAY, "ACCEPTED").then().spec(isProblem(409, "proposal-not-under-decision"));
        assertThat(decisions()).isEqualTo(before);
    }

    @Test
    void takesANumberOnceInAYear() {
        var number = freshNumber();
        decide(submitted(POLICY, obstacle()), number, TODAY, "ACCEPTED").then().statusCode(201);
        var obstacle = obstacle();
        var second = submitted(POLICY, obstacle);
        decide(second, number, TODAY, "ACCEPTED").then().spec(isProblem(409, "decision-number-taken"));
        commune().get("/api/v1/obstacles/" + obstacle).then().body("state", equalTo("PROPOSED"));
        decide(second, freshNumber(), TODAY, "ACCEPTED").then().statusCode(201);
    }

    @Test
    void opensTheObstaclesAgainWhenEverythingIsRefused() {
        var obstacle = obstacle();
        decide(submitted(POLICY, obstacle), freshNumber(), TODAY, "REFUSED")
                .then()
                .statusCode(201);
        commune().get("/api/v1/obstacles/" + obstacle).then().body("state", equalTo("OPEN"));
        decide(submitted(POLICY, obstacle), freshNumber(), TODAY, "ACCEPTED")
                .then()
                .statusCode(201);
        commune()
                .get("/api/v1/obstacles/" + obstacle + "/chain")
                .then()
                .body("obstacles.state", contains("RESOLVED"))
                .body("proposals.state", contains("DECIDED", "DECIDED"))
                .body("decisions.items.outcome.flatten()", contains("REFUSED", "ACCEPTED"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"number\": \"5/QĐ-UBND\" | /number | wrong-format",
                "\"number\": \"05 /QĐ-UBND\" | /number | wrong-format",
                "\"date\": \"2026-11-27\" | /date | in-future",
                "\"date\": \"2026-11-25\" | /date | before-proposal",
                "\"items\": [] | /items | item-undecided",
                "\"items\": [{\"item\": 1, \"outcome\": \"REFUSED\"}] | /items/0/reason | missing",
                "\"items\": [{\"item\": 1, \"outcome\": \"REFUSED\", \"reason\": \"a\\u0007\"}] | /items/0/reason | control-character",
                "\"items\": [{\"item\": 1, \"outcome\": \"ACCEPTED\"}, {\"item\": 2, \"outcome\": \"ACCEPTED\"}] | /items/1/item | unknown-code",
                "\"items\": [{\"item\": 1, \"outcome\": \"ACCEPTED\"}, {\"item\": 1, \"outcome\": \"REFUSED\", \"reason\": \"x\"}] | /items/1 | duplicate"
            })
    void refusesWhatBreaksARule(String member, String pointer, String code) {
        var proposal = submitted(POLICY, obstacle());
        var name = member.substring(0, member.indexOf(':'));
        var whole = decision(freshNumber(), TODAY, "ACCEPTED");
        var content = name.equals("\"items\"")
                ? whole.replaceFirst("\"items\": .*", "@}").replace("@", member)
                : whole.replaceFirst(name + ": \"[^\"]*\"", "@").replace("@", member);
        var before = decisions();
        verb(leader(), proposal, "decision", content)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        assertThat(decisions()).isEqualTo(before);
    }

    @Test
    void showsAnOperatorWhatBecameOfItsOwnObstacleAlone() {
        String own = report(operator("vnpt"), "Thiếu tuyến cáp").path("id");
        var number = freshNumber();
        String id = decide(submitted(TARGET, own, obstacle()), number, TODAY, "ACCEPTED")
                .path("id");
        operator("vnpt")
                .get("/api/v1/decisions/" + id + "/chain")
                .then()
                .statusCode(200)
                .body("obstacles.id", contains(own))
                .body("proposals.obstacles.flatten()", contains(own))
                .body("decisions.number", contains(number));
        operator("vnpt").get("/api/v1/decisions?limit=500").then().body("items.id", hasItem(id));
        operator("vnpt")
                .get("/api/v1/me/events")
                .then()
                .body(
                        "events.subject",
                        hasItem(coordinator().get("/api/v1/decisions/" + id).<String>path("proposal")));
        operator("viettel").get("/api/v1/decisions/" + id).then().spec(isProblem(404, "not-found"));
        operator("viettel").get("/api/v1/decisions/" + id + "/chain").then().spec(isProblem(404, "not-found"));
        operator("viettel").get("/api/v1/proposals").then().body("items", hasSize(0));
    }

    @Test
    void tellsNobodyOfADraft() {
        String draft = draft(POLICY, obstacle()).path("id");
        var address = "/api/v1/proposals/" + draft;
        leader().get(address).then().spec(isProblem(404, "not-found"));
        commune().get(address).then().spec(isProblem(404, "not-found"));
        post(leader().header("If-Match", "\"0\""), address + "/decision", decision(freshNumber(), TODAY, "ACCEPTED"))
                .then()
                .spec(isProblem(404, "not-found"));
        coordinator().get(address).then().statusCode(200);
    }

    @Test
    void tellsAReportWhatWasThereAtItsCutOff() {
        var waiting = obstacle();
        String proposal = submitted(POLICY, waiting).path("id");
        var number = freshNumber();
        decide(submitted(POLICY, obstacle()), number, TODAY, "ACCEPTED");
        reportData("2026-11-26T09:00:00+07:00")
                .body("reportedObstacles.id", hasItem(waiting))
                .body("proposals.id", hasItem(proposal))
                .body("decisions.number", hasItem(number));
        reportData("2026-11-26T08:59:59+07:00")
                .body("reportedObstacles.id", not(hasItem(waiting)))
                .body("proposals.id", not(hasItem(proposal)))
                .body("decisions.number", not(hasItem(number)));
    }

    @Test
    void answersObstaclesOfThePlanToo() {
        String ofPlan =
                coordinator().get("/api/v1/obstacles").path("items.find { it.code == 'low-undergrounding' }.id");
        var reported = obstacle();
        decide(submitted(POLICY, ofPlan, reported), freshNumber(), TODAY, "REFUSED")
                .then()
                .body("obstacles.id", containsInAnyOrder(ofPlan, reported));
        coordinator()
                .get("/api/v1/obstacles/" + ofPlan)
                .then()
                .body("code", equalTo("low-undergrounding"))
                .body("state", equalTo("OPEN"))
                .body("decisions", hasSize(1));
        operator("vnpt").get("/api/v1/obstacles/" + ofPlan).then().spec(isProblem(404, "not-found"));
    }

    private static ValidatableResponse reportData(String cutOff) {
        return as("service", "dic", "report-collection")
                .queryParam("cutOff", cutOff)
                .get("/internal/v1/report-data")
                .then()
                .statusCode(200);
    }
}
