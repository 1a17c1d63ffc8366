package vn.laichau.hatangso.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** What the database refuses, whatever becomes of the code. Each change is taken back again. */
@QuarkusTest
@ServiceTest
class DatabaseRulesTest {

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
    }

    /** By hand; in brackets the columns of which alone it may change. */
    @Test
    void letsTheServiceDoWhatItNeedsAndNoMore() throws SQLException {
        assertThat(granted())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("snapshot", "SELECT INSERT"),
                        Map.entry(
                                "report",
                                "SELECT INSERT DELETE (issued_on issuer issuing_body number outline public_edition published replaced_by"
                                        + " signed_files signed_for signed_on signer snapshot state symbol unit version withheld wording_version)"),
                        Map.entry("report_step", "SELECT INSERT"),
                        Map.entry("signed_file", "SELECT INSERT"),
                        Map.entry("paragraph_wording", "SELECT INSERT"),
                        Map.entry("job", "SELECT INSERT UPDATE"),
                        Map.entry("rendered_file", "SELECT INSERT DELETE (made_at)"),
                        Map.entry("report_outline", "SELECT INSERT"),
                        Map.entry("report_schedule", "SELECT INSERT UPDATE"),
                        Map.entry("report_notice", "SELECT INSERT UPDATE"),
                        Map.entry("scheduled_report", "SELECT INSERT"),
                        Map.entry("overdue_report", "SELECT INSERT")));
    }

    private static Map<String, String> granted() throws SQLException {
        var granted = new LinkedHashMap<String, String>();
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT t.relname, (
                            SELECT string_agg(p.name, ' ' ORDER BY p.place)
                            FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) WITH ORDINALITY AS p (name, place)
                            WHERE has_table_privilege('suite_app', t.oid, p.name)) || coalesce((
                            SELECT ' (' || string_agg(a.attname, ' ' ORDER BY a.attname) || ')'
                            FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
                              AND NOT has_table_privilege('suite_app', t.oid, 'UPDATE')
                              AND has_column_privilege('suite_app', t.oid, a.attnum, 'UPDATE')), '')
                        FROM pg_class t
                        WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r'
                          AND t.relname ~ '^(snapshot|report|report_.*|paragraph_wording|signed_file|job|rendered_file|.*_report)$'
                        """)) {
            while (rows.next()) {
                granted.put(rows.getString(1), rows.getString(2));
            }
        }
        return granted;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind = 'WEEKLY'                                                        | report_kind_check
            kind = 'AGENCY'                                                        | report_subject_check
            kind = 'TERRITORY'                                                     | report_subject_check
            kind = 'OPERATOR'                                                      | report_subject_check
            kind = 'REMINDER'                                                      | report_subject_check
            subject = 'dic'                                                        | report_subject_check
            table_language = 'FR'                                                  | report_table_language_check
            state = 'LOST'                                                         | report_state_check
            state = 'NUMBERED', number = 0                                         | report_number_check
            state = 'NUMBERED'                                                     | report_numbered_check
            state = 'ISSUED', signer = 'x'                                         | report_numbered_check
            state = 'PUBLISHED', signer = 'x'                                      | report_numbered_check
            state = 'REPLACED', signer = 'x'                                       | report_numbered_check
            number = 7                                                             | report_numbered_check
            state = 'IN_REVIEW', number = 7                                        | report_numbered_check
            state = 'APPROVED', number = 7                                         | report_numbered_check
            state = 'ISSUED', number = 7                                           | report_signed_check
            state = 'PUBLISHED', number = 7                                        | report_signed_check
            state = 'REPLACED', number = 7                                         | report_signed_check
            kind = 'AGENCY', subject = 'dic'                                       |
            kind = 'PROPOSAL', table_language = 'EN'                               |
            state = 'IN_REVIEW'                                                    |
            state = 'APPROVED'                                                     |
            state = 'NUMBERED', number = 1                                         |
            state = 'ISSUED', number = 1, signer = 'x'                             |
            state = 'PUBLISHED', number = 1, signer = 'x'                          |
            state = 'REPLACED', number = 1, signer = 'x'                           |
            """)
    void keepsReportsThatCanBe(String change, String broken) throws SQLException {
        // The number of another one, of another year.
        tries(
                "UPDATE report SET issued_on = '1990-05-01', symbol = 'X', " + change + " WHERE id = '" + newReport()
                        + "'",
                broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            job (id, kind, task, organisation, state, stage, percent, message_vi, message_en, enqueued_at, next_try_at, done_at, changed_at, version) VALUES (gen_random_uuid(), 'x', '', 'dic', 'LOST', '', 0, '', '', now(), now(), now(), now(), 0) | job_state_check
            job (id, kind, task, organisation, state, stage, percent, message_vi, message_en, enqueued_at, next_try_at, done_at, changed_at, version) VALUES (gen_random_uuid(), 'x', '', 'dic', 'DONE', '', -1, '', '', now(), now(), now(), now(), 0) | job_percent_check
            job (id, kind, task, organisation, state, stage, percent, message_vi, message_en, enqueued_at, next_try_at, done_at, changed_at, version) VALUES (gen_random_uuid(), 'x', '', 'dic', 'DONE', '', 101, '', '', now(), now(), now(), now(), 0) | job_percent_check
            job (id, kind, task, organisation, state, stage, percent, message_vi, message_en, enqueued_at, next_try_at, done_at, changed_at, version) VALUES (gen_random_uuid(), 'x', '', 'dic', 'DONE', '', 100, '', '', now(), now(), now(), now(), 0) |
            job (id, kind, task, organisation, state, stage, percent, message_vi, message_en, enqueued_at, next_try_at, changed_at, version) VALUES (gen_random_uuid(), 'x', '', 'dic', 'DONE', '', 100, '', '', now(), now(), now(), 0) | job_check
            rendered_file (fingerprint, sha256, bytes, made_at) VALUES ('x', repeat('0', 64), 'x', now())                                    | rendered_file_check
            snapshot VALUES (repeat('0', 64), now(), '{}', '{}', now())                                                                      | snapshot_check
            paragraph_wording SELECT id, 'FR', 'x', 1, 'x', '{}', 'x', 'x', now() FROM report LIMIT 1                                         | paragraph_wording_language_check
            paragraph_wording SELECT id, 'VI', 'x', 0, 'x', '{}', 'x', 'x', now() FROM report LIMIT 1                                         | paragraph_wording_version_check
            paragraph_wording SELECT id, l, 'x', 1, 'x', '{}', 'x', 'x', now() FROM (SELECT id FROM report LIMIT 1) AS r, unnest(ARRAY['VI', 'EN']) AS l |
            paragraph_wording SELECT id, 'VI', 'x', 1, 'x', '{}', 'x', 'x', now() FROM (SELECT id FROM report LIMIT 1) AS r, generate_series(1, 2) | paragraph_wording_pkey
            report_outline VALUES (gen_random_uuid(), 'lai-chau-2023', 'x', 'WEEKLY', 1990, 1, '{}', 'x', 'x', now())                                          | report_outline_kind_check
            report_outline VALUES (gen_random_uuid(), 'lai-chau-2023', 'x', 'ANNUAL', 1990, 0, '{}', 'x', 'x', now())                                          | report_outline_version_check
            report_outline SELECT gen_random_uuid(), 'lai-chau-2023', 'x', 'ANNUAL', 1990, 1, '{}', 'x', 'x', now() FROM generate_series(1, 2)                 | report_outline_plan_issuer_kind_year_version_key
            report_schedule (plan, kind) VALUES ('lai-chau-2023', 'AGENCY')                                                                                         | report_schedule_kind_check
            report_notice (report, about, enqueued_at, next_try_at) SELECT id, 'LOST', now(), now() FROM report LIMIT 1                                          | report_notice_about_check
            report_notice (about, day, enqueued_at, next_try_at) VALUES ('OVERDUE', '2026-01-20', now(), now())                                                  | report_notice_subject_check
            report_notice (kind, about, day, enqueued_at, next_try_at) VALUES ('FINAL', 'OVERDUE', '2026-01-20', now(), now())                                    | report_notice_subject_check
            report_notice (year, about, day, enqueued_at, next_try_at) VALUES (2026, 'OVERDUE', '2026-01-20', now(), now())                                       | report_notice_subject_check
            report_notice (plan, kind, year, about, enqueued_at, next_try_at) VALUES ('lai-chau-2023', 'FINAL', 2026, 'OVERDUE', now(), now())                                          | report_notice_subject_check
            report_notice (plan, kind, year, about, day, enqueued_at, next_try_at) VALUES ('lai-chau-2023', 'FINAL', 2026, 'ISSUED', '2026-01-20', now(), now())                         | report_notice_subject_check
            report_notice (report, plan, kind, year, about, day, enqueued_at, next_try_at) SELECT id, 'lai-chau-2023', 'FINAL', 2026, 'OVERDUE', '2026-01-20', now(), now() FROM report LIMIT 1 | report_notice_subject_check
            report_notice (kind, year, about, day, enqueued_at, next_try_at) VALUES ('FINAL', 2026, 'OVERDUE', '2026-01-20', now(), now())                        | report_notice_subject_check
            report_notice (plan, kind, year, about, day, enqueued_at, next_try_at) VALUES ('lai-chau-2023', 'FINAL', 2026, 'OVERDUE', '2026-01-20', now(), now()) |
            report_notice (plan, kind, year, about, day, enqueued_at, next_try_at) VALUES ('unknown', 'FINAL', 2026, 'OVERDUE', '2026-01-20', now(), now()) | report_notice_plan_kind_fkey
            scheduled_report SELECT 'lai-chau-2023', 'FINAL', 1990, id FROM (SELECT id FROM report LIMIT 1) AS r, generate_series(1, 2)                         | scheduled_report_pkey
            scheduled_report SELECT 'lai-chau-2023', 'FINAL', y, id FROM (SELECT id FROM report LIMIT 1) AS r, generate_series(1990, 1991) AS y                 |
            overdue_report SELECT 'lai-chau-2023', 'FINAL', 1990, NULL FROM generate_series(1, 2)                                                              | overdue_report_pkey
            overdue_report SELECT 'lai-chau-2023', 'FINAL', y, NULL FROM generate_series(1990, 1991) AS y                                                      |
            """)
    void keepsRowsThatCanBe(String row, String broken) throws SQLException {
        newReport();
        tries("INSERT INTO " + row, broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cut_off = '--6-12', send_by = '--06-20'   | report_schedule_cut_off_check
            cut_off = '--06-123', send_by = '--06-20' | report_schedule_cut_off_check
            cut_off = '--06-12', send_by = '--06-200' | report_schedule_send_by_check
            cut_off = '--06-12', send_by = 'x--06-20' | report_schedule_send_by_check
            cut_off = '--06-12', send_by = NULL       | report_schedule_check
            cut_off = NULL, send_by = '--06-20'       | report_schedule_check
            cut_off = '--06-12', send_by = '--06-20'  |
            cut_off = NULL, send_by = NULL            |
            """)
    void keepsSchedulesThatCanBe(String change, String broken) throws SQLException {
        tries("UPDATE report_schedule SET " + change + " WHERE kind = 'FINAL'", broken);
    }

    /** Of an issuer, a year and a symbol, whatever became of the document that has it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dic     | 7 | X | 1990-05-01 | report_number
            dic     | 7 | X | 1990-12-31 | report_number
            dic     | 8 | X | 1990-05-01 |
            dic     | 7 | Y | 1990-05-01 |
            science | 7 | X | 1990-05-01 |
            dic     | 7 | X | 1991-01-01 |
            """)
    void givesANumberOnce(String issuer, int number, String symbol, String day, String broken) throws SQLException {
        var entered = "UPDATE report SET state = '%s', signer = 'x', issuer = '%s', number = %d, symbol = '%s',"
                + " issued_on = '%s' WHERE id = '%s'; ";
        tries(
                entered.formatted("REPLACED", "dic", 7, "X", "1990-05-01", newReport())
                        + entered.formatted("NUMBERED", issuer, number, symbol, day, newReport()),
                broken);
    }

    /** One letter to a body on a day, until it is issued. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT, report_reminder",
        "IN_REVIEW, report_reminder",
        "APPROVED, report_reminder",
        "NUMBERED, report_reminder",
        "ISSUED, ",
        "PUBLISHED, ",
        "REPLACED, "
    })
    void keepsOneLetterADay(String state, String broken) throws SQLException {
        var letters = "kind = 'REMINDER', subject = 'body-1990', reminded_on = '1990-05-01'";
        var numbered = state.matches("DRAFT|IN_REVIEW|APPROVED")
                ? ""
                : ", number = 7, signer = 'x', symbol = 'X', issued_on = '1990-05-01'";
        tries(
                "UPDATE report SET %s, state = '%s'%s WHERE id = '%s'; UPDATE report SET %1$s WHERE id = '%5$s'"
                        .formatted(letters, state, numbered, newReport(), newReport()),
                broken);
    }

    /** @param broken name of the rule that it breaks; null where it breaks none */
    private static void tries(String sql, String broken) throws SQLException {
        try (var connection = SuiteDatabase.superuser()) {
            connection.setAutoCommit(false);
            if (broken == null) {
                execute(connection, sql);
            } else {
                assertThatThrownBy(() -> execute(connection, sql))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining('"' + broken + '"');
            }
            connection.rollback();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
