package vn.laichau.hatangso.reporting;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.ListStatements;
import vn.laichau.hatangso.chassis.testing.Tokens;

@QuarkusTest
@ServiceTest
class ListStatementsTest {

    @Test
    void costAsManyStatementsForAnyNumberOfRows() throws IOException {
        PeerServices.answerWell();
        ReportingCalls.newReport();
        var own = ReportingCalls.newReport();
        new ListStatements(
                        () -> given().auth()
                                .oauth2(Tokens.of("all", "dic", "coordinator", "auditor", "administrator", "leader")),
                        Map.of(
                                // Of a report that no other class touches.
                                "listParagraphs", "/api/v1/reports/" + own + "/paragraphs",
                                // Read by one statement each, and of a new report there is one row.
                                "listParagraphWordings", "",
                                "listReportHistory", "",
                                "listReportSignatures", "",
                                "listReportingAuditCheckpoints", ""))
                .assertNoneRunsTwice();
    }
}
