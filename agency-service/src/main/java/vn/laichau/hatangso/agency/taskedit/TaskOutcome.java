package vn.laichau.hatangso.agency.taskedit;

import java.util.List;
import vn.laichau.hatangso.agency.task.TaskView;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of a task that a coordinator adds or changes. */
public sealed interface TaskOutcome {

    /** It is now as it stands here. */
    record Kept(TaskView task) implements TaskOutcome {}

    /** Nothing was stored. */
    record Refused(Reason reason, List<FieldError> faults) implements TaskOutcome {}

    /** Why. */
    enum Reason {
        ABSENT,
        BREAKS_RULES,
        CODE_TAKEN
    }
}
