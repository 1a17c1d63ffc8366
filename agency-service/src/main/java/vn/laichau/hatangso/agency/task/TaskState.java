package vn.laichau.hatangso.agency.task;

/** How far a task is. */
public enum TaskState {
    /** The plan names no lead; the coordinator has to. */
    UNASSIGNED,
    ASSIGNED
}
