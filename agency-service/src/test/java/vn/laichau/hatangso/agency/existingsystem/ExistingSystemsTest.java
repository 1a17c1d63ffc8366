package vn.laichau.hatangso.agency.existingsystem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.agency.register.RegisterCalls.leader;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class ExistingSystemsTest extends RunningService {

    private static final String PATH = "/api/v1/existing-systems";

    @Test
    void showsStateBodiesTheWholeRegister() {
        as("auditor", "ppc", "auditor")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(38))
                .body("items.find { it.code == 'mobile-5g' }.state", equalTo("NOT_DEPLOYED"));
    }

    @Test
    void isNotForVisitors() {
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void tellsHowASystemIsByNowAndKeepsWhatThePlanFound() {
        var address = PATH + "/mobile-5g";
        var seen = coordinator().get(address);
        var now =
                "{\"state\": \"IN_PROGRESS\", \"since\": \"2025-09-30\", \"note\": \"Theo báo cáo của doanh nghiệp\"}";
        var told = tell(seen.header("ETag"), now);
        told.then()
                .statusCode(200)
                .body("state", equalTo("NOT_DEPLOYED"))
                .body("now.state", equalTo("IN_PROGRESS"))
                .body("now.since", equalTo("2025-09-30"));
        tell(seen.header("ETag"), now).then().spec(isProblem(412, "precondition-failed"));
        tell(told.header("ETag"), "{\"state\": \"RETIRED\", \"since\": \"2099-01-01\"}")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/note"));
        tell(told.header("ETag"), "{\"state\": \"RETIRED\", \"since\": \"2099-01-01\", \"note\": \"x\"}")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/since"));
        leader().get(address + "/history")
                .then()
                .body("items.verb", contains("RESTATE"))
                .body("items.from", contains("2025-09-30"));
        leader().get(PATH + "?kind=CONNECTION").then().body("items", hasSize(10));
        leader().get(PATH + "/nothing").then().spec(isProblem(404, "not-found"));
    }

    private static Response tell(String etag, String now) {
        return coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(now)
                .put(PATH + "/mobile-5g/now");
    }
}
