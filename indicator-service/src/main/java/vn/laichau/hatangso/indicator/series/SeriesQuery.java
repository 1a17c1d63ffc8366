package vn.laichau.hatangso.indicator.series;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.indicator.series.aggregation.Granularity;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

/**
 * What a reader asks of series; null where they leave it open.
 *
 * @param indicators codes, none for all
 * @param territory code on the map; the province without one
 * @param level of the units within the territory; the territory itself without one
 * @param geography day of the map
 * @param operator whose own figures; all together without one
 * @param asOf day whose knowledge counts
 */
record SeriesQuery(
        List<String> indicators,
        String territory,
        Level level,
        LocalDate from,
        LocalDate to,
        LocalDate geography,
        String operator,
        Granularity every,
        LocalDate asOf) {}
