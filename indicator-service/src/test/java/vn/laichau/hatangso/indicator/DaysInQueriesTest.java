package vn.laichau.hatangso.indicator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class DaysInQueriesTest {

    @ParameterizedTest
    @CsvSource({
        "'', wrong-format",
        "9999999999, wrong-format",
        "2026-02-30, wrong-format",
        "+999999999-01-01, out-of-range",
        "-999999999-01-01, out-of-range",
        "0000-01-01, out-of-range",
        "1899-12-31, out-of-range",
        "3000-01-01, out-of-range"
    })
    void namesTheParameterThatIsNoDayOfTheCalendar(String day, String code) {
        for (var asked : new String[][] {
            {"/api/v1/territories", "validOn"},
            {"/api/v1/series?indicator=household-fibre", "from"},
            {"/api/v1/series?indicator=household-fibre", "geography"},
            {"/api/v1/progress", "asOf"}
        }) {
            given().queryParam(asked[1], day)
                    .get(asked[0])
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo("invalid-request"))
                    .body("errors.pointer", contains(asked[1]))
                    .body("errors.code", contains(code));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000-01-01", "-999999999-01-01T00:00:00+18:00", "2026-01-01T00:00:00+99:00"})
    void namesTheParameterThatIsNoInstantOfTheCalendar(String instant) {
        given().queryParam("asOf", instant)
                .get("/api/v1/observations")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("asOf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "-999999999-01-01T00:00:00+18:00", "2026-02-30T00:00:00Z"})
    void namesTheInstantThatTheAuditCannotRead(String instant) {
        As.of("auditor", "dic", "auditor")
                .queryParam("until", instant)
                .get("/api/v1/audit/indicator")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("until"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2999-12-31"})
    void takesTheFirstAndTheLastDayOfTheCalendar(String day) {
        given().get("/api/v1/series?indicator=household-fibre&from=" + day)
                .then()
                .statusCode(200);
    }
}
