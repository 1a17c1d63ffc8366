package vn.laichau.hatangso.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.series.ObservationDatabase;

/** Who sees and writes which figures and what follows from them: every policy, as the role that the service works with. */
class FigureRowPoliciesTest {

    /** As the service tells who acts. {@code summing-…}: what a transaction says that puts sums together, whoever asked for them. */
    private static final Map<String, String> CALLERS = new TreeMap<>(Map.ofEntries(
            Map.entry("nobody", ""),
            caller("vnpt", "vnpt", "operator"),
            caller("viettel", "viettel", "operator"),
            caller("auditor", "ppc", "auditor"),
            caller("leader", "ppc", "leader"),
            caller("clerk", "ppc", "clerk"),
            caller("finance", "dof", "finance-officer"),
            caller("construction", "doc", "construction-officer"),
            caller("officer", "xa-03386", "agency-officer"),
            caller("coordinator", "dic", "coordinator"),
            caller("administrator", "dic", "administrator"),
            caller("feed", "", "observations-feed"),
            caller("collection", "", "report-collection"),
            caller("import-job", "", "import-job"),
            caller("background", "", "background"),
            Map.entry("summing-final", "SET LOCAL app.roles = ',operator,'; SET LOCAL app.figures = 'FINAL'"),
            Map.entry("summing-all", "SET LOCAL app.roles = ',operator,'; SET LOCAL app.figures = 'ALL'"),
            Map.entry("summing-other", "SET LOCAL app.roles = ',operator,'; SET LOCAL app.figures = 'all'")));

    /** Who sees what is internal, those who record figures, and those who let the rules run over them. */
    private static final Map<String, String> SETS = Map.of(
            "internal",
            "administrator auditor background clerk collection construction coordinator feed finance import-job leader officer",
            "recorders",
            "background coordinator feed import-job officer",
            "checkers",
            "administrator background coordinator import-job");

    private static final String FIGURE = """
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status, source_kind,
                                     source_ref, source_item, recorded_at, superseded_at)
            SELECT 2, t.id, '1990', '1990-12-31', f.operator, 1, 2, f.status, 'ENTRY', f.name, '1', '1991-01-01', CAST(f.until AS timestamptz)
            FROM (VALUES %s) AS f (name, operator, status, level, until)
            CROSS JOIN LATERAL (SELECT id FROM territory WHERE level = f.level AND code <> '03389'
                                ORDER BY id LIMIT 1 OFFSET length(f.name)) t
            """;

    /** Rows that nobody else has. */
    private static final String ROWS = FIGURE.formatted("""
            ('public', '', 'FINAL', 'COMMUNE', 'infinity'), ('corrected', '', 'FINAL', 'COMMUNE', '1992-01-01'),
            ('of-vnpt', 'vnpt', 'FINAL', 'COMMUNE', 'infinity'), ('news-of-vnpt', 'vnpt', 'PROVISIONAL', 'COMMUNE', 'infinity'),
            ('provisional', '', 'PROVISIONAL', 'COMMUNE', 'infinity'), ('expected', '', 'ESTIMATE', 'COMMUNE', 'infinity'),
            ('village', '', 'FINAL', 'VILLAGE', 'infinity'), ('back', '', 'FINAL', 'COMMUNE', '1992-01-01'),
            ('back-unseen', '', 'PROVISIONAL', 'COMMUNE', '1992-01-01')""") + """
            ;
            INSERT INTO observation_withdrawal SELECT id, '1992-01-01', 'a', 'dic', source_ref FROM observation
            WHERE source_ref IN ('back', 'back-unseen');
            INSERT INTO village_union SELECT 1, t.id, '1990', '1990-12-31', provisional, '', 1, 2, 1, true, now(), 1, '{}'
            FROM unnest(ARRAY[true, false]) AS provisional, (SELECT min(id) AS id FROM territory WHERE level = 'COMMUNE') t;
            INSERT INTO staged_figure VALUES (0, 1, 1, 1, '1990', '1990-12-31', '', 1, 2, NULL, 'x', false);
            INSERT INTO import_line VALUES (1, 1, 1, 1, '1990', '1990-12-31', '', 1, 2, NULL, 'x', false);
            DELETE FROM check_scope;
            INSERT INTO check_scope VALUES (1, '1990-12-31');
            INSERT INTO check_period VALUES (1, 'TEST', '1990-12-31', '1990', NULL, true);
            INSERT INTO check_figure VALUES (1, 'x', 'x', 'x', 1, 'TEST', '1990', '1990-12-31', NULL, true, '', 1, 2, NULL, 50);
            INSERT INTO check_found VALUES ('x', 1, 1, '1990', '', 1, 2, NULL);
            INSERT INTO figure_finding (rule, indicator, territory, period, operator, due_on, found_at)
            SELECT 'no-jump', 1, min(id), '1990', 'vnpt', '1990-12-31', now() FROM territory;
            INSERT INTO figure_finding (rule, indicator, territory, period, operator, due_on, asked, found_at)
            SELECT 'no-jump', 1, min(id), '1989', '', '1990-12-31', 'vnpt', now() FROM territory;
            INSERT INTO finding_step (finding, transition, state, owner, reason, organisation, author, taken_at) VALUES
            ('plan-1990', 'ACKNOWLEDGE', 'ACCEPTED', NULL, 'x', 'x', 'x', now()), ('plan-1989', 'HAND_OVER', 'OPEN', 'vnpt', 'x', 'x', 'x', now()),
            ('figure-1990', 'HAND_OVER', 'OPEN', 'other', 'x', 'x', 'x', now()), ('figure-1989', 'HAND_OVER', 'OPEN', 'vnpt', 'x', 'x', 'x', now());
            INSERT INTO progress_record SELECT 'p', '1990-12-31', '1990-12-31', audience, 'x', '{}', now()
            FROM unnest(ARRAY['PUBLIC', 'INTERNAL']) AS audience
            """;

    @BeforeAll
    static void migrate() {
        ObservationDatabase.open();
    }

    /** @param who callers; {@code internal}, {@code recorders}, {@code checkers} and {@code everyone} stand for several */
    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            SELECT FROM observation WHERE source_ref = 'public' | everyone
            SELECT FROM observation WHERE source_ref = 'corrected' | everyone
            SELECT FROM observation WHERE source_ref = 'of-vnpt' | internal vnpt
            SELECT FROM observation WHERE source_ref = 'news-of-vnpt' | internal vnpt
            SELECT FROM observation WHERE source_ref = 'provisional' | internal
            SELECT FROM observation WHERE source_ref = 'expected' | internal
            SELECT FROM observation WHERE source_ref = 'village' | internal
            SELECT FROM seen_figures(known_now()) WHERE source_ref = 'of-vnpt' | internal vnpt
            SELECT FROM seen_figures(known_now()) WHERE source_ref = 'provisional' | internal
            SELECT FROM seen_figures(known_now()) WHERE source_ref = 'corrected' | ''
            SELECT FROM seen_corrected(known_now()) WHERE source_ref = 'corrected' | everyone
            SELECT FROM seen_corrected(known_now()) WHERE source_ref = 'back' | ''
            SELECT FROM figure_to_sum WHERE source_ref = 'public' | summing-all summing-final
            SELECT FROM figure_to_sum WHERE source_ref = 'of-vnpt' | summing-all summing-final
            SELECT FROM figure_to_sum WHERE source_ref = 'village' | summing-all summing-final
            SELECT FROM figure_to_sum WHERE source_ref = 'provisional' | summing-all
            SELECT FROM known_figures(known_now(), true) WHERE source_ref = 'news-of-vnpt' | summing-all
            SELECT FROM known_figures(known_now(), false) WHERE source_ref = 'corrected' | summing-all summing-final
            SELECT FROM known_figures(known_now(), false) WHERE source_ref = 'back' | ''
            SELECT FROM known_estimates(known_now()) WHERE source_ref = 'expected' | summing-all
            INSERT INTO observation (indicator, territory, period, period_end, operator, value, status, source_kind, source_ref, source_item, recorded_at) SELECT 3, min(id), '1990', '1990-12-31', 'vnpt', 1, 'PROVISIONAL', 'ENTRY', 'x', '1', now() FROM territory | recorders
            UPDATE observation SET superseded_at = '1993-01-01' WHERE source_ref = 'provisional' | recorders
            UPDATE observation SET superseded_at = '1993-01-01' WHERE source_ref = 'public' | recorders
            SELECT FROM observation_withdrawal WHERE reason = 'back' | everyone
            SELECT FROM observation_withdrawal WHERE reason = 'back-unseen' | internal
            INSERT INTO observation_withdrawal SELECT id, now(), 'a', 'dic', 'x' FROM observation WHERE source_ref = 'public' | recorders
            SELECT FROM village_union WHERE period = '1990' AND provisional | internal summing-all
            SELECT FROM village_union WHERE period = '1990' AND NOT provisional | internal summing-all summing-final
            DELETE FROM village_union WHERE period = '1990' | ''
            SELECT FROM staged_figure WHERE period = '1990' | recorders
            INSERT INTO staged_figure SELECT 0, 2, 1, 1, '1990', '1990-12-31', '', 1, 2, NULL, 'x', false | recorders
            DELETE FROM staged_figure WHERE period = '1990' | recorders
            INSERT INTO arriving_line SELECT 1, 2, 1, 1, '1990', '1990-12-31', '', 1, 2, NULL, 'x', false | everyone
            SELECT FROM arriving_line | ''
            SELECT FROM import_line WHERE period = '1990' | import-job
            DELETE FROM import_line WHERE period = '1990' | import-job
            INSERT INTO import_line SELECT 1, 2, 1, 1, '1990', '1990-12-31', '', 1, 2, NULL, 'x', false | ''
            SELECT FROM check_scope WHERE since = '1990-12-31' | checkers
            INSERT INTO check_scope SELECT 2, '1990-12-31' | checkers
            SELECT FROM check_period WHERE shape = 'TEST' | checkers
            INSERT INTO check_period SELECT 2, 'TEST', '1990-12-31', '1990', NULL, true | checkers
            SELECT FROM check_figure WHERE shape = 'TEST' | checkers
            INSERT INTO check_figure SELECT 1, 'x', 'x', 'x', 1, 'TEST', '1990', '1990-12-31', NULL, true, '', 1, 2, NULL, 50 | checkers
            SELECT FROM check_found WHERE rule = 'x' | checkers
            INSERT INTO check_found SELECT 'y', 1, 1, '1990', '', 1, 2, NULL | checkers
            SELECT FROM figure_finding WHERE period = '1990' | internal
            INSERT INTO figure_finding (rule, indicator, territory, period, operator, due_on, found_at) SELECT 'no-jump', 1, min(id), '1991', '', '1991-12-31', now() FROM territory | checkers
            UPDATE figure_finding SET ended_at = now() WHERE period = '1990' | checkers
            SELECT FROM figure_finding WHERE period = '1989' | internal vnpt
            UPDATE figure_finding SET asked = 'x' WHERE period = '1989' | checkers
            SELECT FROM finding_step WHERE finding = 'plan-1990' | everyone
            SELECT FROM finding_step WHERE finding = 'plan-1989' | internal vnpt
            SELECT FROM finding_step WHERE finding = 'figure-1990' | internal
            SELECT FROM finding_step WHERE finding = 'figure-1989' | internal vnpt
            INSERT INTO finding_step (finding, transition, state, owner, reason, organisation, author, taken_at) SELECT 'plan-1991', 'ACKNOWLEDGE', 'ACCEPTED', 'vnpt', 'x', 'x', 'x', now() | coordinator
            INSERT INTO finding_step (finding, transition, state, owner, reason, organisation, author, taken_at) SELECT 'plan-1991', 'ANSWER', 'ANSWERED', 'vnpt', 'x', 'x', 'x', now() | coordinator vnpt
            INSERT INTO finding_step (finding, transition, state, owner, reason, organisation, author, taken_at) SELECT 'plan-1991', 'ANSWER', 'ANSWERED', 'other', 'x', 'x', 'x', now() | coordinator
            UPDATE finding_step SET ended_at = now() WHERE finding = 'figure-1989' | coordinator vnpt
            UPDATE finding_step SET ended_at = now() WHERE finding = 'plan-1990' | coordinator
            SELECT FROM progress_record WHERE as_of = '1990-12-31' AND audience = 'PUBLIC' | everyone
            SELECT FROM progress_record WHERE as_of = '1990-12-31' AND audience = 'INTERNAL' | internal
            INSERT INTO progress_record SELECT 'p', '1991-12-31', '1990-12-31', 'PUBLIC', 'x', '{}', now() | everyone
            INSERT INTO progress_record SELECT 'p', '1991-12-31', '1990-12-31', 'INTERNAL', 'x', '{}', now() | internal
            """)
    void rowsAreReadAndWrittenByWhomTheyConcern(String statement, String who) throws SQLException {
        try (var connection = SuiteDatabase.superuser()) {
            connection.setAutoCommit(false);
            execute(connection, ROWS);
            execute(connection, "SET LOCAL ROLE suite_app");
            var before = connection.setSavepoint();
            var found = new ArrayList<String>();
            for (var caller : CALLERS.entrySet()) {
                execute(connection, caller.getValue());
                if (touches(connection, statement)) {
                    found.add(caller.getKey());
                }
                connection.rollback(before);
            }
            connection.rollback();
            assertThat(found).isEqualTo(expected(who));
        }
    }

    private static List<String> expected(String who) {
        var names = who;
        for (var set : SETS.entrySet()) {
            names = names.replace(set.getKey(), set.getValue());
        }
        return who.equals("everyone")
                ? List.copyOf(CALLERS.keySet())
                : List.of(names.split(" ")).stream()
                        .filter(name -> !name.isEmpty())
                        .sorted()
                        .toList();
    }

    private static Map.Entry<String, String> caller(String name, String organisation, String role) {
        return Map.entry(
                name, "SET LOCAL app.organisation = '%s'; SET LOCAL app.roles = ',%s,'".formatted(organisation, role));
    }

    private static boolean touches(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql) ? statement.getResultSet().next() : statement.getUpdateCount() > 0;
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as(refused.getMessage()).isEqualTo("42501");
            return false;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
