package vn.laichau.hatangso.chassis.transition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemType;

/**
 * When a transition may be taken, and by whom.
 *
 * @param who any of them; nobody where it follows from another transition
 * @param condition on the thing beyond its state
 */
public record Rule<T extends Stateful>(States states, List<Who<T>> who, BiPredicate<T, Actor> condition) {

    public Rule<T> when(BiPredicate<T, Actor> other) {
        return new Rule<>(states, who, condition.and(other));
    }

    /** @param problem that is answered where the state forbids it, unless the line of the table names another */
    public Rule<T> otherwise(ProblemType problem) {
        return new Rule<>(states.otherwise(problem), who, condition);
    }

    /** Every role with which somebody may take it. */
    public Set<String> roles() {
        return who.stream().flatMap(one -> one.roles().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** @param thing null while it is not there yet */
    boolean entitles(T thing, Actor actor) {
        return who.stream().anyMatch(one -> one.includes(thing, actor));
    }

    boolean isOpen(T thing, Actor actor) {
        return states.include(thing.stateName()) && condition.test(thing, actor);
    }

    Optional<Refusal> unlessEntitled(T thing, Actor actor) {
        return entitles(thing, actor) ? Optional.empty() : Optional.of(Refusal.because(CommonProblem.FORBIDDEN));
    }

    Optional<Refusal> unlessOpen(T thing, Actor actor) {
        if (isOpen(thing, actor)) {
            return Optional.empty();
        }
        var isOtherState = !states.include(thing.stateName());
        return Optional.of(Refusal.because(states.problem(), isOtherState ? thing.refusedFor(states.from()) : null));
    }
}
