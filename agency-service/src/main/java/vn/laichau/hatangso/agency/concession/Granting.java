package vn.laichau.hatangso.agency.concession;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of an extension or a waiver that a coordinator grants. */
sealed interface Granting<V> {

    /** In force from now on. */
    record Granted<V>(V view) implements Granting<V> {}

    /** Nothing was stored. */
    record Refused<V>(Reason reason, List<FieldError> faults) implements Granting<V> {}

    /** Why. */
    enum Reason {
        BREAKS_RULES,
        ALREADY_WAIVED
    }
}
