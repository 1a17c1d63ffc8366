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
        ReportingCalls.newReport();
        new ListStatements(
                        () -> given().auth()
                                .oauth2(Tokens.of("all", "dic", "coordinator", "auditor", "administrator", "leader")),
                        Map.of(
                                // Of one report, which is read before its place on the heap and at it.
                                "listParagraphs", "",
                                "listOpenPlaces", "",
                                "listOutlineFigures", "",
                                // The same for all: the suite's own.
                                "listSentencePatterns", "",
                                // Read by one statement each, and of a new report there is one row.
                                "listParagraphWordings", "",
                                "listReportOutlineVersions", "",
                                "listReportHistory", "",
                                "listReportSignatures", "",
                                "listReportingAuditCheckpoints", "",
                                "listVersionsOfPlanReports", ""))
                .assertNoneRunsTwice();
    }
}
