package vn.laichau.hatangso.agency.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** What the database itself keeps apart, whatever the program forgets. */
@QuarkusTest
class RowSecurityTest extends RunningService {

    private static final String ROW = "INSERT INTO submission (id, organisation, obligation, year, state, revision)"
            + " VALUES (uuidv7(), '%s', 'operator-plan', %d, 'SUBMITTED', 0)";

    /** The service's own pool: the application role. */
    @Test
    void showsAnOrganisationItsOwnRowsAlone() throws SQLException {
        var year = freshYear();
        sendPlan("mobifone", year);
        sendPlan("vietnamobile", year);
        assertThat(organisationsSeenBy("mobifone", ",operator,")).containsOnly("mobifone");
        assertThat(organisationsSeenBy("dic", ",coordinator,")).contains("mobifone", "vietnamobile");
        assertThat(organisationsSeenBy("finance", ",finance-officer,")).isEmpty();
    }

    @Test
    void letsNobodyWriteInAnothersName() throws SQLException {
        try (var connection = SuiteDatabase.application()) {
            connection.setAutoCommit(false);
            name(connection, "mobifone", ",operator,");
            assertThatThrownBy(() -> connection
                            .createStatement()
                            .execute("INSERT INTO submission (id, organisation, obligation, year, state, revision)"
                                    + " VALUES (uuidv7(), 'vnpt', 'operator-plan', 2099, 'SUBMITTED', 0)"))
                    .hasMessageContaining("row-level security");
            connection.rollback();
        }
    }

    @Test
    void countsForThePublicWithoutNamingAnyone() throws SQLException {
        var year = freshYear();
        sendPlan("mobifone", year);
        var call = "SELECT count(*), count(organisation) FROM obligation_state('operator-plan', " + year
                + ", now() + interval '1 hour')";
        try (var connection = SuiteDatabase.application();
                var rows = connection.createStatement().executeQuery(call)) {
            rows.next();
            assertThat(rows.getLong(1)).isOne();
            assertThat(rows.getLong(2)).isZero();
        }
    }

    @Test
    void hidesDraftsFromThoseWhoHandleSubmissions() throws SQLException {
        var year = freshYear();
        TestCallers.operator("mobifone")
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/v1/drafts/operator-plan/" + year);
        for (var table : List.of("submission WHERE year = " + year, "draft")) {
            assertThat(rowsSeenBy("mobifone", ",operator,", table)).as(table).isPositive();
            assertThat(rowsSeenBy("viettel", ",operator,", table)).as(table).isZero();
            assertThat(rowsSeenBy("dic", ",coordinator,clerk,leader,auditor,", table))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void letsNobodyDeleteWhatWasSent() throws SQLException {
        var year = freshYear();
        sendPlan("mobifone", year);
        try (var connection = SuiteDatabase.application()) {
            connection.setAutoCommit(false);
            name(connection, "mobifone", ",operator,");
            assertThat(connection.createStatement().executeUpdate("DELETE FROM submission WHERE year = " + year))
                    .isZero();
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "submission_version SET body = ''",
                "submission_version SET sha256 = ''",
                "submission_version SET arrived_at = now()",
                "submission_version SET recorded_at = now()",
                "submission_version SET punctuality = 'ON_TIME'",
                "submission_version SET organisation = 'viettel'",
                "submission SET organisation = 'viettel'",
                "submission SET year = 2030",
                "receipt SET jws = ''",
                "attachment SET sha256 = ''",
                "attachment SET scan = 'CLEAN'",
                "attachment SET object_key = NULL",
                "attachment_part SET bytes = ''",
                "figure SET value = 1"
            })
    void letsNobodyRewriteWhatWasReceived(String change) throws SQLException {
        try (var connection = SuiteDatabase.application()) {
            connection.setAutoCommit(false);
            name(connection, "mobifone", ",operator,coordinator,clerk,administrator,");
            assertThatThrownBy(() -> connection.createStatement().execute("UPDATE " + change))
                    .hasMessageContaining("permission denied");
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figure (organisation, version_id, position, indicator, territory, period, value)"
                        + " SELECT organisation, id, 99, 'x', '12', '2026', 1 FROM submission_version",
                "investment_item (organisation, version_id, position, territory, service, quantity, cost, quarter, fund)"
                        + " SELECT organisation, id, 99, '12', 'FIBRE', 1, 1, '2027-Q1', 'OWN' FROM submission_version",
                "coverage_commitment (organisation, version_id, position, indicator, territory, by_day, value)"
                        + " SELECT organisation, id, 99, 'x', '12', DATE '2027-12-31', 1 FROM submission_version",
                "answer (organisation, version_id, position, question, answer_text)"
                        + " SELECT organisation, id, 99, 'x', 'x' FROM submission_version",
                "attachment_use (organisation, version_id, position, attachment)"
                        + " SELECT v.organisation, v.id, 99, a.id FROM submission_version v, attachment a",
                "attachment_part (organisation, attachment_id, position, bytes)"
                        + " SELECT organisation, id, 99, '' FROM attachment"
            })
    void letsNobodyAddToWhatWasReceived(String rows) throws SQLException {
        sendPlan("mobifone", freshYear()).then().statusCode(201);
        TestCallers.operator("mobifone")
                .contentType("application/pdf")
                .queryParam("name", "a.pdf")
                .body("%PDF-1.7 a".getBytes(UTF_8))
                .post("/api/v1/attachments")
                .then()
                .statusCode(201);
        try (var connection = SuiteDatabase.application()) {
            connection.setAutoCommit(false);
            name(connection, "mobifone", ",operator,");
            // Not even together with what its organisation may change of a version.
            connection.createStatement().execute("UPDATE submission_version SET withdrawal_reason = 'x'");
            assertThatThrownBy(() -> connection.createStatement().execute("INSERT INTO " + rows))
                    .hasMessageContaining("was stored before");
            connection.rollback();
        }
    }

    @Test
    void letsAClerkWriteForTheSenderOfThePaperAlone() throws SQLException {
        var year = freshYear();
        try (var connection = SuiteDatabase.application()) {
            connection.setAutoCommit(false);
            name(connection, "dic", ",clerk,");
            connection.createStatement().execute("SET LOCAL app.recorded_for = 'vnpt'");
            connection.createStatement().execute(ROW.formatted("vnpt", year));
            assertThatThrownBy(() -> connection.createStatement().execute(ROW.formatted("mobifone", year)))
                    .hasMessageContaining("row-level security");
            connection.rollback();
            name(connection, "dic", ",coordinator,");
            connection.createStatement().execute("SET LOCAL app.recorded_for = 'vnpt'");
            assertThatThrownBy(() -> connection.createStatement().execute(ROW.formatted("vnpt", year)))
                    .hasMessageContaining("row-level security");
            connection.rollback();
        }
    }

    private long rowsSeenBy(String organisation, String roles, String table) throws SQLException {
        try (var connection = SuiteDatabase.application()) {
            connection.setAutoCommit(false);
            name(connection, organisation, roles);
            var rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + table);
            rows.next();
            var count = rows.getLong(1);
            connection.rollback();
            return count;
        }
    }

    private List<String> organisationsSeenBy(String organisation, String roles) throws SQLException {
        var seen = new ArrayList<String>();
        try (var connection = SuiteDatabase.application()) {
            connection.setAutoCommit(false);
            name(connection, organisation, roles);
            var rows = connection.createStatement().executeQuery("SELECT DISTINCT organisation FROM submission");
            while (rows.next()) {
                seen.add(rows.getString(1));
            }
            connection.rollback();
        }
        return seen;
    }

    private static void name(Connection connection, String organisation, String roles) throws SQLException {
        connection
                .createStatement()
                .execute(
                        "SET LOCAL app.organisation = '%s'; SET LOCAL app.roles = '%s'".formatted(organisation, roles));
    }
}
