package vn.laichau.hatangso.agency.succession;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.SUCCESSIONS;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.administrator;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.record;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** What was known of successions on days that are over. */
@QuarkusTest
class SuccessionsAsOfTest extends RunningService {

    /** One day for a whole test, also over midnight. */
    private static LocalDate now;

    @BeforeEach
    void itIsToday() {
        now = today();
    }

    private static void itWas(int daysAgo) {
        var then = now.minusDays(daysAgo).atTime(10, 0).atZone(VietnamTime.ZONE).toInstant();
        QuarkusMock.installMockForType(Clock.fixed(then, VietnamTime.ZONE), Clock.class);
    }

    private static ValidatableResponse known(RequestSpecification who, String path, int daysAgo) {
        return who.queryParam("asOf", now.minusDays(daysAgo).toString())
                .get(SUCCESSIONS + path)
                .then();
    }

    @Test
    void tellsWhatHadBeenRecordedAndSaidByADay() {
        itWas(9);
        var agencies = new SuccessionFixtures();
        var recorded = record(agencies.merger(now.minusDays(4)));
        String address = "/" + recorded.path("id");
        itWas(6);
        administrator()
                .header("If-Match", recorded.header("ETag"))
                .body("{\"legalBasis\": \"Nghị quyết số 2/NQ-HĐND\", \"note\": \"Bản chính\", \"reason\": \"Nhầm số\"}")
                .post(SUCCESSIONS + address + "/correction")
                .then()
                .statusCode(200);
        itWas(2);
        var agency = "/api/v1/organisations/" + agencies.next;
        administrator()
                .header("If-Match", given().get(agency).header("ETag"))
                .body(
                        "{\"kind\": \"MEDIA\", \"name\": {\"vi\": \"Tên sửa\", \"en\": \"Corrected\"}, \"shortName\": \"Sửa\"}")
                .put(agency)
                .then()
                .statusCode(200);

        itWas(0);
        known(given(), "?organisation=" + agencies.old, 10).body("items", hasSize(0));
        known(given(), address, 10).spec(isProblem(404, "not-found"));
        known(coordinator(), address, 7)
                .statusCode(200)
                .header("ETag", nullValue())
                .body("state", equalTo("PLANNED"))
                .body("legalBasis", equalTo("Nghị quyết số 1/NQ-HĐND"))
                .body("note", nullValue())
                .body("corrections", hasSize(0))
                .body("successors.name.vi", contains("Cơ quan " + agencies.next));
        known(coordinator(), address, 5)
                .body("state", equalTo("PLANNED"))
                .body("legalBasis", equalTo("Nghị quyết số 2/NQ-HĐND"))
                .body("note", equalTo("Bản chính"))
                .body("corrections.legalBasis", contains("Nghị quyết số 1/NQ-HĐND"));
        known(given().queryParam("count", true), "?organisation=" + agencies.old, 3)
                .body("items.state", contains("BEGUN"))
                .body("items.successors[0].name.vi", contains("Cơ quan " + agencies.next))
                .body("total", equalTo(1));
        known(given(), address, 1).body("successors.name.vi", contains("Tên sửa"));
        given().get(SUCCESSIONS + address)
                .then()
                .header("ETag", notNullValue())
                .body("successors.name.vi", contains("Tên sửa"));
        given().queryParam("asOf", "+999999999-12-31").get(SUCCESSIONS).then().spec(isProblem(400, "invalid-request"));
    }

    @Test
    void showsWhatWasWithdrawnLaterToStateBodiesAsItStoodBefore() {
        itWas(9);
        var agencies = new SuccessionFixtures();
        var recorded = record(agencies.merger(now.plusDays(30)));
        String address = "/" + recorded.path("id");
        itWas(3);
        administrator()
                .header("If-Match", recorded.header("ETag"))
                .body("{\"reason\": \"Nhầm\"}")
                .post(SUCCESSIONS + address + "/withdrawal")
                .then()
                .statusCode(200);

        itWas(0);
        known(coordinator(), address, 4).body("state", equalTo("PLANNED")).body("withdrawalReason", nullValue());
        known(coordinator(), address, 3).body("state", equalTo("WITHDRAWN")).body("withdrawalReason", equalTo("Nhầm"));
        known(given(), address, 4).spec(isProblem(404, "not-found"));
    }
}
