package vn.laichau.hatangso.agency.entry;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of something that was entered or asked for. */
public sealed interface EntryOutcome<V> {

    /** As it stands now. */
    record Done<V>(V view) implements EntryOutcome<V> {}

    /** Nothing changed. */
    record Declined<V>(Reason reason, List<FieldError> faults) implements EntryOutcome<V> {}

    /** Why. */
    enum Reason {
        ABSENT,
        NOT_YOURS,
        WRONG_STATE,
        /** It names an obstacle that is on its way elsewhere, or at its end. */
        OBSTACLE_NOT_OPEN,
        NUMBER_TAKEN,
        BREAKS_RULES
    }

    static <V> EntryOutcome<V> declined(Reason reason) {
        return new Declined<>(reason, List.of());
    }

    static <V> EntryOutcome<V> declined(List<FieldError> faults) {
        return new Declined<>(Reason.BREAKS_RULES, faults);
    }
}
