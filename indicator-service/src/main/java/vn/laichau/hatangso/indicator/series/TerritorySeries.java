package vn.laichau.hatangso.indicator.series;

import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.territory.Territory;

/** The values of an indicator in one unit, in the order of time. */
public record TerritorySeries(Indicator indicator, Territory unit, List<SeriesValue> values) {

    /** The values that there are. */
    public List<SeriesValue> derivable() {
        return values.stream().filter(SeriesValue::hasValue).toList();
    }

    /** The value of a period, if there is one. */
    public Optional<SeriesValue> in(String period) {
        return derivable().stream()
                .filter(value -> value.period().equals(period))
                .findFirst();
    }
}
