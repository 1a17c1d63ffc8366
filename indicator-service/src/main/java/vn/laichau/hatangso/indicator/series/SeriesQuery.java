package vn.laichau.hatangso.indicator.series;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.indicator.series.aggregation.Granularity;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

/**
 * What a reader asks of series; null where they leave it open.
 *
 * @param indicators codes, none for all
 * @param territory code on the map; the province without one
 * @param level of the units within the territory; the territory itself without one
 * @param from day or period with whose first day the time begins
 * @param until day or period with whose last day it ends
 * @param geography day of the map
 * @param operator whose own figures; all together without one
 * @param asOf day whose knowledge counts
 */
record SeriesQuery(
        @QueryParam("indicator") List<String> indicators,
        @QueryParam("territory") String territory,
        @QueryParam("level") Level level,
        @QueryParam("from") String from,
        @QueryParam("until") String until,
        @QueryParam("geography") LocalDate geography,
        @QueryParam("operator") String operator,
        @QueryParam("every") @DefaultValue("RECORDED") Granularity every,
        @QueryParam("asOf") LocalDate asOf) {

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(2999, 12, 31);

    LocalDate firstDay() {
        return Optional.ofNullable(TimeRange.from(from)).orElse(BEGINNING);
    }

    LocalDate lastDay() {
        return Optional.ofNullable(TimeRange.until(until)).orElse(END);
    }
}
