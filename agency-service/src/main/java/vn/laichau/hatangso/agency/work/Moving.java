package vn.laichau.hatangso.agency.work;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of a verb on an occurrence. */
public sealed interface Moving {

    /** It is now as it stands here. */
    record Moved(OccurrenceView occurrence) implements Moving {}

    /** Nothing changed. */
    record Declined(Reason reason, List<FieldError> faults) implements Moving {

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
