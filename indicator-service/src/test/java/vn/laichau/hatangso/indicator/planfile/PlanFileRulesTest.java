package vn.laichau.hatangso.indicator.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Baseline.Comparability;
import vn.laichau.hatangso.indicator.definition.Baseline.Comparison;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.BreakInSeries;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;
import vn.laichau.hatangso.indicator.definition.Ratios;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.planfile.PlanFile.BaselineRow;
import vn.laichau.hatangso.indicator.planfile.PlanFile.Head;
import vn.laichau.hatangso.indicator.planfile.PlanFile.IndicatorRow;
import vn.laichau.hatangso.indicator.planfile.PlanFile.TargetRow;
import vn.laichau.hatangso.indicator.quality.PlanQualityRule;

class PlanFileRulesTest {

    private static final Text TEXT = Text.of("…", "…");
    private static final LocalDate DUE = LocalDate.of(2030, 12, 31);

    private String predecessor;
    private List<Clause> clauses = List.of(clause("P1"));
    private List<String> continued = List.of();
    private List<IndicatorRow> indicators = List.of(indicator("i", Aggregation.SUM, Aggregation.SUM, Aggregation.SUM));
    private List<TargetRow> targets = List.of(target("t", "i", Comparator.AT_LEAST, "1", "PERCENT"));
    private List<BaselineRow> baselines = List.of(baseline("b", null, null, "i"));
    private List<PlanQualityRule> checks = List.of(check("c", "b"));
    private List<String> operators = List.of("vnpt");
    private List<Indicator> stored = List.of();

    @Test
    void aFileThatKeepsThemHasNoFaults() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void aFileIsOfThePlanThatItIsLoadedFor() {
        assertThat(told(PlanFileRules.faultsOf(file(), "q"))).isEqualTo("/plan/code other-plan null");
    }

    @Test
    void eachCodeIsGivenOnceInItsList() {
        clauses = List.of(clause("P1"), clause("P2"), clause("P1"));
        assertThat(faults()).isEqualTo("/clauses/2/clause duplicate 3");
        clauses = List.of();
        indicators = List.of(indicators.get(0), indicators.get(0));
        assertThat(faults()).isEqualTo("/indicators/1/code duplicate 2");
        indicators = indicators.subList(0, 1);
        targets = List.of(targets.get(0), targets.get(0));
        assertThat(faults()).isEqualTo("/targets/1/code duplicate 2");
        targets = List.of();
        baselines = List.of(baselines.get(0), baselines.get(0));
        assertThat(faults()).isEqualTo("/baselines/1/code duplicate 2");
        baselines = baselines.subList(0, 1);
        checks = List.of(checks.get(0), checks.get(0));
        assertThat(faults()).isEqualTo("/checks/1/code duplicate 2");
        checks = List.of();
        operators = List.of("a", "b", "a");
        assertThat(faults()).isEqualTo("/operators/2 duplicate 3");
    }

    @Test
    void whatIsReferredToIsInTheFile() {
        targets = List.of(targets.get(0), target("u", "j", Comparator.AT_LEAST, "1", "PERCENT"));
        assertThat(faults()).isEqualTo("/targets/1/indicator unknown-code 2");
        targets = List.of();
        baselines = List.of(baselines.get(0), baseline("d", null, null, "i", "j"));
        assertThat(faults()).isEqualTo("/baselines/1/comparableTo unknown-code 2");
        baselines = baselines.subList(0, 1);
        checks = List.of(checks.get(0), check("d", "b", "x"));
        assertThat(faults()).isEqualTo("/checks/1 unknown-code 2");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "AT_LEAST, 1, PERCENT, true",
                "AT_LEAST, -, PERCENT, false",
                "AT_LEAST, 1, -, false",
                "AT_LEAST, -, -, false",
                "JUDGED, -, -, true",
                "JUDGED, 1, -, false",
                "JUDGED, -, PERCENT, false",
                "JUDGED, 1, PERCENT, false"
            })
    void aTargetHasValueAndUnitUnlessItIsJudged(Comparator comparator, String value, String unit, boolean sound) {
        targets = List.of(target("t", "i", comparator, value, unit));
        assertThat(faults()).isEqualTo(sound ? "" : "/targets/0/value value-and-comparator 1");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, ''",
                "2022, vnpt, ''",
                "2022-02-30, -, /baselines/0/asOf wrong-format 1",
                "22, -, /baselines/0/asOf wrong-format 1",
                "-, VNPT, /baselines/0/operator wrong-format 1",
                "-, -a, /baselines/0/operator wrong-format 1",
                "-, 1234567890123456789012345678901234567890, ''",
                "-, 12345678901234567890123456789012345678901, /baselines/0/operator wrong-format 1"
            })
    void aFigureIsOfATimeAndOfAnOperatorsCode(String asOf, String operator, String fault) {
        baselines = List.of(baseline("b", asOf, operator, "i"));
        assertThat(faults()).isEqualTo(fault);
        if (operator != null) {
            baselines = List.of(baseline("b", null, null, "i"));
            operators = List.of(operator);
            assertThat(faults()).isEqualTo(fault.replace("/baselines/0/operator", "/operators/0"));
        }
    }

    @Test
    void aFigureIsHeldAgainstAnIndicatorOnce() {
        baselines = List.of(baseline("b", null, null, "i", "i"));
        assertThat(faults()).isEqualTo("/baselines/0/comparableTo duplicate 1");
    }

    @Test
    void anIndicatorIsPutTogetherAsItsKindAllows() {
        indicators = List.of(indicator("i", Aggregation.RATIO, Aggregation.SUM, Aggregation.SUM));
        assertThat(faults()).isEqualTo("/indicators/0/acrossTerritories other-kind 1");
        indicators = List.of(indicator("i", Aggregation.SUM, Aggregation.UNION, Aggregation.SUM));
        assertThat(faults()).isEqualTo("/indicators/0/acrossOperators other-kind 1");
        indicators = List.of(indicator("i", Aggregation.SUM, Aggregation.SUM, Aggregation.UNION));
        assertThat(faults()).isEqualTo("/indicators/0/acrossTime other-kind 1");
    }

    @Test
    void whatGoesOnServesTargets() {
        continued = List.of("before", "before");
        assertThat(faults()).isEqualTo("/continued/1 duplicate 2");
        continued = List.of("before");
        targets = List.of(target("t", "before", Comparator.AT_LEAST, "1", "PERCENT"));
        baselines = List.of(baseline("b", null, null, "before"));
        assertThat(faults()).isEmpty();
    }

    /** What a later file leaves out still goes on, and still breaks. */
    @Test
    void anIndicatorGoesOnOrBreaksInWhicheverVersionItWasSaid() {
        predecessor = "before";
        var before = plan("before", 2025, "12", null);
        continued = List.of("a");
        indicators = List.of(indicators.get(0), breaking("j", "a"), breaking("k", "b"));
        assertThat(succession(before, "a", "b")).isEqualTo("/indicators/1/breakInSeries/predecessor duplicate 2");
        continued = List.of();
        assertThat(succession(before, "a", "b")).isEmpty();
        stored = List.of(Ratios.of("a", null));
        assertThat(succession(before, "a", "b")).isEqualTo("/indicators/1/breakInSeries/predecessor duplicate 2");
        stored = List.of(Ratios.of("j", "b"), Ratios.of("l", "c"));
        continued = List.of("d", "c");
        assertThat(succession(before, "a", "b", "c", "d")).isEqualTo("/continued/1 duplicate 2");
        indicators = List.of(breaking("l", "b"));
        assertThat(succession(before, "b", "c", "d")).isEmpty();
    }

    /** All that it continued and broke with is of that plan, and stays. */
    @Test
    void aPlanKeepsThePlanBeforeItOnceItHasOne() {
        var other = plan("other", 2024, "12", null);
        assertThat(succession(List.of(other, plan("p", 2026, "12", "before"))))
                .isEqualTo("/plan/predecessor not-in-list null");
        predecessor = "other";
        assertThat(succession(List.of(other, plan("p", 2026, "12", "before"))))
                .isEqualTo("/plan/predecessor not-in-list null");
        assertThat(succession(List.of(other, plan("p", 2026, "12", "other")))).isEmpty();
        assertThat(succession(List.of(other, plan("p", 2026, "12", null)))).isEmpty();
    }

    @Test
    void aPlanFollowsAnEarlierOneOfItsProvinceAndNamesIndicatorsOfThatAlone() {
        continued = List.of("a", "x");
        indicators = List.of(indicators.get(0), breaking("j", "b"), breaking("k", "y"));
        assertThat(succession(plan("before", 2025, "12", null)))
                .isEqualTo("/continued/0 unknown-code 1, /continued/1 unknown-code 2,"
                        + " /indicators/1/breakInSeries/predecessor unknown-code 2,"
                        + " /indicators/2/breakInSeries/predecessor unknown-code 3");
        predecessor = "before";
        assertThat(succession(plan("before", 2025, "12", null), "a", "b"))
                .isEqualTo("/continued/1 unknown-code 2, /indicators/2/breakInSeries/predecessor unknown-code 3");
        continued = List.of();
        indicators = List.of();
        assertThat(succession(plan("before", 2025, "12", null))).isEmpty();
        assertThat(succession(plan("other", 2025, "12", null))).isEqualTo("/plan/predecessor unknown-code null");
        assertThat(succession(plan("before", 2025, "98", null))).isEqualTo("/plan/province other-province null");
        assertThat(succession(plan("before", 2026, "12", null)))
                .isEqualTo("/plan/issuedYear not-after-predecessor null");
    }

    /** Loaded again with another year or province it would contradict the plan that follows it. */
    @Test
    void aPlanStaysBeforeThoseThatFollowItAndFollowsNotItself() {
        assertThat(succession(plan("after", 2027, "12", "p"))).isEmpty();
        assertThat(succession(plan("after", 2026, "12", "p"))).isEqualTo("/plan/issuedYear not-after-predecessor null");
        assertThat(succession(plan("after", 2027, "98", "p"))).isEqualTo("/plan/province other-province null");
        predecessor = "after";
        assertThat(succession(plan("after", 2027, "12", "p"))).isEqualTo("/plan/issuedYear not-after-predecessor null");
        predecessor = "p";
        assertThat(succession(plan("p", 2025, "12", null))).isEqualTo("/plan/predecessor unknown-code null");
    }

    @Test
    void whatAnotherPlanDefinesStaysThatPlans() {
        assertThat(told(PlanFileRules.taken(file(), new Plans.CodesOfOthers(Set.of("i"), Set.of(), Set.of()))))
                .isEqualTo("/indicators/0/code other-plans-code 1");
        assertThat(told(PlanFileRules.taken(file(), new Plans.CodesOfOthers(Set.of(), Set.of("t"), Set.of()))))
                .isEqualTo("/targets/0/code other-plans-code 1");
        assertThat(told(PlanFileRules.taken(file(), new Plans.CodesOfOthers(Set.of(), Set.of(), Set.of("b")))))
                .isEqualTo("/baselines/0/code other-plans-code 1");
        assertThat(PlanFileRules.taken(file(), new Plans.CodesOfOthers(Set.of("t"), Set.of("b"), Set.of("i"))))
                .isEmpty();
    }

    private String faults() {
        return told(PlanFileRules.faultsOf(file(), "p"));
    }

    private String succession(Plan loaded, String... before) {
        return succession(List.of(loaded), before);
    }

    private String succession(List<Plan> loaded, String... before) {
        return told(PlanFileRules.againstPlanBefore(file(), loaded, Set.of(before), stored));
    }

    private static Plan plan(String code, int issuedYear, String province, String predecessor) {
        return new Plan(
                code, "1", TEXT, null, "KH", null, issuedYear, "UBND", province, predecessor, List.of(), false, null);
    }

    private static IndicatorRow breaking(String code, String predecessor) {
        return indicator(code, Aggregation.SUM, Aggregation.SUM, Aggregation.SUM, new BreakInSeries(predecessor, TEXT));
    }

    private static String told(List<FieldError> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code() + " " + fault.line())
                .collect(Collectors.joining(", "));
    }

    private PlanFile file() {
        var head = new Head("p", "1", TEXT, null, "KH", null, 2026, "UBND", "12", predecessor, List.of());
        return new PlanFile(
                head,
                rows(clauses),
                rows(continued),
                rows(indicators),
                rows(targets),
                rows(baselines),
                rows(checks),
                rows(operators));
    }

    /** Numbered from 1 in each list. */
    private static <T> List<PlanFileRow<T>> rows(List<T> values) {
        return IntStream.range(0, values.size())
                .mapToObj(nth -> new PlanFileRow<>(nth + 1, values.get(nth)))
                .toList();
    }

    private static Clause clause(String code) {
        return new Clause(code, null, "…", null, "…");
    }

    private static IndicatorRow indicator(
            String code, Aggregation acrossTerritories, Aggregation acrossOperators, Aggregation acrossTime) {
        return indicator(code, acrossTerritories, acrossOperators, acrossTime, null);
    }

    private static IndicatorRow indicator(
            String code,
            Aggregation acrossTerritories,
            Aggregation acrossOperators,
            Aggregation acrossTime,
            BreakInSeries breakInSeries) {
        return new IndicatorRow(
                code,
                TEXT,
                TEXT,
                "T",
                Measure.QUANTITY,
                "STATION",
                "HIGHER",
                null,
                null,
                acrossTerritories,
                acrossOperators,
                acrossTime,
                List.of(),
                breakInSeries);
    }

    private static TargetRow target(String code, String indicator, Comparator comparator, String value, String unit) {
        return new TargetRow(
                code,
                "P2",
                "…",
                null,
                "…",
                indicator,
                comparator,
                value == null ? null : new BigDecimal(value),
                unit,
                DUE);
    }

    private static BaselineRow baseline(String code, String asOf, String operator, String... indicators) {
        return new BaselineRow(
                code,
                "P1",
                "…",
                null,
                "…",
                TEXT,
                BigDecimal.ONE,
                "PERCENT",
                false,
                asOf,
                operator,
                Stream.of(indicators)
                        .map(indicator -> new Comparison(indicator, Comparability.SAME, null))
                        .toList());
    }

    private static PlanQualityRule check(String code, String... figures) {
        return new PlanQualityRule(
                code,
                PlanQualityRule.Kind.COMPLEMENT,
                List.of("P1"),
                TEXT,
                null,
                Arrays.asList(figures),
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
    }
}
