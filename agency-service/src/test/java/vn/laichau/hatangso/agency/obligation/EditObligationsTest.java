package vn.laichau.hatangso.agency.obligation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class EditObligationsTest extends RunningService {

    private static final String PATH = "/api/v1/obligations";

    private static final String CONTENT = """
            {"code": "%s", "title": {"vi": "Báo cáo chuyên đề", "en": "Special report"},
             "owedBy": {"organisations": ["finance"]}, "owedTo": "dic", "recurrence": "YEARLY",
             "onTimeBefore": "--06-15", "reminders": [-7, 1], "form": "report",
             "legalSource": {"vi": "Công văn", "en": "Letter"}}""";

    private static Response add(String code) {
        return coordinator()
                .contentType(ContentType.JSON)
                .body(CONTENT.formatted(code))
                .post(PATH);
    }

    @Test
    void addsAnObligationThatNoPlanStates() {
        add("special-report")
                .then()
                .statusCode(201)
                .header("Location", endsWith(PATH + "/special-report"))
                .header("ETag", notNullValue())
                .body("dueDayEnds", equalTo("--06-16"))
                .body("countsOnDueDay", equalTo(true))
                .body("clause", nullValue());
        given().get(PATH + "/special-report").then().statusCode(200).body("reminders", contains(-7, 1));
        given().get("/api/v1/deadlines?year=2035")
                .then()
                .body(
                        "items.find { it.obligation.code == 'special-report' }.onTimeBefore",
                        equalTo("2035-06-15T00:00:00+07:00"));
        add("special-report")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/obligation-code-taken"))
                .body("title", equalTo("The code of the obligation is already taken"))
                .body("status", equalTo(409))
                .body("instance", equalTo(PATH))
                .body("code", equalTo("obligation-code-taken"));
    }

    @Test
    void changesOnlyWhatTheCoordinatorSaw() {
        var added = add("dated-review");
        var dated = CONTENT.formatted("dated-review").replace("--06-15", "--07-01");
        coordinator()
                .contentType(ContentType.JSON)
                .body(dated)
                .put(PATH + "/dated-review")
                .then()
                .statusCode(428);
        var changed = coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", added.header("ETag"))
                .body(dated)
                .put(PATH + "/dated-review");
        changed.then().statusCode(200).body("onTimeBefore", equalTo("--07-01"));
        coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", added.header("ETag"))
                .body(dated)
                .put(PATH + "/dated-review")
                .then()
                .statusCode(412);
    }

    @Test
    void namesEveryFaultWithItsPlace() {
        var content = """
                {"code": "No Code", "title": {"vi": "", "en": "x"}, "owedBy": {"organisations": ["nobody"]},
                 "owedTo": "nowhere", "recurrence": "ONCE", "onTimeBefore": "--02-29", "yearOffset": 2,
                 "reminders": [1, 1], "legalSource": {"vi": "a", "en": "b"}}""";
        refuses(content, "/code", "/title/vi", "/yearOffset", "/reminders/1");
        refuses(
                content.replace("No Code", "no-code")
                        .replace("\"vi\": \"\"", "\"vi\": \"x\"")
                        .replace("\"yearOffset\": 2", "\"yearOffset\": 1")
                        .replace("[1, 1]", "[1]"),
                "/owedBy/organisations",
                "/owedTo",
                "/firstYear",
                "/onTimeBefore");
    }

    private static void refuses(String content, String... pointers) {
        coordinator()
                .contentType(ContentType.JSON)
                .body(content)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointers));
    }

    /** Escaped as JSON has it: U+0007 rings a bell, U+202E turns what follows; a title stands in the subject of letters. */
    @ParameterizedTest
    @ValueSource(strings = {"\\u0007", "\\u202e", "\\r\\nBcc:"})
    void refusesTextsThatShowOtherwiseThanTheyAreStored(String character) {
        coordinator()
                .contentType(ContentType.JSON)
                .body(CONTENT.formatted("unseen").replace("Special report", "Special" + character + " report"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/title/en"))
                .body("errors.code", contains(character.endsWith("Bcc:") ? "not-one-line" : "control-character"));
    }

    @Test
    void leavesObligationsToTheCoordinator() {
        for (var role : new String[] {"operator", "leader", "auditor", "administrator"}) {
            as(role, "vnpt", role)
                    .contentType(ContentType.JSON)
                    .body(CONTENT.formatted("mine"))
                    .post(PATH)
                    .then()
                    .statusCode(403);
        }
        given().get(PATH + "/mine").then().statusCode(404);
    }

    @Test
    void addsOnceHoweverOftenTheSameIsAskedFor() {
        var first = addWith("obligation-key", "asked-twice");
        var again = addWith("obligation-key", "asked-twice");
        first.then().statusCode(201).header("Location", equalTo(PATH + "/asked-twice"));
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("ETag", equalTo(first.header("ETag")));
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        addWith("obligation-key", "another-one").then().spec(isProblem(422, "idempotency-key-reused"));
        given().get(PATH + "/another-one").then().spec(isProblem(404, "not-found"));
    }

    private static Response addWith(String key, String code) {
        return coordinator()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(CONTENT.formatted(code))
                .post(PATH);
    }
}
