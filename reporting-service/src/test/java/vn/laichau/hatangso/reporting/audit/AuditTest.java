package vn.laichau.hatangso.reporting.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.AuditCoverage;
import vn.laichau.hatangso.chassis.testing.LockRules;
import vn.laichau.hatangso.chassis.testing.PersonalColumns;
import vn.laichau.hatangso.chassis.testing.ProvenAddress;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;

/** What is recorded of reports; how the record is kept is tested in agency-service. */
@QuarkusTest
@ServiceTest
class AuditTest {

    private static ValidatableResponse entries(String object) {
        return as("auditor", "ppc")
                .queryParam("object", object)
                .get("/api/v1/audit/reporting")
                .then()
                .statusCode(200);
    }

    @Test
    void tellsWhoAskedForAReportAndWhoWasRefusedOne() {
        PeerServices.answerWell();
        var id = newReport();
        entries(id)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("report"))
                .body("items[0].operation", equalTo("POST /api/v1/reports"))
                .body("items[0].organisation", equalTo("dic"));

        as("operator", "vnpt").get(REPORTS + "/" + id).then().statusCode(404);
        entries(REPORTS + "/" + id)
                .body("items[0].action", equalTo("REFUSED"))
                .body("items[0].organisation", equalTo("vnpt"));
    }

    @Test
    void believesTheGatewayAloneFromWhereACallComes() throws SQLException {
        ProvenAddress.isKeptAlone("/api/v1/audit/reporting");
    }

    @Test
    void auditsEveryTableButTheseFew() throws SQLException {
        assertThat(AuditCoverage.leftOut()).containsExactly("idempotency_key", "retention_rule");
    }

    @Test
    void takesTheLocksThatThePageOfTheChassisNames() throws SQLException {
        LockRules.checkFunctions();
    }

    @Test
    void keepsOfPeopleWhatTheRegisterSays() throws SQLException, IOException {
        PersonalColumns.check("reporting");
    }
}
