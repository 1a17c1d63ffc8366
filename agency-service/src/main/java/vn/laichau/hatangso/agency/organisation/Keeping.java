package vn.laichau.hatangso.agency.organisation;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of an agency that an administrator wrote. */
sealed interface Keeping {

    /** Stored. */
    record Kept(AgencyView agency) implements Keeping {}

    /** Nothing was stored. */
    record Refused(Reason reason, List<FieldError> faults) implements Keeping {

        static Refused because(Reason reason) {
            return new Refused(reason, List.of());
        }
    }

    /** Why. */
    enum Reason {
        ABSENT,
        BREAKS_RULES,
        CODE_TAKEN
    }
}
