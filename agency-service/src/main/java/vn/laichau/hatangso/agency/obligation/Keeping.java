package vn.laichau.hatangso.agency.obligation;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of a duty that the coordinator wrote. */
sealed interface Keeping {

    /** Stored. */
    record Kept(ObligationView obligation) implements Keeping {}

    /** Nothing was stored. */
    record Refused(Reason reason, List<FieldError> faults) implements Keeping {}

    /** Why. */
    enum Reason {
        ABSENT,
        BREAKS_RULES,
        CODE_TAKEN
    }
}
