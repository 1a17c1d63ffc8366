package vn.laichau.hatangso.agency.submission.draft;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of a saving. */
public sealed interface Drafting {

    record Saved(DraftView draft, boolean isNew) implements Drafting {}

    /** Nothing was stored. */
    record Refused(Reason reason, List<FieldError> faults) implements Drafting {}

    /** Why. */
    enum Reason {
        BREAKS_RULES,
        DUTY_ALREADY_SENT,
        NOTHING_TO_COPY
    }
}
