package vn.laichau.hatangso.agency.planfile;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.laichau.hatangso.agency.register.RegisterCalls.act;
import static vn.laichau.hatangso.agency.register.RegisterCalls.enter;
import static vn.laichau.hatangso.agency.register.RegisterCalls.finance;
import static vn.laichau.hatangso.agency.register.RegisterCalls.leader;
import static vn.laichau.hatangso.agency.register.RegisterCalls.officer;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;

/** The plan that follows, made up for 2026 to 2030, beside the one that the service began with. */
@QuarkusTest
@TestProfile(NextPlanTest.Alone.class)
class NextPlanTest extends RunningService {

    /** Others count what the one plan asks for. */
    public static class Alone implements QuarkusTestProfile {}

    private static final String BEFORE = "lai-chau-2023";
    private static final String PLAN = "minh-hoa-2026";
    private static final String REQUESTS = "budget-requests";
    private static final Path FILE =
            Path.of("../demonstration/figures/src/main/resources/plan/minh-hoa-2026/obligations.json");

    private final int year = TestCallers.today().getYear() + 1;
    private String file;

    @BeforeEach
    void load() throws IOException {
        file = Files.readString(FILE);
        put(PLAN, file).statusCode(200);
    }

    @Test
    void takesOrganisationsThatAreThereAndGivesTheFileBack() {
        put(PLAN, file).statusCode(200).body("received", equalTo(10)).body("unchanged", equalTo(10));
        assertThat(given().get("/api/v1/plans/" + PLAN + "/obligations").asByteArray())
                .isEqualTo(file.getBytes(UTF_8));
    }

    @Test
    void listsTheTasksOfEachPlanAndThoseThatBothAskForOnce() {
        var own = List.of("minh-hoa-5g", "minh-hoa-data-centre");
        var both = List.of("P2.III.2.b.8", "P2.IV.1.1", "P2.IV.7.1");
        var next = new ArrayList<>(both);
        next.addAll(own);
        coordinator()
                .get("/api/v1/tasks?limit=500&plan=" + PLAN)
                .then()
                .body("items.code", contains(next.toArray()))
                .body("items.find { it.code == 'P2.IV.1.1' }.plans", contains(BEFORE, PLAN))
                .body("items.find { it.code == 'minh-hoa-5g' }.plans", contains(PLAN));
        for (var old : List.of("", "&plan=" + BEFORE)) {
            coordinator()
                    .get("/api/v1/tasks?limit=500" + old)
                    .then()
                    .body("items.code", hasItems(both.toArray()))
                    .body("items.code", not(hasItem("minh-hoa-5g")));
        }
        coordinator()
                .get("/api/v1/tasks?limit=500&plan=" + PLAN + "&asOf=" + TestCallers.today())
                .then()
                .body("items.code", contains(next.toArray()));
        TestCallers.operator("ghn")
                .get("/api/v1/tasks?limit=500&plan=" + PLAN)
                .then()
                .body("items.code", contains("P2.IV.1.1", "P2.IV.7.1"));
    }

    @Test
    void hangsInTheTreeOfAPlanOnlyWhatItStatesItself() {
        coordinator()
                .get("/api/v1/tasks/tree?plan=" + PLAN)
                .then()
                .body("clauses.clause", contains("II"))
                .body("clauses[0].clauses.clause", contains("II.1", "II.2"))
                .body("tasks.code", containsInAnyOrder("P2.III.2.b.8", "P2.IV.1.1", "P2.IV.7.1"));
        coordinator()
                .get("/api/v1/tasks/tree")
                .then()
                .body("clauses.clause", contains("P2"))
                .body("tasks", hasSize(0));
    }

    @Test
    void countsTheOccurrencesOfBothPlansOrOfOne() {
        int all = occurrences("");
        int before = occurrences("?plan=" + BEFORE);
        int next = occurrences("?plan=" + PLAN);
        assertThat(all).isEqualTo(before + occurrencesOf("minh-hoa-5g") + occurrencesOf("minh-hoa-data-centre"));
        assertThat(next)
                .isEqualTo(occurrencesOf("minh-hoa-5g")
                        + occurrencesOf("minh-hoa-data-centre")
                        + occurrencesOf("P2.IV.1.1")
                        + occurrencesOf("P2.IV.7.1"));
    }

    @Test
    void owesWhatBothPlansAskForOnce() {
        var all = "/api/v1/deadlines?year=" + year;
        given().get(all)
                .then()
                .body("items.findAll { it.obligation.code == 'operator-plan' }", hasSize(1))
                .body("items.find { it.obligation.code == 'operator-plan' }.obligation.plans", contains(BEFORE, PLAN))
                .body("items.obligation.code", hasItems("minh-hoa-5g-report", "mid-term-review"));
        given().get(all + "&plan=" + PLAN)
                .then()
                .body(
                        "items.obligation.code",
                        containsInAnyOrder(
                                "minh-hoa-5g-report", "operator-plan", "agency-report", "dic-annual-report"));
        given().get(all + "&plan=" + BEFORE)
                .then()
                .body("items.obligation.code", hasItems("operator-plan", "mid-term-review"))
                .body("items.obligation.code", not(hasItem("minh-hoa-5g-report")));
        given().get("/api/v1/obligations?plan=" + PLAN)
                .then()
                .body("items", hasSize(5))
                .body("items.plans", everyItem(hasItem(PLAN)));
        given().get("/api/v1/obligations").then().body("items", hasSize(7));
    }

    @Test
    void tellsAReportOfEitherPlanAlone() {
        var next = reportData("&plan=" + PLAN);
        next.body("plan", equalTo(PLAN))
                .body("taskList", hasSize(5))
                .body("obligations.obligation", hasItems("operator-plan", "minh-hoa-5g-report"))
                .body("obstacles", hasSize(0))
                .body("causes", hasSize(0));
        reportData("")
                .body("plan", equalTo(BEFORE))
                .body("taskList.code", hasItem("P2.IV.1.1"))
                .body("taskList.code", not(hasItem("minh-hoa-5g")))
                .body("obligations.obligation", not(hasItem("minh-hoa-5g-report")))
                .body("taskBoard.find { it.organisation == 'ghn' }.states.values().sum()", equalTo(counted("ghn")));
    }

    @Test
    void countsWhatEitherPlanWasAllottedOfAFundAndTellsTheRequestsOfOne() {
        var year = freshYear();
        finance()
                .contentType(ContentType.JSON)
                .body("{\"amount\": 1000, \"basis\": \"Dự toán năm\"}")
                .put("/api/v1/budget-balances/" + year + "/PROVINCIAL_BUDGET")
                .then()
                .statusCode(200);
        allot("ubnd-03595", "P2.III.2.b.9", year, 600);
        allot("dic", "minh-hoa-data-centre", year, 300);

        for (var plan : List.of(BEFORE, PLAN)) {
            as("service", "dic", "report-collection")
                    .get("/internal/v1/report-data?cutOff="
                            + TestCallers.today().plusDays(1) + "T00:00:00Z&year=" + year + "&plan=" + plan)
                    .then()
                    .statusCode(200)
                    .body("budget.sources.allotted", contains(900))
                    .body("budget.sources.left", contains(100))
                    .body(
                            "budget.requests.task",
                            contains(plan.equals(PLAN) ? "minh-hoa-data-centre" : "P2.III.2.b.9"));
        }
    }

    private static void allot(String organisation, String task, int year, long amount) {
        var drafted = enter(officer(organisation), REQUESTS, """
                {"task": "%s", "year": %d, "source": "PROVINCIAL_BUDGET", "amount": %d, "reason": "Cần vốn"}""".formatted(task, year, amount));
        var sent = act(officer(organisation), drafted, REQUESTS, "submission", "");
        var appraised = act(
                finance(), sent, REQUESTS, "appraisal", "{\"amount\": %d, \"reason\": \"Phù hợp\"}".formatted(amount));
        act(
                        leader(),
                        appraised,
                        REQUESTS,
                        "decision",
                        "{\"amount\": %d, \"number\": \"12/QĐ-UBND\", \"date\": \"%s\"}"
                                .formatted(amount, TestCallers.today()))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"P2.IV.7.1\", | \"P2.IV.7.9\", | /continuedTasks/1 | unknown-code | 4",
                "\"agency-report\", | \"no-report\", | /continuedObligations/1 | unknown-code | 5",
                "\"agency-report\", | \"operator-plan\", | /continuedObligations/1 | duplicate | 5",
                "[\"vnpt\", \"viettel\"] | [\"nobody\"] | /tasks/0/leads | unknown-code | 7"
            })
    void saysWhereAFileNamesWhatIsNotThere(String said, String instead, String pointer, String code, Integer line) {
        put(
                        "sai-2026",
                        file.replace(PLAN, "sai-2026")
                                .replace("\"minh-hoa-", "\"sai-")
                                .replace(said, instead))
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code))
                .body("errors.line", contains(line));
    }

    @Test
    void keepsWhatAnEarlierVersionOfTheFileNamed() {
        var shorter = file.replace("\"version\": \"1\"", "\"version\": \"2\"").replace(", \"P2.III.2.b.8\"", "");
        put(PLAN, shorter).statusCode(200).body("created", equalTo(0)).body("changed", equalTo(0));
        coordinator().get("/api/v1/tasks?limit=500&plan=" + PLAN).then().body("items.code", hasItem("P2.III.2.b.8"));
        put(PLAN, file.replace("\"version\": \"1\"", "\"version\": \"3\"")).statusCode(200);
    }

    private static int occurrences(String plan) {
        return coordinator().get("/api/v1/tasks/board" + plan).path("items*.states*.values().flatten().sum()");
    }

    private static int counted(String organisation) {
        return coordinator()
                .get("/api/v1/tasks/board?plan=" + BEFORE)
                .path("items.find { it.organisation == '" + organisation + "' }.states.values().sum()");
    }

    private static int occurrencesOf(String code) {
        return coordinator()
                .get("/api/v1/tasks?limit=500&plan=" + (code.startsWith("minh") ? PLAN : BEFORE))
                .path("items.find { it.code == '" + code + "' }.occurrences.values().sum() ?: 0");
    }

    private ValidatableResponse reportData(String plan) {
        return as("service", "dic", "report-collection")
                .get("/internal/v1/report-data?cutOff=" + LocalDate.of(year - 1, 1, 1) + "T00:00:00Z&year=" + year
                        + plan)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse put(String plan, String content) {
        return as("administrator", "ppc", "administrator")
                .contentType(ContentType.JSON)
                .body(content.getBytes(UTF_8))
                .put("/api/v1/plans/" + plan + "/obligations")
                .then();
    }
}
