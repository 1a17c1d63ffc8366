package vn.laichau.hatangso.indicator.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class ObservationFeedTest {

    private static final String FIBRE = "/api/v1/observations?indicator=household-fibre&period=";

    @Test
    void recordsEachItemOnceHoweverOftenItIsSent() {
        var body = figures("s1", item("s1/1/0", "household-fibre", "12", "2031", 60, 100));
        feed(body).body("created", equalTo(1)).body("rejected", equalTo(0));
        feed(body).body("created", equalTo(0)).body("unchanged", equalTo(1));
        assertThat(count("SELECT count(*) FROM observation WHERE source_ref = 's1'"))
                .isEqualTo(1);
    }

    @Test
    void keepsTheOldFigureWhenANewOneSupersedesIt() {
        feed(figures("s2", item("s2/1/0", "household-fibre", "12", "2032", 60, 100)));
        feed(figures("s2", item("s2/2/0", "household-fibre", "12", "2032", 70, 100)))
                .body("changed", equalTo(1));
        assertThat(count("SELECT count(*) FROM observation WHERE source_ref = 's2'"))
                .isEqualTo(2);
        asCoordinator(FIBRE + "2032").body("items.numerator", contains(70));
    }

    @Test
    void refusesOnlyTheFiguresThatBreakARuleAndSaysWhy() {
        feed(figures(
                        "s3",
                        item("s3/1/0", "no-such-indicator", "12", "2033", 1, 2),
                        item("s3/1/1", "household-fibre", "03386", "2033", 1, 2),
                        item("s3/1/2", "household-fibre", "12", "33", 1, 2),
                        item("s3/1/3", "household-fibre", "12", "2033", 3, 2),
                        item("s3/1/4", "household-fibre", "12", "2033", 1, 2),
                        item("s3/1/5", "household-fibre", "12", "2033", 2, 2)))
                .body("created", equalTo(1))
                .body("rejected", equalTo(5))
                .body(
                        "errors.code",
                        contains(
                                "unknown-code",
                                "territory-not-valid",
                                "not-a-period",
                                "numerator-above-denominator",
                                "duplicate"));
    }

    @Test
    void knowsTheFirmOfAnAcceptedSubmissionFromThenOnAndNoOtherCodeInIt() {
        var own = item("s8/1/0", "household-fibre", "12", "2038", 60, 100).replace("vnpt", "thuan-phong");
        var slip = item("s8/1/1", "household-fibre", "12", "2038", 60, 100).replace("vnpt", "thuan-fong");
        assertThat(count("SELECT count(*) FROM known_operator WHERE code = 'thuan-phong'"))
                .isZero();
        feed(figures("s8", own, slip).replace("\"organisation\": \"vnpt\"", "\"organisation\": \"thuan-phong\""))
                .body("created", equalTo(1))
                .body("errors.item", contains("s8/1/1"))
                .body("errors.code", contains("unknown-code"));
        given().auth()
                .oauth2(Tokens.of("coordinator", "dic", "coordinator"))
                .contentType("application/json")
                .body("""
                        {"indicator": "household-fibre", "territory": "12", "period": "2039", "operator": "thuan-phong",
                         "numerator": 3, "denominator": 5}""")
                .post("/api/v1/observations")
                .then()
                .statusCode(201);
    }

    @Test
    void takesACodeToMeanTheUnitOfTheFiguresPeriod() {
        // 03388 was Quyết Tiến until 30 June 2025 and is Đoàn Kết since.
        feed(figures(
                "s4",
                item("s4/1/0", "household-fibre", "03388", "2024", 1, 2),
                item("s4/1/1", "household-fibre", "03388", "2026", 1, 2)));
        var names = "SELECT count(*) FROM observation o JOIN territory t ON t.id = o.territory WHERE source_item = '%s'"
                + " AND name_vi = '%s'";
        assertThat(count(names.formatted("s4/1/0", "Quyết Tiến"))).isEqualTo(1);
        assertThat(count(names.formatted("s4/1/1", "Đoàn Kết"))).isEqualTo(1);
    }

    @Test
    void tellsAReportAlsoOfTheQuartersThatOperatorsReportedOn() {
        feed(figures(
                "s9",
                item("s9/1/0", "household-fibre", "12", "2099-Q3", 60, 100),
                item("s9/1/1", "household-fibre", "12", "2098-Q4", 50, 100)));

        given().auth()
                .oauth2(Tokens.of("reporting-service", "dic", "report-collection"))
                .get("/internal/v1/report-data?cutOff=2099-12-14T17:00:00Z")
                .then()
                .statusCode(200)
                .body("operatorFigures.findAll { it.period == '2099-Q3' }.source.item", contains("s9/1/0"))
                .body("territoryFigures.find { it.period == '2099-Q3' }.sources.item", hasItem("s9/1/0"))
                .body("territoryFigures.find { it.period == '2099-Q3' }.previousPeriod", equalTo("2098-Q4"));
    }

    /** What a firm expects of its year is told as that, and adds up to nothing. */
    @Test
    void tellsAReportWhatAnOperatorEstimates() {
        feed(figures(
                "s10",
                item("s10/1/0", "household-fibre", "12", "2097", 60, 100).replace("{", "{\"status\": \"ESTIMATE\", ")));

        given().auth()
                .oauth2(Tokens.of("reporting-service", "dic", "report-collection"))
                .get("/internal/v1/report-data?cutOff=2097-12-14T17:00:00Z")
                .then()
                .statusCode(200)
                .body("operatorFigures.find { it.period == '2097' }.status", equalTo("ESTIMATE"))
                .body("operatorTotals.findAll { it.year == 2097 }", hasSize(0));
    }

    @Test
    void showsAnOperatorsFiguresToItselfAndToStateBodiesOnly() {
        feed(figures("s5", item("s5/1/0", "household-fibre", "12", "2035", 60, 100)));
        given().get(FIBRE + "2035").then().statusCode(200).body("items", hasSize(0));
        as("operator", "viettel", "operator").body("items", hasSize(0));
        as("operator", "vnpt", "operator").body("items", hasSize(1));
        as("coordinator", "dic", "coordinator").body("items.source.ref", contains("s5"));
    }

    @Test
    void hidesAProvisionalFigureOfAllOperatorsFromCitizens() {
        feed(figures(
                "s7", item("s7/1/0", "household-fibre", "12", "2037", 60, 100).replace("\"operator\": \"vnpt\",", "")));
        given().get(FIBRE + "2037").then().statusCode(200).body("items", hasSize(0));
        asCoordinator(FIBRE + "2037").body("items", hasSize(1));
    }

    @Test
    void acceptsFiguresFromAgencyServiceAlone() {
        given().auth()
                .oauth2(Tokens.of("coordinator", "dic", "coordinator"))
                .contentType("application/json")
                .body(figures("s6"))
                .post("/internal/v1/figure-messages")
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body(figures("s6"))
                .post("/internal/v1/figure-messages")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"));
    }

    private static ValidatableResponse as(String account, String organisation, String role) {
        return given().auth()
                .oauth2(Tokens.of(account, organisation, role))
                .get(FIBRE + "2035")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse asCoordinator(String path) {
        return given().auth()
                .oauth2(Tokens.of("coordinator", "dic", "coordinator"))
                .get(path)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse feed(String body) {
        return given().auth()
                .oauth2(Tokens.of("agency-service", "dic", "observations-feed"))
                .contentType("application/json")
                .body(body)
                .post("/internal/v1/figure-messages")
                .then()
                .statusCode(200);
    }

    private static String figures(String submission, String... items) {
        return "{\"submission\": \"%s\", \"version\": 1, \"organisation\": \"vnpt\", \"items\": [%s]}"
                .formatted(submission, String.join(",", items));
    }

    private static String item(
            String item, String indicator, String territory, String period, int numerator, int denominator) {
        return """
                {"item": "%s", "indicator": "%s", "territory": "%s", "period": "%s", "operator": "vnpt",
                 "numerator": %d, "denominator": %d}""".formatted(item, indicator, territory, period, numerator, denominator);
    }
}
