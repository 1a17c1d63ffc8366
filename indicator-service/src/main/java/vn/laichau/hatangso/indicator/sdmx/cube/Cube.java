package vn.laichau.hatangso.indicator.sdmx.cube;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Public values, and what all of them have in common.
 *
 * @param geography day of the map
 * @param asOf day whose knowledge counts
 * @param demonstration the figures are invented
 * @param prepared the same all day, so that equal answers are equal bytes
 * @param codelists of all components, whole
 */
public record Cube(
        List<Series> series,
        LocalDate geography,
        LocalDate asOf,
        boolean demonstration,
        String prepared,
        List<Codelist> codelists) {

    public static final String AGENCY = "LAICHAU";
    public static final String VERSION = "1.0";

    /** Also what a table of series calls itself ({@code SeriesTable}). */
    public static final String FLOW = "CHUOI_SO_LIEU";

    public static final String STRUCTURE = "DSD_CHUOI_SO_LIEU";
    public static final String CONCEPTS = "CS_HA_TANG_SO";

    static final String ALL_OPERATORS = "_T";

    /** The values of one key, in the order of time. */
    public record Series(List<Observation> observations) {

        public Observation first() {
            return observations.get(0);
        }
    }

    public boolean isEmpty() {
        return series.isEmpty();
    }

    public Codelist codelist(Component component) {
        return codelists.stream()
                .filter(list -> list.id().equals(component.codelist()))
                .findFirst()
                .orElseThrow();
    }

    /** The different values of a component, in their order. */
    public List<String> values(Component component) {
        return series.stream()
                .flatMap(one -> one.observations().stream())
                .map(observation -> component.of(this, observation))
                .filter(value -> value != null)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.<String>naturalOrder())))
                .stream()
                .toList();
    }

    /** An object of the registry, as SDMX names it. */
    public static String urn(String type, String id) {
        return "urn:sdmx:org.sdmx.infomodel." + type + "=" + AGENCY + ":" + id + "(" + VERSION + ")";
    }

    public static String flow() {
        return AGENCY + ":" + FLOW + "(" + VERSION + ")";
    }
}
