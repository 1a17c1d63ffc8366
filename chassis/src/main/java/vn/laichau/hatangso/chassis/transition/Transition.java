package vn.laichau.hatangso.chassis.transition;

import java.util.Arrays;
import java.util.List;

/** A guarded change of a thing. The transitions of one kind of things are an enum: the table of its life. */
public interface Transition<T extends Stateful> {

    /** How the history and the API call it. */
    String name();

    Rule<T> rule();

    /** What the reader may do with the thing as it stands, in the order of the table. */
    static <T extends Stateful, X extends Enum<X> & Transition<T>> List<X> open(Class<X> table, T thing, Actor reader) {
        return Arrays.stream(table.getEnumConstants())
                .filter(transition -> transition.rule().entitles(thing, reader))
                .filter(transition -> transition.rule().isOpen(thing, reader))
                .toList();
    }
}
