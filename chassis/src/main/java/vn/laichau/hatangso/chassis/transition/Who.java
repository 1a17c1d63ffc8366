package vn.laichau.hatangso.chassis.transition;

import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Who may take a transition: accounts with one of the roles whose organisation stands to the thing as is said.
 *
 * @param relation to a thing that is there; who begins one has none yet
 */
public record Who<T>(Set<String> roles, BiPredicate<T, Actor> relation) {

    /** Of any organisation. */
    public static <T> Who<T> with(String... roles) {
        return new Who<>(Set.of(roles), (thing, actor) -> true);
    }

    /** Of the organisation that the thing names, or of the one that takes its place. */
    public static <T> Who<T> of(Function<T, String> organisation, String... roles) {
        return new Who<>(Set.of(roles), (thing, actor) -> actor.isFrom(organisation.apply(thing)));
    }

    /** Of any organisation but the one that the thing names. */
    public static <T> Who<T> notOf(Function<T, String> organisation, String... roles) {
        return new Who<>(Set.of(roles), (thing, actor) -> !actor.isFrom(organisation.apply(thing)));
    }

    /** @param thing null while it is not there yet */
    boolean includes(T thing, Actor actor) {
        return actor.hasAny(roles) && (thing == null || relation.test(thing, actor));
    }
}
