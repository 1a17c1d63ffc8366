package vn.laichau.hatangso.agency.responsibility;

import java.util.EnumSet;
import java.util.Set;

/** What an agency can hold that goes over to its successor. A feature that adds a kind also gives its {@link OpenWork}. */
public enum WorkItemKind {
    /** A part in a task; named by the task's code. */
    TASK,
    /** What is open of a task; named by the occurrence's id, it goes over with the task. */
    OCCURRENCE,
    /** A standing obligation that it owes by name; named by the obligation's code. */
    OBLIGATION_OWED,
    /** A standing obligation that is owed to it, with the reviews that wait; named by the obligation's code. */
    OBLIGATION_RECEIVED,
    /** What it sent and what is not settled yet; named by the submission's id. */
    SUBMISSION,
    /** A submission that waits for its decision; named by the submission's id, it goes over with the obligation that is owed. */
    REVIEW,
    /** What may be written and not sent yet; named by what it goes over with: a draft is nobody else's to know of. */
    DRAFT,
    /** A difficulty that it reported and nobody has decided about; named by its id, as all that follows but the tokens. */
    OBSTACLE,
    /** What it submitted to the People's Committee and what is not decided yet. */
    PROPOSAL,
    /** Money that it asked for and that is not decided yet. */
    BUDGET_REQUEST,
    /** Passive infrastructure that it offers. */
    INFRASTRUCTURE_OFFER,
    /** What a firm asks of another's offer, or has of it, for both of them. */
    INFRASTRUCTURE_REQUEST,
    /** A version of a technical standard that is drafted or in force. */
    STANDARD,
    /** What it recorded as published. */
    MEDIA_ITEM,
    /** A program that has acted for it; named by the client's id. */
    CLIENT,
    /** The accounts and API clients whose tokens name it; named by its own code. */
    TOKENS;

    private static final Set<WorkItemKind> ALONE =
            EnumSet.of(TASK, OBLIGATION_OWED, OBLIGATION_RECEIVED, SUBMISSION, TOKENS);

    /** Whether one of them can be given to another successor than the rest; others go over with what they belong to. */
    public boolean goesAlone() {
        return ALONE.contains(this);
    }
}
