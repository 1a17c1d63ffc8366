package vn.laichau.hatangso.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.series.ObservationDatabase;

/** Each condition of each policy by itself, as the role that the service works with. */
class RowPolicyTest {

    private static final String OWN = "00000000-0000-0000-0000-00000000000a";
    private static final String FOREIGN = "00000000-0000-0000-0000-00000000000b";

    /** An import of each of two organisations, with an error and a workbook, and an answer that each was given. */
    @BeforeAll
    static void storeRowsOfTwoOrganisations() {
        ObservationDatabase.open();
        for (var row : List.of(List.of(OWN, "own"), List.of(FOREIGN, "foreign"))) {
            Requests.superuser("""
                    INSERT INTO bulk_import (id, organisation, author, coordinator, format, partial, validate_only, state, stage,
                                             percent, received_at)
                    VALUES ('%1$s', '%2$s', 'a', false, 'XLSX', false, false, 'QUEUED', 'WAITING', 10, now());
                    INSERT INTO import_error (import, line, pointer, code, detail) VALUES ('%1$s', 1, '', 'x', '{}');
                    INSERT INTO import_workbook (import, content) VALUES ('%1$s', '');
                    INSERT INTO idempotency_key (organisation, operation, key, fingerprint, status, body, created_at)
                    VALUES ('%2$s', 'POST', 'k', '', 201, '', now())
                    """.formatted(row.get(0), row.get(1)));
        }
    }

    @AfterAll
    static void forget() {
        Requests.superuser("DELETE FROM bulk_import; DELETE FROM idempotency_key WHERE operation = 'POST'");
    }

    /** A new policy is tested below, or where the table of all services is. */
    @Test
    void policiesAreThese() throws SQLException {
        assertThat(
                        list(
                                "SELECT tablename || ' ' || policyname || ' ' || cmd FROM pg_policies WHERE schemaname = 'public'"))
                .containsExactlyInAnyOrder(
                        "bulk_import own_rows ALL",
                        "bulk_import handling SELECT",
                        "bulk_import job ALL",
                        "bulk_import outdated SELECT",
                        "import_error with_import ALL",
                        "import_error outdated ALL",
                        "import_workbook with_import ALL",
                        "import_workbook outdated ALL",
                        "idempotency_key own_rows ALL",
                        "idempotency_key outdated ALL",
                        // Those of figures: FigureRowPoliciesTest.
                        "observation reading SELECT",
                        "observation recording INSERT",
                        "observation superseding UPDATE",
                        "observation computing SELECT",
                        "observation_withdrawal with_figure SELECT",
                        "observation_withdrawal withdrawing INSERT",
                        "observation_withdrawal computing SELECT",
                        "village_union reading SELECT",
                        "village_union keeping ALL",
                        "staged_figure recording ALL",
                        "import_line job ALL",
                        "check_scope checking ALL",
                        "check_period checking ALL",
                        "check_figure checking ALL",
                        "check_found checking ALL",
                        "figure_finding reading SELECT",
                        "figure_finding checking ALL",
                        "figure_finding asked SELECT",
                        "finding_step reading SELECT",
                        "finding_step answering ALL",
                        "finding_step coordinating ALL",
                        "progress_record reading SELECT",
                        "progress_record keeping INSERT",
                        // Tested in the chassis and agency-service.
                        "audit_entry appending INSERT",
                        "audit_entry sealing SELECT",
                        "audit_entry auditing SELECT",
                        "audit_person appending INSERT",
                        "audit_person sealing SELECT",
                        "audit_person auditing SELECT",
                        "audit_person outdated ALL",
                        "audit_link appending INSERT",
                        "audit_link sealing SELECT",
                        "audit_link auditing SELECT",
                        "audit_checkpoint sealing SELECT",
                        "audit_checkpoint auditing SELECT",
                        "audit_checkpoint signing INSERT");
        assertThat(list("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity"))
                .containsExactlyInAnyOrder(
                        "bulk_import",
                        "import_error",
                        "import_workbook",
                        "idempotency_key",
                        "observation",
                        "observation_withdrawal",
                        "village_union",
                        "staged_figure",
                        "import_line",
                        "check_scope",
                        "check_period",
                        "check_figure",
                        "check_found",
                        "figure_finding",
                        "finding_step",
                        "progress_record",
                        "audit_entry",
                        "audit_person",
                        "audit_link",
                        "audit_checkpoint");
    }

    /** What is seen and what is written of one's own rows and of others': o and f. */
    @ParameterizedTest(name = "{0} as {1} sees {2}, writes {3}, has answers {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "own, '', o, o, o",
                "own, ',,', o, o, o",
                "own, ',agency-officer,', o, o, o",
                "own, ',leader,administrator,', o, o, o",
                "own, ',coordinator,', of, o, o",
                "own, ',auditor,', of, o, o",
                "own, ',leader,auditor,', of, o, o",
                "own, ',coordinators,', o, o, o",
                "nobodys, ',coordinator,', of, '', ''",
                "nobodys, '', '', '', ''",
                "OWN, '', '', '', ''",
                "'', '', '', '', ''",
                "'', ',import-job,', of, of, ''",
                "'', 'import-job', '', '', ''",
                "'', ',import-job,operator,', '', '', ''",
                "'', ',import-job,auditor,', of, '', ''",
                "-, -, '', '', ''"
            })
    void rowsAreSeenAndWrittenByWhomTheyConcern(
            String organisation, String roles, String seen, String written, String answers) throws SQLException {
        try (var connection = SuiteDatabase.application()) {
            connection.setAutoCommit(false);
            if (organisation != null) {
                execute(connection, "SET LOCAL app.organisation = '" + organisation + "'");
                execute(connection, "SET LOCAL app.roles = '" + roles + "'");
            }
            for (var table : List.of("bulk_import", "import_error", "import_workbook")) {
                assertThat(ofImports(connection, table)).as(table).isEqualTo(seen);
            }
            assertThat(ofKeys(connection)).isEqualTo(answers);
            assertThat(changed(connection)).isEqualTo(written);
            assertThat(added(connection, "own")).isEqualTo(written.contains("o"));
            assertThat(added(connection, "foreign")).isEqualTo(written.contains("f"));
            assertThat(told(connection, OWN)).isEqualTo(seen.contains("o"));
            assertThat(told(connection, FOREIGN)).isEqualTo(seen.contains("f"));
            assertThat(answered(connection, "own")).isEqualTo(answers.contains("o"));
            assertThat(answered(connection, "foreign")).isEqualTo(answers.contains("f"));
            assertThat(deleted(connection)).isEqualTo(written);
            connection.rollback();
        }
    }

    private static String ofImports(Connection connection, String table) throws SQLException {
        var column = table.equals("bulk_import") ? "id" : "import";
        return letters(rows(connection, "SELECT %s FROM %s".formatted(column, table)));
    }

    private static String ofKeys(Connection connection) throws SQLException {
        return letters(rows(connection, "SELECT organisation FROM idempotency_key WHERE operation = 'POST'"));
    }

    private static String changed(Connection connection) throws SQLException {
        return letters(rows(connection, "UPDATE bulk_import SET percent = 11 RETURNING id"));
    }

    private static String deleted(Connection connection) throws SQLException {
        return letters(rows(connection, "DELETE FROM bulk_import WHERE author = 'a' RETURNING id"));
    }

    private static boolean added(Connection connection, String organisation) throws SQLException {
        return takes(connection, """
                INSERT INTO bulk_import (id, organisation, author, coordinator, format, partial, validate_only, state, stage, percent,
                                         received_at)
                VALUES (gen_random_uuid(), '%s', 'b', false, 'CSV', false, false, 'QUEUED', 'WAITING', 10, now())
                """.formatted(organisation));
    }

    private static boolean told(Connection connection, String id) throws SQLException {
        return takes(
                connection,
                "INSERT INTO import_error (import, line, pointer, code, detail) VALUES ('%s', 2, '', 'x', '{}')"
                        .formatted(id));
    }

    private static boolean answered(Connection connection, String organisation) throws SQLException {
        return takes(connection, """
                INSERT INTO idempotency_key (organisation, operation, key, fingerprint, status, body, created_at)
                VALUES ('%s', 'PUT', 'k', '', 201, '', now())""".formatted(organisation));
    }

    private static boolean takes(Connection connection, String sql) throws SQLException {
        var before = connection.setSavepoint();
        try {
            execute(connection, sql);
            connection.rollback(before);
            return true;
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as(refused.getMessage()).isEqualTo("42501");
            connection.rollback(before);
            return false;
        }
    }

    private static String letters(List<String> rows) {
        return (rows.contains(OWN) || rows.contains("own") ? "o" : "")
                + (rows.contains(FOREIGN) || rows.contains("foreign") ? "f" : "");
    }

    private static List<String> list(String sql) throws SQLException {
        try (var connection = SuiteDatabase.superuser()) {
            return rows(connection, sql);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
