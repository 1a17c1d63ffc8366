package vn.laichau.hatangso.indicator.series;

import java.time.LocalDate;
import java.util.List;

/**
 * Series of one question.
 *
 * @param geography day of the map
 * @param asOf day whose knowledge counts
 */
record SeriesResponse(LocalDate geography, LocalDate asOf, List<SeriesItem> items) {}
