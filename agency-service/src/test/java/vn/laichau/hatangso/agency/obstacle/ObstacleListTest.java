package vn.laichau.hatangso.agency.obstacle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;

@QuarkusTest
class ObstacleListTest extends RunningService {

    private static final String PATH = "/api/v1/obstacles";

    @Test
    void showsStateBodiesThePlansDifficultiesWithTheirCauses() {
        TestCallers.coordinator()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.findAll { it.source == 'PLAN' }", hasSize(6))
                .body("causes", hasSize(4))
                .body("items.find { it.code == 'weak-mobile-signal' }.clause", equalTo("P1.II.2.1"))
                .body("items.find { it.code == 'weak-mobile-signal' }.causes", contains("remote-terrain"))
                .body("items.find { it.code == 'weak-mobile-signal' }.state", equalTo("OPEN"))
                .body("items.find { it.code == 'weak-mobile-signal' }.source", equalTo("PLAN"));
    }

    @Test
    void keepsTheScanningErrorAndTheCorrectedReadingApart() {
        var list = TestCallers.coordinator().get(PATH);
        list.then()
                .body("items.find { it.code == 'weak-mobile-signal' }.quote", containsString("lốm sóng"))
                .body("items.find { it.code == 'weak-mobile-signal' }.corrected", containsString("lõm sóng"));
        TestCallers.coordinator()
                .get(PATH + "/" + list.path("items.find { it.code == 'weak-mobile-signal' }.id"))
                .then()
                .body("quote", containsString("lốm sóng"))
                .body("corrected", containsString("lõm sóng"));
    }

    @Test
    void explainsEveryCauseItNames() {
        var answer = TestCallers.coordinator().get(PATH);

        List<List<String>> named = answer.path("items.causes");
        List<String> explained = answer.path("causes.code");
        assertThat(named.stream().flatMap(List::stream)).isNotEmpty().allMatch(explained::contains);
    }

    @Test
    void showsAnOperatorNothingOfOthers() {
        TestCallers.operator("vnpt")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.findAll { it.organisation != 'vnpt' }", hasSize(0))
                .body("causes", hasSize(0));
    }

    @Test
    void isNotForVisitors() {
        given().get(PATH).then().spec(isProblem(401, "unauthenticated"));
    }
}
