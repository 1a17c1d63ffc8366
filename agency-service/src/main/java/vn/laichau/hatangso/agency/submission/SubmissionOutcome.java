package vn.laichau.hatangso.agency.submission;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of a sending. */
public sealed interface SubmissionOutcome {

    /** Stored with its receipt; or, when only checked, as it would have been. */
    record Taken(SubmissionView submission) implements SubmissionOutcome {}

    /** Nothing was stored. */
    record Refused(Reason reason, List<FieldError> faults) implements SubmissionOutcome {}

    /** Why. */
    enum Reason {
        BREAKS_RULES,
        DUTY_ALREADY_SENT,
        /** Another sending for the same duty is under way. */
        DUTY_IN_PROGRESS
    }
}
