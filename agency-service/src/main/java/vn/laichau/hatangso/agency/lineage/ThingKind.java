package vn.laichau.hatangso.agency.lineage;

/** What an agency can hold that goes over to its successor. A feature that adds a kind also gives its {@link OpenWork}. */
public enum ThingKind {
    /** A part in a task; named by the task's code. */
    TASK,
    /** What is open of a task; named by the occurrence's id, it goes over with the task. */
    OCCURRENCE,
    /** A standing duty that it owes by name; named by the obligation's code. */
    DUTY_OWED,
    /** A standing duty that is owed to it, with the reviews that wait; named by the obligation's code. */
    DUTY_RECEIVED,
    /** What it sent and what is not settled yet; named by the submission's id. */
    SUBMISSION,
    /** A sending that waits for its decision; named by the submission's id, it goes over with the duty that is owed. */
    REVIEW,
    /** The accounts and API clients whose tokens name it; named by its own code. */
    TOKENS
}
