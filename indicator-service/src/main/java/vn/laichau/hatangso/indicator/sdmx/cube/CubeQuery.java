package vn.laichau.hatangso.indicator.sdmx.cube;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a reader asks of the cube; null where they leave it open.
 *
 * @param keys one of which a series has to fit
 * @param filters all of which it has to fit
 * @param from first day that counts
 * @param until last day that counts
 * @param updatedAfter values that became known later
 * @param first how many of a series, from its beginning
 * @param last how many of a series, from its end
 * @param geography day of the map
 * @param asOf day whose knowledge counts
 */
public record CubeQuery(
        List<SeriesKey> keys,
        List<SeriesKey> filters,
        LocalDate from,
        LocalDate until,
        OffsetDateTime updatedAfter,
        Integer first,
        Integer last,
        LocalDate geography,
        LocalDate asOf) {

    /** All of it. */
    public static CubeQuery whole(LocalDate geography, LocalDate asOf) {
        return new CubeQuery(List.of(SeriesKey.ANY), List.of(), null, null, null, null, null, geography, asOf);
    }

    /** Of some keys. */
    public static CubeQuery of(List<SeriesKey> keys, OffsetDateTime updatedAfter) {
        return new CubeQuery(keys, List.of(), null, null, updatedAfter, null, null, null, null);
    }

    /** Whether it may ask for this code at all: what it surely does not ask for need not be computed. */
    boolean mayWant(Component component, String code) {
        return keys.stream().anyMatch(key -> key.allows(component, code))
                && filters.stream().allMatch(key -> key.allows(component, code));
    }

    boolean wants(Cube context, Observation observation) {
        var value = observation.value();
        return keys.stream().anyMatch(key -> key.fits(context, observation))
                && filters.stream().allMatch(key -> key.fits(context, observation))
                && (from == null || !value.periodEnd().isBefore(from))
                && (until == null || !value.periodEnd().isAfter(until))
                && (updatedAfter == null || value.recordedAt().isAfter(updatedAfter));
    }

    /** The first ones and the last ones; each once. */
    List<Observation> cut(List<Observation> series) {
        if (first == null && last == null) {
            return series;
        }
        var begun = Math.min(first == null ? 0 : first, series.size());
        var rest = series.subList(begun, series.size());
        var ended = rest.subList(rest.size() - Math.min(last == null ? 0 : last, rest.size()), rest.size());
        return Stream.concat(series.subList(0, begun).stream(), ended.stream()).toList();
    }
}
