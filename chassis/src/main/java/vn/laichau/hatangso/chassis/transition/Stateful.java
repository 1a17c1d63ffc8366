package vn.laichau.hatangso.chassis.transition;

import java.util.Set;
import vn.laichau.hatangso.chassis.text.Text;

/** Something that transitions change. */
public interface Stateful {

    /** Counted up by every change; what its ETag is made of. */
    long revision();

    /** The name of its state; null for what has none. */
    default String stateName() {
        return null;
    }

    /**
     * Why a transition is not open in its state, for people: in which it is, and which are needed.
     *
     * @param needed names of the states in which it is open
     * @return null where the problem's title says all
     */
    default Text refusedFor(Set<String> needed) {
        return null;
    }

    /** For the transition that leads there, and nobody else. */
    default void moveTo(String state) {
        throw new IllegalStateException("it has no states");
    }
}
