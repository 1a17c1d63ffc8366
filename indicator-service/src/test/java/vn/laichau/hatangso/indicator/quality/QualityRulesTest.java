package vn.laichau.hatangso.indicator.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.content.ContentCheck;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.quality.PlanQualityRule.Contradiction;
import vn.laichau.hatangso.indicator.quality.PlanQualityRule.Kind;

/** Rules of the plan's own figures, and what may be said of those of measured ones. */
class QualityRulesTest {

    /** Parts are a, b and c; the total or result is x; numerator, denominator, smaller and larger are a and b. */
    @ParameterizedTest(name = "{0} of {1}, {2}, {3} and {4}: {5} against {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "SUM_OF_PARTS, 1, 2, 3, 6.0, -, -",
                "SUM_OF_PARTS, 1, 2, 3, 7, 7, 6",
                "SUM_OF_PARTS, 1, 2, 3, 5, 5, 6",
                "QUOTIENT, 1, 3, 0, 33.3, -, -",
                "QUOTIENT, 1, 3, 0, 33.4, 33.4, 33.3",
                "QUOTIENT, 2, 3, 0, 66.7, -, -",
                "QUOTIENT, 1, 800, 0, 0.1, -, -",
                "QUOTIENT, 5, 2000, 0, 0.3, -, -",
                "QUOTIENT, 5, 2000, 0, 0.2, 0.2, 0.3",
                "COMPLEMENT, 20, 30, 50, 0, -, -",
                "COMPLEMENT, 20, 30, 51, 0, 100, 101",
                "PARTS_OF_100, 20, 30, 50, 0, -, -",
                "PARTS_OF_100, 20, 30, 49, 0, 100, 99",
                "COUNT_OF_NAMED, 0, 0, 0, 2, -, -",
                "COUNT_OF_NAMED, 0, 0, 0, 3, 3, 2",
                "AT_MOST, 2, 2, 0, 0, -, -",
                "AT_MOST, 1, 2, 0, 0, -, -",
                "AT_MOST, 3, 2, 0, 0, 3, 2",
                "SAME_VALUE, 2, 2.0, 9, 0, -, -",
                "SAME_VALUE, 2, 3, 9, 0, 2, 3",
                // Of 200, which are 100 %, 81 are uncovered: that is 59.5 % covered, rounded to 59.5.
                "UNION_BOUND, 59.5, 10, 59.4, 81, -, -",
                "UNION_BOUND, 59.6, 10, 59.4, 81, 59.6, 59.5",
                "UNION_BOUND, 10, 59.6, 20, 81, 59.6, 59.5",
                "UNION_BOUND, 0, 0, 59.6, 81, 59.6, 59.5"
            })
    void aRelationHoldsOrIsContradicted(
            Kind kind, BigDecimal a, BigDecimal b, BigDecimal c, BigDecimal x, BigDecimal stated, BigDecimal computed) {
        var figures = Map.of(
                "a", a, "b", b, "c", c, "x", x, "count", BigDecimal.valueOf(200), "share", BigDecimal.valueOf(100));
        var check = new PlanQualityRule(
                "check",
                kind,
                List.of("P1"),
                Text.of("…", "…"),
                "x",
                List.of("a", "b", "c"),
                "x",
                "a",
                "b",
                1,
                "x",
                "count",
                "share",
                "a",
                "b",
                List.of("one", "two"));
        var found = check.against(figures);
        assertThat(found.isPresent()).isEqualTo(stated != null);
        found.ifPresent(contradiction -> {
            assertThat(contradiction.stated()).isEqualByComparingTo(stated);
            assertThat(contradiction.computed()).isEqualByComparingTo(computed);
        });
    }

    /** Of 90 % that are 180 villages all are 200. */
    @Test
    void aUnionIsOfAllEvenWhereThePlanStatesAPart() {
        var check = new PlanQualityRule(
                "check",
                Kind.UNION_BOUND,
                List.of("P1"),
                Text.of("…", "…"),
                null,
                List.of("a"),
                null,
                null,
                null,
                0,
                "x",
                "count",
                "share",
                null,
                null,
                null);
        Function<String, Contradiction> against = best -> check.against(Map.of(
                        "a",
                        new BigDecimal(best),
                        "x",
                        BigDecimal.TEN,
                        "count",
                        new BigDecimal(180),
                        "share",
                        new BigDecimal(90)))
                .orElse(null);
        assertThat(against.apply("95")).isNull();
        assertThat(against.apply("96")).isNotNull();
    }

    @Test
    void aCheckNamesEachFigureThatItRelates() {
        var check = new PlanQualityRule(
                "check",
                Kind.AT_MOST,
                List.of("P1"),
                Text.of("…", "…"),
                "1",
                List.of("2", "3"),
                "4",
                "5",
                "6",
                0,
                "7",
                "8",
                "9",
                "10",
                "11",
                List.of("named"));
        assertThat(check.figures()).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        var none = new PlanQualityRule(
                "check",
                Kind.AT_MOST,
                List.of("P1"),
                Text.of("…", "…"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "a",
                "b",
                null);
        assertThat(none.figures()).containsExactlyInAnyOrder("a", "b");
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "RANGE, 0, 1000000000, ''",
                "RANGE, -0.1, 5, /lower out-of-range",
                "RANGE, 0, 1000000000.1, /upper out-of-range",
                "RANGE, 5, 5, ''",
                "RANGE, 5.1, 5, /lower above-upper",
                "RANGE, -, 5, /lower missing",
                "RANGE, 1, -, /upper missing",
                "JUMP, -, 30, ''",
                "JUMP, 1, 30, /lower no-such-bound",
                "JUMP, -, -1, /upper out-of-range",
                "JUMP, -, 1201, ''",
                "STALE, -, 1200, ''",
                "STALE, -, 1201, /upper out-of-range",
                "TOGETHER_ABOVE_WHOLE, -, 101, ''",
                "ALL_BELOW_BEST, -, 1, ''",
                "SUM_OF_PARTS, -, 1, /upper no-such-bound",
                "SHARED_DENOMINATOR, -, 1, /upper no-such-bound",
                "MISSING_REPORTER, -, 1, /upper no-such-bound",
                "MISSING_REPORTER, -, -, ''"
            })
    void aRuleHasTheBoundsOfItsKind(QualityRuleKind kind, BigDecimal lower, BigDecimal upper, String fault) {
        var present = rule(kind, null, null);
        assertThat(told(new QualityRuleContent(Text.of("mới", "new"), lower, upper, true), present))
                .isEqualTo(fault);
    }

    @Test
    void wordsSayTheBoundsAndChangeWithThem() {
        var present = rule(QualityRuleKind.RANGE, BigDecimal.ONE, BigDecimal.TEN);
        var old = present.statement();
        assertThat(told(new QualityRuleContent(old, BigDecimal.ONE, BigDecimal.TEN, false), present))
                .isEmpty();
        assertThat(told(new QualityRuleContent(old, new BigDecimal("1.0"), new BigDecimal("10.0"), true), present))
                .isEmpty();
        assertThat(told(new QualityRuleContent(old, BigDecimal.ZERO, BigDecimal.TEN, true), present))
                .isEqualTo("/statement says-old-bounds");
        assertThat(told(new QualityRuleContent(old, BigDecimal.ONE, BigDecimal.ONE, true), present))
                .isEqualTo("/statement says-old-bounds");
        assertThat(told(new QualityRuleContent(Text.of("mới", "en"), BigDecimal.ONE, BigDecimal.ONE, true), present))
                .isEmpty();
        var jump = rule(QualityRuleKind.JUMP, null, BigDecimal.TEN);
        assertThat(told(new QualityRuleContent(old, null, BigDecimal.TEN, false), jump))
                .isEmpty();
        assertThat(told(new QualityRuleContent(old, null, null, true), jump))
                .isEqualTo("/statement says-old-bounds, /upper missing");
    }

    @Test
    void wordsStandInBothLanguages() {
        for (var half :
                Arrays.asList(null, Text.of("vi", null), Text.of(null, "en"), Text.of(" ", "en"), Text.of("vi", ""))) {
            assertThat(ContentCheck.faultsOf(new QualityRuleContent(half, BigDecimal.ONE, BigDecimal.TEN, true)))
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.pointer() + " " + fault.code())
                            .startsWith("/statement")
                            .endsWith(" missing"));
        }
    }

    private static String told(QualityRuleContent content, QualityRule present) {
        return content.faults(present).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .collect(Collectors.joining(", "));
    }

    private static QualityRule rule(QualityRuleKind kind, BigDecimal lower, BigDecimal upper) {
        return new QualityRule("rule", kind, null, Text.of("vi", "en"), lower, upper, true, 1);
    }
}
