package vn.laichau.hatangso.indicator.series;

import java.util.List;
import vn.laichau.hatangso.indicator.definition.Indicator.BreakInSeries;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;

/**
 * Values of an indicator in one unit.
 *
 * @param unit of the values
 * @param breakInSeries where the values of another indicator end before these begin, and what is measured otherwise; null without one
 */
record SeriesItem(
        String indicator,
        String unit,
        SeriesTerritory territory,
        BreakInSeries breakInSeries,
        List<SeriesValue> values) {}
