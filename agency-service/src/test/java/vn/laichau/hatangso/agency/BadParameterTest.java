package vn.laichau.hatangso.agency;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class BadParameterTest extends RunningService {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organisations?kind=NOBODY",
                "/organisations?validOn=yesterday",
                "/organisations?validOn=2025-02-30",
                "/organisations?limit=many",
                "/organisations?limit=0",
                "/organisations?limit=501",
                "/organisations?cursor=%25%25",
                "/organisations?cursor=AA",
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

    /** With or without the type of what is not sent. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void namesTheBodyThatIsMissing(boolean typed) {
        var request = coordinator().header("Idempotency-Key", UUID.randomUUID().toString());
        (typed ? request.contentType(ContentType.JSON) : request.noContentType())
                .post("/api/v1/extensions")
                .then()
                .spec(isProblem(400, "invalid-request"))
                .body("errors.code", contains("wrong-type"));
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
                        + " 'until': '2050-01-01T00:00:00Z'}",
                "waivers | {'obligation': 'operator-plan', 'year': 2040, 'organisation': '~', 'reason': 'x'}"
            })
    void refusesAValueThatTheDatabaseCannotHold(String address, String body) {
        var creates = !address.startsWith("receipts");
        as("all", "dic", "operator", "coordinator", "clerk")
                .contentType(ContentType.JSON)
                .headers(creates ? Map.of("Idempotency-Key", UUID.randomUUID()) : Map.of())
                .body(body.replace('\'', '"').replace("~", "\\u0000"))
                .post("/api/v1/" + address)
                .then()
                .spec(isProblem(400, "invalid-request"))
                .body("detail", equalTo("The request has a value that cannot be stored"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tasks | {'due': '~'} | /due",
                "tasks | {'commitments': [{'code': 'a', 'due': '~'}]} | /commitments/0/due",
                "tasks/assignments | {'assignments': [{'due': '~'}]} | /assignments/0/due",
                "tasks/occurrences/#/extensions | {'until': '~'} | /until",
                "tasks/occurrences/#/extensions | {'expires': '~T00:00:00+07:00'} | /expires",
                "organisations | {'validFrom': '~'} | /validFrom",
                "organisations | {'territory': {'code': '12', 'validFrom': '~'}} | /territory/validFrom",
                "successions | {'day': '~'} | /day",
                "extensions | {'until': '~T00:00:00Z'} | /until",
                "submissions/paper | {'arrivedAt': '~T00:00:00Z'} | /arrivedAt",
                "obstacles | {'territories': [{'code': '12', 'validOn': '~'}]} | /territories/0/validOn",
                "proposals | {'items': [{'task': {'task': 'x', 'due': '~'}}]} | /items/0/task/due",
                "proposals/#/decision | {'date': '~'} | /date",
                "budget-requests/#/decision | {'date': '~'} | /date",
                "infrastructure-offers | {'territoryOn': '~'} | /territoryOn",
                "infrastructure-requests | {'wantedUntil': '~'} | /wantedUntil",
                "infrastructure-requests/#/ending | {'from': '~'} | /from",
                "standards/#/entry-into-force | {'on': '~'} | /on",
                "media-items | {'publishedOn': '~'} | /publishedOn"
            })
    void refusesADayThatNobodyCanMean(String address, String body, String pointer) {
        for (var day : List.of("0001-01-01", "1899-12-31", "2101-01-01", "9999-12-31")) {
            as(
                            "all",
                            "dic",
                            "operator",
                            "coordinator",
                            "clerk",
                            "leader",
                            "administrator",
                            "agency-officer",
                            "construction-officer")
                    .contentType(ContentType.JSON)
                    .body(body.replace('\'', '"').replace("~", day))
                    .post("/api/v1/" + address.replace("#", UUID.randomUUID().toString()))
                    .then()
                    .spec(isProblem(422, "invalid-content"))
                    .body("errors.pointer", contains(pointer))
                    .body("errors.code", contains("out-of-range"));
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "null"})
    void refusesAnOperationWithoutItsContent(String body) {
        for (var address : List.of(
                "organisations",
                "budget-requests",
                "waivers",
                "extensions",
                "obstacles",
                "successions",
                "tasks",
                "tasks/occurrences/#/return")) {
            var asking = as("all", "dic", "operator", "coordinator", "administrator");
            (body == null
                            ? asking.noContentType()
                            : asking.contentType(ContentType.JSON).body(body))
                    .post("/api/v1/" + address.replace("#", UUID.randomUUID().toString()))
                    .then()
                    .spec(isProblem(400, "invalid-request"))
                    .body("errors.code", contains("wrong-type"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-12-14", "2026-12-14T17:00:00"})
    void refusesACutOffThatIsNotAnInstant(String cutOff) {
        as("service", "dic", "report-collection")
                .get("/internal/v1/report-data?cutOff=" + cutOff)
                .then()
                .spec(isProblem(400, "invalid-request"));
    }
}
