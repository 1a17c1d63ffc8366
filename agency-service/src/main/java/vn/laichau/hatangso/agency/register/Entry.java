package vn.laichau.hatangso.agency.register;

import java.util.UUID;

/**
 * Something that a register keeps.
 *
 * @param <V> how the API shows it
 */
public interface Entry<V extends EntryView> {

    UUID id();

    long revision();

    /** The name of its state; null for what has none. */
    String stateName();

    V view();

    /** Whether the step may be taken from where it stands. */
    default boolean may(Step step) {
        return true;
    }

    /**
     * Moves it on.
     *
     * @throws IllegalStateException when the step may not be taken
     */
    default void take(Step step) {}
}
