package vn.laichau.hatangso.indicator.progress.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {

    private static final LocalDate DUE = LocalDate.of(2030, 12, 31);

    @Test
    void goesOnStraightWithoutDoubtWhereValuesLieOnALine() {
        var projection = Projection.of(values("10", "20", "30"), DUE, true).orElseThrow();
        assertThat(projection.value())
                .isCloseTo(new BigDecimal("80"), org.assertj.core.data.Offset.offset(new BigDecimal("0.2")));
        assertThat(projection.high().subtract(projection.low())).isLessThan(BigDecimal.ONE);
    }

    @Test
    void isTheMoreUncertainTheMoreValuesScatter() {
        var projection = Projection.of(values("10", "26", "30"), DUE, false).orElseThrow();
        assertThat(projection.high().subtract(projection.low())).isGreaterThan(new BigDecimal("30"));
        assertThat(projection.value()).isBetween(projection.low(), projection.high());
    }

    @Test
    void keepsAPercentageWithinItsRange() {
        var projection = Projection.of(values("60", "75", "92"), DUE, true).orElseThrow();
        assertThat(projection.value()).isEqualByComparingTo("100");
        assertThat(projection.high()).isEqualByComparingTo("100");
    }

    /** By the formulas that a book of statistics has, with its table of Student's t for 80 % on both sides. */
    @ParameterizedTest(name = "of {0} values, t is {1}")
    @CsvSource({
        "3, 3.078",
        "4, 1.886",
        "5, 1.638",
        "6, 1.533",
        "7, 1.476",
        "8, 1.440",
        "9, 1.415",
        "10, 1.397",
        "11, 1.383",
        "12, 1.372",
        "13, 1.2816",
        "20, 1.2816"
    })
    void isTheLineOfLeastSquaresWithItsPredictionInterval(int n, double t) {
        var random = new Random(n);
        var first = LocalDate.of(2004, 12, 31);
        var points = IntStream.range(0, n)
                .mapToObj(i ->
                        new Pace.Point(first.plusYears(i), BigDecimal.valueOf(200 + 10 * i + random.nextInt(60), 1)))
                .toList();
        double sumX = 0, sumY = 0, sumXx = 0, sumXy = 0;
        for (var point : points) {
            double x = point.day().toEpochDay();
            double y = point.value().doubleValue();
            sumX += x;
            sumY += y;
            sumXx += x * x;
            sumXy += x * y;
        }
        var slope = (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
        var origin = (sumY - slope * sumX) / n;
        var rest = points.stream()
                .mapToDouble(p -> Math.pow(
                        p.value().doubleValue() - origin - slope * p.day().toEpochDay(), 2))
                .sum();
        double at = DUE.toEpochDay();
        var spread = t
                * Math.sqrt(rest / (n - 2))
                * Math.sqrt(1 + 1.0 / n + n * Math.pow(at - sumX / n, 2) / (n * sumXx - sumX * sumX));
        var projection = Projection.of(points, DUE, false).orElseThrow();
        assertThat(projection.value().doubleValue()).isCloseTo(origin + slope * at, within(0.06));
        assertThat(projection.low().doubleValue()).isCloseTo(Math.max(0, origin + slope * at - spread), within(0.06));
        assertThat(projection.high().doubleValue()).isCloseTo(origin + slope * at + spread, within(0.06));
        assertThat(projection.values()).isEqualTo(n);
        assertThat(projection.day()).isEqualTo(DUE);
    }

    @Test
    void roundsHalfUpToOneDecimal() {
        assertThat(Projection.of(values("10.25", "10.25", "10.25"), DUE, true).orElseThrow())
                .isEqualTo(
                        new Projection(DUE, new BigDecimal("10.3"), new BigDecimal("10.3"), new BigDecimal("10.3"), 3));
    }

    @Test
    void fallsNeverBelowNothingAndNoQuantityStopsAtAHundred() {
        for (var percent : new boolean[] {true, false}) {
            assertThat(Projection.of(values("30", "20", "10"), DUE, percent)
                            .orElseThrow()
                            .value())
                    .isEqualByComparingTo("0");
        }
        assertThat(Projection.of(values("60", "75", "90"), DUE, false)
                        .orElseThrow()
                        .value()
                        .doubleValue())
                .isCloseTo(165, within(0.2));
    }

    @Test
    void looksAheadFromADayBeforeTheDeadlineAlone() {
        var last = LocalDate.of(2025, 12, 31);
        assertThat(Projection.of(values("10", "20", "30"), last, true)).isEmpty();
        assertThat(Projection.of(values("10", "20", "30"), last.minusDays(1), true))
                .isEmpty();
        assertThat(Projection.of(values("10", "20", "30"), last.plusDays(1), true))
                .isPresent();
    }

    @Test
    void saysNothingFromTwoValues() {
        assertThat(Projection.of(values("10", "20"), DUE, true)).isEmpty();
    }

    @Test
    void saysNothingFromValuesThatAllSpeakOfOneDay() {
        var day = LocalDate.of(2025, 12, 31);
        var values = Stream.of("80", "81", "82")
                .map(value -> new Pace.Point(day, new BigDecimal(value)))
                .toList();
        assertThat(Projection.of(values, DUE, true)).isEmpty();
    }

    @ParameterizedTest(name = "{0} arrive at {1}: {2}")
    @CsvSource({
        "10 20 30, 80, 2030-12-31",
        "30 20 10, 5, 2026-07-01",
        "10 20 30, 520, 2075-01-10",
        "10 20 30, 540,",
        "10 20 30, 29,",
        "10 20 30, 5,",
        "20 20 20, 80,",
        "30 20 10, 80,",
        "10 20, 80,"
    })
    void saysWhenTheSameLineArrivesAtAValueIfItLeadsThere(String values, BigDecimal goal, LocalDate day) {
        var asOf = LocalDate.of(2025, 12, 31);
        var arrives = Projection.dayOf(goal, values(values.split(" ")), asOf);
        if (day == null) {
            assertThat(arrives).isEmpty();
        } else {
            assertThat(arrives)
                    .hasValueSatisfying(found -> assertThat(found).isBetween(day.minusDays(9), day.plusDays(9)));
        }
    }

    private static List<Pace.Point> values(String... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Pace.Point(LocalDate.of(2023 + i, 12, 31), new BigDecimal(values[i])))
                .toList();
    }
}
