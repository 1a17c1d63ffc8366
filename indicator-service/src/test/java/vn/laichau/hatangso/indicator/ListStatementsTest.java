package vn.laichau.hatangso.indicator;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.ListStatements;
import vn.laichau.hatangso.chassis.testing.Tokens;

@QuarkusTest
@TestProfile(DemonstrationProfile.class)
@ServiceTest
class ListStatementsTest {

    @Test
    void costAsManyStatementsForAnyNumberOfRows() throws IOException {
        new ListStatements(
                        () -> given().auth()
                                .oauth2(Tokens.of("all", "dic", "coordinator", "auditor", "administrator", "leader")),
                        Map.ofEntries(
                                entry("listObservations", "/api/v1/observations?indicator=household-fibre"),
                                entry(
                                        "listSeries",
                                        "/api/v1/series?indicator=household-fibre&indicator=adult-smartphone"),
                                // The demonstration has none or one of each; one statement reads them, as it reads
                                // others.
                                entry("listBaselineHistory", ""),
                                entry("listImportErrors", ""),
                                entry("listImports", ""),
                                entry("listIndicatorAuditCheckpoints", ""),
                                entry("listIndicatorHistory", ""),
                                entry("listJudgements", ""),
                                entry("listObservationRevisions", ""),
                                entry("listPeriodLocks", ""),
                                entry("listPlans", ""),
                                entry("listQualityFindingHistory", ""),
                                entry("listQualityRuleHistory", ""),
                                entry("listTargetVersions", ""),
                                entry("listVersionsOfPlanIndicators", ""),
                                entry("listVersionsOfPlanTerritories", ""),
                                entry("listVerdictOverrides", "")))
                .assertNoneRunsTwice();
    }
}
