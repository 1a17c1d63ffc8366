package vn.laichau.hatangso.indicator.observation;

import java.util.List;

/** What became of a figure that a person wrote. */
sealed interface Writing {

    /** It is what is known now; {@code changed} is false when it was already. */
    record Written(long id, boolean changed) implements Writing {}

    /** It breaks rules. */
    record Faulty(List<Fault> faults) implements Writing {}

    /** Another figure is current at its place. */
    record Occupied() implements Writing {}

    /** It is not what is known any more. */
    record Stale() implements Writing {}

    /** Its period is closed. */
    record Closed(ClosedPeriod period) implements Writing {}

    /** It is final, and the writer may not correct final figures. */
    record Final() implements Writing {}
}
