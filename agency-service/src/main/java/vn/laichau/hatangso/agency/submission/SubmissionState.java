package vn.laichau.hatangso.agency.submission;

/** Where a submission stands. */
enum SubmissionState {
    /** Being written; its organisation alone knows of it. */
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    /** Taken back by its sender; nothing counts as sent. */
    WITHDRAWN
}
