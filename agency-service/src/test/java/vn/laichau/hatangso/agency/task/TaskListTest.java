package vn.laichau.hatangso.agency.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.addTask;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.change;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.move;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.occurrence;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;

@QuarkusTest
class TaskListTest extends RunningService {

    private static final String PATH = "/api/v1/tasks";

    @Test
    void showsStateBodiesEveryTask() {
        TestCallers.coordinator()
                .get(PATH + "?clause=P2.IV.7")
                .then()
                .statusCode(200)
                .body("items", hasSize(6));
    }

    @Test
    void namesNoLeadWhereThePlanNamesNone() {
        TestCallers.coordinator()
                .get(PATH + "?clause=P2.III&limit=500")
                .then()
                .body("items.find { it.code == 'P2.III.1.1' }.leads", hasSize(0))
                .body("items.find { it.code == 'P2.III.1.1' }.quote", startsWith("Rà soát, hoàn thiện hệ thống cơ chế"))
                .body("items.find { it.code == 'P2.III.1.1' }", not(hasKey("due")));
    }

    @Test
    void keepsMeasurableCommitmentsWithTheTask() {
        TestCallers.coordinator()
                .get(PATH + "?clause=P2.III&limit=500")
                .then()
                .body("items.find { it.code == 'P2.III.2.b.6' }.commitments[0].code", equalTo("ipv6-conversion"))
                .body("items.find { it.code == 'P2.III.2.b.6' }.commitments[0].value", equalTo(100))
                .body("items.find { it.code == 'P2.III.4.3' }.commitments[0].comparator", equalTo("JUDGED"))
                .body("items.find { it.code == 'P2.III.4.3' }.commitments[0].due", equalTo("2023-12-31"));
    }

    @Test
    void showsAnOperatorOnlyWhatItHasAPartIn() {
        var tasks = TestCallers.operator("vnpt").get(PATH + "?limit=500");

        List<List<String>> leads = tasks.path("items.leads");
        List<List<String>> cooperating = tasks.path("items.cooperating");
        int all = TestCallers.coordinator().get(PATH + "?count=true").path("total");
        assertThat(leads).isNotEmpty().hasSizeLessThan(all);
        for (var i = 0; i < leads.size(); i++) {
            assertThat(leads.get(i).contains("vnpt") || cooperating.get(i).contains("vnpt"))
                    .isTrue();
        }
    }

    @Test
    void findsEachTaskUnderTheStateThatItIsShownInAndNoOther() {
        var task = addTask("\"clause\": \"ST.1\", \"leads\": [\"vnpt\", \"viettel\"]");
        move(TestCallers.operator("vnpt"), occurrence(task, "vnpt").path("id"), "/acceptance")
                .then()
                .statusCode(200);
        var released = addTask("\"clause\": \"ST.2\", \"leads\": [\"vnpt\"]");
        change(released, "\"clause\": \"ST.2\", \"leads\": []").then().statusCode(200);

        for (var asOf : List.of("", "&asOf=" + today())) {
            assertEachIsInOneState(asOf);
            assertThat(states("ST.1", asOf)).containsExactly(TaskState.ASSIGNED);
            assertThat(states("ST.2", asOf)).containsExactly(TaskState.UNASSIGNED);
        }
    }

    private static List<TaskState> states(String clause, String asOf) {
        return Arrays.stream(TaskState.values())
                .filter(state -> total("&clause=" + clause + "&state=" + state + asOf) > 0)
                .toList();
    }

    private static void assertEachIsInOneState(String asOf) {
        var sum = 0;
        for (var state : TaskState.values()) {
            List<String> shown = TestCallers.coordinator()
                    .get(PATH + "?limit=500&state=" + state + asOf)
                    .path("items.state");
            assertThat(shown).allMatch(state.name()::equals);
            sum += total("&state=" + state + asOf);
        }
        assertThat(sum).isEqualTo(total(asOf));
    }

    private static int total(String query) {
        return TestCallers.coordinator()
                .get(PATH + "?limit=1&count=true" + query)
                .path("total");
    }

    @Test
    void answersAnUnknownVisitorThatHeMustSignIn() {
        given().header("Accept-Language", "en").get(PATH).then().spec(isProblem(401, "unauthenticated"));
    }

    @Test
    void refusesARoleThatHasNoPartInTasks() {
        TestCallers.as("service", "dic", "report-collection").get(PATH).then().spec(isProblem(403, "forbidden"));
    }
}
