package vn.laichau.hatangso.indicator.quality;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TEN;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.series.ObservationDatabase;

/** Each rule on its bounds, and what is known of findings at each instant. Indicator 2 is a ratio, 3 a sum, 4 has one denominator. */
class FigureRuleTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T10:00:00+07:00");

    private final Jdbi jdbi = ObservationDatabase.open();
    private final Findings findings = new Findings(jdbi, at(NOW));

    @BeforeEach
    @AfterEach
    void forget() {
        Requests.superuser("""
                DELETE FROM finding_step; DELETE FROM figure_finding; DELETE FROM quality_finding;
                DELETE FROM quality_rule_version WHERE rule = 'bounds'; DELETE FROM quality_rule WHERE code = 'bounds';
                UPDATE figures_checked SET (revision, withdrawn, state) = (0, '-infinity', -1)
                """);
        ObservationDatabase.forget();
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-06-29, 0", "2026-06-30, 0", "2026-07-01, 1"})
    void aFigureIsStaleAfterEighteenMonths(LocalDate today, int found) {
        know(
                "2, '12', '2024', '', 1, 10, NULL",
                "2, '12', '2023', '', 1, 10, NULL",
                "3, '12', '2026', '', NULL, NULL, 1");
        look(today);
        assertThat(found("not-stale")).hasSize(found);
        assertThat(found("not-stale").stream().filter(row -> !row.equals("2 12 2024 : null/null")))
                .isEmpty();
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({"10, 35, 0", "10, 35.0001, 1", "35, 10, 0", "35.0001, 10, 1", "0, 25, 0", "0, 26, 1"})
    void aShareJumpsByMoreThanTwentyFivePoints(String from, String to, int found) {
        know("2, '12', '2024', '', %s, 100, NULL".formatted(from), "2, '12', '2025', '', %s, 100, NULL".formatted(to));
        look();
        assertThat(found("no-jump")).hasSize(found);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({"200, 250, 0", "200, 250.1, 1", "200, 150, 0", "200, 149.9, 1", "40, 65, 1", "0, 0, 0", "0, 0.1, 1"})
    void aNumberJumpsByMoreThanTwentyFivePercentOfWhatItWas(String from, String to, int found) {
        know(
                "3, '12', '2024', '', NULL, NULL, %s".formatted(from),
                "3, '12', '2025', '', NULL, NULL, %s".formatted(to));
        look();
        assertThat(found("no-jump")).hasSize(found);
    }

    /** A yes or no does not jump, and a yes that is new is what the plan wants. */
    @Test
    void villagesThatLoseTheirCoverageAreOneFindingOfTheirOperator() {
        know(
                "1, 'V033881', '2025', 'vnpt', 340, 340, NULL",
                "1, 'V033882', '2025', 'vnpt', 1, 1, NULL",
                "1, 'V033891', '2025', 'vnpt', 1, 1, NULL",
                "1, 'V033892', '2025', 'vnpt', 0, 1, NULL",
                "1, 'V033861', '2025', 'vnpt', 339, 340, NULL",
                "1, 'V033861', '2026', 'vnpt', 0, 340, NULL",
                "1, 'V033881', '2026', 'vnpt', 0, 341, NULL",
                "1, 'V033882', '2026', 'vnpt', 1, 1, NULL",
                "1, 'V033891', '2026', 'vnpt', 0, 1, NULL",
                "1, 'V033892', '2026', 'vnpt', 1, 1, NULL");
        look();
        assertThat(found("no-jump")).isEmpty();
        assertThat(found("coverage-stays")).containsExactly("1 12 2026 vnpt: 1/3");
        assertThat(places("coverage-stays")).containsExactly("V033881", "V033891");
        var before = ids("coverage-stays");
        know("1, 'V033881', '2026', 'viettel', 1, 1, NULL");
        look();
        assertThat(ids("coverage-stays")).isEqualTo(before);
        Requests.superuser(
                "UPDATE observation SET numerator = 1 WHERE numerator = 0 AND period = '2026' AND territory IN"
                        + " (SELECT id FROM territory WHERE code = 'V033891')");
        know("1, 'V033881', '2026', 'mobifone', 1, 1, NULL");
        look();
        assertThat(places("coverage-stays")).containsExactly("V033881");
    }

    /** One or two cases more or less are no mistake, however large their share. */
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({"1, 1, 0", "2, 2, 0", "2, 7, 0", "3, 3, 1", "3, 11, 1", "3, 12, 0"})
    void aJumpIsOfMoreThanTwoCases(int cases, int among, int found) {
        know(
                "2, '12', '2024', '', 0, %d, NULL".formatted(among),
                "2, '12', '2025', '', %d, %d, NULL".formatted(cases, among));
        look();
        assertThat(found("no-jump")).hasSize(found);
    }

    /** It would make everybody silent who has a figure of the year before, and jump. */
    @Test
    void whatAYearIsExpectedToComeToIsHeldAgainstNothing() {
        know(
                "2, '12', '2025', '', 10, 100, NULL",
                "2, '03388', '2025', '', 1, 10, NULL",
                "2, '12', '2026', '', 90, 100, NULL",
                "4, '12', '2026', 'vnpt', 60, 100, NULL",
                "4, '12', '2026', 'viettel', 90, 100, NULL");
        Requests.superuser("UPDATE observation SET status = 'ESTIMATE' WHERE numerator = 90");
        look(LocalDate.of(2027, 7, 1));
        assertThat(found("no-jump")).isEmpty();
        assertThat(found("reporters-stay")).isEmpty();
        assertThat(found("not-stale")).containsExactly("2 12 2025 : null/null");
        assertThat(found("operators-within-the-whole")).isEmpty();
    }

    /** Neither one that was expected nor one that was taken back nor an older one; of a unit that began since, also. */
    @Test
    void aJumpIsAgainstTheLastFigureThatWasCountedAndStands() {
        know(
                "2, '12', '2021', '', 90, 100, NULL",
                "2, '12', '2022', '', 10, 100, NULL",
                "2, '12', '2023', '', 91, 100, NULL",
                "2, '12', '2024', '', 92, 100, NULL",
                "2, '12', '2026', '', 12, 100, NULL",
                "2, '03451', '2021', '', 35, 100, NULL",
                "2, '03451', '2022', '', 10, 100, NULL",
                "2, '03451', '2023', '', 91, 100, NULL",
                "2, '03451', '2024', '', 92, 100, NULL",
                "2, '03451', '2026', '', 5, 100, NULL",
                "2, '03595', '2023', '', 12, 100, NULL",
                "2, '03595', '2024', '', 12, 100, NULL");
        Requests.superuser("UPDATE observation SET status = 'ESTIMATE' WHERE numerator = 91;"
                + " UPDATE observation SET superseded_at = '2026-01-11' WHERE numerator = 92");
        look();
        assertThat(found("no-jump")).containsExactly("2 12 2022 : 10.0000/90.0000");
    }

    @Test
    void whatAReporterLeftOutInSeveralUnitsIsOneFinding() {
        know(
                "2, '03388', '2025', 'vnpt', 1, 10, NULL",
                "2, '03451', '2025', 'vnpt', 1, 10, NULL",
                "2, '03595', '2025', 'vnpt', 1, 10, NULL",
                "2, '03451', '2025', 'viettel', 1, 10, NULL",
                "2, '03595', '2025', 'viettel', 1, 10, NULL",
                "2, '03595', '2026', 'vnpt', 1, 10, NULL",
                "2, '03595', '2026', 'viettel', 1, 10, NULL");
        look();
        assertThat(found("reporters-stay"))
                .containsExactlyInAnyOrder("2 12 2026 vnpt: null/null", "2 03451 2026 viettel: null/10.0000");
        assertThat(places("reporters-stay")).containsExactly("03388", "03451");
        assertThat(found("reporters-stay", null, null, "03388", null, null, true))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} villages, six in the register: {1}")
    @CsvSource({"6, 0", "5, 1", "7, 1"})
    void aNumberOfVillagesIsThatOfTheRegister(int villages, int found) {
        Requests.superuser("""
                INSERT INTO quality_rule (code, kind, indicator, statement)
                VALUES ('bounds', 'REGISTER_COUNT', 'RATIO', '{}')""");
        know(
                "2, '03388', '2025', '', 1, %d, NULL".formatted(villages),
                "2, '03451', '2025', '', 1, 99, NULL",
                "2, 'V033881', '2025', '', 1, 99, NULL",
                "4, '03388', '2025', '', 1, 99, NULL");
        look();
        assertThat(found("bounds")).hasSize(found);
    }

    /** Of the same indicator, unit, operator and length of period. */
    @Test
    void aJumpIsAgainstTheFigureOfTheSamePlaceAlone() {
        know(
                "2, '12', '2024', '', 10, 100, NULL",
                "2, '12', '2024-Q4', '', 80, 100, NULL",
                "2, '03451', '2024', '', 80, 100, NULL",
                "2, '12', '2024', 'vnpt', 80, 100, NULL",
                "4, '12', '2024', '', 80, 100, NULL",
                "2, '12', '2025', '', 80, 100, NULL");
        look();
        assertThat(found("no-jump")).containsExactly("2 12 2025 : 80.0000/10.0000");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1, 0", "0.99, 1", "1000, 0", "1000.01, 1"})
    void anAmountIsWithinItsBounds(String amount, int found) {
        bounds("SUM");
        know("3, '12', '2025', '', NULL, NULL, %s".formatted(amount), "2, '12', '2025', '', 1, 1000000, NULL");
        look();
        assertThat(found("bounds")).hasSize(found);
    }

    /** Nothing says that a number is one; a rule that names no indicator is one of shares. */
    @Test
    void aRuleForAllBoundsSharesAlone() {
        bounds(null);
        know("3, '12', '2025', '', NULL, NULL, 0.5", "2, '12', '2025', '', 1, 1000, NULL");
        look();
        assertThat(found("bounds")).containsExactly("2 12 2025 : 0.1000/1");
    }

    private static void bounds(String indicator) {
        Requests.superuser("""
                INSERT INTO quality_rule (code, kind, indicator, statement, lower, upper)
                VALUES ('bounds', 'RANGE', %s, '{}', 1, 1000)""".formatted(indicator == null ? "NULL" : "'" + indicator + "'"));
    }

    @ParameterizedTest(name = "of a firm that ended on {0}: {1}")
    @CsvSource({"2025-12-31, 0", "2026-01-01, 1"})
    void aFirmOwesThePeriodOnWhoseLastDayItEnds(String endedOn, int found) {
        know(
                "2, '12', '2024', 'vnpt', 1, 10, NULL",
                "2, '12', '2024', 'viettel', 1, 10, NULL",
                "2, '12', '2025', 'viettel', 1, 10, NULL");
        jdbi.useTransaction(handle -> ObservationDatabase.end(handle, "vnpt", endedOn, null));
        look();
        assertThat(found("reporters-stay")).hasSize(found);
    }

    @ParameterizedTest(name = "of a firm that ended on {0}: {1}")
    @CsvSource({"2025-12-31, 0", "2026-01-01, 1"})
    void aFirmCountsAmongAllInThePeriodOnWhoseLastDayItEnds(String endedOn, int found) {
        know("4, '12', '2024', 'vnpt', 60, 100, NULL", "4, '12', '2025', 'viettel', 60, 100, NULL");
        jdbi.useTransaction(handle -> ObservationDatabase.end(handle, "vnpt", endedOn, null));
        look();
        assertThat(found("operators-within-the-whole").stream()
                        .filter(row -> row.contains(" 2025 "))
                        .toList())
                .hasSize(found);
    }

    @ParameterizedTest(name = "of a firm that ended on {0}: {1}")
    @CsvSource({"2025-12-31, 0", "2026-01-01, 1"})
    void aFirmIsTheBestInThePeriodOnWhoseLastDayItEnds(String endedOn, int found) {
        know("4, '12', '2025', '', 50, 100, NULL", "4, '12', '2025', 'vnpt', 51, 100, NULL");
        jdbi.useTransaction(handle -> ObservationDatabase.end(handle, "vnpt", endedOn, null));
        look();
        assertThat(found("all-not-below-the-best")).hasSize(found);
    }

    /** Their denominators may be others. */
    @Test
    void aRatioOfAllMayBeBelowTheBest() {
        know("2, '12', '2025', '', 50, 100, NULL", "2, '12', '2025', 'vnpt', 9, 10, NULL");
        look();
        assertThat(found("all-not-below-the-best")).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"60, 40, 0", "60, 40.01, 1"})
    void operatorsReachAHundredPercentTogether(String one, String other, int found) {
        know(
                "4, '12', '2025', '', 100, 100, NULL",
                "4, '12', '2025', 'vnpt', %s, 100, NULL".formatted(one),
                "4, '12', '2025', 'viettel', %s, 100, NULL".formatted(other));
        look();
        assertThat(found("operators-within-the-whole")).hasSize(found);
    }

    @Test
    void onlyOperatorsThatShareADenominatorHaveToStateTheSame() {
        know(
                "2, '12', '2025', 'vnpt', 1, 100, NULL",
                "2, '12', '2025', 'viettel', 1, 101, NULL",
                "4, '12', '2025', '', 1, 99, NULL",
                "4, '12', '2025', 'vnpt', 1, 100, NULL",
                "4, '12', '2024', 'viettel', 1, 101, NULL",
                "4, '03451', '2025', 'viettel', 1, 102, NULL");
        look();
        assertThat(found("denominators-agree")).isEmpty();
        know("4, '12', '2025', 'mobifone', 1, 98, NULL");
        look();
        assertThat(found("denominators-agree")).containsExactly("4 12 2025 : 100/98");
    }

    @ParameterizedTest
    @CsvSource({"STALE, 18, not-stale", "TOGETHER_ABOVE_WHOLE, 100, operators-within-the-whole"})
    void aRuleThatNamesAnIndicatorIsHeldAgainstNoOther(String kind, int upper, String general) {
        Requests.superuser("""
                INSERT INTO quality_rule (code, kind, indicator, statement, upper)
                VALUES ('bounds', '%s', 'SUM', '{}', %d)""".formatted(kind, upper));
        know("4, '12', '2021', 'vnpt', 60, 100, NULL", "4, '12', '2021', 'viettel', 60, 100, NULL");
        look();
        assertThat(found("bounds")).isEmpty();
        assertThat(found(general)).hasSize(1);
    }

    /** Though no figure came. */
    @Test
    void allIsLookedAtAgainOnceARuleOrADefinitionIsAnother() {
        know("2, '12', '2025', 'vnpt', 1, 1000, NULL", "2, '12', '2025', 'viettel', 1, 1001, NULL");
        look();
        bounds("RATIO");
        look();
        assertThat(found("bounds")).hasSize(2);
        define("SHARED_DENOMINATOR");
        try {
            look();
            assertThat(found("denominators-agree")).hasSize(1);
        } finally {
            define("RATIO");
        }
    }

    private static void define(String acrossOperators) {
        Requests.superuser("""
                UPDATE indicator SET across_operators = '%s' WHERE code = 'RATIO';
                SELECT remember_definitions('a', now())""".formatted(acrossOperators));
    }

    /** A second look at the same figures finds nothing anew, and one after a rule is out of force nothing at all. */
    @Test
    void whatIsFoundAgainStaysTheSameFinding() {
        know("2, '12', '2024', '', 10, 100, NULL", "2, '12', '2025', '', 80, 100, NULL");
        look();
        var first = ids("no-jump");
        look();
        assertThat(ids("no-jump")).isEqualTo(first).hasSize(1);
        Requests.superuser("UPDATE quality_rule SET in_force = false WHERE code = 'no-jump'");
        try {
            know("2, '12', '2026', '', 1, 100, NULL");
            look();
            assertThat(ids("no-jump")).isEqualTo(first);
        } finally {
            Requests.superuser("UPDATE quality_rule SET in_force = true WHERE code = 'no-jump'");
        }
    }

    /** Who had seen another version changes nothing; nothing is found by a rule that is no longer in force. */
    @Test
    void aRuleIsChangedAsItWasSeenAlone() {
        bounds("SUM");
        Requests.superuser("""
                INSERT INTO quality_rule_version (rule, version, statement, lower, upper, in_force, known_from, changed_by)
                SELECT code, version, statement, lower, upper, in_force, '-infinity', 'migration' FROM quality_rule
                WHERE code = 'bounds'""");
        var seen = rules(NOW).find("bounds").orElseThrow();
        var text = Text.of("vi 1", "en 1");
        know(
                "3, '12', '2025', '', NULL, NULL, 0.5",
                "2, '12', '2024', '', 10, 100, NULL",
                "2, '12', '2025', '', 80, 100, NULL");
        look();
        assertThat(change(NOW, seen, new QualityRuleContent(text, ONE, TEN, true), "a"))
                .isInstanceOf(Done.class);
        assertThat(found("bounds")).hasSize(1);
        assertThat(change(NOW, seen, new QualityRuleContent(text, ONE, ONE, false), "b"))
                .isEqualTo(Outcome.refused(CommonProblem.PRECONDITION_FAILED));
        assertThat(found("bounds")).hasSize(1);
        var again = rules(NOW).find("bounds").orElseThrow();
        assertThat(again)
                .isEqualTo(new QualityRule("bounds", seen.kind(), "SUM", text, ONE, TEN, true, seen.version() + 1));
        var later = NOW.plusHours(1);
        assertThat(change(later, again, new QualityRuleContent(Text.of("vi 2", "en 2"), ZERO, TEN, false), "c"))
                .isInstanceOf(Done.class);
        assertThat(found("bounds")).isEmpty();
        assertThat(found("no-jump")).hasSize(1);
        assertThat(rules(NOW).history("bounds"))
                .extracting(version ->
                        version.version() - seen.version() + " " + version.lower() + " " + version.upper() + " "
                                + version.inForce() + " "
                                + (version.knownFrom() == null
                                        ? null
                                        : version.knownFrom().toInstant()) + " "
                                + version.changedBy())
                .containsExactly(
                        "0 1 1000 true null migration",
                        "1 1 10 true " + NOW.toInstant() + " a",
                        "2 0 10 false " + later.toInstant() + " c");
        assertThat(jdbi.withHandle(QualityRules::inForce))
                .extracting(QualityRule::code)
                .doesNotContain("bounds");
    }

    private QualityRules rules(OffsetDateTime now) {
        return new QualityRules(jdbi, at(now));
    }

    private Outcome<QualityRule> change(OffsetDateTime now, QualityRule seen, QualityRuleContent content, String by) {
        return rules(now).change("bounds", new Revision(seen.entityTag()), present -> content, actor(by));
    }

    private static Actor actor(String account) {
        return new Actor("dic", account, Set.of("coordinator"), NOW.toInstant(), null);
    }

    private static Clock at(OffsetDateTime now) {
        return Clock.fixed(now.toInstant(), VietnamTime.ZONE);
    }

    @Test
    void whatThePlanContradictsStaysAsLongAsItsFiguresDo() {
        Requests.superuser("""
                INSERT INTO baseline (code, plan, position, clause, quote, en, name, value, unit, approximate)
                SELECT code, 'p', 1, 'P1', '…', '…', '{}', value, 'PERCENT', false
                FROM (VALUES ('a', 60), ('b', 30), ('c', 60), ('d', 30)) AS b (code, value)""");
        try {
            Requests.superuser("""
                    INSERT INTO plan_check (plan, code, definition)
                    SELECT 'p', code, jsonb_build_object('code', code, 'kind', 'PARTS_OF_100', 'clauses', '{P1}'::text[],
                           'statement', '{"vi": "v", "en": "e"}'::jsonb, 'parts', parts)
                    FROM (VALUES ('one', '{a,b}'::text[]), ('two', '{c,d}')) AS c (code, parts)""");
            assertThat(check(NOW)).isEqualTo(2);
            assertThat(check(NOW.plusHours(1))).isEqualTo(2);
            assertThat(contradictions()).containsExactly("one 0 - infinity", "two 0 - infinity");
            Requests.superuser(
                    "UPDATE baseline SET value = 20 WHERE code = 'b'; UPDATE baseline SET value = 40 WHERE code = 'd'");
            assertThat(check(NOW.plusHours(2))).isEqualTo(1);
            assertThat(contradictions()).containsExactly("one 0 - 2", "one 2 - infinity", "two 0 - 2");
            Requests.superuser("UPDATE baseline SET value = 30 WHERE code = 'd'");
            assertThat(check(NOW.plusHours(3))).isEqualTo(2);
            assertThat(contradictions())
                    .containsExactly("one 0 - 2", "one 2 - infinity", "two 0 - 2", "two 3 - infinity");
        } finally {
            Requests.superuser("DELETE FROM plan_check; DELETE FROM baseline WHERE code IN ('a', 'b', 'c', 'd')");
        }
    }

    private int check(OffsetDateTime now) {
        var checks = new PlanQualityRun(jdbi, at(now));
        return jdbi.inTransaction(handle -> {
            var found = checks.run("p");
            assertThat(checks.countFindings("p")).isEqualTo(found);
            return found;
        });
    }

    /** In hours from the first. */
    private List<String> contradictions() {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        SELECT check_code || ' ' || extract(epoch FROM found_at - :now)::integer / 3600 || ' - '
                               || CASE ended_at WHEN 'infinity' THEN 'infinity'
                                  ELSE (extract(epoch FROM ended_at - :now)::integer / 3600)::text END
                        FROM quality_finding ORDER BY check_code, found_at""").bind("now", NOW).mapTo(String.class).list());
    }

    @Test
    void aFindingAndItsNoteAreKnownFromTheirInstantToTheirEnd() {
        Requests.superuser("""
                INSERT INTO figure_finding (rule, indicator, territory, period, operator, stated, computed, due_on, found_at,
                                            ended_at)
                SELECT 'no-jump', 2, min(id), '2025', '', 1, 2, '2026-03-15', '2026-03-01 10:00:00+07', '2026-03-01 12:00:00+07' FROM territory
                """);
        var id = "figure-" + ids("no-jump").get(0);
        note(id, "first", NOW.plusMinutes(10));
        note(id, "second", NOW.plusMinutes(20));
        assertThat(noteAt(id, NOW.minusNanos(1_000))).isEqualTo("unknown");
        assertThat(noteAt(id, NOW)).isEqualTo("none");
        assertThat(noteAt(id, NOW.plusMinutes(10).minusNanos(1_000))).isEqualTo("none");
        assertThat(noteAt(id, NOW.plusMinutes(10))).isEqualTo("first");
        assertThat(noteAt(id, NOW.plusMinutes(20).minusNanos(1_000))).isEqualTo("first");
        assertThat(noteAt(id, NOW.plusMinutes(20))).isEqualTo("second");
        assertThat(noteAt(id, NOW.plusHours(2).minusNanos(1_000))).isEqualTo("second");
        assertThat(noteAt(id, NOW.plusHours(2))).isEqualTo("unknown");
        assertThat(findings.find(id, false, Actor.NOBODY, NOW)).isEmpty();
    }

    private void note(String id, String words, OffsetDateTime now) {
        assertThat(new Findings(jdbi, at(now)).acknowledge(id, Revision.ANY, new ReasonBody(words), actor("author")))
                .isInstanceOf(Done.class);
    }

    private String noteAt(String id, OffsetDateTime instant) {
        var filter = new Findings.Filter(null, null, null, null, null, null, null, null, null);
        var one = findings.find(id, true, Actor.NOBODY, instant);
        assertThat(findings.list(filter, true, Actor.NOBODY, instant, 0, 9)).hasSize(one.isPresent() ? 1 : 0);
        return one.map(finding -> finding.acknowledgement() == null
                        ? "none"
                        : finding.acknowledgement().reason())
                .orElse("unknown");
    }

    /** Those of the plan come first; a page goes on behind the last of the one before. */
    @Test
    void findingsAreListedInPagesByEachOfTheirParts() {
        Requests.superuser("""
                INSERT INTO quality_finding (plan, check_code, kind, clauses, stated, computed, detail, found_at)
                SELECT 'p', 'check-' || n, 'QUOTIENT', '{P1}', 1, 2, '{}', '2026-01-01' FROM generate_series(1, 3) n;
                INSERT INTO figure_finding (rule, indicator, territory, period, operator, stated, computed, due_on, found_at)
                SELECT r, i, t.id, p, '', 1, 2, '2026-01-15', '2026-01-01'
                FROM (VALUES ('no-jump', 2, '12', '2025'), ('not-stale', 2, '12', '2025'), ('no-jump', 3, '12', '2025'),
                             ('no-jump', 2, '03451', '2025'), ('no-jump', 2, '12', '2024')) AS f (r, i, c, p)
                JOIN territory t ON t.code = f.c AND t.valid @> DATE '2025-12-31'
                """);
        note("figure-" + ids("not-stale").get(0), "seen", NOW.minusDays(1));
        var all = found(null, null, null, null, null, null, true);
        assertThat(all).hasSize(8);
        assertThat(all.subList(0, 3)).allMatch(finding -> finding.id().startsWith("plan-"));
        assertThat(all.subList(3, 8)).allMatch(finding -> finding.id().startsWith("figure-"));
        for (var size : List.of(1, 2, 3, 5)) {
            assertThat(walk(size)).isEqualTo(all.stream().map(Finding::id).toList());
        }
        assertThat(found(null, null, null, null, null, null, false)).hasSize(3);
        assertThat(found("no-jump", null, null, null, null, null, true)).hasSize(4);
        assertThat(found("check-2", null, null, null, null, null, true)).hasSize(1);
        assertThat(found(null, "QUOTIENT", null, null, null, null, true)).hasSize(3);
        assertThat(found(null, "STALE", null, null, null, null, true)).hasSize(1);
        assertThat(found(null, null, "RATIO", null, null, null, true)).hasSize(4);
        assertThat(found(null, null, null, "03451", null, null, true)).hasSize(1);
        assertThat(found(null, null, null, null, "2024", null, true)).hasSize(1);
        assertThat(found(null, null, null, null, null, true, true)).hasSize(1);
        assertThat(found(null, null, null, null, null, false, true)).hasSize(7);
        assertThat(found("no-jump", null, "RATIO", "12", "2025", false, true)).hasSize(1);
    }

    private List<Finding> found(
            String check,
            String kind,
            String indicator,
            String territory,
            String period,
            Boolean noted,
            boolean internal) {
        var filter = new Findings.Filter(check, kind, indicator, territory, period, noted, null, null, null);
        var found = findings.list(filter, internal, Actor.NOBODY, NOW, 0, 100);
        assertThat(findings.count(filter, internal, Actor.NOBODY, NOW)).isEqualTo(found.size());
        return found;
    }

    private List<String> walk(int size) {
        var filter = new Findings.Filter(null, null, null, null, null, null, null, null, null);
        var walked = new ArrayList<String>();
        for (var page = findings.list(filter, true, Actor.NOBODY, NOW, 0, size); !page.isEmpty(); ) {
            page.forEach(finding -> walked.add(finding.id()));
            var last = Long.parseLong(Findings.position(page.get(page.size() - 1)));
            page = findings.list(filter, true, Actor.NOBODY, NOW, last, size);
        }
        return walked;
    }

    private void look() {
        look(LocalDate.of(2026, 3, 1));
    }

    private void look(LocalDate today) {
        var clock = Clock.fixed(today.atTime(10, 0).atZone(VietnamTime.ZONE).toInstant(), VietnamTime.ZONE);
        jdbi.useTransaction(handle -> new QualityRun(jdbi, clock).run(handle, List.of()));
    }

    private List<String> found(String rule) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT f.indicator, t.code, f.period, f.operator, f.stated, f.computed
                        FROM figure_finding f JOIN territory t ON t.id = f.territory
                        WHERE f.rule = :rule AND f.ended_at = 'infinity' ORDER BY f.id""")
                .bind("rule", rule)
                .map((row, context) -> "%d %s %s %s: %s/%s"
                        .formatted(
                                row.getInt(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)))
                .list());
    }

    private List<String> places(String rule) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT unnest(places) FROM figure_finding WHERE rule = :rule AND ended_at = 'infinity'")
                .bind("rule", rule)
                .mapTo(String.class)
                .list());
    }

    private List<Long> ids(String rule) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT id FROM figure_finding WHERE rule = :rule ORDER BY id")
                        .bind("rule", rule)
                        .mapTo(Long.class)
                        .list());
    }

    /** @param figures indicator, code, period, operator, numerator, denominator and value of each */
    private static void know(String... figures) {
        Requests.superuser("""
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, value, status,
                                         source_kind, source_ref, source_item, recorded_at)
                SELECT f.i, t.id, f.p, end_of_period(f.p), f.o, f.n::numeric, f.d::numeric, f.v::numeric, 'PROVISIONAL', 'IMPORT', 'x',
                       'x', '2026-01-10'
                FROM (VALUES %s) AS f (i, c, p, o, n, d, v)
                JOIN territory t ON t.code = f.c AND t.valid @> end_of_period(f.p)
                """.formatted(
                        Stream.of(figures).map(figure -> "(" + figure + ")").collect(Collectors.joining(", "))));
    }
}
