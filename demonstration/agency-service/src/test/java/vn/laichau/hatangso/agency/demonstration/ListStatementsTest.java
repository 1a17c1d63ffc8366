package vn.laichau.hatangso.agency.demonstration;

import static java.util.Map.entry;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.post;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.MailServer;
import vn.laichau.hatangso.agency.surroundings.TestEnvironment;
import vn.laichau.hatangso.chassis.testing.ListStatements;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.TokenIssuer;

@QuarkusTest
@WithTestResource(SuiteDatabase.class)
@WithTestResource(TokenIssuer.class)
@WithTestResource(TestEnvironment.class)
@WithTestResource(MailServer.class)
@TestProfile(DemonstrationTest.Wanted.class)
class ListStatementsTest {

    private static final String OCCURRENCES = "/api/v1/tasks/occurrences/";

    private static RequestSpecification everybody() {
        return as(
                "all",
                "science-technology",
                "coordinator",
                "auditor",
                "finance-officer",
                "leader",
                "clerk",
                "administrator");
    }

    @Test
    void costAsManyStatementsForAnyNumberOfRows() throws IOException, SQLException {
        var lively = OCCURRENCES
                + one("SELECT occurrence_id FROM task_update GROUP BY occurrence_id ORDER BY count(*) DESC LIMIT 1");
        for (var said : new String[] {"Chờ điện", "Đã có điện"}) {
            post(everybody(), lively + "/comments", "{\"text\": \"" + said + "\"}");
        }
        webhook();
        var webhook = webhook();
        new ListStatements(
                        ListStatementsTest::everybody,
                        Map.ofEntries(
                                entry("getTaskTree", "/api/v1/tasks/tree"),
                                entry("getTaskBoard", "/api/v1/tasks/board"),
                                entry("listCalendarDays", "/api/v1/calendar?year=" + today().getYear()),
                                entry("listDeadlines", "/api/v1/deadlines?year=" + today().getYear()),
                                entry("listComments", lively + "/comments"),
                                entry("listOccurrenceHistory", lively + "/history"),
                                entry("listProgressUpdates", lively + "/updates"),
                                entry("listWebhookDeliveries", webhook + "/deliveries"),
                                // The demonstration has none or one of each; one statement reads them, as it reads
                                // others.
                                entry("listCommitments", ""),
                                entry("listSubmissionDifferences", ""),
                                entry("listAgencyAuditCheckpoints", ""),
                                entry("listBudgetBalanceHistory", ""),
                                entry("listExistingSystemHistory", ""),
                                entry("listExtensions", ""),
                                entry("listInfrastructureOfferHistory", ""),
                                entry("listMediaItemHistory", ""),
                                entry("listReminders", ""),
                                entry("listVersionsOfPlanObligations", "")))
                .assertNoneRunsTwice();
    }

    /** With two messages to a receiver that there is not. */
    private static String webhook() {
        String id = post(everybody(), "/api/v1/webhooks", "{\"url\": \"https://receiver.invalid/\"}")
                .path("id");
        var webhook = "/api/v1/webhooks/" + id;
        post(everybody(), webhook + "/secret", "");
        post(everybody(), webhook + "/test", "");
        post(everybody(), webhook + "/test", "");
        return webhook;
    }

    private static String one(String sql) throws SQLException {
        try (var connection = SuiteDatabase.superuser();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
