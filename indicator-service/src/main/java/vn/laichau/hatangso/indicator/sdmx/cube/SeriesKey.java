package vn.laichau.hatangso.indicator.sdmx.cube;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.laichau.hatangso.indicator.sdmx.cube.Component.Role;

/** For each dimension the codes that may be there; any where none is named. */
public record SeriesKey(Map<Component, Set<String>> codes) {

    public static final SeriesKey ANY = new SeriesKey(Map.of());

    /** Of one answer: nobody asks for more by hand, and each is held against each value. */
    public static final int MOST_ALTERNATIVES = 500;

    private static final String DIMENSIONS = "\\.";
    private static final String ALTERNATIVES = "[+]";
    private static final String KEYS = ",";
    private static final Set<String> ALL = Set.of("all", "*");

    /**
     * Reads keys such as {@code A.adult-smartphone.12+03388._T}; an empty place, and {@code *}, is any code.
     *
     * @return empty for more or fewer places than there are dimensions, or for too many alternatives
     */
    public static Optional<List<SeriesKey>> read(String text) {
        if (ALL.contains(text)) {
            return Optional.of(List.of(ANY));
        }
        if (text.split("[+,]", -1).length > MOST_ALTERNATIVES) {
            return Optional.empty();
        }
        var keys = Arrays.stream(text.split(KEYS, -1)).map(SeriesKey::one).toList();
        return keys.stream().allMatch(Optional::isPresent)
                ? Optional.of(keys.stream().map(Optional::get).toList())
                : Optional.empty();
    }

    private static Optional<SeriesKey> one(String text) {
        var dimensions = Component.of(Role.DIMENSION);
        var places = text.split(DIMENSIONS, -1);
        if (places.length != dimensions.size()) {
            return Optional.empty();
        }
        var codes = new TreeMap<Component, Set<String>>();
        for (var place = 0; place < places.length; place++) {
            if (!places[place].isEmpty() && !places[place].equals("*")) {
                codes.put(dimensions.get(place), new TreeSet<>(Arrays.asList(places[place].split(ALTERNATIVES, -1))));
            }
        }
        return Optional.of(new SeriesKey(codes));
    }

    public static SeriesKey only(Component component, Set<String> codes) {
        return new SeriesKey(Map.of(component, codes));
    }

    boolean allows(Component component, String code) {
        return !codes.containsKey(component) || codes.get(component).contains(code);
    }

    boolean fits(Cube context, Observation observation) {
        return codes.entrySet().stream()
                .allMatch(place -> place.getValue().contains(place.getKey().of(context, observation)));
    }
}
