package vn.laichau.hatangso.indicator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.Tokens;

@QuarkusTest
@ServiceTest
class ReportDataTest {

    private static final String REPORT = "/internal/v1/report-data?cutOff=2026-12-14T17:00:00Z";

    @Test
    void tellsTheReportWhatThePlanContradictsAndHowFarItIs() {
        given().auth()
                .oauth2(Tokens.of("reporting-service", "dic", "report-collection"))
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("plans[0].code", equalTo("lai-chau-2023"))
                .body("progress.asOf", equalTo("2026-12-15"))
                .body("progress.items", hasSize(27))
                .body("territoryFigures", notNullValue())
                .body(
                        "findings.check",
                        containsInAnyOrder(
                                "video-points-by-operator", "aerial-cable-quotient", "underground-cable-quotient"));
    }

    @ParameterizedTest
    @CsvSource({"2025, 2025-12-31", "2026, 2026-12-15", "2027, 2026-12-15"})
    void tellsOfAYearAsFarAsItHadCome(int year, String day) {
        Requests.of("reporting-service", "dic", "report-collection")
                .get(REPORT + "&year=" + year)
                .then()
                .statusCode(200)
                .body("progress.asOf", equalTo(day));
    }

    @Test
    void answersNobodyButReportingService() {
        given().auth()
                .oauth2(Tokens.of("leader", "ppc", "leader"))
                .get(REPORT)
                .then()
                .statusCode(403);
        given().get(REPORT).then().statusCode(401);
    }

    @Test
    void refusesATokenForAnotherAudience() {
        var token = Tokens.with(
                "reporting-service", "dic", claims -> claims.audience("agency-service"), "report-collection");
        given().auth()
                .oauth2(token)
                .get(REPORT)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void refusesAnIdToken() {
        var token = Tokens.with("leader", "ppc", claims -> claims.claim("typ", "ID"), "report-collection");
        given().auth().oauth2(token).get(REPORT).then().statusCode(401);
    }

    @Test
    void refusesATokenWithoutAnOrganisation() {
        var token = Tokens.with("leader", "ppc", claims -> claims.claim("org_id", null), "report-collection");
        given().auth().oauth2(token).get(REPORT).then().statusCode(401);
    }
}
