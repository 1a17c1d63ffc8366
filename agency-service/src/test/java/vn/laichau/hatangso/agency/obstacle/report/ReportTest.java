package vn.laichau.hatangso.agency.obstacle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.COMMUNE;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.commune;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.post;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.report;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.verb;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshFirm;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class ReportTest extends RunningService {

    private static final String PATH = "/api/v1/obstacles/";
    private static final String CHANGED =
            "{\"title\": \"Tên mới\", \"description\": \"Rõ hơn\", \"tasks\": [\"P2.IV.7.1\"]}";
    private static final String REASON = "{\"reason\": \"Đã khắc phục\"}";

    private static Response change(RequestSpecification who, Response seen, String content) {
        return who.header("If-Match", seen.header("ETag"))
                .contentType(ContentType.JSON)
                .body(content)
                .put(PATH + seen.path("id"));
    }

    @Test
    void keepsWhatAnAgencyReports() {
        var reported = report(commune(), "Chưa có điện lưới");
        reported.then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("source", equalTo("AGENCY"))
                .body("organisation", equalTo(COMMUNE))
                .body("title.vi", equalTo("Chưa có điện lưới"))
                .body("territories.code", contains("03595"))
                .body("territories.validOn", contains("2026-11-01"))
                .body("indicators", contains("household-fibre"))
                .body("causes", contains("remote-terrain"));
        String id = reported.path("id");
        assertThat(reported.header("Location")).isEqualTo(PATH + id);
        coordinator()
                .get(PATH + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(reported.header("ETag")))
                .body("actions", contains("DISMISS"))
                .body("proposals", hasSize(0))
                .body("decisions", hasSize(0));
        commune().get(PATH + id).then().body("actions", contains("CHANGE", "WITHDRAW"));
        for (var filter :
                new String[] {"indicator=household-fibre", "territory=03595", "task=P2.IV.7.1", "state=OPEN"}) {
            coordinator().get("/api/v1/obstacles?limit=500&" + filter).then().body("items.id", hasItem(id));
        }
        for (var filter : new String[] {
            "indicator=bts-total", "territory=03388", "task=P2.IV.3", "state=RESOLVED", "organisation=vnpt"
        }) {
            coordinator().get("/api/v1/obstacles?limit=500&" + filter).then().body("items.id", not(hasItem(id)));
        }
    }

    @Test
    void isListedInTheOrderThatIsAskedFor() {
        var firm = freshFirm();
        for (var title : List.of("Đường chưa mở", "Ở xa trạm", "Dốc cao")) {
            post(operator(firm), "/api/v1/obstacles", """
                    {"title": "%s", "description": "Rõ", "indicators": ["household-fibre"]}""".formatted(title))
                    .then()
                    .statusCode(201);
        }
        var own = "organisation=" + firm;
        assertThat(titles(own)).containsExactly("Đường chưa mở", "Ở xa trạm", "Dốc cao");
        assertThat(titles(own + "&sort=TITLE")).containsExactly("Dốc cao", "Đường chưa mở", "Ở xa trạm");
        assertThat(titles(own + "&sort=TITLE&descending=true"))
                .containsExactly("Ở xa trạm", "Đường chưa mở", "Dốc cao");
        assertThat(titles(own + "&sort=REPORTED_AT&descending=true"))
                .containsExactly("Dốc cao", "Ở xa trạm", "Đường chưa mở");
    }

    private static List<String> titles(String query) {
        return coordinator().get("/api/v1/obstacles?" + query).jsonPath().getList("items.title.vi");
    }

    @ParameterizedTest
    @CsvSource({"CLAUSE, PLAN, AGENCY", "ORGANISATION, PLAN, AGENCY", "REPORTED_AT, AGENCY, PLAN"})
    void standsBehindOrBeforeThoseOfThePlan(String column, String first, String last) {
        report(commune(), "Chưa có điện lưới").then().statusCode(201);
        var sources = coordinator()
                .get("/api/v1/obstacles?limit=500&sort=" + column)
                .jsonPath()
                .getList("items.source");
        assertThat(sources).startsWith(first).endsWith(last);
    }

    @ParameterizedTest
    @EnumSource(ObstacleColumn.class)
    void standsInOneListWithThoseOfThePlanPageByPage(ObstacleColumn column) {
        String reported = report(commune(), "Chưa có điện lưới").path("id");
        for (var descending : List.of(false, true)) {
            var query = "/api/v1/obstacles?sort=%s&descending=%s".formatted(column, descending);
            var whole = coordinator().get(query + "&limit=500").jsonPath();
            var paged = new ArrayList<String>();
            for (var cursor = ""; cursor != null; ) {
                var page =
                        coordinator().get(query + "&limit=4&cursor=" + cursor).jsonPath();
                paged.addAll(page.getList("items.id"));
                cursor = page.getString("next");
            }
            assertThat(paged).contains(reported).isEqualTo(whole.getList("items.id"));
        }
    }

    @Test
    void isListedByNoOtherColumnAndWithNoCursorOfAnotherOrder() {
        var next = coordinator().get("/api/v1/obstacles?limit=1&sort=TITLE").<String>path("next");
        for (var query : List.of(
                "sort=WEIGHT",
                "sort=STATE&cursor=" + next,
                "sort=TITLE&descending=true&cursor=" + next,
                "cursor=" + next)) {
            coordinator().get("/api/v1/obstacles?" + query).then().spec(isProblem(400, "invalid-request"));
        }
    }

    @Test
    void isChangedByItsAgencyAgainstTheVersionThatWasRead() {
        var reported = report(commune(), "Tên cũ");
        change(commune(), reported, CHANGED)
                .then()
                .statusCode(200)
                .body("title.vi", equalTo("Tên mới"))
                .body("territories", hasSize(0))
                .body("cause", nullValue());
        change(commune(), reported, CHANGED).then().spec(isProblem(412, "precondition-failed"));
        commune()
                .contentType(ContentType.JSON)
                .body(CHANGED)
                .put(PATH + reported.path("id"))
                .then()
                .spec(isProblem(428, "precondition-required"));
    }

    @Test
    void belongsToItsAgencyAlone() {
        var reported = report(operator("vnpt"), "Của doanh nghiệp");
        change(operator("viettel"), reported, CHANGED).then().spec(isProblem(404, "not-found"));
        operator("viettel").get(PATH + reported.path("id")).then().spec(isProblem(404, "not-found"));
        operator("viettel").get(PATH + reported.path("id") + "/chain").then().spec(isProblem(404, "not-found"));
        var otherCommune = as("officer", "ubnd-03388", "agency-officer");
        otherCommune.get(PATH + reported.path("id")).then().statusCode(200);
        change(as("officer", "ubnd-03388", "agency-officer"), reported, CHANGED)
                .then()
                .spec(isProblem(403, "forbidden"));
        verb(coordinator(), reported, "withdrawal", REASON).then().spec(isProblem(403, "forbidden"));
        operator("vnpt")
                .get("/api/v1/obstacles?limit=500")
                .then()
                .body("items.organisation.unique()", contains("vnpt"));
    }

    @Test
    void isTakenBackOrPutAsideOnceWithAReason() {
        var own = report(commune(), "Sẽ rút");
        verb(commune(), own, "withdrawal", "{\"reason\": \" \"}").then().spec(isProblem(422, "invalid-content"));
        var withdrawn = verb(commune(), own, "withdrawal", REASON);
        withdrawn.then().statusCode(200).body("state", equalTo("WITHDRAWN")).body("reason", equalTo("Đã khắc phục"));
        verb(commune(), withdrawn, "withdrawal", REASON).then().spec(isProblem(409, "obstacle-not-open"));
        change(commune(), withdrawn, CHANGED).then().spec(isProblem(409, "obstacle-not-open"));
        var other = report(commune(), "Sẽ gác lại");
        verb(coordinator(), other, "dismissal", REASON).then().statusCode(200).body("state", equalTo("DISMISSED"));
        verb(commune(), other, "dismissal", REASON).then().spec(isProblem(403, "forbidden"));
    }

    @Test
    void isReportedOnceForAKey() {
        var before = SuiteDatabase.count("SELECT count(*) FROM reported_obstacle");
        String first = report(commune().header("Idempotency-Key", "obstacle-1"), "Một lần")
                .path("id");
        String again = report(commune().header("Idempotency-Key", "obstacle-1"), "Một lần")
                .path("id");
        assertThat(again).isEqualTo(first);
        assertThat(SuiteDatabase.count("SELECT count(*) FROM reported_obstacle"))
                .isEqualTo(before + 1);
    }

    @Test
    void comesPageByPageAfterThoseOfThePlan() {
        report(commune(), "Một");
        report(commune(), "Hai");
        var page = coordinator().get("/api/v1/obstacles?limit=5");
        page.then().body("items.source.unique()", contains("PLAN"));
        var next = coordinator().get("/api/v1/obstacles?limit=2&cursor=" + page.path("next"));
        next.then().body("items.source", contains("PLAN", "AGENCY"));
        var last = coordinator().get("/api/v1/obstacles?limit=1&cursor=" + next.path("next"));
        last.then()
                .body("items.source", contains("AGENCY"))
                .body("items[0].id", not(equalTo(next.path("items[1].id"))));
        coordinator().get("/api/v1/obstacles?cursor=eA").then().spec(isProblem(400, "invalid-request"));
    }

    @ParameterizedTest(name = "{2} at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"description\": \"x\", \"tasks\": [\"P2.IV.7.1\"]} | /title | missing",
                "{\"title\": \"x\", \"description\": \"a\\u001bb\", \"tasks\": [\"P2.IV.7.1\"]} | /description | control-character",
                "{\"title\": \"x\", \"description\": \"x\"} | `` | names-nothing",
                "{\"title\": \"x\", \"description\": \"x\", \"tasks\": [\"nobody-knows\"]} | /tasks/0 | unknown-code",
                "{\"title\": \"x\", \"description\": \"x\", \"tasks\": [\"P2.IV.7.1\", \"P2.IV.7.1\"]} | /tasks/1 | duplicate",
                "{\"title\": \"x\", \"description\": \"x\", \"tasks\": [null]} | /tasks/0 | missing",
                "{\"title\": \"x\", \"description\": \"x\", \"tasks\": [\"P2.IV.7.1\"], \"causes\": [\"nobody-knows\"]} | /causes/0 | unknown-code",
                "{\"title\": \"x\", \"description\": \"x\", \"territories\": [{}]} | /territories/0/code | missing"
            })
    void refusesWhatBreaksARuleAndKeepsNothing(String content, String pointer, String code) {
        var before = SuiteDatabase.count("SELECT count(*) FROM reported_obstacle");
        post(commune(), "/api/v1/obstacles", content)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        assertThat(SuiteDatabase.count("SELECT count(*) FROM reported_obstacle"))
                .isEqualTo(before);
    }
}
