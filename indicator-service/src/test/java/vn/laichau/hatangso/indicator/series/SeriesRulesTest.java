package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.report.FigureSource;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.series.aggregation.Percent;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.territory.Territories.TakenInBy;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

/** What a reader asks of series means, and what they are told. */
class SeriesRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2024-Q1, 2024-01-01, 2024-03-31",
        "2023-02, 2023-02-01, 2023-02-28",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024-05-06, 2024-05-06, 2024-05-06"
    })
    void aPeriodBeginsWithItsFirstDayAndEndsWithItsLast(String asked, LocalDate from, LocalDate to) {
        assertThat(TimeRange.from(asked)).isEqualTo(from);
        assertThat(TimeRange.until(asked)).isEqualTo(to);
    }

    @Test
    void whatIsLeftOutIsOpen() {
        assertThat(TimeRange.from(null)).isNull();
        assertThat(TimeRange.until(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2024-", "2024-Q0", "2024-13", "1899-12-31"})
    void whatIsNoTimeIsRefusedAtEitherEnd(String asked) {
        assertThatThrownBy(() -> TimeRange.from(asked)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> TimeRange.until(asked)).isInstanceOf(ProblemException.class);
    }

    /** At 00:30 in Vietnam it is still the day before in Greenwich. */
    @ParameterizedTest(name = "of {0}")
    @CsvSource({
        "2026-02-28, 2026-03-01T00:00:00+07:00, false",
        "2026-03-01, 2026-03-02T00:00:00+07:00, true",
        "2026-03-02, 2026-03-02T00:00:00+07:00, true",
        ", 2026-03-02T00:00:00+07:00, true"
    })
    void whatIsKnownOfADayEndsWithIt(LocalDate day, OffsetDateTime end, boolean current) {
        var clock = Clock.fixed(Instant.parse("2026-02-28T17:30:00Z"), VietnamTime.ZONE);
        for (var provisional : List.of(true, false)) {
            assertThat(AsOfScope.of(day, clock, provisional)).isEqualTo(new AsOfScope(end, current, provisional));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 33.3333",
        "2, 3, 66.6666",
        "999999, 1000000, 99.9999",
        "9999999, 10000000, 99.9999",
        "1, 1, 100.0000",
        "0, 7, 0.0000"
    })
    void aShareIsCutOffAndNeverRoundedUp(BigDecimal some, BigDecimal all, BigDecimal percent) {
        assertThat(Percent.of(some, all)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, false, false",
        "2025-07-01, true, true",
        "2026-06-30, true, true",
        "2026-07-01, false, true"
    })
    void aUnitLastsUntilTheDayBeforeItsEnd(LocalDate day, boolean taker, boolean ended) {
        var takenInBy = new TakenInBy(1, "03388", LocalDate.of(2025, 7, 1), LocalDate.of(2026, 7, 1));
        assertThat(takenInBy.isValidOn(day)).isEqualTo(taker);
        assertThat(new TakenInBy(1, "03388", LocalDate.of(2025, 7, 1), null).isValidOn(day))
                .isEqualTo(ended);
        assertThat(unit(LocalDate.of(2025, 7, 1)).hasEndedBy(day)).isEqualTo(ended);
        assertThat(unit(null).hasEndedBy(day)).isFalse();
        assertThat(List.of(unit(LocalDate.of(2025, 7, 1)).ends(), unit(null).ends()))
                .containsExactly(true, false);
    }

    private static Territory unit(LocalDate validUntil) {
        return new Territory(
                1,
                "03388",
                LocalDate.of(2021, 1, 1),
                validUntil,
                Level.COMMUNE,
                "Xã",
                "X",
                "X",
                null,
                null,
                null,
                false,
                0);
    }

    @Test
    void sourcesAreToldOnceWithTheItemOfASingleFigureAlone() {
        var some = Stream.of(
                new FigureSource("IMPORT", "b", "1", 1),
                new FigureSource("ENTRY", "b", "1", 1),
                new FigureSource("IMPORT", "a", "1", 2),
                new FigureSource("IMPORT", "b", "2", 3));
        assertThat(FigureSource.together(some))
                .containsExactly(
                        new FigureSource("ENTRY", "b", "1", 1),
                        new FigureSource("IMPORT", "a", "1", 2),
                        new FigureSource("IMPORT", "b", null, 4));
    }

    @Test
    void onlyItselfIsNamedToAnOperatorAmongThoseThatHaveNotReported() {
        var value = SeriesValues.percent("2025", "50");
        assertThat(SeriesValues.none("2025").namingOnly("vnpt")).isEqualTo(SeriesValues.none("2025"));
        assertThat(value.namingOnly("vnpt").carried()).isEmpty();
        var carried = new SeriesValue(
                value.period(),
                value.periodEnd(),
                value.mark(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "FINAL",
                List.of("viettel", "vnpt"),
                2,
                1,
                1,
                null,
                null);
        assertThat(carried.namingOnly("vnpt").carried()).containsExactly("vnpt");
        assertThat(carried.namingOnly("").carried()).isEmpty();
        assertThat(carried.namingOnly("").carriedCount()).isEqualTo(2);
        assertThat(carried.namingOnly("").with(null).carriedCount()).isEqualTo(2);
    }
}
