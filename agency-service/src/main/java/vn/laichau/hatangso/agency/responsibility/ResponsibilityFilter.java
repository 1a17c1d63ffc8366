package vn.laichau.hatangso.agency.responsibility;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Under which codes one agency's things of a kind are stored.
 *
 * @param whole codes all of whose things it holds, but for those in {@code without}
 * @param also things that it holds besides, as {@code agency/thing}
 * @param without things that others hold, as {@code agency/thing}
 */
public record ResponsibilityFilter(Set<String> whole, Set<String> also, Set<String> without) {

    /** What nobody holds. */
    public static ResponsibilityFilter nothing() {
        return new ResponsibilityFilter(Set.of(), Set.of(), Set.of());
    }

    /** The same and all that is under these names besides: a group's stand for each of its members. */
    public ResponsibilityFilter and(Set<String> names) {
        return new ResponsibilityFilter(
                Stream.concat(whole.stream(), names.stream()).collect(toSet()), also, without);
    }

    /** For a query; a list that is empty holds a code that nothing has. */
    public Map<String, Set<String>> parameters() {
        return parameters("");
    }

    /** @param mark before each name, where a query asks for two of them */
    public Map<String, Set<String>> parameters(String mark) {
        return Map.of(
                mark + "whole", notEmpty(whole), mark + "also", notEmpty(also), mark + "without", notEmpty(without));
    }

    private static Set<String> notEmpty(Set<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }

    record Pair(String agency, String id) {}

    static Set<String> keys(Set<Pair> pairs) {
        return pairs.stream().map(pair -> pair.agency() + "/" + pair.id()).collect(toSet());
    }
}
