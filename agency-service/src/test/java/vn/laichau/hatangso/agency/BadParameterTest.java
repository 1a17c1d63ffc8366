package vn.laichau.hatangso.agency;

import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.Parties.as;
import static vn.laichau.hatangso.agency.surroundings.Parties.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
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
                "/tasks?kind=JOB",
                "/deadlines?year=soon",
                "/deadlines?year=1066",
                "/submissions?state=LOST",
                "/submissions?year=soon"
            })
    void refusesAParameterThatCannotBeRead(String address) {
        coordinator()
                .urlEncodingEnabled(false)
                .get("/api/v1" + address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-12-14", "2026-12-14T17:00:00"})
    void refusesACutOffThatIsNotAnInstant(String cutOff) {
        as("service", "dic", "report-collection")
                .get("/api/v1/report-data?cutOff=" + cutOff)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
    }
}
