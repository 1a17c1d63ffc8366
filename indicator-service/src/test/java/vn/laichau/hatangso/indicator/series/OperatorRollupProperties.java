package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;

class OperatorRollupProperties {

    private static final OffsetDateTime KNOWN = OffsetDateTime.parse("2026-01-20T08:00:00+07:00");

    @Property(tries = 200)
    void dividesTheSumOfNumeratorsByTheOneDenominatorThatOperatorsShare(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 250) Integer> numerators) {
        var value = rollup(Aggregation.SHARED_DENOMINATOR, 2025, numerators).get(0);
        var sum = numerators.stream().mapToInt(Integer::intValue).sum();
        assertThat(value.numerator()).isEqualByComparingTo(BigDecimal.valueOf(sum));
        assertThat(value.denominator()).isEqualByComparingTo("1000");
        assertThat(value.value()).isEqualByComparingTo(BigDecimal.valueOf(sum).movePointLeft(1));
    }

    @Property(tries = 200)
    void neverAveragesPercentages(@ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1000) Integer> numerators) {
        var value = rollup(Aggregation.RATIO, 2025, numerators).get(0);
        assertThat(value.denominator()).isEqualByComparingTo(BigDecimal.valueOf(1000L * numerators.size()));
    }

    @Property(tries = 200)
    void givesNoValueForAUnionThatOnlyOperatorsSpeakOf(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1000) Integer> numerators) {
        var union = rollup(Aggregation.UNION, 2025, numerators).get(0);
        var best = numerators.stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertThat(union.value()).isNull();
        assertThat(union.reason()).isEqualTo(SeriesValue.Reason.UNION_NEEDS_VILLAGES);
        assertThat(union.atLeast())
                .isEqualByComparingTo(BigDecimal.valueOf(best).movePointLeft(1));
        assertThat(union.atMost()).isBetween(union.atLeast(), BigDecimal.valueOf(100));
    }

    @Property(tries = 200)
    void keepsTheFigureOfAnOperatorThatHasNotReportedYetAndNamesIt(
            @ForAll @IntRange(max = 400) int first, @ForAll @IntRange(max = 400) int second) {
        var figures = new ArrayList<>(figures(2025, List.of(first, second)));
        figures.add(figure(2026, "operator-0", first));
        var values = OperatorRollup.of(indicator(Aggregation.SHARED_DENOMINATOR), figures);
        assertThat(values.get(1).value()).isEqualByComparingTo(values.get(0).value());
        assertThat(values.get(1).carried()).containsExactly("operator-1");
    }

    @Example
    void saysOfHowManyUnitsOfThePeriodAFigureIsKnownNotOfThoseThatWereBefore() {
        var figures = List.of(
                figure(2025, "early", 1, 20, 106), figure(2026, "other", 1, 30, 38), figure(2026, "whole", 1, 38, 38));
        var value = OperatorRollup.of(indicator(Aggregation.SHARED_DENOMINATOR), figures)
                .get(1);
        assertThat(value.carried()).containsExactly("early");
        assertThat(value.reported()).isEqualTo(38);
        assertThat(value.expected()).isEqualTo(38);
    }

    @Property(tries = 50)
    void makesNoValueOfOperatorsWhereNothingSaysHow(
            @ForAll("withoutARule") Aggregation rule,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1000) Integer> numerators) {
        var value = rollup(rule, 2025, numerators).get(0);
        assertThat(value.value()).isNull();
        assertThat(value.reason()).isEqualTo(SeriesValue.Reason.NO_VALUE_FROM_OPERATORS);
        var figures = figures(2025, numerators);
        figures.add(figure(2025, "", 7));
        assertThat(OperatorRollup.of(indicator(rule), figures).get(0).numerator())
                .isEqualByComparingTo("7");
    }

    @Provide
    Arbitrary<Aggregation> withoutARule() {
        return Arbitraries.of(Aggregation.LATEST, Aggregation.NOT_DERIVABLE);
    }

    private static List<SeriesValue> rollup(Aggregation rule, int year, List<Integer> numerators) {
        return OperatorRollup.of(indicator(rule), figures(year, numerators));
    }

    private static ArrayList<UnitFigure> figures(int year, List<Integer> numerators) {
        var figures = new ArrayList<UnitFigure>();
        for (var i = 0; i < numerators.size(); i++) {
            figures.add(figure(year, "operator-" + i, numerators.get(i)));
        }
        return figures;
    }

    private static UnitFigure figure(int year, String operator, int numerator) {
        return figure(year, operator, numerator, 1, 1);
    }

    private static UnitFigure figure(int year, String operator, int numerator, int reported, int expected) {
        return new UnitFigure(
                1,
                1,
                Integer.toString(year),
                LocalDate.of(year, 12, 31),
                operator,
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(1000),
                null,
                null,
                true,
                KNOWN,
                false,
                List.of(),
                reported,
                expected,
                List.of(),
                false,
                false);
    }

    private static Indicator indicator(Aggregation acrossOperators) {
        var text = Text.of("…", "…");
        return new Indicator(
                1,
                "i",
                text,
                text,
                "TELECOM",
                Measure.RATIO,
                "PERCENT",
                "HIGHER",
                text,
                text,
                Aggregation.RATIO,
                acrossOperators,
                Aggregation.LATEST,
                List.of("P2"));
    }
}
