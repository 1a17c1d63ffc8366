package vn.laichau.hatangso.agency.event;

/** What may happen that somebody is told of. When, and who is told, says the database: {@code V129__event.sql}. */
public enum EventKind {
    SUBMISSION_RECEIVED,
    /** On paper, by the records office. */
    SUBMISSION_RECORDED,
    SUBMISSION_WITHDRAWN,
    SUBMISSION_ACCEPTED,
    SUBMISSION_RETURNED,
    EXTENSION_GRANTED,
    EXTENSION_WITHDRAWN,
    /** Accepted figures that indicator-service did not take. */
    FIGURES_REFUSED,
    TASK_ASSIGNED,
    TASK_SUBMITTED,
    TASK_RETURNED,
    TASK_COMPLETED,
    TASK_RELEASED,
    TASK_EXTENDED,
    TASK_RESCHEDULED,
    OBSTACLE_REPORTED,
    OBSTACLE_DISMISSED,
    PROPOSAL_SUBMITTED,
    PROPOSAL_DECIDED,
    BUDGET_REQUESTED,
    BUDGET_WITHDRAWN,
    BUDGET_APPRAISED,
    BUDGET_RETURNED,
    BUDGET_ALLOTTED,
    BUDGET_REFUSED,
    INFRASTRUCTURE_REQUESTED,
    INFRASTRUCTURE_WITHDRAWN,
    INFRASTRUCTURE_ACCEPTED,
    INFRASTRUCTURE_REFUSED,
    INFRASTRUCTURE_ENDED,
    /** Also what is escalated, also where no e-mail could be sent. */
    OBLIGATION_REMINDER,
    DOCUMENT_NOTICE
}
