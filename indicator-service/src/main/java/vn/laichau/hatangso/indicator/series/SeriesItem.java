package vn.laichau.hatangso.indicator.series;

import java.util.List;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;

/**
 * Values of an indicator in one unit.
 *
 * @param unit of the values
 */
record SeriesItem(String indicator, String unit, SeriesTerritory territory, List<SeriesValue> values) {}
