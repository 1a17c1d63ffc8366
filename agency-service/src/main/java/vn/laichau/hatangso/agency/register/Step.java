package vn.laichau.hatangso.agency.register;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Set;

/**
 * A step in the life of an entry.
 *
 * @param verb how the history calls it
 * @param from names of the states in which it may be taken
 * @param to name of the state to which it leads; null when the entry stays where it is
 */
public record Step(String verb, Set<String> from, String to) {

    /** How each entry begins. */
    public static final Step ENTER = new Step("ENTER", Set.of(), null);

    public static Step to(String verb, Enum<?> to, Enum<?>... from) {
        return new Step(verb, names(from), to.name());
    }

    /** Changes what an entry says, not where it stands. */
    public static Step within(String verb, Enum<?>... states) {
        return new Step(verb, names(states), null);
    }

    private static Set<String> names(Enum<?>... states) {
        return Arrays.stream(states).map(Enum::name).collect(toUnmodifiableSet());
    }
}
