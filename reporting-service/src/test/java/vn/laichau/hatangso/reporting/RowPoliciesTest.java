package vn.laichau.hatangso.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** Who reads and writes which rows by the database alone, as the role that the service works with. */
@QuarkusTest
@ServiceTest
class RowPoliciesTest {

    /** Whose transactions are tried: organisation and roles; nobody's tells the database nothing. */
    private static final Map<String, String> CALLERS = new TreeMap<>(Map.of(
            "nobody", "",
            "anonymous", "SET LOCAL app.organisation = ''; SET LOCAL app.roles = ','",
            "operator", "SET LOCAL app.organisation = 'vnpt'; SET LOCAL app.roles = ',operator,agency-officer,'",
            "administrator", "SET LOCAL app.organisation = 'dic'; SET LOCAL app.roles = ',administrator,coordinators,'",
            "reader", "SET LOCAL app.roles = ','; SET LOCAL app.file = 'unseen'",
            "leader", "SET LOCAL app.organisation = 'ppc'; SET LOCAL app.roles = ',leader,'",
            "auditor", "SET LOCAL app.organisation = 'ppc'; SET LOCAL app.roles = ',auditor,'",
            "clerk", "SET LOCAL app.organisation = 'ppc'; SET LOCAL app.roles = ',clerk,'",
            "coordinator", "SET LOCAL app.organisation = 'dic'; SET LOCAL app.roles = ',coordinator,'",
            "background", "SET LOCAL app.organisation = ''; SET LOCAL app.roles = ',background,'"));

    /** Rows that nobody else has: %1 a draft, %2 published, %3 issued in the place of %4, %4 published once, %5 never, %6 a letter. */
    private static final String ROWS = """
            INSERT INTO snapshot SELECT encode(sha256(convert_to(c, 'UTF8')), 'hex'), now(), '{}', c, now()
            FROM unnest(ARRAY['unseen', 'seen']) AS c;
            INSERT INTO report (id, plan, kind, subject, year, geography, state, snapshot, requested_by, requested_at, issued_on, symbol,
                number, signer, published, replaced_by, version)
            SELECT CAST('00000000-0000-7000-8000-00000000000' || n AS uuid), 'lai-chau-2023', kind, subject, 1989, '1989-01-01', state,
                encode(sha256(convert_to(content, 'UTF8')), 'hex'), 'x', now(), '1989-01-01', 'RLS',
                CASE WHEN n BETWEEN 2 AND 5 THEN n END, 'x', published,
                CAST('00000000-0000-7000-8000-00000000000' || by AS uuid), 0
            FROM (VALUES (1, 'ANNUAL', NULL, 'DRAFT', 'unseen', false, NULL), (2, 'ANNUAL', NULL, 'PUBLISHED', 'seen', true, NULL),
                (3, 'ANNUAL', NULL, 'ISSUED', 'unseen', false, NULL), (4, 'ANNUAL', NULL, 'REPLACED', 'seen', true, 3),
                (5, 'ANNUAL', NULL, 'REPLACED', 'unseen', false, 2), (6, 'REMINDER', 'x', 'DRAFT', 'unseen', false, NULL))
                AS r (n, kind, subject, state, content, published, by);
            INSERT INTO report_outline SELECT CAST('00000000-0000-7000-8000-00000000000' || n AS uuid), 'lai-chau-2023', 'dic', 'ANNUAL', 1989, n, '{}', 'x',
                'x', now() FROM generate_series(1, 2) AS n;
            UPDATE report SET outline = id WHERE id IN (%1, %2);
            INSERT INTO report_step (report, state, subject, name, at) VALUES (%1, 'DRAFT', 'x', 'x', now()),
                (%2, 'PUBLISHED', 'x', 'x', now());
            INSERT INTO paragraph_wording VALUES (%1, 'VI', 'x', 1, 'x', '{}', 'x', 'x', now()),
                (%2, 'VI', 'x', 1, 'x', '{}', 'x', 'x', now());
            INSERT INTO rendered_file SELECT name, encode(sha256('x'), 'hex'), 'x', now()
            FROM unnest(ARRAY['unseen', 'other', 'signed']) AS name;
            INSERT INTO signed_file SELECT id, 1, 'signed', 'x', 'SEALED', '[]', now() FROM report WHERE id IN (%2, %3);
            INSERT INTO scheduled_report VALUES ('lai-chau-2023', 'FINAL', 1989, %1);
            INSERT INTO overdue_report VALUES ('lai-chau-2023', 'FINAL', 1989, %1);
            INSERT INTO report_notice (report, about, enqueued_at, next_try_at) VALUES (%1, 'DRAFTED', now(), now());
            INSERT INTO job (id, kind, task, organisation, state, stage, percent, message_vi, message_en, enqueued_at, next_try_at,
                done_at, changed_at, version)
            VALUES (%1, 'unseen', '', 'dic', 'DONE', '', 0, '', '', now(), now(), now(), now(), 0)
            """;

    /** Those who write, decide, inspect and keep records, and work that nobody waits for. */
    private static final String DRAFTERS = "auditor background clerk coordinator leader";

    /** @param who callers; {@code drafters} and {@code everyone} stand for several */
    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            SELECT FROM report WHERE id = %1 | drafters
            SELECT FROM report WHERE id = %2 | everyone
            SELECT FROM report WHERE id = %3 | drafters
            SELECT FROM report WHERE id = %4 | everyone
            SELECT FROM report WHERE id = %5 | drafters
            INSERT INTO report (id, plan, kind, year, geography, state, snapshot, requested_by, requested_at, version) SELECT gen_random_uuid(), 'lai-chau-2023', 'ANNUAL', 1989, '1989-01-01', 'DRAFT', encode(sha256('unseen'), 'hex'), 'x', now(), 0 | background coordinator
            UPDATE report SET version = 1 WHERE id = %1 | clerk coordinator leader
            UPDATE report SET version = 1 WHERE id = %2 | clerk coordinator leader
            DELETE FROM report WHERE id = %6 | background
            SELECT FROM snapshot WHERE content = 'unseen' | drafters
            SELECT FROM snapshot WHERE content = 'seen' | everyone
            INSERT INTO snapshot VALUES (encode(sha256('new'), 'hex'), now(), '{}', 'new', now()) ON CONFLICT (sha256) DO NOTHING | background coordinator
            SELECT FROM report_step WHERE report = %1 | drafters
            SELECT FROM report_step WHERE report = %2 | drafters
            INSERT INTO report_step (report, state, subject, name, at) VALUES (%1, 'DRAFT', 'x', 'x', now()) | background clerk coordinator leader
            SELECT FROM report_publication() WHERE report = %2 | everyone
            SELECT FROM report_line(ARRAY[CAST(%4 AS uuid)]) | everyone
            SELECT FROM report_line(ARRAY[CAST(%5 AS uuid)]) | drafters
            SELECT FROM report_line(NULL) WHERE former = %4 | everyone
            SELECT FROM report_line(NULL) WHERE former = %5 | ''
            SELECT FROM report_before(%2) | everyone
            SELECT FROM report_about(ARRAY[CAST(%4 AS uuid)]) | ''
            SELECT FROM report_before(%3) | drafters
            SELECT FROM report_outline WHERE id = %1 | drafters
            SELECT FROM report_outline WHERE id = %2 | everyone
            INSERT INTO report_outline VALUES (%3, 'lai-chau-2023', 'dic', 'ANNUAL', 1989, 3, '{}', 'x', 'x', now()) | coordinator
            SELECT FROM paragraph_wording WHERE report = %1 | drafters
            SELECT FROM paragraph_wording WHERE report = %2 | everyone
            INSERT INTO paragraph_wording VALUES (%1, 'VI', 'x', 2, 'x', '{}', 'x', 'x', now()) | coordinator
            SELECT FROM job WHERE id = %1 | administrator background coordinator
            UPDATE job SET percent = 1 WHERE id = %1 | administrator background coordinator
            INSERT INTO job SELECT %2, 'x', '', 'dic', 'DONE', '', 0, '', '', NULL, now(), now(), 0, 0, NULL, now(), now(), 0 | administrator background coordinator
            INSERT INTO job SELECT %2, 'x', '', 'vnpt', 'DONE', '', 0, '', '', NULL, now(), now(), 0, 0, NULL, now(), now(), 0 | background operator
            SELECT FROM rendered_file WHERE fingerprint = 'unseen' | background reader
            SELECT FROM rendered_file WHERE fingerprint = 'other' | background
            UPDATE rendered_file SET made_at = now() WHERE fingerprint = 'other' | background
            INSERT INTO rendered_file VALUES ('unseen', encode(sha256('x'), 'hex'), 'x', now()) | background reader
            INSERT INTO rendered_file VALUES ('new', encode(sha256('x'), 'hex'), 'x', now()) | background
            DELETE FROM rendered_file WHERE fingerprint = 'other' | background
            SELECT FROM signed_file WHERE report = %2 | everyone
            SELECT FROM signed_file WHERE report = %3 | drafters
            INSERT INTO signed_file VALUES (%3, 2, 'signed', 'x', 'SEALED', '[]', now()) | clerk
            SELECT FROM report_schedule WHERE kind = 'FINAL' | administrator drafters
            UPDATE report_schedule SET version = 1 WHERE kind = 'FINAL' | coordinator
            UPDATE report_schedule SET version = 0 WHERE kind = 'ANNUAL' | administrator coordinator
            INSERT INTO report_schedule (plan, kind) VALUES ('lai-chau-2023', 'FINAL') | administrator
            SELECT FROM scheduled_report WHERE report = %1 | drafters
            INSERT INTO scheduled_report VALUES ('lai-chau-2023', 'FINAL', 1988, %1) | background
            SELECT FROM overdue_report WHERE report = %1 | drafters
            INSERT INTO overdue_report VALUES ('lai-chau-2023', 'FINAL', 1988, %1) | background
            SELECT FROM report_notice WHERE report = %1 | background
            UPDATE report_notice SET tries = 1 WHERE report = %1 | background
            INSERT INTO report_notice (report, about, enqueued_at, next_try_at) VALUES (%1, 'ISSUED', now(), now()) | background clerk coordinator leader
            """)
    void rowsAreReadAndWrittenByWhomTheyConcern(String statement, String who) throws SQLException {
        var expected = who.equals("everyone")
                ? List.copyOf(CALLERS.keySet())
                : List.of(who.replace("drafters", DRAFTERS).split(" "));
        try (var connection = SuiteDatabase.superuser()) {
            connection.setAutoCommit(false);
            execute(connection, filled(ROWS));
            execute(connection, "SET LOCAL ROLE suite_app");
            var before = connection.setSavepoint();
            var found = new ArrayList<String>();
            for (var caller : CALLERS.entrySet()) {
                execute(connection, caller.getValue());
                if (touches(connection, filled(statement))) {
                    found.add(caller.getKey());
                }
                connection.rollback(before);
            }
            connection.rollback();
            assertThat(String.join(" ", found)).isEqualTo(String.join(" ", expected));
        }
    }

    private static String filled(String sql) {
        return sql.replaceAll("%(\\d)", "'00000000-0000-7000-8000-00000000000$1'");
    }

    /** Of a row that is there already, its policy was asked first. */
    private static boolean touches(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql) ? statement.getResultSet().next() : statement.getUpdateCount() > 0;
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as(refused.getMessage()).isIn("42501", "23505");
            return refused.getSQLState().equals("23505");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
