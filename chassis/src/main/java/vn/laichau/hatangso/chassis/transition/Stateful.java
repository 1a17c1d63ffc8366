package vn.laichau.hatangso.chassis.transition;

/** Something that transitions change. */
public interface Stateful {

    /** Counted up by every change; what its ETag is made of. */
    long revision();

    /** The name of its state; null for what has none. */
    default String stateName() {
        return null;
    }

    /** For the transition that leads there, and nobody else. */
    default void moveTo(String state) {
        throw new IllegalStateException("it has no states");
    }
}
