package vn.laichau.hatangso.indicator.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.AuditCoverage;
import vn.laichau.hatangso.chassis.testing.LockRules;
import vn.laichau.hatangso.chassis.testing.PersonalColumns;
import vn.laichau.hatangso.chassis.testing.ProvenAddress;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.imports.UploadedFile;

/** What is recorded of figures and definitions; how the record is kept is tested in agency-service. */
@QuarkusTest
@ServiceTest
class AuditTest {

    private static final String FIGURES = """
            INSERT INTO observation (indicator, territory, period, period_end, operator, value, status, source_kind,
                                     source_ref, source_item, recorded_at)
            SELECT (SELECT min(id) FROM indicator), (SELECT min(id) FROM territory), '1900', '1900-12-31',
                   'operator ' || n, n, 'PROVISIONAL', 'IMPORT', 'a', n, now()
            FROM generate_series(1, %d) AS n
            """;

    private static final String ENTRIES = """
            SELECT action || ' ' || rows || ' ' || (after IS NOT NULL) FROM audit_entry
            WHERE kind = 'observation' AND transaction = pg_current_xact_id()
            """;

    /** Never committed. */
    private static List<String> entriesOf(int figures) throws SQLException {
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(FIGURES.formatted(figures));
            var entries = new ArrayList<String>();
            var rows = statement.executeQuery(ENTRIES);
            while (rows.next()) {
                entries.add(rows.getString(1));
            }
            connection.rollback();
            return entries;
        }
    }

    @Test
    void notesFiguresOneByOneAndBulkAsAWhole() throws SQLException {
        assertThat(entriesOf(2)).containsExactly("CREATED 1 true", "CREATED 1 true");
        assertThat(entriesOf(1001)).containsExactly("CREATED 1001 false");
    }

    @Test
    void tellsWhoChangedADefinitionAndWhoWasNotAllowedTo() {
        var address = "/api/v1/baselines/"
                + Requests.nobody().get("/api/v1/baselines").path("items[0].code");
        var etag = Requests.nobody().get(address).header("ETag");
        Requests.operator("vnpt")
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(address)
                .then()
                .statusCode(403);
        Requests.of("auditor", "ppc", "auditor")
                .queryParam("object", address)
                .get("/api/v1/audit/indicator")
                .then()
                .body("items", hasSize(1))
                .body("items[0].operation", equalTo("PATCH /api/v1/baselines/{code}"))
                .body("items[0].organisation", equalTo("vnpt"));
    }

    @Test
    void tellsWhoSentAFileAndWhichJobAppliedIt() {
        var sent = UploadedFile.of(
                "text/csv", "", "indicator,territory,period,numerator,denominator\nhousehold-fibre,12,2088,4,5\n");
        Requests.of("auditor", "ppc", "auditor")
                .queryParam("object", sent.getString("id"))
                .get("/api/v1/audit/indicator")
                .then()
                .body("items.kind", everyItem(equalTo("bulk_import")))
                .body("items[-1].action", equalTo("CREATED"))
                .body("items[-1].operation", equalTo("POST /api/v1/imports"))
                .body("items[-1].organisation", equalTo("dic"))
                .body("items[0].action", equalTo("CHANGED"))
                .body("items[0].operation", startsWith("job "));
    }

    @Test
    void tellsWhichPeriodWasLockedByWhom() {
        var lock = Requests.coordinator()
                .contentType(ContentType.JSON)
                .body("{\"period\": \"2089\", \"reason\": \"Kiểm tra\"}")
                .post("/api/v1/period-locks");
        lock.then().statusCode(201);
        Requests.of("auditor", "ppc", "auditor")
                .queryParam("kind", "period_lock")
                .queryParam("limit", 1)
                .get("/api/v1/audit/indicator")
                .then()
                .body("items.operation", contains("POST /api/v1/period-locks"))
                .body("items.organisation", hasItem("dic"));
    }

    @Test
    void tellsPeopleWhatTheyDidAndWhereTheyStand() {
        var account = "own-" + UUID.randomUUID();
        Requests.of(account, "dic", "coordinator")
                .contentType(ContentType.JSON)
                .body("{\"period\": \"2098-Q1\", \"indicator\": \"speed-4g\", \"reason\": \"Kiểm tra\"}")
                .post("/api/v1/period-locks")
                .then()
                .statusCode(201);
        Requests.of(account, "dic", "coordinator")
                .get("/api/v1/me/personal-data/indicator")
                .then()
                .statusCode(200)
                .body("account.name", equalTo(account))
                .body("places.place", hasItem("period_lock.author"))
                .body("acts.operation", hasItem("POST /api/v1/period-locks"));
    }

    @Test
    void believesTheGatewayAloneFromWhereACallComes() throws SQLException {
        ProvenAddress.isKeptAlone("/api/v1/audit/indicator");
    }

    @Test
    void auditsEveryTableButTheseFew() throws SQLException {
        assertThat(AuditCoverage.leftOut())
                .containsExactly(
                        "arriving_line",
                        "check_figure",
                        "check_found",
                        "check_period",
                        "check_scope",
                        "figures_checked",
                        "idempotency_key",
                        "import_error",
                        "import_line",
                        "import_workbook",
                        "knowledge_version",
                        "progress_record",
                        "recording",
                        "retention_rule",
                        "staged_figure",
                        "territory_within",
                        "territory_wording",
                        "village_union");
    }

    @Test
    void takesTheLocksThatThePageOfTheChassisNames() throws SQLException {
        LockRules.checkFunctions();
    }

    @Test
    void keepsOfPeopleWhatTheRegisterSays() throws SQLException, IOException {
        PersonalColumns.check("indicator");
    }
}
