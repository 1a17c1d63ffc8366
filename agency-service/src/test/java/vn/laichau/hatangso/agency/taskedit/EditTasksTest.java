package vn.laichau.hatangso.agency.taskedit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.add;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.addTask;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.change;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.content;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.occurrence;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class EditTasksTest extends RunningService {

    private static final String TASKS = "/api/v1/tasks/";

    @Test
    void addsATaskOnceHoweverOftenItIsAsked() {
        var code = "T-" + UUID.randomUUID();
        var keyed = "key-" + code;
        var first = coordinator()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", keyed)
                .body(content(code, "\"leads\": [\"vnpt\", \"departments\"], \"clause\": \"P2.III.2.b.3\""))
                .post(TASKS);
        first.then()
                .statusCode(201)
                .body("state", equalTo("ASSIGNED"))
                .body("occurrences.ASSIGNED", greaterThan(4))
                .body("clause", equalTo("P2.III.2.b.3"));
        coordinator()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", keyed)
                .body(content(code, "\"leads\": [\"vnpt\", \"departments\"], \"clause\": \"P2.III.2.b.3\""))
                .post(TASKS)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.path("id")));
        add(content(code, "\"leads\": []")).then().spec(isProblem(409, "task-code-taken"));
        occurrence(first, "finance").then().body("state", equalTo("ASSIGNED"));
        as("leader", "ppc", "leader")
                .contentType(ContentType.JSON)
                .body(content(code, "\"leads\": []"))
                .post(TASKS)
                .then()
                .spec(isProblem(403, "forbidden"));
    }

    @Test
    void takesNoCodeThatAPlanUsesAndLetsNoPlanUseOneThatIsTaken() {
        add(content("P2.III.1.2", "\"leads\": []")).then().spec(isProblem(409, "task-code-taken"));

        String code = addTask("\"leads\": []").path("code");
        as("root", "dic", "administrator")
                .contentType(ContentType.JSON)
                .body("""
                        {"plan": "ma-da-dung", "version": "1", "organisations": [], "causes": [], "obstacles": [], "obligations": [],
                         "existingSystems": [], "tasks": [
                          {"code": "%s", "clause": "A.1", "quote": "Câu", "en": "Sentence", "title": {"vi": "Việc", "en": "Task"},
                           "kind": "TASK", "leads": [], "cooperating": [], "recurrence": "ONCE", "due": null,
                           "commitments": []}]}""".formatted(code).getBytes(UTF_8))
                .put("/api/v1/plans/ma-da-dung/obligations")
                .then()
                .spec(isProblem(422, "malformed-plan"))
                .body("errors.code", contains("other-plans-code"));
    }

    @Test
    void givesACodeToOneOfThoseWhoAddAtTheSameTime() {
        var code = "T-" + UUID.randomUUID();
        var statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> add(content(code, "\"leads\": []")).statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void refusesEvidenceThatNoFileCanBeAndACommitmentThatIsNamedTwice() {
        add(content("T-" + UUID.randomUUID(), """
                        "evidence": {"required": true, "mediaTypes": ["application/PDF"]},
                        "commitments": [{"code": "c", "description": {"vi": "x", "en": "x"}, "comparator": "JUDGED"},
                                        {"code": "c", "description": {"vi": "y", "en": "y"}, "comparator": "JUDGED"}]"""))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/commitments/1", "/evidence/mediaTypes"))
                .body("errors.code", contains("duplicate", "not-in-list"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"vi\": \"x", "\"en\": \"x", "\"unit\": \"%", "\"code\": \"c"})
    void refusesACommitmentThatShowsOtherwiseThanItIsStored(String member) {
        var commitment = """
                "commitments": [{"code": "c", "description": {"vi": "x", "en": "x"}, "comparator": "AT_LEAST",
                                 "value": 1, "unit": "%"}]""";
        add(content("T-" + UUID.randomUUID(), commitment.replace(member, member + "\\u202e")))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains(startsWith("/commitments/0/")))
                .body("errors.code", contains("control-character"));
    }

    @Test
    void refusesAgenciesThatAreNotThereOnTheDay() {
        add(content("*", """
                        "commitments": [{"code": "c", "description": {"vi": "x", "en": "x"}, "comparator": "AT_LEAST",
                                         "value": 1e20, "unit": "%"}]"""))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/code", "/commitments/0/value"));
        add(content("x", """
                        "leads": ["ubnd-105", "nobody", "vnpt"], "cooperating": ["vnpt"],
                        "evidence": {"required": true, "mediaTypes": ["application/x-msdownload"]}"""))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/evidence/mediaTypes", "/leads/0", "/leads/1", "/cooperating/0"))
                .body("errors.code", hasItem("agency-ended"))
                .body("errors.code", hasItem("unknown-code"));
    }

    @Test
    void saysOfAnAgencyThatIsYetToBeginThatItDoesNotExistYet() {
        var code = "se-lap-" + UUID.randomUUID();
        as("root", "dic", "administrator")
                .contentType(ContentType.JSON)
                .body("""
                        {"code": "%s", "kind": "DEPARTMENT", "name": {"vi": "Trung tâm sẽ lập", "en": "A centre to come"},
                         "shortName": "Trung tâm", "validFrom": "2098-01-01", "legalBasis": "Quyết định thành lập"}""".formatted(code))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);
        add(content("se-giao-" + UUID.randomUUID(), "\"leads\": [\"" + code + "\"]"))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/leads/0"))
                .body("errors.code", contains("agency-not-begun"));
    }

    @Test
    void changesOnlyWhatTheCoordinatorSawAndReleasesWhoLeadsNoMore() {
        var task = addTask("\"leads\": [\"vnpt\"]");
        coordinator()
                .contentType(ContentType.JSON)
                .body(content(null, "\"leads\": []"))
                .put(TASKS + task.path("id"))
                .then()
                .spec(isProblem(428, "precondition-required"));
        change(task, "\"leads\": [\"viettel\"], \"due\": \"2099-01-31\"")
                .then()
                .statusCode(200)
                .body("leads", contains("viettel"))
                .body("occurrences.ASSIGNED", equalTo(1));
        change(task, "\"leads\": []").then().spec(isProblem(412, "precondition-failed"));
        occurrence(task, "vnpt").then().body("state", equalTo("RELEASED"));
        occurrence(task, "viettel").then().body("due", equalTo("2099-01-31"));
        change(coordinator().get(TASKS + task.path("id")), "\"leads\": [\"vnpt\"]")
                .then()
                .statusCode(200);
        occurrence(task, "vnpt").then().body("state", equalTo("ASSIGNED"));
    }

    @Test
    void asksNobodyTwiceWhenATaskRecursInAnotherWay() {
        var task = addTask("\"leads\": [\"vnpt\"], \"due\": \"2026-11-30\"");
        var yearly = coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", task.header("ETag"))
                .body(content(null, "\"leads\": [\"vnpt\"], \"due\": \"2026-11-30\"")
                        .replace("ONCE", "YEARLY"))
                .put(TASKS + task.path("id"));
        yearly.then().statusCode(200).body("occurrences.ASSIGNED", equalTo(1));
        statesOf(task, "RELEASED", "ASSIGNED");
        change(yearly, "\"leads\": [\"vnpt\"], \"due\": \"2026-11-30\"").then().statusCode(200);
        statesOf(task, "ASSIGNED", "RELEASED");
    }

    private static void statesOf(Response task, String... states) {
        coordinator().get(TASKS + "occurrences?task=" + task.path("id")).then().body("items.state", contains(states));
    }

    @Test
    void assignsManyTasksAllOrNoneOrEachByItself() {
        var one = addTask("\"leads\": []");
        var two = addTask("\"leads\": []");
        var body = """
                {"assignments": [{"task": "%s", "etag": %s, "leads": ["vnpt"]},
                                 {"task": "%s", "etag": %s, "leads": ["ubnd-105"]}]}""".formatted(one.path("id"), quoted(one), two.path("id"), quoted(two));
        bulk("", body)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/assignments/1/leads/0"))
                .body("errors.code", contains("agency-ended"));
        coordinator().get(TASKS + one.path("id")).then().body("state", equalTo("UNASSIGNED"));
        bulk("?partial=true", body)
                .then()
                .statusCode(200)
                .body("received", equalTo(2))
                .body("changed", equalTo(1))
                .body("rejected", equalTo(1))
                .body("items.outcome", contains("CHANGED", "REJECTED"));
        coordinator().get(TASKS + one.path("id")).then().body("state", equalTo("ASSIGNED"));
        bulk("?partial=true", body)
                .then()
                .body("rejected", equalTo(2))
                .body("items[0].errors[0].code", equalTo("stale"));
        bulk("?partial=true", """
                {"assignments": [{"task": "%1$s", "etag": %2$s}, {"task": "%1$s", "etag": %2$s}]}""".formatted(two.path("id"), quoted(two)))
                .then()
                .body("items.outcome", contains("UNCHANGED", "REJECTED"))
                .body("items[1].errors[0].code", equalTo("not-one-task"));
    }

    @Test
    void takesTheSameTasksInWhateverOrderFromSeveralAtOnce() {
        var tasks = new ArrayList<String>();
        for (var i = 0; i < 12; i++) {
            tasks.add(addTask("\"leads\": []").path("id"));
        }
        var backwards = new ArrayList<>(tasks);
        Collections.reverse(backwards);
        for (var round = 0; round < 8; round++) {
            var lead = round % 2 == 0 ? "vnpt" : "viettel";
            var bodies = Stream.of(tasks, backwards, tasks, backwards)
                    .map(order -> assignments(order, lead))
                    .toList();
            var answers = bodies.stream()
                    .map(body -> CompletableFuture.supplyAsync(
                            () -> bulk("?partial=true", body).statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).as("round %d", round).containsOnly(200);
        }
    }

    private static String assignments(List<String> tasks, String lead) {
        return tasks.stream()
                .map(task -> """
                        {"task": "%s", "etag": %s, "leads": ["%s"]}""".formatted(task, quoted(coordinator().get(TASKS + task)), lead))
                .collect(joining(",", "{\"assignments\": [", "]}"));
    }

    private static Response bulk(String query, String body) {
        return coordinator().contentType(ContentType.JSON).body(body).post("/api/v1/tasks/assignments" + query);
    }

    private static String quoted(Response task) {
        return "\"" + task.header("ETag").replace("\"", "\\\"") + "\"";
    }

    @Test
    void drawsTheTreeOfClausesAndCountsByAgency() {
        addTask("\"leads\": [\"power-company\"], \"clause\": \"P2.III.2.b.10\", \"due\": \"2020-01-01\"");
        coordinator()
                .get(TASKS + "tree")
                .then()
                .body("clauses.find { it.clause == 'P2' }.clauses.clause", hasItem("P2.III"))
                .body(
                        "clauses.find { it.clause == 'P2' }.clauses.find { it.clause == 'P2.III' }.clauses.find { it.clause == 'P2.III.2' }"
                                + ".clauses.find { it.clause == 'P2.III.2.b' }.clauses.clause[-1]",
                        equalTo("P2.III.2.b.10"));
        coordinator()
                .get(TASKS + "board")
                .then()
                .body("items.find { it.organisation == 'power-company' }.states.ASSIGNED", greaterThan(0))
                .body("items.find { it.organisation == 'power-company' }.overdue", greaterThan(0));
        coordinator()
                .get("/api/v1/tasks?state=UNASSIGNED&clause=P2.III.2.a")
                .then()
                .body("items", hasSize(3))
                .body("items.state", not(hasItem("ASSIGNED")));
    }
}
