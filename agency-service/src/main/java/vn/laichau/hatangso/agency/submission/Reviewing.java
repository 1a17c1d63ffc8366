package vn.laichau.hatangso.agency.submission;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of a reviewer's decision. */
public sealed interface Reviewing {

    /** Decided. */
    record Done(SubmissionView submission) implements Reviewing {}

    /** Nothing changed. */
    record Declined(Reason reason, List<FieldError> faults) implements Reviewing {

        static Declined because(Reason reason) {
            return new Declined(reason, List.of());
        }
    }

    /** Why. */
    enum Reason {
        ABSENT,
        NOT_UNDER_REVIEW,
        BREAKS_RULES
    }
}
