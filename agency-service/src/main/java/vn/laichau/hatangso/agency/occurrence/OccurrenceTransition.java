package vn.laichau.hatangso.agency.occurrence;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.laichau.hatangso.agency.task.TaskState;

/** What can happen to an occurrence. The state of an occurrence is what its verbs, one after another, make of it. */
public enum OccurrenceTransition {
    ASSIGN(EnumSet.of(TaskState.UNASSIGNED, TaskState.RELEASED), TaskState.ASSIGNED),
    ACCEPT(EnumSet.of(TaskState.ASSIGNED), TaskState.ACCEPTED),
    START(EnumSet.of(TaskState.ACCEPTED), TaskState.IN_PROGRESS),
    /** Something is reported; what was returned stays so until it is handed in again. */
    REPORT(EnumSet.of(TaskState.IN_PROGRESS, TaskState.RETURNED), null),
    /** What was reported is accepted; its figures become observations. */
    ACCEPT_UPDATE(EnumSet.of(TaskState.IN_PROGRESS, TaskState.SUBMITTED, TaskState.RETURNED), null),
    SUBMIT(EnumSet.of(TaskState.IN_PROGRESS, TaskState.RETURNED), TaskState.SUBMITTED),
    RETURN(EnumSet.of(TaskState.SUBMITTED), TaskState.RETURNED),
    COMPLETE(EnumSet.of(TaskState.SUBMITTED), TaskState.COMPLETED),
    RELEASE(Allowed.OPEN, TaskState.RELEASED),
    EXTEND(Allowed.OPEN, null),
    RESCHEDULE(Allowed.OPEN, null);

    private final Set<TaskState> from;
    private final TaskState to;

    OccurrenceTransition(Set<TaskState> from, TaskState to) {
        this.from = from;
        this.to = to;
    }

    public boolean fits(TaskState state) {
        return from.contains(state);
    }

    /** The state afterwards; empty when the verb does not fit. */
    public Optional<TaskState> after(TaskState state) {
        return fits(state) ? Optional.of(to == null ? state : to) : Optional.empty();
    }

    /** Where a constant of an enum can find it. */
    private static final class Allowed {

        static final Set<TaskState> OPEN = EnumSet.of(
                TaskState.ASSIGNED, TaskState.ACCEPTED, TaskState.IN_PROGRESS, TaskState.SUBMITTED, TaskState.RETURNED);
    }
}
