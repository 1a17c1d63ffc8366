package vn.laichau.hatangso.indicator.series.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Ratios;

class OperatorAggregationProperties {

    private static final List<String> OPERATORS = List.of("a", "b", "c");

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
        var values = OperatorAggregation.of(indicator(Aggregation.SHARED_DENOMINATOR), figures);
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
                .map(nth -> ending(2020 + nth / 3, "operator-" + nth % 3, nth, lastYears.get(nth % 3)))
                .toList();
        for (var value : OperatorAggregation.of(indicator(Aggregation.SHARED_DENOMINATOR), figures)) {
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
                            .map(TerritoryFigure::operator)
                            .toList());
        }
    }

    /** @param lastYear whose 31 December is the last day of the operator */
    private static TerritoryFigure ending(int year, String operator, int numerator, int lastYear) {
        return UnitFigureBuilder.of(year, operator)
                .ratio(numerator, 1000)
                .endedOn(LocalDate.of(lastYear + 1, 1, 1))
                .build();
    }

    /** What one operator, or with an empty code all of them, reported of a year; the denominator is 0 where it is a number alone. */
    record Told(
            int year,
            String operator,
            int numerator,
            int denominator,
            boolean isFinal,
            boolean obstructed,
            String from) {

        TerritoryFigure figure() {
            var figure = UnitFigureBuilder.of(year, operator)
                    .finished(isFinal)
                    .recorded(numerator % 7)
                    .obstructed(obstructed);
            if (!from.isEmpty()) {
                figure.from(from);
            }
            return denominator == 0
                    ? figure.amounts(null, null, BigDecimal.valueOf(numerator, 1))
                            .build()
                    : figure.ratio(numerator, denominator).build();
        }
    }

    /** Each year looked at for itself, in whole numbers. */
    @Property(tries = 500)
    void agreesWithAPlainLoopOverWhatWasTold(
            @ForAll("rules") Aggregation rule, @ForAll boolean ofNumbers, @ForAll("told") List<Told> told) {
        var all = told.stream()
                .map(t -> ofNumbers ? new Told(t.year, t.operator, t.numerator, 0, t.isFinal, t.obstructed, t.from) : t)
                .toList();
        var values = OperatorAggregation.of(
                indicator(rule), all.stream().map(Told::figure).toList());
        assertThat(values)
                .extracting(SeriesValue::period)
                .containsExactlyElementsOf(all.stream()
                        .map(t -> Integer.toString(t.year))
                        .distinct()
                        .toList());
        for (var value : values) {
            isWhatTheYearSays(value, rule, ofNumbers, all);
        }
    }

    private static void isWhatTheYearSays(SeriesValue value, Aggregation rule, boolean ofNumbers, List<Told> all) {
        var year = value.periodEnd().getYear();
        var ofYear = all.stream().filter(t -> t.year == year && !t.obstructed).toList();
        if (ofYear.isEmpty()) {
            assertThat(value.reason()).isEqualTo(SeriesValue.Reason.NO_VALUE_FROM_PARTS);
            assertThat(value.value()).isNull();
            return;
        }
        var whole = ofYear.stream().filter(t -> t.operator.isEmpty()).toList();
        var own = new ArrayList<Told>();
        for (var operator : OPERATORS) {
            all.stream()
                    .filter(t -> t.operator.equals(operator) && t.year <= year && !t.obstructed)
                    .reduce((earlier, later) -> later)
                    .ifPresent(own::add);
        }
        var counted = whole.isEmpty() ? own : whole;
        var carried =
                counted.stream().filter(t -> t.year < year).map(Told::operator).toList();
        assertThat(value.carried()).containsExactlyElementsOf(carried);
        assertThat(value.carriedCount()).isEqualTo(carried.size());
        assertThat(value.status()).isEqualTo(counted.stream().allMatch(Told::isFinal) ? "FINAL" : "PROVISIONAL");
        var origins = counted.stream()
                .map(Told::from)
                .filter(f -> !f.isEmpty())
                .distinct()
                .sorted()
                .toList();
        assertThat(value.mark()).isEqualTo(origins.isEmpty() ? SeriesValue.Mark.NATIVE : SeriesValue.Mark.RESTATED);
        assertThat(value.from()).isEqualTo(origins.isEmpty() ? null : origins);
        assertThat(value.recordedAt())
                .isEqualTo(counted.stream()
                        .map(t -> t.figure().recordedAt())
                        .max(OffsetDateTime::compareTo)
                        .orElseThrow());
        var shown = whole.isEmpty()
                ? own
                : ofYear.stream().filter(t -> !t.operator.isEmpty()).toList();
        assertThat(value.operators())
                .extracting(SeriesValue.Contribution::operator)
                .containsExactlyInAnyOrderElementsOf(
                        shown.stream().map(Told::operator).toList());
        var sum = counted.stream().mapToInt(Told::numerator).sum();
        if (ofNumbers) {
            assertThat(value.value()).isEqualByComparingTo(BigDecimal.valueOf(sum, 1));
            assertThat(value.numerator()).isNull();
            return;
        }
        var denominator = !whole.isEmpty() || rule != Aggregation.SHARED_DENOMINATOR
                ? counted.stream().mapToInt(Told::denominator).sum()
                : ofYear.stream().mapToInt(Told::denominator).max().orElseThrow();
        assertThat(value.numerator()).isEqualByComparingTo(BigDecimal.valueOf(sum));
        assertThat(value.denominator()).isEqualByComparingTo(BigDecimal.valueOf(denominator));
        // Cut off behind four decimals.
        assertThat(value.value().movePointRight(4).longValueExact()).isEqualTo(sum * 1_000_000L / denominator);
        for (var contribution : value.operators()) {
            var one = shown.stream()
                    .filter(t -> t.operator.equals(contribution.operator()))
                    .findFirst()
                    .orElseThrow();
            assertThat(contribution.numerator()).isEqualByComparingTo(BigDecimal.valueOf(one.numerator));
            assertThat(contribution.denominator()).isEqualByComparingTo(BigDecimal.valueOf(one.denominator));
            assertThat(contribution.value().movePointRight(4).longValueExact())
                    .isEqualTo(one.numerator * 1_000_000L / one.denominator);
        }
    }

    @Provide
    Arbitrary<Aggregation> rules() {
        return Arbitraries.of(Aggregation.SHARED_DENOMINATOR, Aggregation.RATIO, Aggregation.SUM);
    }

    /** At most one of an operator and year, in the order of time. */
    @Provide
    Arbitrary<List<Told>> told() {
        return Combinators.combine(
                        Arbitraries.integers().between(2020, 2024),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.of(OPERATORS)), Tuple.of(1, Arbitraries.just(""))),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.integers().between(91, 200),
                        Arbitraries.of(true, false),
                        Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)),
                        Arbitraries.frequency(Tuple.of(4, ""), Tuple.of(1, "03386"), Tuple.of(1, "03388")))
                .as(Told::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(list -> list.stream()
                        .collect(Collectors.toMap(t -> t.year + t.operator, t -> t, (one, other) -> one, TreeMap::new))
                        .values()
                        .stream()
                        .toList());
    }

    @Example
    void boundsAUnionByTheBestAndByAllOfThemTogether() {
        var figures = List.of(
                UnitFigureBuilder.of(2025, "a").ratio(30, 100).build(),
                UnitFigureBuilder.of(2025, "b").ratio(20, 40).build(),
                UnitFigureBuilder.of(2026, "b").ratio(39, 40).build());
        var unions = OperatorAggregation.of(indicator(Aggregation.UNION), figures);
        assertThat(unions.get(0).atLeast()).isEqualByComparingTo("50");
        assertThat(unions.get(0).atMost()).isEqualByComparingTo("80");
        assertThat(unions.get(1).atLeast()).isEqualByComparingTo("97.5");
        assertThat(unions.get(1).atMost()).isEqualByComparingTo("100");
        assertThat(unions.get(1).operators())
                .extracting(SeriesValue.Contribution::operator)
                .containsExactly("a", "b");
        assertThat(unions.get(1).operators().get(0).value()).isEqualByComparingTo("30");
    }

    @Example
    void hasNoBoundsOfNumbersThatAreNoShares() {
        var number = UnitFigureBuilder.of(2025, "a")
                .amounts(null, null, BigDecimal.ONE)
                .build();
        var union = OperatorAggregation.of(indicator(Aggregation.UNION), List.of(number))
                .get(0);
        assertThat(union.atLeast()).isNull();
        assertThat(union.atMost()).isNull();
    }

    /** No share of one is above that of all, whatever it reported on. */
    @Example
    void takesEachOperatorsShareOfAUnionOfAllThatTheUnionCounts() {
        var union = OperatorAggregation.of(
                        indicator(Aggregation.UNION),
                        List.of(
                                UnitFigureBuilder.of(2025, "")
                                        .ratio(9, 20)
                                        .carrying("c", "b")
                                        .united()
                                        .build(),
                                UnitFigureBuilder.of(2025, "a")
                                        .ratio(5, 10)
                                        .alone(4)
                                        .united()
                                        .build()))
                .get(0);
        assertThat(union.value()).isEqualByComparingTo("45");
        assertThat(union.carried()).containsExactly("b", "c");
        assertThat(union.carriedCount()).isEqualTo(2);
        assertThat(union.operators()).singleElement().satisfies(own -> {
            assertThat(own.denominator()).isEqualByComparingTo("20");
            assertThat(own.value()).isEqualByComparingTo("25");
            assertThat(own.alone()).isEqualByComparingTo("4");
        });
        var stated = OperatorAggregation.of(
                        indicator(Aggregation.UNION),
                        List.of(
                                UnitFigureBuilder.of(2025, "").ratio(9, 20).build(),
                                UnitFigureBuilder.of(2025, "a").ratio(5, 10).build()))
                .get(0);
        assertThat(stated.operators().get(0).value()).isEqualByComparingTo("50");
    }

    @Example
    void carriesAnOperatorThroughThePeriodOnWhoseLastDayItEnds() {
        for (var endedOn : List.of(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1))) {
            var values = OperatorAggregation.of(
                    indicator(Aggregation.SHARED_DENOMINATOR),
                    List.of(
                            UnitFigureBuilder.of(2024, "a")
                                    .ratio(10, 100)
                                    .endedOn(endedOn)
                                    .build(),
                            UnitFigureBuilder.of(2025, "b").ratio(20, 100).build()));
            assertThat(values.get(1).carried()).hasSize(endedOn.getYear() == 2026 ? 1 : 0);
        }
    }

    @Example
    void saysOfTheFullestReportHowManyPartsItHasAndOfEqualOnesThatOfMore() {
        var value = OperatorAggregation.of(
                        indicator(Aggregation.SHARED_DENOMINATOR),
                        List.of(
                                UnitFigureBuilder.of(2024, "d")
                                        .ratio(1, 10)
                                        .parts(106, 106)
                                        .build(),
                                UnitFigureBuilder.of(2025, "a")
                                        .ratio(1, 10)
                                        .parts(8, 10)
                                        .build(),
                                UnitFigureBuilder.of(2025, "b")
                                        .ratio(1, 10)
                                        .parts(30, 38)
                                        .build(),
                                UnitFigureBuilder.of(2025, "c")
                                        .ratio(1, 10)
                                        .parts(16, 20)
                                        .build()))
                .get(1);
        assertThat(List.of(value.reported(), value.expected())).containsExactly(16, 20);
    }

    @Example
    void saysOfHowManyUnitsOfThePeriodAFigureIsKnownNotOfThoseThatWereBefore() {
        var figures = List.of(
                figure(2025, "early", 1, 20, 106), figure(2026, "other", 1, 30, 38), figure(2026, "whole", 1, 38, 38));
        var value = OperatorAggregation.of(indicator(Aggregation.SHARED_DENOMINATOR), figures)
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
        assertThat(OperatorAggregation.of(indicator(rule), figures).get(0).numerator())
                .isEqualByComparingTo("7");
    }

    @Provide
    Arbitrary<Aggregation> withoutARule() {
        return Arbitraries.of(Aggregation.LATEST, Aggregation.NOT_DERIVABLE);
    }

    private static List<SeriesValue> rollup(Aggregation rule, int year, List<Integer> numerators) {
        return OperatorAggregation.of(indicator(rule), figures(year, numerators));
    }

    private static ArrayList<TerritoryFigure> figures(int year, List<Integer> numerators) {
        var figures = new ArrayList<TerritoryFigure>();
        for (var i = 0; i < numerators.size(); i++) {
            figures.add(figure(year, "operator-" + i, numerators.get(i)));
        }
        return figures;
    }

    private static TerritoryFigure figure(int year, String operator, int numerator) {
        return figure(year, operator, numerator, 1, 1);
    }

    private static TerritoryFigure figure(int year, String operator, int numerator, int reported, int expected) {
        return UnitFigureBuilder.of(year, operator)
                .ratio(numerator, 1000)
                .parts(reported, expected)
                .build();
    }

    private static Indicator indicator(Aggregation acrossOperators) {
        return Ratios.of(1, Aggregation.RATIO, acrossOperators);
    }
}
