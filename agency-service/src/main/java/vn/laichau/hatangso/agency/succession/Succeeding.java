package vn.laichau.hatangso.agency.succession;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of a succession that an administrator wrote or withdrew. */
sealed interface Succeeding {

    /** Stored, or as it would be stored. */
    record Done(SuccessionView succession) implements Succeeding {}

    /** Nothing was stored. */
    record Refused(Reason reason, List<FieldError> faults) implements Succeeding {

        static Refused because(Reason reason) {
            return new Refused(reason, List.of());
        }
    }

    /** Why. */
    enum Reason {
        ABSENT,
        BREAKS_RULES,
        NOT_WITHDRAWABLE
    }
}
