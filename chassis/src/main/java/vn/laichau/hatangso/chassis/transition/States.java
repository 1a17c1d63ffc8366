package vn.laichau.hatangso.chassis.transition;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.chassis.problem.ProblemType;

/**
 * Where a transition begins and where it leads.
 *
 * @param from names of the states in which it may be taken; empty when the thing begins with it; null for all states
 * @param to name of the state to which it leads; null when the thing stays where it is
 * @param problem that is answered in other states; null for that of the table
 */
public record States(Set<String> from, String to, ProblemType problem) {

    /** The thing begins with it. */
    public static States begin(Enum<?> first) {
        return new States(Set.of(), first.name(), null);
    }

    /** The same of what has no states. */
    public static States begin() {
        return new States(Set.of(), null, null);
    }

    public static States from(Enum<?>... states) {
        return new States(Arrays.stream(states).map(Enum::name).collect(toUnmodifiableSet()), null, null);
    }

    /** Of what has no states, or in all of them; also when the thing begins. */
    public static States any() {
        return new States(null, null, null);
    }

    public States to(Enum<?> state) {
        return new States(from, state.name(), problem);
    }

    public States otherwise(ProblemType other) {
        return new States(from, to, problem == null ? other : problem);
    }

    @SafeVarargs
    public final <T extends Stateful> Rule<T> by(Who<T>... who) {
        return new Rule<>(this, List.of(who), (thing, actor) -> true);
    }

    /** Nobody asks for it: it follows from another transition, or from the calendar. */
    public <T extends Stateful> Rule<T> following() {
        return by();
    }

    boolean include(String state) {
        return from == null || state != null && from.contains(state);
    }
}
