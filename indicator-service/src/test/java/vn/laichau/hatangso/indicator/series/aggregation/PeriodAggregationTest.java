package vn.laichau.hatangso.indicator.series.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.indicator.Period;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;

class PeriodAggregationTest {

    @Test
    void takesTheLastValueOfAStock() {
        var year = year(Aggregation.LATEST, figure("2025-Q1", 3, 10), figure("2025-Q2", 6, 30));
        assertThat(year).singleElement().satisfies(figure -> {
            assertThat(figure.period()).isEqualTo("2025");
            assertThat(figure.periodEnd()).isEqualTo("2025-12-31");
            assertThat(figure.numerator()).isEqualByComparingTo("30");
        });
    }

    @Test
    void addsUpAFlowOnlyWhenNoPartIsMissing() {
        assertThat(year(Aggregation.SUM, figure("2025-Q1", 3, 10), figure("2025-Q2", 6, 30)))
                .isEmpty();
        assertThat(year(
                        Aggregation.SUM,
                        figure("2025-Q1", 3, 10),
                        figure("2025-Q2", 6, 30),
                        figure("2025-Q3", 9, 5),
                        figure("2025-Q4", 12, 1)))
                .extracting(TerritoryFigure::numerator)
                .containsExactly(BigDecimal.valueOf(46));
    }

    @Test
    void letsAFigureOfTheYearItselfWin() {
        assertThat(year(Aggregation.SUM, figure("2025-Q1", 3, 10), figure("2025", 12, 99)))
                .extracting(TerritoryFigure::numerator)
                .containsExactly(BigDecimal.valueOf(99));
    }

    @Test
    void makesNoQuarterOutOfAYear() {
        assertThat(PeriodAggregation.of(Aggregation.LATEST, Granularity.QUARTER, List.of(figure("2025", 12, 99))))
                .isEmpty();
    }

    @Test
    void letsAStockOfAnOperatorThatEndedInTheYearCountInNoneAtItsEnd() {
        var march = figure("2025-03", 3, 5, LocalDate.of(2025, 12, 31));
        assertThat(year(Aggregation.LATEST, march)).isEmpty();
        assertThat(PeriodAggregation.of(Aggregation.LATEST, Granularity.QUARTER, List.of(march)))
                .extracting(TerritoryFigure::period)
                .containsExactly("2025-Q1");
    }

    @Test
    void sumsWhatAnOperatorReportedUntilItsEnd() {
        var end = LocalDate.of(2025, 5, 1);
        assertThat(year(Aggregation.SUM, figure("2025-Q1", 3, 10, end), figure("2025-Q2", 6, 4, end)))
                .extracting(TerritoryFigure::numerator)
                .containsExactly(BigDecimal.valueOf(14));
        assertThat(year(Aggregation.SUM, figure("2025-Q1", 3, 10, end))).isEmpty();
    }

    /** Its last day is the day before it ended. */
    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true"})
    void letsAStockOfAnOperatorThatEndedOnTheLastDayOfTheYearCount(LocalDate endedOn, boolean counts) {
        assertThat(year(Aggregation.LATEST, figure("2025-11", 11, 5, endedOn)).isEmpty())
                .isNotEqualTo(counts);
    }

    @ParameterizedTest(name = "of who ended on {0} quarters 1 to {1} are the year")
    @CsvSource({"2025-01-01, 0", "2025-01-02, 1", "2025-04-01, 1", "2025-04-02, 2", "2025-10-01, 3", "2026-01-01, 4"})
    void awaitsThePartsThatBeginBeforeAnOperatorsEnd(LocalDate endedOn, int quarters) {
        for (var given = 1; given <= 4; given++) {
            var figures = IntStream.rangeClosed(1, given)
                    .mapToObj(quarter -> figure("2025-Q" + quarter, 3 * quarter, quarter, endedOn))
                    .toArray(TerritoryFigure[]::new);
            assertThat(year(Aggregation.SUM, figures).isEmpty()).isNotEqualTo(given == quarters);
        }
    }

    @Test
    void addsUpNumeratorsDenominatorsAndValuesEachForItself() {
        var parts = new TerritoryFigure[] {
            of("2025-Q1", "a", "1", "10", null, true, 1), of("2025-Q2", "a", "2", "20", null, true, 4),
            of("2025-Q3", "a", "3", "40", null, false, 2), of("2025-Q4", "a", "4", "80", null, true, 3)
        };
        for (var rule : List.of(Aggregation.SUM, Aggregation.RATIO)) {
            assertThat(year(rule, parts)).singleElement().satisfies(year -> {
                assertThat(List.of(year.numerator(), year.denominator()))
                        .containsExactly(new BigDecimal(10), new BigDecimal(150));
                assertThat(year.value()).isNull();
                assertThat(year.finished()).isFalse();
                assertThat(year.recordedAt()).isEqualTo(parts[1].recordedAt());
                assertThat(year.period() + year.periodEnd()).isEqualTo("20252025-12-31");
            });
        }
        var values = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> of("2025-Q" + quarter, "a", null, null, "2.5", true, quarter))
                .toArray(TerritoryFigure[]::new);
        assertThat(year(Aggregation.SUM, values)).singleElement().satisfies(year -> {
            assertThat(year.value()).isEqualByComparingTo("10");
            assertThat(year.numerator()).isNull();
            assertThat(year.finished()).isTrue();
        });
    }

    /** That a stock of March was provisional says nothing of June's, but the year knows no more than all that it is made of. */
    @Test
    void isFinalOnlyWhereEveryPartIs() {
        var year = year(
                Aggregation.LATEST,
                of("2025-Q1", "a", "1", "10", null, false, 1),
                of("2025-Q2", "a", "2", "20", null, true, 2));
        assertThat(year).singleElement().satisfies(figure -> {
            assertThat(figure.finished()).isFalse();
            assertThat(figure.denominator()).isEqualByComparingTo("20");
        });
        assertThat(year(Aggregation.LATEST, of("2025-Q2", "a", "2", "20", null, true, 2))
                        .get(0)
                        .finished())
                .isTrue();
    }

    @Test
    void isRestatedWhereAnyPartIs() {
        var first =
                UnitFigureBuilder.of("2025-Q1", LocalDate.of(2025, 3, 31), "").ratio(1, 10);
        var restated = UnitFigureBuilder.of("2025-Q2", LocalDate.of(2025, 6, 30), "")
                .ratio(1, 10)
                .from("03386")
                .build();
        assertThat(year(Aggregation.LATEST, first.build(), restated).get(0).restated())
                .isTrue();
        assertThat(year(Aggregation.LATEST, first.build()).get(0).restated()).isFalse();
    }

    @Test
    void putsEachOperatorAndEachYearTogetherForItself() {
        var figures = List.of(
                of("2024-Q4", "b", "1", "10", null, true, 1),
                of("2025-Q1", "a", "2", "10", null, true, 1),
                of("2025-Q1", "b", "3", "10", null, true, 1),
                of("2025-Q2", "a", "4", "10", null, true, 1));
        assertThat(PeriodAggregation.of(Aggregation.LATEST, Granularity.YEAR, figures))
                .extracting(
                        TerritoryFigure::period,
                        TerritoryFigure::operator,
                        f -> f.numerator().intValue())
                .containsExactly(tuple("2024", "b", 1), tuple("2025", "a", 4), tuple("2025", "b", 3));
    }

    @Test
    void takesTheLongestOfTheShorterPeriodsThatIsThereWhole() {
        var months = IntStream.rangeClosed(1, 12).mapToObj(month -> figure("2025-%02d".formatted(month), month, 1));
        var quarters = IntStream.rangeClosed(1, 4).mapToObj(quarter -> figure("2025-Q" + quarter, 3 * quarter, 10));
        var both = Stream.concat(months, quarters)
                .sorted(Comparator.comparing(TerritoryFigure::periodEnd))
                .toArray(TerritoryFigure[]::new);
        assertThat(year(Aggregation.SUM, both).get(0).numerator()).isEqualByComparingTo("40");
        var oneQuarterLess = Stream.of(both)
                .filter(figure -> !figure.period().equals("2025-Q2"))
                .toArray(TerritoryFigure[]::new);
        assertThat(year(Aggregation.SUM, oneQuarterLess).get(0).numerator()).isEqualByComparingTo("12");
        assertThat(PeriodAggregation.of(Aggregation.SUM, Granularity.QUARTER, List.of(oneQuarterLess)))
                .extracting(TerritoryFigure::period, f -> f.numerator().intValue())
                .containsExactly(tuple("2025-Q1", 10), tuple("2025-Q2", 3), tuple("2025-Q3", 10), tuple("2025-Q4", 10));
    }

    @ParameterizedTest
    @EnumSource(
            value = Aggregation.class,
            names = {"SHARED_DENOMINATOR", "UNION", "NOT_DERIVABLE"})
    void putsNothingTogetherWhereNothingSaysHow(Aggregation rule) {
        assertThat(year(rule, figure("2025-Q4", 12, 1))).isEmpty();
        assertThat(year(rule, figure("2025", 12, 1))).hasSize(1);
        assertThat(PeriodAggregation.of(rule, Granularity.RECORDED, List.of(figure("2025-Q4", 12, 1))))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{1} lies in {0} {2}, which ends on {3}")
    @CsvSource({
        "YEAR, 2024-01-01, 2024, 2024-12-31",
        "YEAR, 2024-12-31, 2024, 2024-12-31",
        "QUARTER, 2024-03-31, 2024-Q1, 2024-03-31",
        "QUARTER, 2024-04-01, 2024-Q2, 2024-06-30",
        "QUARTER, 2024-12-31, 2024-Q4, 2024-12-31",
        "MONTH, 2024-02-01, 2024-02, 2024-02-29",
        "MONTH, 2023-02-28, 2023-02, 2023-02-28"
    })
    void knowsThePeriodOfADay(Granularity granularity, LocalDate day, String period, LocalDate end) {
        assertThat(granularity.periodOf(day)).isEqualTo(period);
        assertThat(granularity.endOf(day)).isEqualTo(end);
        assertThat(Granularity.of(period)).isEqualTo(granularity);
    }

    @ParameterizedTest
    @CsvSource({"YEAR, QUARTER, 4", "YEAR, MONTH, 12", "QUARTER, MONTH, 3"})
    void knowsHowManyPartsAPeriodHas(Granularity whole, Granularity part, int parts) {
        assertThat(whole.partsOf(part, LocalDate.of(2024, 2, 29), null)).isEqualTo(parts);
        assertThat(part.isFinerThan(whole)).isTrue();
        assertThat(whole.isFinerThan(part)).isFalse();
        assertThat(whole.isFinerThan(whole)).isFalse();
    }

    private static List<TerritoryFigure> year(Aggregation acrossTime, TerritoryFigure... figures) {
        return PeriodAggregation.of(acrossTime, Granularity.YEAR, List.of(figures));
    }

    private static TerritoryFigure figure(String period, int month, int numerator) {
        return figure(period, month, numerator, null);
    }

    private static TerritoryFigure figure(String period, int month, int numerator, LocalDate endedOn) {
        return UnitFigureBuilder.of(
                        period, LocalDate.of(2025, month, 1).plusMonths(1).minusDays(1), "")
                .ratio(numerator, 100)
                .endedOn(endedOn)
                .build();
    }

    private static TerritoryFigure of(
            String period,
            String operator,
            String numerator,
            String denominator,
            String value,
            boolean finished,
            int recorded) {
        return UnitFigureBuilder.of(period, Period.of(period).orElseThrow().end(), operator)
                .amounts(number(numerator), number(denominator), number(value))
                .finished(finished)
                .recorded(recorded)
                .build();
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
