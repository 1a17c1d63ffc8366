package vn.laichau.hatangso.reporting.job;

/** How far a job is. */
enum JobState {
    WAITING,
    /** Somebody works on it, or did until the lease ran out. */
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
