package vn.laichau.hatangso.agency.submission.draft;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of a saving. */
public sealed interface DraftOutcome {

    record Saved(DraftView draft, boolean isNew) implements DraftOutcome {}

    /** Nothing was stored. */
    record Refused(Reason reason, List<FieldError> faults) implements DraftOutcome {}

    /** Why. */
    enum Reason {
        BREAKS_RULES,
        DUTY_ALREADY_SENT,
        NOTHING_TO_COPY
    }
}
