package vn.laichau.hatangso.agency.organisation;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of an agency that an administrator wrote. */
sealed interface OrganisationOutcome {

    /** Stored. */
    record Kept(OrganisationView agency) implements OrganisationOutcome {}

    /** Nothing was stored. */
    record Refused(Reason reason, List<FieldError> faults) implements OrganisationOutcome {

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
