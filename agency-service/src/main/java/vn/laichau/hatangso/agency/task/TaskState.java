package vn.laichau.hatangso.agency.task;

import java.util.List;
import java.util.stream.Stream;

/**
 * How far a task is, in the order in which the states say where it stands as a whole: the one that most needs somebody is
 * told of it.
 */
public enum TaskState {
    /** The plan names no lead; the coordinator has to. */
    UNASSIGNED,
    /** Handed in and sent back with a comment. */
    RETURNED,
    ASSIGNED,
    ACCEPTED,
    IN_PROGRESS,
    SUBMITTED,
    COMPLETED,
    /** The coordinator took it from this agency; it stays for the record. */
    RELEASED;

    /** Whether it is neither done nor taken away. */
    public boolean isOpen() {
        return isWithTheAgency() || this == SUBMITTED;
    }

    public static List<TaskState> open() {
        return Stream.of(values()).filter(TaskState::isOpen).toList();
    }

    /** Whether the agency has something to do. */
    public boolean isWithTheAgency() {
        return this == RETURNED || this == ASSIGNED || this == ACCEPTED || this == IN_PROGRESS;
    }
}
