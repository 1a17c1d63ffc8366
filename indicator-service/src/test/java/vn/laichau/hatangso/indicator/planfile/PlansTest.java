package vn.laichau.hatangso.indicator.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.definition.Baseline.Comparability;
import vn.laichau.hatangso.indicator.definition.Baseline.Comparison;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.BreakInSeries;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.planfile.PlanFile.BaselineRow;
import vn.laichau.hatangso.indicator.planfile.PlanFile.Head;
import vn.laichau.hatangso.indicator.planfile.PlanFile.IndicatorRow;
import vn.laichau.hatangso.indicator.planfile.PlanFile.TargetRow;
import vn.laichau.hatangso.indicator.quality.PlanQualityRule;
import vn.laichau.hatangso.indicator.series.ObservationDatabase;

/** A file stored over another is as if it had been the first; every column of the two differs but the codes. */
class PlansTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T10:00:00+07:00");

    private final Jdbi jdbi = ObservationDatabase.open();

    @Test
    void aSecondVersionIsStoredAsIfItWereTheFirst() {
        jdbi.useTransaction(handle -> {
            handle.savepoint("empty");
            store(second(), NOW);
            var anew = stored(handle);
            handle.rollbackToSavepoint("empty");
            store(first(), NOW.minusDays(1));
            var before = stored(handle);
            store(second(), NOW);
            assertThat(stored(handle)).isEqualTo(anew).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
            handle.rollback();
        });
    }

    @Test
    void restatesThePlansOwnValueOfATargetAndNeitherADecisionsNorWhetherThePlanIsInvented() {
        jdbi.useTransaction(handle -> {
            plans(NOW).store(first(), true);
            handle.execute("UPDATE target_version SET in_force = daterange(NULL, '2026-01-01') WHERE target = 'qt'");
            handle.execute(
                    "INSERT INTO target_version VALUES ('qt', '[2026-01-01,)', 7, NULL, NULL, 'QĐ 1', '2025-12-01')");
            plans(NOW).store(second(), false);
            assertThat(handle.select("""
                            SELECT target || ' ' || value || ' ' || in_force || ' ' || decided_by FROM target_version
                            WHERE target IN ('qt', 'qu') ORDER BY target, in_force""").mapTo(String.class).list())
                    .containsExactly("qt 2 (,2026-01-01) q", "qt 7 [2026-01-01,) QĐ 1", "qu 1 (,) q");
            assertThat(plans(NOW).find("q").orElseThrow().demonstration()).isTrue();
            assertThat(plans(NOW).codesOfOthers("q").indicators())
                    .contains("SUM")
                    .doesNotContain("qi");
            assertThat(plans(NOW).codesOfOthers("p"))
                    .isEqualTo(
                            new Plans.CodesOfOthers(Set.of("qi", "qj", "qk"), Set.of("qt", "qu"), Set.of("qa", "qb")));
            handle.rollback();
        });
    }

    @Test
    void whatChangedIsKnownFromItsLoadingAndWhatDidNotIsNotSaidAgain() {
        jdbi.useTransaction(handle -> {
            store(first(), NOW.minusDays(1));
            store(first(), NOW.minusHours(1));
            store(second(), NOW);
            store(second(), NOW.plusHours(1));
            assertThat(handle.select("""
                            SELECT kind || ' ' || code || ' ' || version || ' ' || known_from || ' ' || changed_by
                            FROM definition_version WHERE code LIKE 'q%' AND code IN ('qi', 'qt', 'qb')
                            ORDER BY kind, code, version""").mapTo(String.class).list())
                    .allSatisfy(version ->
                            assertThat(version).matches("\\S+ \\S+ (1 -infinity plan q 1|2 2026-03-01 \\S+ plan q 2)"))
                    .hasSize(6);
            handle.rollback();
        });
    }

    @Test
    void whatWentOnInAnyVersionOfAPlanIsOfThatPlanAlone() {
        jdbi.useTransaction(handle -> {
            store(second(), NOW.minusDays(1));
            store(first(), NOW);
            assertThat(plans(NOW).indicatorsOf("q")).containsExactlyInAnyOrder("qi", "qj", "qk", "qx", "qy");
            assertThat(plans(NOW).indicatorsOf("p")).contains("SUM").doesNotContain("qi", "qx");
            handle.rollback();
        });
    }

    @Test
    void whatAnotherPlansFigureMayBeHeldAgainstStays() {
        jdbi.useTransaction(handle -> {
            handle.execute("""
                    INSERT INTO baseline (code, plan, position, clause, quote, en, name, value, unit, approximate)
                    VALUES ('b', 'p', 1, 'P1', '…', '…', '{}', 1, 'PERCENT', false)""");
            handle.execute("INSERT INTO baseline_comparability VALUES ('b', 'SUM', 'SAME')");
            store(first(), NOW);
            assertThat(handle.select("SELECT indicator FROM baseline_comparability WHERE baseline = 'b'")
                            .mapTo(String.class)
                            .list())
                    .containsExactly("SUM");
            handle.rollback();
        });
    }

    @Test
    void aProvinceIsOneOfTodaysMap() {
        jdbi.useTransaction(handle -> {
            handle.execute("""
                    INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en)
                    VALUES ('97', '[2021-01-01,2026-03-01)', 'PROVINCE', 'Tỉnh', 'A', 'A'),
                           ('98', '[2021-01-01,2026-03-02)', 'PROVINCE', 'Tỉnh', 'B', 'B')""");
            assertThat(Stream.of("12", "03388", "96", "97", "98").filter(plans(NOW)::isProvince))
                    .containsExactly("12", "98");
            handle.rollback();
        });
    }

    @Test
    void figuresMayBeOfTheOperatorsOfTheFileAndOfItsFigures() {
        jdbi.useTransaction(handle -> {
            store(first(), NOW);
            store(second(), NOW);
            assertThat(handle.select("SELECT code FROM known_operator WHERE code LIKE 'q%' ORDER BY code")
                            .mapTo(String.class)
                            .list())
                    .containsExactly("qo1", "qo2", "qp1", "qp2");
            handle.rollback();
        });
    }

    private void store(PlanFile file, OffsetDateTime now) {
        plans(now).store(file, false);
        plans(now).remember(file.plan());
    }

    private Plans plans(OffsetDateTime now) {
        return new Plans(jdbi, Clock.fixed(now.toInstant(), VietnamTime.ZONE));
    }

    /** Every row of the plan, column by column. */
    private static List<String> stored(Handle handle) {
        return handle.select("""
                        WITH stored AS (
                            SELECT 'plan' AS "table", code, to_jsonb(p) AS columns FROM plan p WHERE code = 'q'
                            UNION ALL SELECT 'clause', clause, to_jsonb(t) FROM clause t WHERE plan = 'q'
                            UNION ALL SELECT 'indicator', code, to_jsonb(i) FROM indicator i WHERE plan = 'q'
                            UNION ALL SELECT 'target', code, to_jsonb(t) FROM target t WHERE plan = 'q'
                            UNION ALL SELECT 'baseline', code, to_jsonb(b) FROM baseline b WHERE plan = 'q'
                            UNION ALL SELECT 'check', code, to_jsonb(c) FROM plan_check c WHERE plan = 'q'
                            UNION ALL SELECT 'comparability', baseline, jsonb_object_agg(indicator, comparability || coalesce(reason ->> 'vi', ''))
                                      FROM baseline_comparability WHERE baseline LIKE 'q%' GROUP BY baseline)
                        SELECT "table" || ' ' || code || ' ' || c.key || ' ' || c.value
                        FROM stored s, jsonb_each(s.columns) c
                        WHERE c.key NOT IN ('id', 'code', 'clause', 'plan', 'demonstration')
                           OR c.key = 'clause' AND "table" <> 'clause'
                        ORDER BY 1""").mapTo(String.class).list();
    }

    private static PlanFile first() {
        return file(
                1,
                List.of(
                        indicator(
                                "qi", 1, Measure.QUANTITY, "HIGHER", Aggregation.SUM, Aggregation.SUM, Aggregation.SUM),
                        indicator(
                                "qj", 1, Measure.QUANTITY, "HIGHER", Aggregation.SUM, Aggregation.SUM, Aggregation.SUM),
                        indicator(
                                "qk",
                                1,
                                Measure.QUANTITY,
                                "HIGHER",
                                Aggregation.SUM,
                                Aggregation.SUM,
                                Aggregation.SUM)),
                List.of(target("qt", 1, "qi", Comparator.AT_LEAST), target("qu", 2, "qj", Comparator.BELOW)),
                List.of(
                        new Comparison("qi", Comparability.SAME, null),
                        new Comparison("qj", Comparability.PROXY, text(1))));
    }

    private static PlanFile second() {
        return file(
                2,
                List.of(
                        indicator(
                                "qj",
                                2,
                                Measure.RATIO,
                                "LOWER",
                                Aggregation.RATIO,
                                Aggregation.UNION,
                                Aggregation.LATEST),
                        indicator(
                                "qk",
                                2,
                                Measure.RATIO,
                                "LOWER",
                                Aggregation.RATIO,
                                Aggregation.UNION,
                                Aggregation.LATEST),
                        indicator(
                                "qi",
                                2,
                                Measure.RATIO,
                                "LOWER",
                                Aggregation.RATIO,
                                Aggregation.UNION,
                                Aggregation.LATEST)),
                List.of(target("qu", 1, "qi", Comparator.AT_LEAST), target("qt", 2, "qj", Comparator.EXACTLY)),
                List.of(
                        new Comparison("qj", Comparability.NONE, text(2)),
                        new Comparison("qk", Comparability.PROXY, text(3))));
    }

    private static PlanFile file(
            int version, List<IndicatorRow> indicators, List<TargetRow> targets, List<Comparison> comparisons) {
        var said = " " + version;
        var head = new Head(
                "q",
                "" + version,
                text(version),
                "number" + said,
                "symbol" + said,
                LocalDate.of(2020 + version, 1, 1),
                2020 + version,
                "issuer" + said,
                "province" + said,
                version == 1 ? null : "p",
                List.of("for" + said));
        var baselines = (version == 1 ? Stream.of("qb", "qa") : Stream.of("qa", "qb"))
                .map(code -> baseline(code, version, comparisons))
                .toList();
        var check = new PlanQualityRule(
                "qc",
                PlanQualityRule.Kind.COMPLEMENT,
                List.of("C" + version),
                text(version),
                null,
                Arrays.asList("qb"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new PlanFile(
                head,
                rows(
                        version == 1
                                ? List.of(clause("qr", version), clause("qs", version))
                                : List.of(clause("qs", version), clause("qr", version))),
                rows(version == 1 ? List.of() : List.of("qx", "qy")),
                rows(indicators),
                rows(targets),
                rows(baselines),
                rows(List.of(check)),
                rows(List.of("qp" + version)));
    }

    private static Clause clause(String code, int version) {
        return new Clause(code, text(version), "quote " + version, "corrected " + version, "en " + version);
    }

    private static BaselineRow baseline(String code, int version, List<Comparison> comparisons) {
        var said = " " + version;
        return new BaselineRow(
                code,
                "B" + version,
                "quote" + said,
                "corrected" + said,
                "en" + said,
                text(version),
                BigDecimal.valueOf(version),
                "UNIT" + version,
                version == 1,
                "202" + version,
                "qo" + version,
                comparisons);
    }

    private static IndicatorRow indicator(
            String code,
            int said,
            Measure measure,
            String better,
            Aggregation acrossTerritories,
            Aggregation acrossOperators,
            Aggregation acrossTime) {
        return new IndicatorRow(
                code,
                text(said),
                text(said + 10),
                "THEME" + said,
                measure,
                "UNIT" + said,
                better,
                text(said + 20),
                text(said + 30),
                acrossTerritories,
                acrossOperators,
                acrossTime,
                List.of("C" + said),
                new BreakInSeries("qx" + said, text(said)));
    }

    private static TargetRow target(String code, int said, String indicator, Comparator comparator) {
        return new TargetRow(
                code,
                comparator + "",
                "quote " + comparator,
                "corrected " + comparator,
                "en " + comparator,
                indicator,
                comparator,
                BigDecimal.valueOf(said),
                "UNIT_" + comparator,
                LocalDate.of(2030, 1, comparator.ordinal() + 1));
    }

    private static Text text(int said) {
        return Text.of("vi " + said, "en " + said);
    }

    private static <T> List<PlanFileRow<T>> rows(List<T> values) {
        return values.stream().map(value -> new PlanFileRow<>(1, value)).toList();
    }
}
