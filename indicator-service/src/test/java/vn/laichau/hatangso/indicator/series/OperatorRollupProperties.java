package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Ratios;

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

    /** Against a count that looks at each period for itself. */
    @Property(tries = 200)
    void countsEachOperatorWithItsLastFigureWhileItExists(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 35) Integer> reported,
            @ForAll @Size(value = 3) List<@IntRange(min = 2020, max = 2032) Integer> lastYears) {
        var figures = reported.stream()
                .distinct()
                .sorted()
                .map(nth -> ending(figure(2020 + nth / 3, "operator-" + nth % 3, nth), lastYears.get(nth % 3)))
                .toList();
        for (var value : OperatorRollup.of(indicator(Aggregation.SHARED_DENOMINATOR), figures)) {
            var year = value.periodEnd().getYear();
            var counted = IntStream.range(0, 3)
                    .mapToObj(operator -> figures.stream()
                            .filter(f -> f.operator().equals("operator-" + operator))
                            .filter(f -> f.periodEnd().getYear() <= year)
                            .reduce((earlier, later) -> later)
                            .filter(f -> f.periodEnd().getYear() == year || lastYears.get(operator) >= year))
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(value.numerator())
                    .isEqualByComparingTo(BigDecimal.valueOf(counted.stream()
                            .mapToInt(f -> f.numerator().intValue())
                            .sum()));
            assertThat(value.carried())
                    .containsExactlyInAnyOrderElementsOf(counted.stream()
                            .filter(f -> f.periodEnd().getYear() < year)
                            .map(UnitFigure::operator)
                            .toList());
        }
    }

    /** @param lastYear whose 31 December is the last day of the operator */
    private static UnitFigure ending(UnitFigure f, int lastYear) {
        return new UnitFigure(
                f.indicator(),
                f.unit(),
                f.period(),
                f.periodEnd(),
                f.operator(),
                LocalDate.of(lastYear + 1, 1, 1),
                f.numerator(),
                f.denominator(),
                null,
                null,
                true,
                KNOWN,
                false,
                List.of(),
                1,
                1,
                List.of(),
                false,
                false);
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
                null,
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
        return Ratios.of(1, Aggregation.RATIO, acrossOperators);
    }
}
