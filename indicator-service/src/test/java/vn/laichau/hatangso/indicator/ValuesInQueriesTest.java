package vn.laichau.hatangso.indicator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class ValuesInQueriesTest {

    @ParameterizedTest
    @CsvSource({
        "'', not-a-day",
        "9999999999, not-a-day",
        "2026-02-30, not-a-day",
        "+999999999-01-01, out-of-range",
        "-999999999-01-01, out-of-range",
        "0000-01-01, out-of-range",
        "1899-12-31, out-of-range",
        "3000-01-01, out-of-range"
    })
    void namesTheParameterThatIsNoDayOfTheCalendar(String day, String code) {
        for (var asked : new String[][] {
            {"/api/v1/territories", "validOn", "not-a-day"},
            {"/api/v1/series?indicator=household-fibre", "from", "wrong-format"},
            {"/api/v1/series?indicator=household-fibre", "geography", "not-a-day"},
            {"/api/v1/progress", "asOf", "not-a-day"}
        }) {
            given().queryParam(asked[1], day)
                    .get(asked[0])
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo("invalid-request"))
                    .body("errors.pointer", contains(asked[1]))
                    .body("errors.code", contains(code.equals("not-a-day") ? asked[2] : code));
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
    @ValueSource(strings = {"", "0000-01-01T00:00:00Z", "-999999999-01-01T00:00:00+18:00", "2026-02-30T00:00:00Z"})
    void namesTheInstantThatTheAuditCannotRead(String instant) {
        Requests.of("auditor", "dic", "auditor")
                .queryParam("until", instant)
                .get("/api/v1/audit/indicator")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("until"));
    }

    @ParameterizedTest
    @CsvSource({
        "count, ja, wrong-format",
        "count, TRUE, wrong-format",
        "count, '', wrong-format",
        "limit, ten, not-whole",
        "limit, 1.5, not-whole",
        "limit, 99999999999, not-whole",
        "limit, '\u0663', not-whole",
        "limit, 501, out-of-range",
        "level, DISTRICTS, not-in-list",
        "level, '', not-in-list"
    })
    void namesTheParameterThatIsNoTruthNumberOrWordOfTheList(String name, String value, String code) {
        given().queryParam(name, value)
                .get("/api/v1/territories")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(name))
                .body("errors.code", contains(code));
    }

    /** Any word but true would be read as false, and what was to be tried only would be stored. */
    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "True", ""})
    void storesNothingWhenNobodyKnowsWhetherItIsToBeTriedOnly(String validateOnly) {
        Requests.of("administrator", "dic", "administrator")
                .contentType("application/json")
                .body("{}")
                .queryParam("validateOnly", validateOnly)
                .post("/api/v1/territories/mergers")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("validateOnly"));
    }

    @Test
    void storesNothingUnderAParameterThatNobodyKnows() {
        Requests.of("administrator", "dic", "administrator")
                .contentType("application/json")
                .body("{}")
                .queryParam("validateonly", "true")
                .post("/api/v1/territories/mergers")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("validateonly"))
                .body("errors.code", contains("unknown-parameter"));
    }

    @Test
    void namesWhatTheAuditDoesNotKnowAsAnAction() {
        Requests.of("auditor", "dic", "auditor")
                .queryParam("action", "MOVED")
                .get("/api/v1/audit/indicator")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("action"))
                .body("errors.code", contains("not-in-list"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2999-12-31"})
    void takesTheFirstAndTheLastDayOfTheCalendar(String day) {
        given().get("/api/v1/series?indicator=household-fibre&from=" + day)
                .then()
                .statusCode(200);
    }
}
