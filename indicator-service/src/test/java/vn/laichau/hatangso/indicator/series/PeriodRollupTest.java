package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;

class PeriodRollupTest {

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
                .extracting(UnitFigure::numerator)
                .containsExactly(BigDecimal.valueOf(46));
    }

    @Test
    void letsAFigureOfTheYearItselfWin() {
        assertThat(year(Aggregation.SUM, figure("2025-Q1", 3, 10), figure("2025", 12, 99)))
                .extracting(UnitFigure::numerator)
                .containsExactly(BigDecimal.valueOf(99));
    }

    @Test
    void makesNoQuarterOutOfAYear() {
        assertThat(PeriodRollup.of(Aggregation.LATEST, Granularity.QUARTER, List.of(figure("2025", 12, 99))))
                .isEmpty();
    }

    @Test
    void letsAStockOfAnOperatorThatEndedInTheYearCountInNoneAtItsEnd() {
        var march = figure("2025-03", 3, 5, LocalDate.of(2025, 12, 31));
        assertThat(year(Aggregation.LATEST, march)).isEmpty();
        assertThat(PeriodRollup.of(Aggregation.LATEST, Granularity.QUARTER, List.of(march)))
                .extracting(UnitFigure::period)
                .containsExactly("2025-Q1");
    }

    @Test
    void sumsWhatAnOperatorReportedUntilItsEnd() {
        var end = LocalDate.of(2025, 5, 1);
        assertThat(year(Aggregation.SUM, figure("2025-Q1", 3, 10, end), figure("2025-Q2", 6, 4, end)))
                .extracting(UnitFigure::numerator)
                .containsExactly(BigDecimal.valueOf(14));
        assertThat(year(Aggregation.SUM, figure("2025-Q1", 3, 10, end))).isEmpty();
    }

    private static List<UnitFigure> year(Aggregation acrossTime, UnitFigure... figures) {
        return PeriodRollup.of(acrossTime, Granularity.YEAR, List.of(figures));
    }

    private static UnitFigure figure(String period, int month, int numerator) {
        return figure(period, month, numerator, null);
    }

    private static UnitFigure figure(String period, int month, int numerator, LocalDate endedOn) {
        return new UnitFigure(
                1,
                1,
                period,
                LocalDate.of(2025, month, 1).plusMonths(1).minusDays(1),
                "",
                endedOn,
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(100),
                null,
                null,
                true,
                OffsetDateTime.parse("2026-01-20T08:00:00+07:00"),
                false,
                List.of(),
                1,
                1,
                List.of(),
                false,
                false);
    }
}
