package vn.laichau.hatangso.agency.occurrence;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of a verb on an occurrence. */
public sealed interface OccurrenceOutcome {

    /** It is now as it stands here. */
    record Moved(OccurrenceView occurrence) implements OccurrenceOutcome {}

    /** Nothing changed. */
    record Declined(Reason reason, List<FieldError> faults) implements OccurrenceOutcome {

        public static Declined because(Reason reason) {
            return new Declined(reason, List.of());
        }
    }

    /** Why. */
    enum Reason {
        ABSENT,
        /** Somebody else does this. */
        NOT_YOURS,
        /** The verb does not fit where the occurrence stands. */
        WRONG_STATE,
        EVIDENCE_MISSING,
        BREAKS_RULES
    }
}
