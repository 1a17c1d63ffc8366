package vn.laichau.hatangso.indicator.progress.verdict;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;
import vn.laichau.hatangso.indicator.definition.Target;
import vn.laichau.hatangso.indicator.series.TerritorySeries;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.territory.Territory;

/**
 * The communes that keep a target of the whole province from being met.
 *
 * @param count how many there are
 * @param of how many have a value of that period
 * @param units those that lack most first
 */
public record BlockingCommunes(int count, int of, List<Unit> units) {

    private static final int SHOWN_IN_LISTS = 5;

    /**
     * A commune that does not meet the target itself.
     *
     * @param missing how many more of what is counted it needs
     */
    public record Unit(String code, Text name, BigDecimal value, BigDecimal missing) {

        private static Unit of(Territory unit, SeriesValue value, BigDecimal goal) {
            var needed = value.denominator().multiply(goal).movePointLeft(2).setScale(0, RoundingMode.CEILING);
            return new Unit(
                    unit.code(),
                    unit.name(),
                    value.value(),
                    needed.subtract(value.numerator()).max(ZERO));
        }
    }

    BlockingCommunes brief() {
        return new BlockingCommunes(
                count, of, units.stream().limit(SHOWN_IN_LISTS).toList());
    }

    /**
     * @param communes series of the indicator in the communes of one map
     * @param period of the value that the target is judged by
     */
    static Optional<BlockingCommunes> of(
            Target target, Indicator indicator, List<TerritorySeries> communes, String period) {
        var upwards =
                target.comparator() == Target.Comparator.AT_LEAST || target.comparator() == Target.Comparator.EXACTLY;
        if (indicator.measure() != Measure.RATIO || !upwards) {
            return Optional.empty();
        }
        var known = communes.stream().filter(c -> c.in(period).isPresent()).toList();
        var units = known.stream()
                .flatMap(commune -> unmet(target, commune, period))
                .sorted(Comparator.comparing(Unit::missing).reversed().thenComparing(Unit::code))
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new BlockingCommunes(units.size(), known.size(), units));
    }

    private static Stream<Unit> unmet(Target target, TerritorySeries commune, String period) {
        return commune.in(period).stream()
                .filter(value -> !target.comparator().isMet(value.value(), target.value()))
                .map(value -> Unit.of(commune.unit(), value, target.value()));
    }
}
