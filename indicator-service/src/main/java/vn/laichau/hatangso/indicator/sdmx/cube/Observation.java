package vn.laichau.hatangso.indicator.sdmx.cube;

import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.series.aggregation.Granularity;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.territory.Territory;

/** One value of the cube. */
public record Observation(Indicator indicator, Territory area, SeriesValue value) {

    /** By SDMX's code list. */
    String frequency() {
        return Granularity.frequency(value.period());
    }
}
