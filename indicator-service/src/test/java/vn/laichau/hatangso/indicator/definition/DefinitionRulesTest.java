package vn.laichau.hatangso.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.testing.StatedRules;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Baseline.Comparability;
import vn.laichau.hatangso.indicator.definition.Baseline.Comparison;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.Dimension;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;
import vn.laichau.hatangso.indicator.definition.NewTargetVersion.Decision;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.definition.judgement.Judgement.Evidence;
import vn.laichau.hatangso.indicator.definition.judgement.Judgement.Outcome;
import vn.laichau.hatangso.indicator.definition.judgement.NewJudgement;

class DefinitionRulesTest {

    private static final LocalDate DUE = LocalDate.of(2030, 12, 31);
    private static final Text BOTH = Text.of("vi", "en");

    @ParameterizedTest(name = "{0}: {1} against 80")
    @CsvSource({
        "AT_LEAST, 79.99, false", "AT_LEAST, 80.0, true", "AT_LEAST, 80.01, true",
        "INCREASE_BY_AT_LEAST, 79.99, false", "INCREASE_BY_AT_LEAST, 80.0, true", "INCREASE_BY_AT_LEAST, 80.01, true",
        "EXACTLY, 79.99, false", "EXACTLY, 80.0, true", "EXACTLY, 80.01, false",
        "BELOW, 79.99, true", "BELOW, 80.0, false", "BELOW, 80.01, false",
        "JUDGED, 80, false"
    })
    void aValueMeetsATarget(Comparator comparator, BigDecimal value, boolean met) {
        assertThat(comparator.isMet(value, new BigDecimal("80"))).isEqualTo(met);
    }

    @ParameterizedTest
    @EnumSource
    void valuesArePutTogetherAsTheirKindAllows(Measure measure) {
        for (var dimension : Dimension.values()) {
            var known = new HashSet<>(
                    switch (dimension) {
                        case TERRITORIES -> Set.of("SUM", "RATIO", "NOT_DERIVABLE");
                        case OPERATORS ->
                            Set.of("SUM", "RATIO", "SHARED_DENOMINATOR", "UNION", "LATEST", "NOT_DERIVABLE");
                        case TIME -> Set.of("SUM", "RATIO", "LATEST", "NOT_DERIVABLE");
                    });
            if (measure != Measure.RATIO) {
                known.removeAll(Set.of("RATIO", "SHARED_DENOMINATOR", "UNION"));
            }
            assertThat(EnumSet.allOf(Aggregation.class).stream()
                            .filter(rule -> rule.fits(dimension, measure))
                            .map(Enum::name)
                            .collect(Collectors.toSet()))
                    .as(dimension.name())
                    .isEqualTo(known);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022, true",
        "0000, true",
        "202, false",
        "20222, false",
        "abcd, false",
        "2022-02-28, true",
        "2022-02-30, false",
        "2024-02-29, true",
        "2022-2-28, false"
    })
    void aFigureIsOfADayOrAYear(String text, boolean is) {
        assertThat(Baseline.isDayOrYear(text)).isEqualTo(is);
    }

    @ParameterizedTest(name = "{0} {1}: to {2} {3} by {6} of {5}, due {4}: {7}")
    @CsvSource(
            nullValues = "-",
            value = {
                "AT_LEAST, PERCENT, -, 0, -, 2026-01-01, 2026-01-01, ''",
                "AT_LEAST, PERCENT, -, 100, -, 2026-01-01, 2026-01-01, ''",
                "AT_LEAST, PERCENT, -, 100.01, -, 2026-01-01, 2026-01-01, /value out-of-range",
                "EXACTLY, PERCENT, -, 101, -, 2026-01-01, 2026-01-01, /value out-of-range",
                "BELOW, PERCENT, -, 101, -, 2026-01-01, 2026-01-01, /value out-of-range",
                "INCREASE_BY_AT_LEAST, PERCENT, -, 101, -, 2026-01-01, 2026-01-01, ''",
                "AT_LEAST, STATION, -, 101, -, 2026-01-01, 2026-01-01, ''",
                "AT_LEAST, PERCENT, -, -0.01, -, 2026-01-01, 2026-01-01, /value negative",
                "AT_LEAST, PERCENT, -, -, -, 2026-01-01, 2026-01-01, /value value-and-comparator",
                "JUDGED, -, -, -, -, 2026-01-01, 2026-01-01, ''",
                "JUDGED, -, -, 1, -, 2026-01-01, 2026-01-01, /value value-and-comparator",
                "AT_LEAST, PERCENT, EXACTLY, 50, -, 2026-01-01, 2026-01-01, ''",
                "EXACTLY, PERCENT, BELOW, 50, -, 2026-01-01, 2026-01-01, ''",
                "BELOW, PERCENT, AT_LEAST, 50, -, 2026-01-01, 2026-01-01, ''",
                "AT_LEAST, PERCENT, INCREASE_BY_AT_LEAST, 50, -, 2026-01-01, 2026-01-01, /comparator other-kind",
                "INCREASE_BY_AT_LEAST, PERCENT, AT_LEAST, 50, -, 2026-01-01, 2026-01-01, /comparator other-kind",
                "INCREASE_BY_AT_LEAST, PERCENT, INCREASE_BY_AT_LEAST, 50, -, 2026-01-01, 2026-01-01, ''",
                "AT_LEAST, PERCENT, JUDGED, 50, -, 2026-01-01, 2026-01-01, /comparator other-kind",
                "AT_LEAST, PERCENT, -, 50, -, 2025-12-31, 2026-01-01, /inForceFrom before-decision",
                "AT_LEAST, PERCENT, -, 50, 2026-01-01, 2026-01-01, 2026-01-01, ''",
                "AT_LEAST, PERCENT, -, 50, 2025-12-31, 2026-01-01, 2026-01-01, /due before-force",
                "AT_LEAST, PERCENT, -, 50, -, 2026-02-01, 2026-01-01, /inForceFrom version-exists",
                "AT_LEAST, PERCENT, -, 50, -, 2026-02-02, 2026-01-01, ''",
                "AT_LEAST, PERCENT, -, 50, -, -, 2026-01-01, /inForceFrom missing",
                "AT_LEAST, PERCENT, -, 50, -, 2026-01-01, -, /decision/date missing"
            })
    void aDecisionMakesAVersionOfATarget(
            Comparator own,
            String unit,
            Comparator comparator,
            BigDecimal value,
            LocalDate due,
            LocalDate from,
            LocalDate date,
            String fault) {
        var version = new NewTargetVersion(comparator, value, due, from, new Decision("1/QĐ-UBND", date));
        assertThat(told(version, () -> version.faults(target(own, unit), List.of(LocalDate.of(2026, 2, 1)))))
                .isEqualTo(fault);
    }

    @Test
    void aDecisionHasANumber() {
        for (var decision : new Decision[] {null, new Decision(null, DUE), new Decision(" ", DUE)}) {
            assertThat(told(new NewTargetVersion(null, BigDecimal.ONE, null, DUE, decision), List::of))
                    .isEqualTo(decision == null ? "/decision missing" : "/decision/number missing");
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "MET, 2026-03-01, r, https://x.vn/a, ''",
                "MET, 2026-03-01, r, -, ''",
                "MET, 2026-03-02, r, -, /judgedOn in-future",
                "-, 2026-03-01, r, -, /outcome missing",
                "MET, -, r, -, /judgedOn missing",
                "MET, 2026-03-01, ' ', -, /reason missing",
                "MET, 2026-03-01, r, http://x.vn, /evidence/0/address not-a-link",
                "MET, 2026-03-01, r, https:///a, /evidence/0/address not-a-link",
                "MET, 2026-03-01, r, https://x y, /evidence/0/address not-a-link"
            })
    void aJudgementHasEvidenceOfADayThatHasCome(
            Outcome outcome, LocalDate day, String reason, String address, String fault) {
        var judgement = new NewJudgement(outcome, day, reason, List.of(new Evidence("Báo cáo", address)));
        assertThat(told(judgement, () -> judgement.faults(target(Comparator.JUDGED, null), LocalDate.of(2026, 3, 1))))
                .isEqualTo(fault);
    }

    @Test
    void aJudgementWithoutEvidenceOrOfWhatIsMeasuredIsNone() {
        for (var evidence : Arrays.<List<Evidence>>asList(null, List.of())) {
            assertThat(told(new NewJudgement(Outcome.MET, DUE, "r", evidence), List::of))
                    .isEqualTo("/evidence missing");
        }
        var several = Arrays.asList(new Evidence("t", null), null, new Evidence(" ", "http://x"));
        assertThat(told(new NewJudgement(Outcome.MET, DUE, "r", several), List::of))
                .isEqualTo("/evidence/1 missing, /evidence/2/title missing, /evidence/2/address not-a-link");
        assertThat(told(new NewJudgement(Outcome.MET, DUE, "r", several.subList(0, 1))
                        .faults(target(Comparator.AT_LEAST, "PERCENT"), DUE)))
                .isEqualTo(" measured");
    }

    @Test
    void aBaselineIsHeldAgainstEachIndicatorOnceAndThoseThatThereAre() {
        var one = new Comparison("i", Comparability.SAME, null);
        var other = new Comparison("j", Comparability.PROXY, BOTH);
        assertThat(of(BOTH, "en", null, one, other)).isEmpty();
        assertThat(of(BOTH, "en", "2022", one)).isEmpty();
        assertThat(of(BOTH, "en", "22", one)).isEqualTo("/asOf wrong-format");
        assertThat(of(BOTH, " ", null, one)).isEqualTo("/en missing");
        assertThat(of(Text.of("vi", null), "en", null, one)).isEqualTo("/name/en missing");
        assertThat(of(null, "en", null, one)).isEqualTo("/name missing");
        assertThat(of(BOTH, "en", null, one, other, new Comparison("j", Comparability.NONE, null)))
                .isEqualTo("/comparableTo/2 duplicate");
        assertThat(of(BOTH, "en", null, one, new Comparison("k", Comparability.NONE, null)))
                .isEqualTo("/comparableTo/1/indicator unknown-code");
        assertThat(told(new BaselineContent(BOTH, null, "en", null, false, null).faults(List.of())))
                .isEqualTo("/comparableTo missing");
    }

    private static String of(Text name, String en, String asOf, Comparison... comparisons) {
        var content = new BaselineContent(name, null, en, asOf, false, List.of(comparisons));
        return told(content, () -> content.faults(List.of("i", "j")));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"HIGHER, ''", "LOWER, ''", "-, /better missing", "higher, /better not-in-list"})
    void anIndicatorIsBetterHigherOrLower(String better, String fault) {
        var content = new IndicatorContent(
                BOTH, BOTH, "T", better, null, null, Aggregation.SUM, Aggregation.SUM, Aggregation.SUM);
        assertThat(told(content, () -> content.faults(Measure.QUANTITY))).isEqualTo(fault);
    }

    @Test
    void anIndicatorSaysHowItIsPutTogetherAlongEachDimension() {
        assertThat(told(new IndicatorContent(BOTH, BOTH, " ", "HIGHER", null, null, null, null, null), List::of))
                .isEqualTo("/theme missing, /acrossTerritories missing, /acrossOperators missing, /acrossTime missing");
        for (var nth = 0; nth < 3; nth++) {
            var rules = new Aggregation[] {Aggregation.SUM, Aggregation.SUM, Aggregation.SUM};
            rules[nth] = Aggregation.RATIO;
            assertThat(told(new IndicatorContent(BOTH, BOTH, "T", "HIGHER", null, null, rules[0], rules[1], rules[2])
                            .faults(Measure.QUANTITY)))
                    .isEqualTo(List.of("/acrossTerritories", "/acrossOperators", "/acrossTime")
                                    .get(nth) + " other-kind");
        }
    }

    private static String told(Object content, Supplier<List<FieldError>> others) {
        return told(StatedRules.then(content, others));
    }

    private static String told(List<FieldError> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .collect(Collectors.joining(", "));
    }

    private static Target target(Comparator comparator, String unit) {
        return new Target("t", "i", "P2", "…", null, "…", comparator, null, unit, DUE, "plan", null, null, 1L);
    }
}
