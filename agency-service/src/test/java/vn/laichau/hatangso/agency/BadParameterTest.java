package vn.laichau.hatangso.agency;

import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.Parties.as;
import static vn.laichau.hatangso.agency.surroundings.Parties.coordinator;
import static vn.laichau.hatangso.agency.surroundings.Problems.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class BadParameterTest extends RunningService {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agencies?kind=NOBODY",
                "/agencies?validOn=yesterday",
                "/agencies?validOn=2025-02-30",
                "/agencies?limit=many",
                "/agencies?limit=0",
                "/agencies?limit=501",
                "/agencies?cursor=%25%25",
                "/agencies?cursor=AA",
                "/tasks?cursor=AA",
                "/arrivals?organisation=%00",
                "/arrivals?from=%2B300000-01-01T00:00:00Z",
                "/deadlines?year=2027&asOf=%2B300000-01-01T00:00:00Z",
                "/tasks?kind=JOB",
                "/deadlines?year=soon",
                "/deadlines?year=1066",
                "/submissions?state=LOST",
                "/submissions?year=soon"
            })
    void refusesAParameterThatCannotBeRead(String address) {
        coordinator().urlEncodingEnabled(false).get("/api/v1" + address).then().spec(isProblem(400, "invalid-request"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "receipts/check | {'number': '~', 'code': 'x'}",
                "submissions/paper | {'organisation': '~', 'arrivedAt': '2025-12-01T00:00:00Z',"
                        + " 'scan': '00000000-0000-7000-8000-000000000000', 'content': {'obligation': 'operator-plan'}}",
                "submissions | {'obligation': '~', 'year': 2040}",
                "extensions | {'obligation': 'operator-plan', 'year': 2040, 'organisation': '~', 'reason': 'x',"
                        + " 'until': '+300000-01-01T00:00:00Z'}",
                "deadlines/waivers | {'obligation': 'operator-plan', 'year': 2040, 'organisation': '~', 'reason': 'x'}"
            })
    void refusesAValueThatTheDatabaseCannotHold(String address, String body) {
        as("all", "dic", "operator", "coordinator", "clerk")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body.replace('\'', '"').replace("~", "\\u0000"))
                .post("/api/v1/" + address)
                .then()
                .spec(isProblem(400, "invalid-request"))
                .body("detail", equalTo("The request has a value that cannot be stored"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-12-14", "2026-12-14T17:00:00"})
    void refusesACutOffThatIsNotAnInstant(String cutOff) {
        as("service", "dic", "report-collection")
                .get("/api/v1/report-data?cutOff=" + cutOff)
                .then()
                .spec(isProblem(400, "invalid-request"));
    }
}
