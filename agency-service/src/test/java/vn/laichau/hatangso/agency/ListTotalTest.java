package vn.laichau.hatangso.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static vn.laichau.hatangso.agency.register.RegisterCalls.act;
import static vn.laichau.hatangso.agency.register.RegisterCalls.construction;
import static vn.laichau.hatangso.agency.register.RegisterCalls.enter;
import static vn.laichau.hatangso.agency.register.RegisterCalls.officer;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.record;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.POLICY;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.decide;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.freshNumber;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.obstacle;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.post;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.submitted;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.addTask;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.move;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.occurrence;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.report;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.succession.SuccessionFixtures;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class ListTotalTest extends RunningService {

    private static final String BUDGET = """
            {"task": "P2.IV.4", "year": %d, "source": "OTHER", "amount": 5, "reason": "Lắp trạm"}""";
    private static final String OFFER = """
            {"kind": "TOWER", "territory": "03388", "territoryOn": "2025-07-01", "place": "Đồi sau trụ sở",
             "capacity": 4, "unit": "vị trí", "rentalPrice": 2500000}""";
    private static final String ASKED = """
            {"offer": "%s", "quantity": 1, "wantedFrom": "2027-01-01", "message": "Xin dùng chung"}""";
    private static final String ITEM = """
            {"publishedOn": "2026-03-02", "title": "Cáp quang về bản", "channel": "WEBSITE",
             "link": "https://bao.lai-chau.example/1"}""";
    private static final String EXTENSION = """
            {"obligation": "operator-plan", "year": %d, "organisation": "vnpt", "until": "%d-12-31T00:00:00+07:00",
             "reason": "Lũ quét"}""";
    private static final String STANDARD = """
            {"code": "HTS-%s", "title": {"vi": "Cáp trong nhà", "en": "Cables in houses"}, "content": "02 sợi"}""";

    private static int total(RequestSpecification reader, String list) {
        var answer = reader.get("/api/v1" + list + (list.contains("?") ? "&" : "?") + "count=true");
        answer.then().statusCode(200);
        return answer.path("total");
    }

    private static int whole(RequestSpecification reader, String list) {
        var size = 0;
        String cursor = null;
        do {
            var request = given().spec(reader);
            var answer = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1" + list);
            answer.then().statusCode(200).body("$", not(hasKey("total")));
            size += answer.jsonPath().getList("items").size();
            cursor = answer.path("next");
        } while (cursor != null);
        return size;
    }

    /** A list is the same turned over page by page as on one: nothing twice, nothing left out. */
    private static void assertTurns(RequestSpecification reader, String list) {
        var whole = items(reader, list, 500, null);
        var size = whole.items().size();
        for (var limit : new TreeSet<>(List.of(size / 5 + 1, size > 10 ? size : 1, Math.max(1, size - 1)))) {
            var turned = new ArrayList<Map<String, Object>>();
            String cursor = null;
            do {
                var page = items(reader, list, limit, cursor);
                assertThat(page.items()).as(list).hasSizeBetween(size == 0 ? 0 : 1, limit);
                turned.addAll(page.items());
                cursor = page.next();
            } while (cursor != null && turned.size() <= size);
            assertThat(turned).as("%s by %d", list, limit).isEqualTo(whole.items());
        }
    }

    private record Turned(List<Map<String, Object>> items, String next) {}

    private static Turned items(RequestSpecification reader, String list, int limit, String cursor) {
        var request = given().spec(reader).queryParam("limit", limit);
        var answer = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1" + list);
        answer.then().statusCode(200);
        return new Turned(answer.jsonPath().getList("items"), answer.path("next"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks?clause=P2.III.2",
                "/organisations?kind=DISTRICT_COMMITTEE",
                "/extensions?obligation=operator-plan",
                "/submissions?state=SUBMITTED",
                "/reminders?year=2060",
                "/arrivals?organisation=ghn",
                "/obligations",
                "/budget-balances",
                "/organisations/ghn/history",
                "/plans/lai-chau-2023/obligations/versions",
                "/tasks/board",
                "/existing-systems"
            })
    void tellsHowLongAListIs(String list) {
        sendPlan("ghn", freshYear());
        sendPlan("vnpt", freshYear());
        assertThat(total(coordinator(), list)).isEqualTo(whole(coordinator(), list));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks",
                "/organisations",
                "/extensions",
                "/submissions?organisation=ghn",
                "/arrivals?organisation=ghn",
                "/obstacles"
            })
    void isTheSamePageByPage(String list) {
        sendPlan("ghn", freshYear());
        sendPlan("vnpt", freshYear());
        assertTurns(coordinator(), list);
    }

    @Test
    void tellsHowLongTheListsOfDailyWorkAre() {
        enterEverywhere();
        var occurrence = enterEverywhere();
        for (var list : List.of(
                "/budget-requests?task=P2.IV.4",
                "/extensions?obligation=operator-plan",
                "/decisions?year=" + today().getYear(),
                "/infrastructure-requests?state=SENT",
                "/media-items?channel=WEBSITE",
                "/proposals?state=DECIDED",
                "/infrastructure-offers?kind=TOWER",
                "/standards?state=DRAFT",
                "/successions",
                "/tasks/occurrences?organisation=vnpt",
                "/tasks/occurrences/" + occurrence + "/comments",
                "/tasks/occurrences/" + occurrence + "/updates")) {
            assertThat(total(coordinator(), list)).as(list).isPositive().isEqualTo(whole(coordinator(), list));
            assertTurns(coordinator(), list);
        }
        for (var page : List.of("/history", "/commitments")) {
            var list = "/tasks/occurrences/" + occurrence + page;
            assertThat(total(coordinator(), list)).as(list).isEqualTo(whole(coordinator(), list));
        }
    }

    /** @return the occurrence of a task that was talked about and reported on */
    private static String enterEverywhere() {
        var asked = enter(officer("dic"), "budget-requests", BUDGET.formatted(today().getYear() + 1));
        act(officer("dic"), asked, "budget-requests", "submission", "").then().statusCode(200);
        var offer = enter(operator("vnpt"), "infrastructure-offers", OFFER);
        enter(operator("viettel"), "infrastructure-requests", ASKED.formatted(offer.<String>path("id")));
        enter(officer("newspaper"), "media-items", ITEM);
        var year = freshYear();
        enter(coordinator(), "extensions", EXTENSION.formatted(year, year - 1));
        enter(construction(), "standards", STANDARD.formatted(UUID.randomUUID()));
        decide(submitted(POLICY, obstacle()), freshNumber(), today().toString(), "REFUSED")
                .then()
                .statusCode(201);
        record(new SuccessionFixtures().merger(today())).then().statusCode(201);
        String occurrence = occurrence(addTask("\"leads\": [\"vnpt\"]"), "vnpt").path("id");
        move(operator("vnpt"), occurrence, "/acceptance");
        move(operator("vnpt"), occurrence, "/start");
        for (var times = 0; times < 2; times++) {
            report(operator("vnpt"), occurrence, "{\"percent\": 10, \"text\": \"Đã khảo sát\"}");
            post(operator("vnpt"), "/api/v1/tasks/occurrences/" + occurrence + "/comments", "{\"text\": \"Chờ điện\"}");
        }
        return occurrence;
    }

    /** Row-level security counts too. */
    @Test
    void countsNothingThatAReaderMayNotSee() {
        sendPlan("ghn", freshYear());
        sendPlan("vnpt", freshYear());
        assertTurns(operator("ghn"), "/submissions");
        assertThat(total(operator("ghn"), "/submissions")).isEqualTo(whole(operator("ghn"), "/submissions"));
        assertThat(total(operator("ghn"), "/submissions")).isLessThan(total(coordinator(), "/submissions"));
        assertThat(total(as("auditor", "ppc", "auditor"), "/tasks")).isGreaterThan(total(operator("ghn"), "/tasks"));
    }
}
