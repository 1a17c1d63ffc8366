package vn.laichau.hatangso.indicator.report;

import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * How far operators together cover the villages, and what became different in a year.
 *
 * @param indicator its code
 * @param period the year, and {@code previous} the one before
 * @param villages how many are known by the end of the year
 * @param villagesBefore how many were known by the end of the year before; where none was, nothing is new
 * @param reported how many of them anyone reported on in the year; the others stand as they stood
 * @param without how many of the known ones nobody covers
 * @param newlyCovered those that were known the year before, and nobody covered them
 * @param newlyWithout those that are not covered, and were or were not known the year before
 * @param recordedAt when the newest figure of the villages became known
 * @param version number of the newest revision among their figures
 * @param sources what brought these figures
 */
record CoverageChange(
        String indicator,
        String period,
        String previous,
        int villages,
        int villagesBefore,
        int reported,
        int without,
        List<Village> newlyCovered,
        List<Village> newlyWithout,
        OffsetDateTime recordedAt,
        long version,
        List<FigureSource> sources) {

    /**
     * A village of the map.
     *
     * @param knownBefore false when nothing was known of it the year before
     * @param sources what brought its figures
     */
    public record Village(String code, Text name, Commune commune, boolean knownBefore, List<FigureSource> sources) {}

    /** Where it lies. */
    public record Commune(String code, Text name) {}
}
