package vn.laichau.hatangso.indicator.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

    private static List<Pace.Point> values(String... values) {
        return java.util.stream.IntStream.range(0, values.length)
                .mapToObj(i -> new Pace.Point(LocalDate.of(2023 + i, 12, 31), new BigDecimal(values[i])))
                .toList();
    }
}
