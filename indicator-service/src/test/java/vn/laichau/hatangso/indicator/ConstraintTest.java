package vn.laichau.hatangso.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.series.ObservationDatabase;

/** What the database itself refuses, whoever writes. */
class ConstraintTest {

    private static final String REFUSED = "23514";
    private static Connection connection;

    /** One row of each table, never committed. */
    @BeforeAll
    static void begin() throws SQLException {
        ObservationDatabase.open();
        ObservationDatabase.forget();
        connection = SuiteDatabase.superuser();
        connection.setAutoCommit(false);
        execute("""
                INSERT INTO observation (indicator, territory, period, period_end, numerator, denominator, status, source_kind,
                                         source_ref, source_item, recorded_at)
                SELECT 2, min(id), '2025', '2025-12-31', 1, 2, 'FINAL', 'IMPORT', 'x', 'x', '2026-01-01' FROM territory;
                INSERT INTO clause (plan, clause, position, title, quote, en) VALUES ('p', 'P9', 9, '{}', '…', '…');
                INSERT INTO target (code, plan, indicator, position, clause, quote, en, comparator, due)
                VALUES ('t', 'p', 'RATIO', 1, 'P2', '…', '…', 'AT_LEAST', '2030-12-31');
                INSERT INTO target_version (target, in_force, value, decided_by) VALUES ('t', '(,)', 1, 'p');
                INSERT INTO baseline (code, plan, position, clause, quote, en, name, value, unit, approximate)
                VALUES ('b', 'p', 1, 'P1', '…', '…', '{}', 1, 'PERCENT', false);
                INSERT INTO baseline_comparability (baseline, indicator, comparability) VALUES ('b', 'RATIO', 'SAME');
                INSERT INTO definition_version (kind, code, version, content, known_from, changed_by)
                VALUES ('TARGET', 't', 1, '{}', now(), 'a');
                INSERT INTO judgement (target, outcome, judged_on, reason, evidence, organisation, author, recorded_at)
                VALUES ('t', 'MET', '2026-01-01', 'r', '[]', 'o', 'a', now());
                INSERT INTO progress_record (plan, as_of, geography, audience, method_version, content, computed_at)
                VALUES ('p', '2026-01-01', '2026-01-01', 'PUBLIC', '2', '{}', now());
                INSERT INTO verdict_override (target, verdict, computed, reason, organisation, author, recorded_at)
                VALUES ('t', 'MISSED', 'BEHIND', 'r', 'o', 'a', '2026-01-01');
                INSERT INTO period_lock (period, covers, final, reason, author, organisation, locked_at)
                VALUES ('2025', '{2025}', false, 'r', 'a', 'o', '2026-01-01');
                INSERT INTO bulk_import (id, organisation, author, coordinator, format, partial, validate_only, state, stage, percent,
                                         received_at)
                VALUES (gen_random_uuid(), 'o', 'a', true, 'CSV', false, false, 'QUEUED', 'WAITING', 10, now());
                INSERT INTO figure_finding (rule, indicator, territory, period, operator, due_on, found_at)
                SELECT 'no-jump', 2, min(id), '2025', '', '2026-01-01', now() FROM territory;
                INSERT INTO finding_step (finding, transition, state, reason, organisation, author, taken_at)
                VALUES ('plan-1', 'ACKNOWLEDGE', 'ACCEPTED', 'r', 'o', 'a', now());
                INSERT INTO operator_end (operator, ended_on, recorded_at) VALUES ('vnpt', '2026-01-01', '2026-01-01');
                """);
    }

    @AfterAll
    static void takeBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    /** Constraint, what breaks it, and what just keeps it; each changes the one row that there is. */
    static Stream<Arguments> rules() {
        return Stream.of(
                of(
                        "baseline_comparability_comparability_check",
                        "baseline_comparability SET comparability = 'EQUAL'",
                        "baseline_comparability SET comparability = 'PROXY'",
                        "baseline_comparability SET comparability = 'NONE'"),
                of(
                        "clause_check",
                        "clause SET (title, quote, en) = (NULL, NULL, NULL)",
                        "clause SET title = NULL",
                        "clause SET (quote, en) = (NULL, NULL)"),
                of("clause_check1", "clause SET en = NULL"),
                of("clause_check1", "clause SET quote = NULL"),
                of("territory_level_check", "territory SET level = 'HAMLET' WHERE level = 'PROVINCE'"),
                of(
                        "territory_lineage_check",
                        "territory_lineage SET successor = predecessor WHERE predecessor = (SELECT min(predecessor) FROM territory_lineage)"),
                of(
                        "observation_status_check",
                        "observation SET status = 'KNOWN'",
                        "observation SET status = 'PROVISIONAL'"),
                of(
                        "observation_source_kind_check",
                        "observation SET source_kind = 'BASELINE'",
                        "observation SET source_kind = 'SUBMISSION'",
                        "observation SET source_kind = 'ENTRY'",
                        "observation SET source_kind = 'DEMONSTRATION'"),
                of(
                        "observation_check",
                        "observation SET superseded_at = recorded_at",
                        "observation SET superseded_at = recorded_at + interval '1 microsecond'"),
                of(
                        "observation_check1",
                        "observation SET value = 1",
                        "observation SET (numerator, denominator, value) = (NULL, NULL, 0)"),
                of("observation_check1", "observation SET numerator = NULL"),
                of("observation_check1", "observation SET denominator = NULL", "observation SET numerator = 0"),
                of(
                        "observation_denominator_check",
                        "observation SET denominator = 0",
                        "observation SET denominator = 0.01"),
                of(
                        "observation_check2",
                        "observation SET first_revision = id",
                        "observation SET first_revision = id - 1"),
                of(
                        "definition_version_kind_check",
                        "definition_version SET kind = 'PLAN'",
                        "definition_version SET kind = 'BASELINE'"),
                of(
                        "judgement_outcome_check",
                        "judgement SET outcome = 'HALF_MET'",
                        "judgement SET outcome = 'PARTLY_MET'"),
                of(
                        "progress_record_audience_check",
                        "progress_record SET audience = 'ALL'",
                        "progress_record SET audience = 'INTERNAL'"),
                of("recording_single_check", "recording SET single = false", "recording SET version = version"),
                of("figures_checked_single_check", "figures_checked SET single = false"),
                of(
                        "period_lock_check",
                        "period_lock SET expires_at = locked_at",
                        "period_lock SET expires_at = locked_at + interval '1 microsecond'"),
                of(
                        "period_lock_check1",
                        "period_lock SET (final, expires_at) = (true, locked_at + interval '1 day')",
                        "period_lock SET final = true"),
                of("period_lock_check2", "period_lock SET withdrawn_at = now()"),
                of("period_lock_check2", "period_lock SET (withdrawn_at, withdrawn_by) = (now(), 'a')"),
                of("period_lock_check2", "period_lock SET (withdrawn_at, withdrawal_reason) = (now(), 'r')"),
                of(
                        "period_lock_check2",
                        "period_lock SET withdrawal_reason = 'r'",
                        "period_lock SET (withdrawn_at, withdrawn_by, withdrawal_reason) = (now(), 'a', 'r')"),
                of("bulk_import_format_check", "bulk_import SET format = 'ODS'", "bulk_import SET format = 'XLSX'"),
                of("bulk_import_state_check", "bulk_import SET state = 'ENDED'", "bulk_import SET state = 'REJECTED'"),
                of(
                        "target_version_comparator_check",
                        "target_version SET comparator = 'JUDGED'",
                        "target_version SET comparator = 'BELOW'"),
                of(
                        "finding_term_severity_check",
                        "finding_term SET severity = 'NONE' WHERE severity = 'LOW'",
                        "finding_term SET severity = 'LOW' WHERE severity = 'LOW'"),
                of(
                        "figure_finding_ending_check",
                        "figure_finding SET ending = 'MENDED'",
                        "figure_finding SET ending = 'RULE_OFF'"),
                of(
                        "finding_step_transition_check",
                        "finding_step SET transition = 'MEND'",
                        "finding_step SET transition = 'HAND_OVER'"),
                of(
                        "finding_step_state_check",
                        "finding_step SET state = 'MENDED'",
                        "finding_step SET state = 'RETURNED'"),
                of("finding_term_days_check", "finding_term SET days = 0", "finding_term SET days = 1"),
                of(
                        "quality_rule_kind_check",
                        "quality_rule SET kind = 'QUOTIENT' WHERE code = 'no-jump'",
                        "quality_rule SET kind = 'ALL_BELOW_BEST' WHERE code = 'no-jump'"),
                of(
                        "operator_end_check",
                        "operator_end SET superseded_at = recorded_at",
                        "operator_end SET superseded_at = recorded_at + interval '1 microsecond'"));
    }

    private static Arguments of(String constraint, String breaks, String... keep) {
        return Arguments.of(constraint, breaks, List.of(keep));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rules")
    void isKept(String constraint, String breaks, List<String> keep) throws SQLException {
        assertThat(attempt("UPDATE " + breaks)).isEqualTo(REFUSED + " " + constraint);
        for (var update : keep) {
            assertThat(attempt("UPDATE " + update)).as(update).isEmpty();
        }
    }

    @Test
    void eachIsNamedAbove() throws SQLException {
        var own = rules().map(rule -> (String) rule.get()[0]).distinct().toList();
        var there = new ArrayList<String>();
        try (var rows = connection.createStatement().executeQuery("""
                SELECT conname FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace
                  AND conrelid::regclass::text NOT LIKE 'audit%'""")) {
            while (rows.next()) {
                there.add(rows.getString(1));
            }
        }
        assertThat(there).containsExactlyInAnyOrderElementsOf(own);
    }

    /** One at a time; what ended on an instant leaves it to the next. */
    @Test
    void oneOverrideCountsAtATime() throws SQLException {
        var another = """
                INSERT INTO verdict_override (target, verdict, computed, reason, organisation, author, recorded_at)
                VALUES ('t', 'AT_RISK', 'BEHIND', 'r', 'o', 'a', '2026-02-01')""";
        assertThat(attempt(another)).startsWith("23P01");
        assertThat(attempt("UPDATE verdict_override SET ended_at = '2026-02-01 00:00:00.000001'; " + another))
                .startsWith("23P01");
        assertThat(attempt("UPDATE verdict_override SET ended_at = '2026-02-01'; " + another))
                .isEmpty();
    }

    /** @return SQL state and constraint of what was refused; empty when nothing was */
    private static String attempt(String sql) throws SQLException {
        var before = connection.setSavepoint();
        try {
            execute(sql);
            return "";
        } catch (SQLException refused) {
            var name = refused.getMessage().replaceAll("(?s).*constraint \"([^\"]*)\".*", "$1");
            return refused.getSQLState() + " " + name;
        } finally {
            connection.rollback(before);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
