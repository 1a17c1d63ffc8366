package vn.laichau.hatangso.reporting.report;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static vn.laichau.hatangso.reporting.ReportingCalls.ANNUAL_2026;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.ask;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;

@QuarkusTest
@ServiceTest
class ReportRequestTest {

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
    }

    @Test
    void givesACoordinatorADraftOfAllParts() {
        var answer = ask("{\"kind\": \"ANNUAL\", \"year\": 2026, \"cutOff\": \"2026-11-20T08:00:00+07:00\"}");

        answer.then()
                .statusCode(201)
                .header("Location", equalTo(REPORTS + "/" + answer.path("id")))
                .header("ETag", equalTo("\"0\""))
                .body("kind", equalTo("ANNUAL"))
                .body("year", equalTo(2026))
                .body("state", equalTo("DRAFT"))
                .body("cutOff", equalTo("2026-11-20T08:00:00+07:00"))
                .body("snapshotSha256", matchesPattern("[0-9a-f]{64}"))
                .body("missingParts", empty());
    }

    @ParameterizedTest
    @CsvSource({"2026, 2026-11-25T10:05:00+07:00", "2025, 2025-12-14T23:59:59.999999+07:00"})
    void cutsOffNowOrAtTheEndOfAPastYearsWindowWhenNotTold(int year, String cutOff) {
        ask("{\"kind\": \"ANNUAL\", \"year\": " + year + "}")
                .then()
                .statusCode(201)
                .body("cutOff", equalTo(cutOff));
    }

    @Test
    void givesTheSameReportForTheSameKey() {
        var key = UUID.randomUUID().toString();
        var first = ask(ANNUAL_2026, key);
        var reports = SuiteDatabase.count("SELECT count(*) FROM report");

        var second = ask(ANNUAL_2026, key);

        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(SuiteDatabase.count("SELECT count(*) FROM report")).isEqualTo(reports);
    }

    @Test
    void givesTheSameReportAlsoWhileThePeersAreAway() {
        var key = UUID.randomUUID().toString();
        var first = ask(ANNUAL_2026, key);
        PeerServices.wireMock().resetRequests();
        PeerServices.answer(PeerServices.INDICATOR, aResponse().withStatus(503));
        PeerServices.answer(PeerServices.AGENCY, aResponse().withStatus(503));

        var second = ask(ANNUAL_2026, key);

        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        PeerServices.wireMock().verifyThat(0, getRequestedFor(urlPathEqualTo(PeerServices.INDICATOR)));
    }

    @Test
    void refusesTheSameKeyForAnotherReport() {
        var key = UUID.randomUUID().toString();
        ask(ANNUAL_2026, key);

        ask("{\"kind\": \"ANNUAL\", \"year\": 2025}", key)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void refusesARequestWithoutAKey() {
        coordinator()
                .contentType("application/json")
                .body(ANNUAL_2026)
                .post(REPORTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "WEEKLY", "year": 2026}                         | /kind  | not-in-list
            {"kind": "ANNUAL", "year": 2026, "colour": "red"}        | /colour| unknown-member
            {"kind": "ANNUAL", "year": "2026"}                       | /year  | wrong-type
            {"kind": "ANNUAL", "year": 2026, "cutOff": "yesterday"}  | /cutOff| not-an-instant
            {"kind": "ANNUAL", "year": 99999999999}                  | /year  | not-whole
            {"kind": "ANNUAL"}                                       | /year  | missing
            {"year": 2026}                                           | /kind  | missing
            """)
    void saysWhichMemberOfABodyIsWrong(String body, String pointer, String code) {
        var status = code.equals("missing") ? 422 : 400;
        ask(body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(status == 400 ? "invalid-request" : "invalid-content"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({"''", "null", "[]", "{", "ANNUAL"})
    void refusesWhatIsNoObject(String body) {
        ask(body).then().statusCode(400).body("code", equalTo("invalid-request"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "ANNUAL", "year": 2026, "cutOff": "2099-01-01T00:00:00+07:00"} | /cutOff | in-future
            {"kind": "ANNUAL", "year": 2026, "cutOff": "2026-11-25T10:05:00.000001+07:00"} | /cutOff | in-future
            {"kind": "ANNUAL", "year": 2025, "cutOff": "2026-01-01T00:00:00+07:00"} | /cutOff | in-another-year
            {"kind": "ANNUAL", "year": 2027}                                        | /year   | in-future
            {"kind": "ANNUAL", "year": 2099}                                        | /year   | out-of-range
            {"kind": "ANNUAL", "year": 2022}                                        | /year   | out-of-range
            {"kind": "ANNUAL", "year": 2026, "cutOff": "2025-12-31T16:59:59.999999Z"} | /cutOff | in-another-year
            {"kind": "ANNUAL", "year": 2026, "geography": "1999-12-31"}             | /geography | out-of-range
            {"kind": "ANNUAL", "year": 2026, "geography": "2026-11-26"}             | /geography | out-of-range
            """)
    void refusesAYearOrCutOffThatCannotBe(String body, String pointer, String code) {
        var reports = SuiteDatabase.count("SELECT count(*) FROM report");

        ask(body)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-content"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        assertThat(SuiteDatabase.count("SELECT count(*) FROM report")).isEqualTo(reports);
    }

    /** The first and the last year, map and cut-off that can be; years are those of Vietnam. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "ANNUAL", "year": 2023}                                        | cutOff    | 2023-12-14T23:59:59.999999+07:00
            {"kind": "ANNUAL", "year": 2026, "cutOff": "2025-12-31T17:00:00Z"}      | cutOff    | 2026-01-01T00:00:00+07:00
            {"kind": "ANNUAL", "year": 2026, "cutOff": "2026-11-25T03:05:00.0000009Z"} | cutOff | 2026-11-25T10:05:00+07:00
            {"kind": "ANNUAL", "year": 2026, "geography": "2000-01-01"}             | geography | 2000-01-01
            {"kind": "ANNUAL", "year": 2026, "geography": "2026-11-25"}             | geography | 2026-11-25
            {"kind": "ANNUAL", "year": 2025, "cutOff": "2025-12-31T16:59:59Z"}      | geography | 2025-12-31
            """)
    void takesTheFirstAndTheLastThatCanBe(String body, String member, String value) {
        ask(body).then().statusCode(201).body(member, equalTo(value));
    }

    @ParameterizedTest
    @CsvSource({
        "leader, ppc",
        "operator, vnpt",
        "auditor, ppc",
        "clerk, dic",
        "administrator, dic",
        "agency-officer, dpi"
    })
    void isForCoordinatorsOnly(String role, String organisation) {
        as(role, organisation)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(ANNUAL_2026)
                .post(REPORTS)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void asksAnonymousCallersToSignIn() {
        given().header("Idempotency-Key", "k")
                .contentType("application/json")
                .body(ANNUAL_2026)
                .post(REPORTS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"));
    }
}
