package vn.laichau.hatangso.agency.task.content;

/** Something to get done, or something to keep doing. */
public enum TaskKind {
    TASK,
    STANDING_OBLIGATION
}
