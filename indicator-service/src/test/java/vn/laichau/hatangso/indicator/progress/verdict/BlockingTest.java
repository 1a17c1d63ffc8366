package vn.laichau.hatangso.indicator.progress.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;
import vn.laichau.hatangso.indicator.definition.Ratios;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.series.SeriesValues;
import vn.laichau.hatangso.indicator.series.TerritorySeries;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

class BlockingTest {

    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);
    private static final Indicator RATIO = Ratios.of(1, Aggregation.RATIO, Aggregation.SHARED_DENOMINATOR);

    @Test
    void namesWhoLacksMostFirstAndOfEqualsTheLowerCode() {
        var blockingCommunes = of(
                Comparator.AT_LEAST,
                commune("D", 70, 100),
                commune("C", 10, 20),
                commune("B", 80, 100),
                commune("A", 79, 98),
                commune("E", 140, 200),
                commune("F", 58, 84));
        // Of 84 at least 67.2, which is 68; of 98 it is 78.4, which is met.
        assertThat(blockingCommunes.units())
                .extracting(BlockingCommunes.Unit::code, unit -> unit.missing().intValueExact())
                .containsExactly(tuple("E", 20), tuple("D", 10), tuple("F", 10), tuple("C", 6));
        assertThat(blockingCommunes.count()).isEqualTo(4);
        assertThat(blockingCommunes.of()).isEqualTo(6);
        assertThat(blockingCommunes.units().get(0).value()).isEqualByComparingTo("70");
        assertThat(blockingCommunes.units().get(0).name().vi()).isEqualTo("Xã E");
    }

    /** Above what has to be exact nothing is missing. */
    @Test
    void lacksNothingAboveAnExactValue() {
        assertThat(of(Comparator.EXACTLY, commune("A", 90, 100), commune("B", 80, 100))
                        .units())
                .extracting(BlockingCommunes.Unit::code, unit -> unit.missing().intValueExact())
                .containsExactly(tuple("A", 0));
    }

    @Test
    void countsThePeriodThatIsJudgedAlone() {
        var silent = new TerritorySeries(RATIO, unit("S"), List.of(SeriesValues.percent("2024", "10")));
        var ended = new TerritorySeries(RATIO, unit("N"), List.of(SeriesValues.none("2025")));
        var blockingCommunes = of(Comparator.AT_LEAST, commune("A", 90, 100), silent, ended);
        assertThat(blockingCommunes.count()).isZero();
        assertThat(blockingCommunes.of()).isEqualTo(1);
        assertThat(BlockingCommunes.of(Targets.of(Comparator.AT_LEAST, "80", DUE), RATIO, List.of(silent), "2025"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AT_LEAST, true", "EXACTLY, true", "BELOW, false", "INCREASE_BY_AT_LEAST, false"})
    void canBeSaidWhereMoreIsWanted(Comparator comparator, boolean can) {
        assertThat(BlockingCommunes.of(Targets.of(comparator, "80", DUE), RATIO, List.of(commune("A", 10, 100)), "2025")
                        .isPresent())
                .isEqualTo(can);
    }

    @Test
    void cannotBeSaidOfWhatIsNoShare() {
        var quantity = new Indicator(
                1,
                "q",
                RATIO.name(),
                RATIO.definition(),
                "T",
                Measure.QUANTITY,
                "STATION",
                "HIGHER",
                null,
                null,
                Aggregation.SUM,
                Aggregation.SUM,
                Aggregation.LATEST,
                List.of(),
                null,
                1L);
        assertThat(BlockingCommunes.of(
                        Targets.of(Comparator.AT_LEAST, "80", DUE), quantity, List.of(commune("A", 10, 100)), "2025"))
                .isEmpty();
    }

    @Test
    void isShownInListsWithTheFirstFiveAndAllOfTheCount() {
        var communes =
                IntStream.range(0, 6).mapToObj(i -> commune("C" + i, i, 100)).toArray(TerritorySeries[]::new);
        var brief = of(Comparator.AT_LEAST, communes).brief();
        assertThat(brief.units()).extracting(BlockingCommunes.Unit::code).containsExactly("C0", "C1", "C2", "C3", "C4");
        assertThat(List.of(brief.count(), brief.of())).containsExactly(6, 6);
    }

    private static BlockingCommunes of(Comparator comparator, TerritorySeries... communes) {
        return BlockingCommunes.of(Targets.of(comparator, "80", DUE), RATIO, Arrays.asList(communes), "2025")
                .orElseThrow();
    }

    private static TerritorySeries commune(String code, int numerator, int denominator) {
        SeriesValue value =
                SeriesValues.ratio("2025", BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), "FINAL");
        return new TerritorySeries(RATIO, unit(code), List.of(SeriesValues.percent("2024", "99"), value));
    }

    private static Territory unit(String code) {
        return new Territory(
                1, code, LocalDate.of(2021, 1, 1), null, Level.COMMUNE, "Xã", code, code, null, null, null, false, 0);
    }
}
