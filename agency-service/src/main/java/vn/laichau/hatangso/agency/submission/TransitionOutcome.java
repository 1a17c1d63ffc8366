package vn.laichau.hatangso.agency.submission;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of a verb on a submission. */
public sealed interface TransitionOutcome {

    /** It is now as it stands here. */
    record Done(SubmissionView submission) implements TransitionOutcome {}

    /** Nothing changed. */
    record Declined(Reason reason, List<FieldError> faults) implements TransitionOutcome {

        public static Declined because(Reason reason) {
            return new Declined(reason, List.of());
        }
    }

    /** Why. */
    enum Reason {
        ABSENT,
        /** Somebody else decides about it. */
        NOT_YOURS,
        /** The verb does not fit where the submission stands. */
        WRONG_STATE,
        BREAKS_RULES
    }
}
